/** @returns today's date where the machine stands, `YYYY-MM-DD` */
export function todayByClock(now = new Date()): string {
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

/** @returns how long this process has run, in milliseconds; for `performance.now` Node would have to load a module */
export const elapsed = (): number => process.uptime() * 1000;
