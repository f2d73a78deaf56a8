import { textOf } from '../../values/json';
import { lastOf, valueAt } from '../../begjaering/pointer';
import { isCalendarDate } from '../../values/dates';
import { isPlausible } from '../../rules/time/plausible';
import { textArgument, type FixProposal, type FixProvider } from '../fix';
import { replacement } from '../missing';

/** Fixes of dates: the slips that people make in a year, and periods that begin too early. */
export const dateFixes: readonly FixProvider[] = [
  {
    codes: ['elan/datorekkefoelge'],
    *propose(data, { index, today }) {
      const latest = textArgument(data, 'senest') || today;
      yield* inOtherYear(data.at, valueAt(index.root, data.at), [textArgument(data, 'tidligst'), latest]);
    },
  },
  {
    codes: ['elan/begjaeringsdato-fram-i-tid'],
    *propose({ at }, { index, today }) {
      const written = textOf(index.root, 'begjaeringsdato') ?? '';
      const slip = ofYear(written, today.slice(0, 4));
      if (slip < written && slip <= today && isCalendarDate(slip)) yield replacement(at, slip);
      yield replacement(at, today);
    },
  },
  {
    codes: ['elan/usannsynlig-dato'],
    *propose({ at }, { index, today }) {
      const written = valueAt(index.root, at);
      if (typeof written !== 'string') return;
      const centuries = lastOf(at) === 'foedselsdato' ? ['19', '20'] : ['20'];
      for (const century of centuries) {
        const date = `${century}${written.slice(2)}`;
        if (isCalendarDate(date) && date <= today && isPlausible(date, lastOf(at)))
          yield replacement(at, date);
      }
    },
  },
  {
    codes: ['elan/renteperioder-overlapper'],
    *propose(data) {
      yield replacement(data.at, textArgument(data, 'slutt'));
    },
  },
];

/** The same day of another year, where it fits in one year only; the year of the latest day where there is no earliest. */
function* inOtherYear(
  at: string,
  written: unknown,
  [earliest, latest]: readonly [string, string],
): Generator<FixProposal> {
  if (typeof written !== 'string') return;
  const years = new Set([earliest || latest, latest].map((date) => date.slice(0, 4)));
  const fitting = [...years]
    .map((year) => ofYear(written, year))
    .filter((date) => isCalendarDate(date) && date >= earliest && date <= latest);
  const [only, ...others] = fitting;
  if (only !== undefined && others.length === 0) yield replacement(at, only);
}

const ofYear = (date: string, year: string): string => `${year}${date.slice(4)}`;
