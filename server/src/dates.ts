const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * @param value any text
 * @returns whether it is a day of the calendar, written `YYYY-MM-DD`
 */
export function isCalendarDate(value: string): boolean {
  const parts = datePattern.exec(value);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
