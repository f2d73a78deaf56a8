import type { BegjaeringIndex } from '../../begjaering/index';
import { parentOf } from '../../begjaering/pointer';
import { nameOf } from '../naming';
import { submittedCase } from '../history/history';
import type { Rule, RuleFinding } from '../rule';
import { misplacedDates, type Misplaced } from './order';
import { outOfOrder } from './order-rows';
import { plausibleDateOf } from './plausible';
import { writingDatePlace } from './writing-date';

/** The checks of dates that must not lie before others, by the table of them. */
export const orderChecks: readonly Rule[] = [
  {
    code: outOfOrder,
    *check(index): Generator<RuleFinding> {
      yield* misplacedBy(outOfOrder, index).map(finding);
    },
  },
  {
    code: 'elan/betalt-etter-begjaering',
    *check(index, { history, today }): Generator<RuleFinding> {
      // A change of a case keeps the date of the begjæring, and is there to tell of what has been paid since.
      if (history && submittedCase(history)) return;
      for (const misplaced of misplacedBy('elan/betalt-etter-begjaering', index)) {
        const { date } = misplaced;
        const hasOfficialRule = date.name === 'bokfoertDato' && date.date > today;
        if (!hasOfficialRule) yield finding(misplaced);
      }
    },
  },
  {
    code: 'elan/rente-foer-varsel',
    *check(index): Generator<RuleFinding> {
      yield* misplacedBy('elan/rente-foer-varsel', index).map(finding);
    },
  },
  {
    code: 'elan/renteperiode-etter-begjaering',
    *check(index): Generator<RuleFinding> {
      const begjaeringsdato = plausibleDateOf(index.root, 'begjaeringsdato') ?? '';
      for (const { date } of misplacedBy('elan/renteperiode-etter-begjaering', index)) {
        const krav = index.krav.find(({ pointer }) => date.pointer.startsWith(`${pointer}/`));
        yield { at: date.pointer, args: { kravreferanse: krav ? nameOf(krav) : '', begjaeringsdato } };
      }
    },
  },
];

const misplacedBy = (code: string, index: BegjaeringIndex): Misplaced[] =>
  misplacedDates(index).filter((misplaced) => misplaced.code === code);

/** More of the dates that it contradicts than anybody looks at are left out. */
const mostRelated = 5;

/** What is wrong, the first date that it contradicts, and what it would have to lie between to contradict none. */
function finding({ date, pairs }: Misplaced): RuleFinding {
  const [{ earlier, later, row }] = pairs;
  const isLater = (pair: Misplaced['pairs'][number]): boolean => pair.later.pointer === date.pointer;
  const before = pairs.filter(isLater).map((pair) => pair.earlier.date);
  const after = pairs.filter((pair) => !isLater(pair)).map((pair) => pair.later.date);
  const others = pairs.map((pair) => (isLater(pair) ? pair.earlier : pair.later).pointer);
  return {
    at: date.pointer,
    args: {
      foerst: earlier.name,
      sist: later.name,
      foersteDato: earlier.date,
      sisteDato: later.date,
      tidligst: before.sort().at(-1) ?? '',
      senest: after.sort()[0] ?? '',
      ...(row.law === undefined ? {} : { hjemmel: row.law }),
    },
    ...(row.law === undefined ? {} : { variant: 'messageWithLaw' as const }),
    related: [...new Set(others)]
      .filter((at) => date.pointer === writingDatePlace || parentOf(at) !== parentOf(date.pointer))
      .slice(0, mostRelated)
      .map((at) => ({ at, note: 'comparedWith' as const })),
  };
}
