import type { Tvangsgrunnlag } from '../../begjaering/index';
import { below } from '../../begjaering/pointer';
import { isObject, listOf, property } from '../../values/json';
import { laterByYears } from '../../values/dates';
import { dateOf } from '../claims/interest';
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
      const begjaeringsdato = dateOf(index.root, 'begjaeringsdato');
      for (const ground of begjaeringsdato ? index.tvangsgrunnlag : []) {
        const since = enforceableSince(ground);
        if (since === undefined || !begjaeringsdato || begjaeringsdato <= laterByYears(since, 1)) continue;
        yield* withoutNotice(ground, 'varselTvfbl419');
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
  const terms = listOf(ordinary, 'domsslutningInformasjon').flatMap(
    (judgment) => dateOf(judgment, 'oppfyllelsesfrist') ?? [],
  );
  return terms.sort().at(-1) ?? dateOf(value, 'tvangsgrunnlagsdato');
}
