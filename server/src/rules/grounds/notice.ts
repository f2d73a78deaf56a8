import type { Tvangsgrunnlag } from '../../begjaering/index';
import { below } from '../../begjaering/pointer';
import { isObject, listOf, property, textOf } from '../../begjaering/values';
import { isCalendarDate, laterByYears } from '../../dates';
import type { Rule, RuleFinding } from '../rule';

/** The rules on notice under tvangsfullbyrdelsesloven §§ 4-18 and 4-19. */
export const noticeRules: readonly Rule[] = [
  {
    code: 'PARAGRAF_4_18_VARSEL_PAAKREVET',
    *check(index): Generator<RuleFinding> {
      for (const ground of index.tvangsgrunnlag) {
        if (isObject(ground.value['saerligTvangsgrunnlag'])) yield* withoutNotice(ground, 'varselTvfbl418');
      }
    },
  },
  {
    code: 'PARAGRAF_4_19_VARSEL_PAAKREVET',
    *check(index): Generator<RuleFinding> {
      const begjaeringsdato = textOf(index.root, 'begjaeringsdato') ?? '';
      for (const ground of index.tvangsgrunnlag) {
        const since = enforceableSince(ground);
        if (since === undefined || !isCalendarDate(begjaeringsdato)) continue;
        if (begjaeringsdato > laterByYears(since, 1)) yield* withoutNotice(ground, 'varselTvfbl419');
      }
    },
  },
];

/** A varsel without a type counts as notice under either paragraph. */
function* withoutNotice({ value, pointer }: Tvangsgrunnlag, type: string): Generator<RuleFinding> {
  if (value['begrunnelseUnnlatVarsel'] !== undefined) return;
  const notices = listOf(value, 'varsel').map((varsel) => property(varsel, 'type'));
  if (notices.some((given) => given === undefined || given === type)) return;
  const args = { varseltype: type };
  if (value['varsel'] === undefined) yield { at: pointer, missing: 'varsel', args };
  else yield { at: below(pointer, 'varsel'), args };
}

/** The latest `oppfyllelsesfrist` of an ordinary ground; without one, the date of the ground. */
function enforceableSince({ value }: Tvangsgrunnlag): string | undefined {
  const ordinary = value['alminneligTvangsgrunnlag'];
  if (!isObject(ordinary)) return undefined;
  const terms = listOf(ordinary, 'domsslutningInformasjon').map((judgment) =>
    textOf(judgment, 'oppfyllelsesfrist'),
  );
  const dates = [...terms].filter((date) => date !== undefined).filter(isCalendarDate);
  const ownDate = textOf(value, 'tvangsgrunnlagsdato');
  if (dates.length > 0) return dates.sort().at(-1);
  return ownDate !== undefined && isCalendarDate(ownDate) ? ownDate : undefined;
}
