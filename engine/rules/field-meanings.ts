import { kindOf, type FieldKind } from '../model/field-kinds';
import type { Model } from '../model/model-types';
import { textKinds } from './text/ordinary';

/** What people and programs write, and what is not of a code list, a truth value or a number. */
export const writtenKinds: readonly FieldKind[] = [
  ...textKinds,
  'kid',
  'postcode',
  'municipality',
  'uuid',
  'date',
];
/** What is looked for in a field: flags that are put together. */
export const of = {
  text: 1,
  uuid: 2,
  date: 4,
  currency: 8,
  amount: 16,
  percentage: 32,
  name: 64,
  email: 128,
  fileName: 256,
} as const;

/** What is looked for in fields of a kind; kinds that nothing is looked for in are left out. */
export const meanings: ReadonlyMap<FieldKind, number> = new Map<FieldKind, number>([
  ...writtenKinds.map((kind): [FieldKind, number] => [kind, 0]),
  ...textKinds.map((kind): [FieldKind, number] => [kind, of.text]),
  ['name', of.text | of.name],
  ['email', of.text | of.email],
  ['fileName', of.text | of.fileName],
  ['uuid', of.uuid],
  ['date', of.date],
  ['amount', of.amount],
  ['percentage', of.percentage],
  ['currency', of.currency],
]);

/** @returns what is looked for in a property of the model; undefined where nothing is, or where it is of a type */
export function meaningOf(model: Model, owner: string, name: string): number | undefined {
  const kind = kindOf(model, owner, name);
  return kind && meanings.get(kind);
}
