import { readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../fixtures/right');

/** The day that the examples are checked as on. */
export const today = '2026-06-15';

/** @returns the text of the right example of a model version */
export function rightExample(version: string): string {
  return readFileSync(path.join(folder, `${version}.json`), 'utf8');
}

/** A begjæring in which nothing is wrong. */
export const right = rightExample('2.1');

/** What {@link wrongReference} and {@link twoWrongReferences} have wrong. */
export const wrongReferenceCode = 'RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER';

/** The interest is related to a claim that there is not. */
export const wrongReference = replaced(right, /("relatertKrav": \[\s*")FAKTURA-1001/, '$1FAKTURA-1002');

/** So are the costs. */
export const twoWrongReferences = replaced(
  wrongReference,
  /("relatertKrav": \[\s*")FAKTURA-1001/,
  '$1FAKTURA-1003',
);

/** What {@link duplicateReference} has wrong: a finding that has to do with another place as well. */
export const duplicateReferenceCode = 'KRAV_DUPLIKATE_REFERANSER';

/** The costs have the reference of the interest. */
export const duplicateReference = replaced(
  right,
  '"innsendersKravreferanse": "SALAER-1001"',
  '"innsendersKravreferanse": "RENTE-1001"',
);

/** JSON, but no begjæring. */
export const unrelated = JSON.stringify({ name: 'annet', dependencies: { krav: '1.0.0' } }, null, 2);

/** Like `String.replace`, for texts that must have something to replace. */
export function replaced(text: string, from: string | RegExp, to: string): string {
  const result = text.replace(from, to);
  if (result === text) throw new Error(`nothing to replace: ${String(from)}`);
  return result;
}
