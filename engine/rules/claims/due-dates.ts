import type { Krav } from '../../begjaering/index';
import { below } from '../../begjaering/pointer';
import { isObject, property } from '../../values/json';
import type { Rule, RuleFinding } from '../rule';

const needed: ReadonlySet<string> = new Set([
  'Hovedkrav',
  'UtenrettsligeKostnader',
  'TidligereRettsligeSakskostnader',
]);
const barred: ReadonlySet<string> = new Set(['SakskostnaderForSkriving', 'Rentekrav']);

/** The rules on which kinds of claim have a due date. */
export const dueDateRules: readonly Rule[] = [
  {
    code: 'KRAV_MANGLER_FORFALLSDATO',
    *check(index): Generator<RuleFinding> {
      for (const krav of index.krav) {
        const lacking = withoutDueDate(krav);
        if (lacking) yield { ...lacking, args: { kravdetaljer: krav.kind ?? '' } };
      }
    },
  },
  {
    code: 'KRAV_OPPGIS_UTEN_FORFALLSDATO',
    *check(index): Generator<RuleFinding> {
      for (const { kind = '', value, pointer } of index.krav) {
        if (!barred.has(kind) || property(value['kravforfall'], 'forfallsdato') === undefined) continue;
        yield { at: below(pointer, 'kravforfall'), onKey: true, args: { kravdetaljer: kind } };
      }
    },
  },
];

/** @returns where a due date is missing that the kind of claim has to have */
export function withoutDueDate({ kind = '', value, pointer }: Krav): RuleFinding | undefined {
  if (!needed.has(kind)) return undefined;
  const due = value['kravforfall'];
  if (due === undefined) return { at: pointer, missing: 'kravforfall' };
  if (!isObject(due) || due['forfallsdato'] !== undefined) return undefined;
  return { at: below(pointer, 'kravforfall'), missing: 'forfallsdato' };
}
