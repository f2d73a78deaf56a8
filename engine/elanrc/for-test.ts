import limits from '#schemas/grenser.json';
import { parse } from '../begjaering/parse';
import { overrideProblemText, overrideProperties } from '../check/override-problems';
import type { Language } from '../findings/findings';
import { isObject } from '../values/json';
import { notJson, overridesPlaces, type ReadText } from './places';

/** Why nothing of a folder may be sent to production: it is marked so, or what says so cannot be read as it should. */
export type KeptFromProduction = { readonly markedBy: string } | { readonly problem: string };

/**
 * Unlike rules, the mark counts however far up it stands: who works in a folder below is bound by it too. Codes are not
 * looked at, so that who sends does without the catalogue.
 * @param path of the file, absolute, with `/` between folders
 * @returns undefined where no `.elanrc.json` speaks against it
 */
export async function keptFromProduction(
  path: string,
  read: ReadText,
  language: Language,
): Promise<KeptFromProduction | undefined> {
  const top = path.slice(0, path.indexOf('/'));
  let problem: string | undefined;
  for (const place of overridesPlaces(path, [top])) {
    const said = await saidBy(place, read, language);
    if (said === 'test') return { markedBy: place };
    if (said !== undefined) problem ??= `${place}: ${said.problem}`;
  }
  return problem === undefined ? undefined : { problem };
}

async function saidBy(
  place: string,
  read: ReadText,
  language: Language,
): Promise<'test' | { readonly problem: string } | undefined> {
  try {
    const text = (await read(place, limits.elanrc.bytes))?.replace(/^\uFEFF/, '');
    return text === undefined ? undefined : saidIn(text, language);
  } catch (error) {
    const melding = error instanceof Error ? error.message : String(error);
    return { problem: overrideProblemText('unreadable', language, { melding }) };
  }
}

function saidIn(text: string, language: Language): 'test' | { readonly problem: string } | undefined {
  const { value, problems } = parse(text);
  const [mistake] = problems;
  if (mistake) return { problem: notJson(text, mistake.offset, language) };
  if (!isObject(value)) return { problem: overrideProblemText('notObject', language) };
  if (value['miljoe'] === 'test') return 'test';
  // A name that is nearly the right one may have been meant as a mark.
  const navn = Object.keys(value).find((each) => !overrideProperties.has(each));
  if (navn !== undefined) return { problem: overrideProblemText('unknownProperty', language, { navn }) };
  return 'miljoe' in value ? { problem: overrideProblemText('unknownEnvironment', language) } : undefined;
}
