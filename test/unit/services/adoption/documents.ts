import fs from 'node:fs';
import { applyPatch, type Operation } from 'rfc6902';
import { jsonSchema } from '../../../../engine/model/json-schema';
import { modelOf, newestVersion } from '../../../../engine/model/model';
import { adoptDocuments } from '../../../../services/adoption/adopt';
import type { Adoption } from '../../../../services/adoption/difference';
import { documentOf } from '../../../../services/operations/read-document';

/** @returns this project's own document */
export function ownDocument(): unknown {
  return JSON.parse(fs.readFileSync('schemas/tjenester.openapi.json', 'utf8'));
}

/** This project's own document as the authority might have written it: with the fields of a begjæring. */
export function asOfficial(): unknown {
  const document = ownDocument() as { components: { schemas: Record<string, unknown> } };
  const { definitions, $ref } = jsonSchema(modelOf(newestVersion), newestVersion, 'nb');
  // The answers have schemas of their own by some of these names.
  const written = JSON.stringify(definitions, withoutSpellings).replaceAll('"#/definitions/', `"${ofModel}`);
  for (const [name, schema] of Object.entries(JSON.parse(written) as Record<string, unknown>))
    document.components.schemas[`Modell.${name}`] = schema;
  const root = String($ref).replace('#/definitions/', ofModel);
  document.components.schemas['Begjaering'] = { allOf: [{ $ref: root }] };
  return document;
}

const ofModel = '#/components/schemas/Modell.';

/** A document has one name for each property. */
function withoutSpellings(this: unknown, _: string, value: unknown): unknown {
  const isSpelling = typeof value === 'object' && value !== null && 'spellingOf' in value;
  return isSpelling ? undefined : value;
}

/** @returns the same with something changed in it @throws where there is nothing at such a place */
export function changed(document: unknown, ...steps: readonly Operation[]): unknown {
  const copy = structuredClone(document);
  const problem = applyPatch(copy, [...steps]).find((each) => each !== null);
  if (problem) throw problem;
  return copy;
}

/** @returns what is told of documents, each named by its place */
export async function adopted(...values: readonly unknown[]): Promise<Adoption> {
  return adoptDocuments(
    await Promise.all(values.map((value, i) => documentOf(value, `dokument-${i + 1}.json`))),
  );
}

/** @returns the differences as one line each */
export async function told(...values: readonly unknown[]): Promise<string[]> {
  const { differences } = await adopted(...values);
  return differences.map(({ about, subject, place, what, ours, theirs, isInPatch }) =>
    [about, subject, place, what, `${ours} → ${theirs}`, isInPatch ? 'patch' : '']
      .filter(Boolean)
      .join(' · '),
  );
}
