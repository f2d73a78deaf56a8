/**
 * @param header `Retry-After`: seconds, or an HTTP date
 * @param now in milliseconds since 1970
 * @returns how long to wait, in milliseconds; undefined where the header is missing or cannot be read
 */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now);
}
