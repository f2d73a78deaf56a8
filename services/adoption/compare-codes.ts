import { officialRules } from '../../engine/check/catalogue';
import type { OpenApiDocument } from '../operations/read-document';
import { isObject, objectOf, plainName, textOf, textsOf } from '../operations/values';
import type { Difference } from './difference';

/** How the codes of the rules are written; those of the service's own troubles are written otherwise. */
const ruleCode = /^[A-ZÆØÅ0-9]+(?:_[A-ZÆØÅ0-9]+)+$/;
const namesOfCodes: ReadonlySet<string> = new Set(['kode', 'feilkode', 'code', 'errorcode']);

/** @returns the codes that the documents have and the catalogue has not; and, where they list them all, the other way round */
export function codeDifferences(documents: readonly OpenApiDocument[]): Difference[] {
  const known = new Set(officialRules.map(({ code }) => code));
  const found = { listed: new Set<string>(), shown: new Set<string>() };
  for (const { written } of documents) collect(written, known, found);
  const { listed, shown } = found;
  const added = [...new Set([...listed, ...shown])].filter((code) => !known.has(code));
  const removed = listed.size > 0 ? [...known].filter((code) => !listed.has(code) && !shown.has(code)) : [];
  const difference = (code: string, what: 'new' | 'gone'): Difference => ({
    ...{ about: 'code', subject: code, place: '', what },
    ...(what === 'new' ? { ours: '', theirs: code } : { ours: code, theirs: '' }),
    isInPatch: false,
  });
  return [
    ...added.map((code) => difference(code, 'new')),
    ...removed.map((code) => difference(code, 'gone')),
  ];
}

interface Found {
  /** Codes in lists of all that there are. */
  readonly listed: Set<string>;
  /** Codes in examples. */
  readonly shown: Set<string>;
}

/** What has been read is nested no deeper than calls can be, and references are as they were written. */
function collect(value: unknown, known: ReadonlySet<string>, found: Found): void {
  if (Array.isArray(value)) for (const item of value) collect(item, known, found);
  if (!isObject(value)) return;
  for (const [name, schema] of Object.entries(objectOf(value, 'properties'))) {
    if (namesOfCodes.has(plainName(name)))
      for (const code of codesIn(textsOf(schema, 'enum'))) found.listed.add(code);
  }
  const list = codesIn(textsOf(value, 'enum'));
  if (list.some((code) => known.has(code))) for (const code of list) found.listed.add(code);
  for (const name of Object.keys(value)) {
    if (namesOfCodes.has(plainName(name))) {
      for (const code of codesIn([textOf(value, name)])) found.shown.add(code);
    }
  }
  for (const child of Object.values(value)) collect(child, known, found);
}

const codesIn = (texts: readonly string[]): string[] => texts.filter((text) => ruleCode.test(text));
