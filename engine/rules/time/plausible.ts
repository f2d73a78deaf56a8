import dateData from '#schemas/datoer.json';
import { textOf } from '../../values/json';
import { isCalendarDate } from '../../values/dates';

interface Limits {
  readonly from?: string;
  readonly to?: string;
  /** A date beyond the limits that some write for no end at all. */
  readonly also?: string;
}

const { from, to, ofProperty } = dateData.plausible;
const limitsOf: Readonly<Record<string, Limits | undefined>> = ofProperty;

/**
 * @param date a date of the calendar
 * @param name the property that holds it
 * @returns whether anybody can have meant it: what lies outside is a slip of the century
 */
export function isPlausible(date: string, name: string): boolean {
  const limits = limitsOf[name];
  return (date >= (limits?.from ?? from) && date <= (limits?.to ?? to)) || date === limits?.also;
}

/** @returns whether a text is a date of the calendar that anybody can have meant for a property */
export const isPlausibleDate = (text: string, name: string): boolean =>
  isCalendarDate(text) && isPlausible(text, name);

/** @returns the date that a property holds; undefined where it holds none, or one that nobody can have meant */
export function plausibleDateOf(holder: unknown, name: string): string | undefined {
  const text = textOf(holder, name);
  return text !== undefined && isPlausibleDate(text, name) ? text : undefined;
}
