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
    looksAt: 'krav',
    check(krav) {
      const lacking = withoutDueDate(krav);
      return lacking && { ...lacking, args: { kravdetaljer: krav.kind ?? '' } };
    },
  },
  {
    code: 'KRAV_OPPGIS_UTEN_FORFALLSDATO',
    looksAt: 'krav',
    check(krav) {
      const { kind = '', value } = krav;
      if (!barred.has(kind) || property(value['kravforfall'], 'forfallsdato') === undefined) return undefined;
      return { at: below(krav.pointer, 'kravforfall'), onKey: true, args: { kravdetaljer: kind } };
    },
  },
];

/** @returns where a due date is missing that the kind of claim has to have */
export function withoutDueDate(krav: Krav): RuleFinding | undefined {
  if (!needed.has(krav.kind ?? '')) return undefined;
  const due = krav.value['kravforfall'];
  if (due === undefined) return { at: krav.pointer, missing: 'kravforfall' };
  if (!isObject(due) || due['forfallsdato'] !== undefined) return undefined;
  return { at: below(krav.pointer, 'kravforfall'), missing: 'forfallsdato' };
}
