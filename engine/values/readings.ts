import spellingData from '#schemas/skrivemaater.json';
import { isCalendarDate } from './dates';
import { lazy } from './lazy';

/**
 * @param written a text
 * @returns the truth value that people mean by it; undefined where it is none
 */
export function readYesOrNo(written: string): boolean | undefined {
  const word = written.trim().toLowerCase();
  if (spellingData.yes.includes(word)) return true;
  return spellingData.no.includes(word) ? false : undefined;
}

const spaces = /[\s\u00a0\u2000-\u200b\u202f]+/g;
/** A number in groups of three, or without groups, and its decimals; the sign of grouping stands in the second place. */
const grouped = /^(-?\d{1,3})(?:([ .,'’])\d{3}(?:\2\d{3})*)?$/;

/**
 * @param written a text with a number as people write it: `2 500,00`, `2500,-`, `NOK 2 500`, `1.234,50`, `9,25 %`
 * @returns the numbers that it can mean, the likeliest first: two where a sign may be that of decimals or of thousands
 */
export function readNumbers(written: string): number[] {
  const bare = bareNumber(written);
  const readings = [withDecimals(bare), withoutDecimals(bare)];
  const likeliestFirst = /^-?\d{1,3}\.\d{3}$/.test(bare) ? readings.reverse() : readings;
  return [...new Set(likeliestFirst.flatMap((reading) => (reading === undefined ? [] : Number(reading))))];
}

/** Without the currency, the sign of per cent, and the dash that stands for no øre. */
function bareNumber(written: string): string {
  const plain = written
    .trim()
    .toLowerCase()
    .replace(spaces, ' ')
    .replace(/^[-\u2212\u2013](?=\d)/, '-');
  const words = spellingData.currencies.toSorted((a, b) => b.length - a.length);
  const before = words.find((word) => plain.startsWith(word)) ?? '';
  const after = words.find((word) => plain.endsWith(word)) ?? '';
  const amount = plain.slice(before.length, after ? -after.length : undefined).trim();
  return amount.replace(/ ?%$/, '').replace(/[,.] ?[-\u2013\u2014]+$/, '');
}

function withDecimals(bare: string): string | undefined {
  const [, whole = '', , decimals = ''] = /^(.*\d)([.,])(\d+)$/.exec(bare) ?? [];
  const digits = wholeNumber(whole, bare.at(whole.length));
  return digits !== undefined && decimals !== '' ? `${digits}.${decimals}` : undefined;
}

const withoutDecimals = (bare: string): string | undefined => wholeNumber(bare, undefined);

/** @param decimalSign which cannot be that of thousands too */
function wholeNumber(text: string, decimalSign: string | undefined): string | undefined {
  if (/^-?\d+$/.test(text)) return text;
  const sign = grouped.exec(text)?.[2];
  return sign === undefined || sign === decimalSign ? undefined : text.replaceAll(sign, '');
}

/**
 * @param written a text with a date as people or programs write it: `08.06.2026`, `8.6.26`, `2026-6-8`, `20260608`,
 *   `8. juni 2026`, or with a time of day
 * @param today decides which century a year of two digits is of
 * @returns the days of the calendar that it can mean, the likeliest first
 */
export function readDates(written: string, today: string): string[] {
  const text = written.trim().replace(spaces, ' ');
  const found = [...withTime(text), ...yearFirst(text), ...dayFirst(text, today), ...withMonthName(text)];
  return [...new Set(found.filter(isCalendarDate))];
}

/** A time in another zone may be of another day here; that is the day that a program most likely meant. */
function withTime(text: string): string[] {
  const [all, date = '', zone = ''] =
    /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)? ?(Z|[+-]\d{2}:?\d{2})?$/i.exec(text) ??
    [];
  if (all === undefined) return [];
  const moment = Date.parse(all.replace(' ', 'T').replace(',', '.'));
  return zone === '' || Number.isNaN(moment) ? [date] : [inNorway().format(moment), date];
}

/** Made when it is first needed: time zones take time to load. */
const inNorway = lazy(
  () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' }),
);

function yearFirst(text: string): string[] {
  const [, year, , month, day] = /^(\d{4})([-./ ]?)(\d{1,2})\2(\d{1,2})$/.exec(text) ?? [];
  if (/^\d+$/.test(text) && text.length !== 8) return [];
  return year === undefined ? [] : [iso(year, month, day)];
}

/** With points it is the day that comes first here; with other signs it may be the month, as in America. */
function dayFirst(text: string, today: string): string[] {
  const [, first = '', sign = '', second = '', third = ''] =
    /^(\d{1,2})([-./]) ?(\d{1,2})\2 ?(\d{4}|\d{2})$/.exec(text) ?? [];
  if (third === '') return [];
  const year = third.length === 4 ? third : yearOf(third, today);
  return [
    iso(year, second, first),
    ...(sign === '.' ? [] : [iso(year, first, second)]),
    ...(isShort(text) && isSoon(first, today) ? [iso(yearOf(first, today), second, third)] : []),
  ];
}

/** Whether a date has two digits of everything, so that the first of them may be those of the year. */
const isShort = (text: string): boolean => /^\d\d[-./]\d\d[-./]\d\d$/.test(text);

/** Of a year of two digits the one of this century, or, where that is not soon, of the last. */
function yearOf(digits: string, today: string): string {
  const century = Number(today.slice(0, 2)) - (isSoon(digits, today) ? 0 : 1);
  return `${century}${digits}`;
}

const isSoon = (digits: string, today: string): boolean => Number(digits) <= Number(today.slice(2, 4)) + 1;

function withMonthName(text: string): string[] {
  const [, day, name = '', year] = /^(\d{1,2})\.? ([a-z]{3,9})\.? (\d{4})$/i.exec(text) ?? [];
  const months: Readonly<Record<string, number>> = spellingData.months;
  const month = name === '' ? undefined : months[name.toLowerCase()];
  return month === undefined ? [] : [iso(year, String(month), day)];
}

function iso(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
