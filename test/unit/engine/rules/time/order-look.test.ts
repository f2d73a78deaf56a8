import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../../../engine/begjaering/index';
import { valuesAt } from '../../../../../engine/begjaering/paths';
import { partiesOf } from '../../../../../engine/rules/parties/identity';
import { doubtfulHolders } from '../../../../../engine/rules/time/order-look';
import { orderRows, type OrderRow } from '../../../../../engine/rules/time/order-rows';
import {
  datesAt,
  holdsFor,
  type DateHolder,
  type HoldersOfDates,
} from '../../../../../engine/rules/time/order-table';
import { isCalendarDate } from '../../../../../engine/values/dates';
import { begjaering } from '../../../../../scripts/bench/begjaering.mjs';
import type { Draft } from '../../../../support/mutations';
import { runs, seed } from '../../../../support/runs';

type Index = ReturnType<typeof buildIndex>;

const dates = [
  '2025-12-31',
  '2026-02-02',
  '2026-03-30',
  '2026-06-15',
  '2026-06-16',
  'i dag',
  '',
  '0',
  '01.02.2026',
  '1026-02-02',
];

const itemsOf = (made: Draft, list: string): Draft[] => made[list] as Draft[];

/** A begjæring in which every date is one of a few, whatever it says, and which has what other claims have besides. */
const shuffled = fc
  .tuple(fc.nat({ max: 9 }), fc.infiniteStream(fc.constantFrom(...dates)), fc.boolean())
  .map(([drawn, stream, isKombinert]): unknown => {
    const made = begjaering({ claims: 9, seed: drawn });
    for (const [i, krav] of itemsOf(made, 'kravTilInnkreving').entries()) {
      if (i % 3 === 1)
        krav['rentekrav'] = {
          rentePeriode: { startdato: '2026-02-02', sluttdato: '2026-06-15' },
          beregnetMedForsinkelsesrente: i % 2 === 0,
        };
      if (i % 4 === 0) krav['kravEndring'] = [{ dato: '2026-06-15' }, { dato: '2026-06-15' }];
    }
    if (!isKombinert)
      for (const ground of itemsOf(made, 'begjaeringensTvangsgrunnlag'))
        ground['alminneligTvangsgrunnlag'] = {
          domsslutningInformasjon: [{ forkynnelsesdato: '2026-06-15', oppfyllelsesfrist: '2026-06-15' }],
        };
    return JSON.parse(JSON.stringify(made), (_, value: unknown): unknown =>
      typeof value === 'string' && isCalendarDate(value) ? stream.next().value : value,
    ) as unknown;
  });

function holdersOf(index: Index): HoldersOfDates {
  const fullmektig = partiesOf(index, 'prosessfullmektig').map(({ holder }) => ({ ...holder, named: [] }));
  return { krav: index.krav, tvangsgrunnlag: index.tvangsgrunnlag, fullmektig };
}

/** Whether two dates of a row are out of order in a holder, looked at one by one. */
function isSpoilt(index: Index, row: OrderRow, holder: DateHolder): boolean {
  if (!holdsFor(row, holder.value)) return false;
  const items =
    row.each === undefined ? [{ value: holder.value, pointer: '' }] : valuesAt(holder.value, row.each);
  return items.some((item) => {
    const earlier = datesAt(index, row.earlier, holder, item).map(({ date }) => date);
    const compared = row.first ? earlier.sort().slice(0, 1) : earlier;
    return datesAt(index, row.later, holder, item).some(({ date }) => compared.some((each) => each > date));
  });
}

describe('a quick look at the dates', () => {
  it('finds every claim, ground and representative with dates out of order', () => {
    let spoilt = 0;
    const property = fc.property(shuffled, (value) => {
      const index = buildIndex(value);
      const holders = holdersOf(index);
      const doubtful = doubtfulHolders(index, holders);
      for (const row of orderRows) {
        const wrong = holders[row.of].filter((holder) => isSpoilt(index, row, holder));
        spoilt += wrong.length;
        expect(doubtful.get(row) ?? []).toEqual(expect.arrayContaining(wrong));
      }
    });
    fc.assert(property, { numRuns: runs(100, 2000), seed });
    expect(spoilt).toBeGreaterThan(100);
  });

  it('finds none where all are in order', () => {
    const index = buildIndex(begjaering({ claims: 30 }));
    expect([...doubtfulHolders(index, holdersOf(index))]).toEqual([]);
  });
});
