import type { AskedOfPlatform } from '../platform-router';

/** How many items a page has. */
export const pageSize = 10;

/**
 * Where the next page is, as Altinn may say it: at a host of its own that nobody outside reaches, so that who follows it
 * is found out.
 */
const internalHost = 'https://internal.platform.altinn.invalid';

/** @returns a page of a list, and where the next one is */
export function pageOf(items: readonly object[], { parameters }: AskedOfPlatform, path: string): object {
  const from = Number(parameters['token'] ?? 0) || 0;
  const to = from + pageSize;
  const links = to < items.length ? { next: `${internalHost}${path}?token=${to}` } : {};
  return { links, data: items.slice(from, to) };
}
