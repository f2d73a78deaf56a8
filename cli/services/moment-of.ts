import { UsageError } from './usage-error';

/**
 * @param text a date, which means its beginning where the machine stands, or an ISO 8601 moment
 * @throws UsageError where it is neither
 */
export function momentOf(text: string): string {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const time = Date.parse(isDate ? `${text}T00:00:00` : text);
  if (Number.isNaN(time) || !/^\d{4}-/.test(text)) throw new UsageError('momentWrong', { text });
  return new Date(time).toISOString();
}
