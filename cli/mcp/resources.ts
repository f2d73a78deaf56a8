import type { Language } from '../../engine/findings/findings';
import { jsonSchema } from '../../engine/model/json-schema';
import { modelOf, versions } from '../../engine/model/model';
import { aboutCode, allCodes } from '../../engine/check/catalogue';
import { readRulePages } from '../../services/machine/rule-pages';
import { pageUri } from '../../tools/explain-rule';
import { mcpWords } from './words';

/** Something to be read by its address. */
export interface Resource {
  readonly uri: string;
  readonly name: string;
  readonly title: string;
  readonly mimeType: string;
}

/** The address of the page of a rule, with a place for its code. */
export const pageTemplate = 'elan://regler/{+code}';

const modelUri = (version: string): string => `elan://modell/${version}`;
const markdown = 'text/markdown';
const schemaType = 'application/schema+json';

/** @returns all that can be read: the models, newest first, and a page for each rule */
export function resources(language: Language): Resource[] {
  const models = versions.toReversed().map((version) => ({
    uri: modelUri(version),
    name: `modell ${version}`,
    title: mcpWords[language].model(version),
    mimeType: schemaType,
  }));
  const pages = allCodes.map((code) => ({
    ...{ uri: pageUri(code), name: code, title: titleOf(code, language), mimeType: markdown },
  }));
  return [...models, ...pages];
}

/** @returns what stands at an address; undefined where there is nothing */
export async function readResource(
  uri: string,
  language: Language,
): Promise<{ mimeType: string; text: string } | undefined> {
  const version = versions.find((name) => modelUri(name) === uri);
  if (version !== undefined) {
    const schema = jsonSchema(modelOf(version), version, language);
    return { mimeType: schemaType, text: JSON.stringify(schema) };
  }
  const code = allCodes.find((each) => pageUri(each) === uri || `elan://regler/${each}` === uri);
  return code === undefined ? undefined : { mimeType: markdown, text: await pageOf(code) };
}

/** @returns the codes that begin as one is begun, or else have it somewhere in them */
export function completedCodes(begun: string): string[] {
  const asked = begun.toLowerCase();
  const places = allCodes.map((code) => ({ code, at: code.toLowerCase().indexOf(asked) }));
  return places
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => Number(a.at > 0) - Number(b.at > 0))
    .map(({ code }) => code);
}

/** The pages lie beside the program, in one file that is read when one of them is asked for. */
async function pageOf(code: string): Promise<string> {
  const pages = await readRulePages(new URL('rule-pages.json.br', import.meta.url));
  return pages.get(`${code}.md`) ?? '';
}

const titleOf = (code: string, language: Language): string => aboutCode(code, language)?.title ?? code;
