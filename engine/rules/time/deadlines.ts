import { ofClaims, ofGrounds } from '../parts';
import { partsWithOrder } from './order-table';
import dateData from '#schemas/datoer.json';
import { isPlaceholderUuid } from '../../begjaering/attachments';
import type { BegjaeringIndex, Tvangsgrunnlag } from '../../begjaering/index';
import { below, type Pointer } from '../../begjaering/pointer';
import { isObject, listOf, property, textOf } from '../../values/json';
import { laterByDays } from '../../values/dates';
import type { Rule, RuleFinding } from '../rule';
import { plausibleDateOf } from './plausible';
import { trustedWritingDate } from './writing-date';

const { notices, demand } = dateData.deadlines;
const longestNotice = Math.max(...notices.map(({ days }) => days));

/** A deadline that the debtor was given. */
interface Deadline {
  readonly at: Pointer;
  /** The day that it ends on. */
  readonly end: string;
  readonly law: string;
}

/**
 * elan/varselfrist-ikke-utloept: the begjæring is written before the deadline of a notice or of a payment demand has run
 * out. Of several notices under the same provision it is enough that one deadline has.
 */
export const openDeadlines: Rule = {
  code: 'elan/varselfrist-ikke-utloept',
  parts: [
    ...partsWithOrder,
    ...ofClaims('betalingsoppfordring'),
    ...ofGrounds('varsel', 'begrunnelseUnnlatVarsel', 'alminneligTvangsgrunnlag'),
  ],
  *check(index, { today }): Generator<RuleFinding> {
    const written = trustedWritingDate(index, today);
    if (written === undefined) return;
    const latestDayBefore = laterByDays(written, -longestNotice);
    for (const ground of index.tvangsgrunnlag) {
      if (!isAnyAfter(latestDayBefore, ground.value['varsel'], 'dato')) continue;
      const deadlines = noticeDeadlines(ground, written);
      for (const { law } of notices)
        yield* open(
          deadlines.filter((each) => each.law === law),
          written,
        );
    }
    for (const demands of demandDeadlines(index, written)) yield* open(demands, written);
  },
};

/** A quick look, which takes every text for a date. */
function isAnyAfter(date: string, list: unknown, name: string): boolean {
  if (!Array.isArray(list)) return false;
  for (const item of list as unknown[]) if ((textOf(item, name) ?? '') > date) return true;
  return false;
}

function* open(deadlines: readonly Deadline[], begjaeringsdato: string): Generator<RuleFinding> {
  const [first] = deadlines.toSorted((a, b) => a.end.localeCompare(b.end));
  if (!first || first.end <= begjaeringsdato) return;
  yield { at: first.at, args: { frist: first.end, hjemmel: first.law, begjaeringsdato } };
}

/** What was sent after the begjæring is out of order, and what was inserted to be filled in has not been sent at all. */
function noticeDeadlines({ value, pointer }: Tvangsgrunnlag, written: string): Deadline[] {
  if (value['begrunnelseUnnlatVarsel'] !== undefined) return [];
  const usual = isObject(value['alminneligTvangsgrunnlag']) ? 'varselTvfbl419' : 'varselTvfbl418';
  return listOf(value, 'varsel').flatMap((varsel, position): Deadline[] => {
    const sent = plausibleDateOf(varsel, 'dato');
    const notice = notices.find(({ type }) => type === (textOf(varsel, 'type') ?? usual));
    if (sent === undefined || sent > written || !notice || isDraft(varsel)) return [];
    return [
      {
        at: below(pointer, 'varsel', position, 'dato'),
        end: laterByDays(sent, notice.days),
        law: notice.law,
      },
    ];
  });
}

const isDraft = (varsel: unknown): boolean =>
  isPlaceholderUuid(textOf(property(varsel, 'tvangskraftgrunnlag'), 'uuid'));

function demandDeadlines({ krav }: BegjaeringIndex, written: string): Deadline[][] {
  const late = krav.filter(({ value }) =>
    isAnyAfter(written, value['betalingsoppfordring'], 'betalingsfrist'),
  );
  return late.map(({ value, pointer }) =>
    listOf(value, 'betalingsoppfordring').flatMap((each, position): Deadline[] => {
      const [sent, end] = [plausibleDateOf(each, 'brevdato'), plausibleDateOf(each, 'betalingsfrist')];
      if (sent === undefined || sent > written || end === undefined) return [];
      return [
        { at: below(pointer, 'betalingsoppfordring', position, 'betalingsfrist'), end, law: demand.law },
      ];
    }),
  );
}
