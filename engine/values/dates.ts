const datePattern = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
/** Every month has these days. */
const shortestMonth = 28;
const dayMilliseconds = 86_400_000;

/**
 * @param value any text
 * @returns whether it is a day of the calendar, written `YYYY-MM-DD`
 */
export function isCalendarDate(value: string): boolean {
  if (!datePattern.test(value)) return false;
  const day = digitAt(value, 8) * 10 + digitAt(value, 9);
  return day <= shortestMonth || day <= daysInMonth(Number(value.slice(0, 4)), Number(value.slice(5, 7)));
}

const digitAt = (text: string, offset: number): number => text.charCodeAt(offset) - 0x30;

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** @returns the days from one date to another: the first counted, the last not */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMilliseconds);
}

/** @returns the same day some years later; 29 February becomes 28 February in other years */
export function laterByYears(date: string, years: number): string {
  return laterByMonths(date, years * 12);
}

/** @returns the same day some months later (earlier, for a negative number), or the month's last day where it is shorter */
export function laterByMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const total = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(total / 12), (total % 12) + 1];
  const newDay = Math.min(day, daysInMonth(newYear, newMonth));
  const digits = (value: number, count: number): string => String(value).padStart(count, '0');
  return `${digits(newYear, 4)}-${digits(newMonth, 2)}-${digits(newDay, 2)}`;
}

/** @returns the day some days later */
export function laterByDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMilliseconds).toISOString().slice(0, 10);
}

/** @returns how many days the year of a date has */
export function daysInYear(year: number): 365 | 366 {
  return daysInMonth(year, 2) === 29 ? 366 : 365;
}
