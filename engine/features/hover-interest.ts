import type { BegjaeringIndex, Krav } from '../begjaering/index';
import { property } from '../values/json';
import { daysBetween } from '../values/dates';
import { interestOn, type ClaimInterest } from '../interest/claims';
import { interestAt, lateInterest } from '../interest/late-interest';
import { amountText, currencyOf, oereOf } from '../values/money';
import { decimalsOf } from '../values/numbers';
import { interestPeriod } from '../rules/claims/interest';
import { isRentekrav } from '../rules/kinds';
import { joined } from './amount-words';
import type { HoverWords } from './hover-words';
import { bullets, plain } from './markdown';

/** How an amount of interest comes about. */
interface Computation {
  readonly rows: readonly ClaimInterest[];
  readonly total: number;
  readonly currency: unknown;
  /** The claim that bears the interest, where it is computed from that. */
  readonly of?: string;
}

/** @returns how the interest of a claim, or on it, is computed, as Markdown; undefined where that cannot be said */
export function interestText(krav: Krav, index: BegjaeringIndex, words: HoverWords): string | undefined {
  const computation = isRentekrav(krav)
    ? (fromElement(krav) ?? fromRelated(krav, index))
    : fromClaim(krav, index);
  const first = computation?.rows[0];
  if (!computation || !first) return undefined;
  const { rows, total, currency, of } = computation;
  const kind = first.statutory ? words.lateInterest : words.agreedInterest;
  const title = plain(of === undefined ? kind : `${kind} ${words.interestOf(of)}`);
  const lines = rows.map((row) => rowText(row, currency, words));
  const sum = rows.length > 1 ? [`**${words.sum} ${plain(amountText(total, currency))}**`] : [];
  return `${title}:\n\n${bullets([...lines, ...sum])}`;
}

function rowText(row: ClaimInterest, currency: unknown, words: HoverWords): string {
  const { from, to, percent, basisOere, oere, confirmed } = row;
  const basis = words.basis(percent.replace('.', ','), amountText(basisOere, currency));
  const computed = `${joined(`${from} – ${to}`, words.days(daysBetween(from, to)), basis)} = `;
  const note = confirmed ? '' : ` (${words.unconfirmed})`;
  return `${plain(computed)} **${plain(amountText(oere, currency))}**${plain(note)}`;
}

/** As the claim itself says in its element `rentekrav`. */
function fromElement(krav: Krav): Computation | undefined {
  const element = krav.value['rentekrav'];
  const { start, end } = interestPeriod(krav);
  const basis = property(element, 'renteGrunnlag');
  const basisOere = oereOf(basis);
  if (basisOere === undefined || !start || !end || start >= end) return undefined;
  const currency = currencyOf(basis);
  const agreed = property(element, 'beregnetMedAvtaltRentesats');
  if (typeof agreed === 'number' && agreed >= 0 && decimalsOf(String(agreed)) <= 2) {
    const basisPoints = Math.round(agreed * 100);
    const oere = interestAt(basisOere, start, end, basisPoints);
    const percent = agreed.toFixed(2);
    const row = { from: start, to: end, basisOere, oere, percent, statutory: false, confirmed: true };
    return { rows: [row], total: oere, currency };
  }
  if (property(element, 'beregnetMedForsinkelsesrente') !== true) return undefined;
  const interest = lateInterest(basisOere, start, end);
  const rows = interest?.rows.map(({ rate, ...row }) => ({
    ...row,
    basisOere,
    percent: (rate.basisPoints / 100).toFixed(2),
    statutory: true,
    confirmed: rate.confirmed,
  }));
  return interest && rows ? { rows, total: interest.oere, currency } : undefined;
}

/** As it follows from the claim that it relates to. */
function fromRelated(krav: Krav, index: BegjaeringIndex): Computation | undefined {
  for (const { reference } of krav.relations) {
    const [related, ...others] = index.kravByReference.get(reference) ?? [];
    const computation = related && others.length === 0 ? fromClaim(related, index) : undefined;
    if (computation) return computation;
  }
  return undefined;
}

function fromClaim(krav: Krav, index: BegjaeringIndex): Computation | undefined {
  const rows = interestOn(krav, index);
  if (typeof rows === 'string' || krav.reference === undefined) return undefined;
  const total = rows.reduce((sum, { oere }) => sum + oere, 0);
  return { rows, total, currency: currencyOf(krav.value['opprinneligBeloep']), of: krav.reference };
}
