import lawData from '#schemas/lovgrenser.json';
import type { Krav } from '../../begjaering/index';
import { below } from '../../begjaering/pointer';
import { textOf } from '../../values/json';
import { laterByYears } from '../../values/dates';
import { currencyOf, formatOere, oereOf } from '../../values/money';
import { isCost } from '../kinds';
import type { Rule } from '../rule';
import { plausibleDateOf } from '../time/plausible';
import { ratesBetween, type DatedRate } from './dated-rates';

const { validUntil, law } = lawData.courtFee;
const rates: readonly DatedRate[] = lawData.courtFee.rates;

/** A fee as a multiple of R, as people write it: `1,15 R`, `2 x R`, `1.5 ganger rettsgebyret`. */
const multiple =
  /(?<![\d.,])(\d{1,2}(?:[.,]\d{1,2})?) ?(?:x ?|ganger )?(?:R(?![\p{L}\p{N}-])|rettsgebyret)/gu;

/** What the fee is of, where the multiple is not all that is written. */
const ofCourt = /gebyr|forlik|utlegg|stevning|tvangs/i;
/** More than the multiple goes into the amount. */
const more = /[+%]|\bog\b|saksøkte/i;
const year = /(?<!\d)20\d\d(?!\d)/;

/** @returns how many times the court fee a description says that the costs are; undefined where it says so of a part of them */
function multipleIn(text: string): string | undefined {
  if (!text.includes('R') && !text.includes('rettsgebyret')) return undefined;
  const [first, ...others] = text.matchAll(multiple);
  if (!first || others.length > 0 || more.test(text)) return undefined;
  return ofCourt.test(text) || text.trim() === first[0] ? first[1] : undefined;
}

/** A fee may have been paid this long before the begjæring. */
const mostYears = 5;

/**
 * elan/rettsgebyr-avviker: costs that are described as so many times the court fee R, and are that by no R of the years
 * before the begjæring.
 */
export const courtFee: Rule = {
  code: 'elan/rettsgebyr-avviker',
  looksAt: 'krav',
  check(krav, context) {
    const text = isCost(krav) ? textOf(krav.value, 'kravbeskrivelse') : undefined;
    const factor = text === undefined ? undefined : multipleIn(text);
    const amount = krav.value['opprinneligBeloep'];
    const given = factor === undefined ? undefined : oereOf(amount);
    if (text === undefined || factor === undefined || given === undefined || currencyOf(amount) !== 'NOK')
      return undefined;
    // Of a year whose fee is not known nothing can be said.
    const writtenOn = context.writtenOn();
    if (writtenOn === undefined || writtenOn > validUntil) return undefined;
    const candidates = ratesBetween(rates, firstDay(krav, text, writtenOn), writtenOn);
    const fees = candidates.map(({ kroner }) => Math.round(kroner * Number(factor.replace(',', '.')) * 100));
    const latest = fees.at(-1);
    // Fees are rounded down to whole kroner.
    if (latest === undefined || fees.some((fee) => Math.abs(fee - given) < 100)) return undefined;
    return {
      at: below(krav.pointer, 'opprinneligBeloep', 'beloep'),
      args: { oppgitt: formatOere(given), ganger: factor, gebyr: formatOere(latest), hjemmel: law },
      ...(candidates.at(-1)?.confirmed === false ? { variant: 'messageUnconfirmed' as const } : {}),
    };
  },
};

/** The fee may be of a year that the description names, or of the years before the costs fell due. */
function firstDay(krav: Krav, text: string, writtenOn: string): string {
  const from = plausibleDateOf(krav.value['kravforfall'], 'forfallsdato') ?? writtenOn;
  const usual = laterByYears(from, -mostYears);
  const named = year.exec(text)?.[0];
  return named !== undefined && `${named}-01-01` < usual ? `${named}-01-01` : usual;
}
