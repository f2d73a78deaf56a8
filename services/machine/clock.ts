/** @returns today's date where the machine stands, `YYYY-MM-DD` */
export function todayByClock(now = new Date()): string {
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}
