import { isCalendarDate, laterByYears } from '../../values/dates';
import { birthCentury, birthDateDigits } from '../identifiers';

/**
 * @param number a person's identifier of eleven digits, with right check digits
 * @returns the date of birth, `YYYY-MM-DD`; undefined where the digits tell none
 */
export function birthDateOf(number: string): string | undefined {
  const { day, month, year } = birthDateDigits(number);
  const century = birthCentury(number);
  if (century === undefined) return undefined;
  const digits = (value: number): string => String(value).padStart(2, '0');
  const date = `${century}${digits(year)}-${digits(month)}-${digits(day)}`;
  return isCalendarDate(date) ? date : undefined;
}

/** @returns the whole years from one date to a later one; negative where it is earlier */
export function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return laterByYears(from, years) > to ? years - 1 : years;
}
