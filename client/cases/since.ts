/** From when changed cases can be asked for. */
export const sinceNames = ['last', 'hour', 'today', 'week', 'all'] as const;

export type SinceName = (typeof sinceNames)[number];

const hour = 3_600_000;
const week = 7 * 24 * hour;

/**
 * @param now in milliseconds since 1970
 * @param last when it was asked for the last time, as an ISO 8601 moment; `last` means all cases where it never was
 * @returns an ISO 8601 moment; undefined for all cases
 */
export function momentSince(name: SinceName, now: number, last: string | undefined): string | undefined {
  switch (name) {
    case 'last':
      return last;
    case 'hour':
      return new Date(now - hour).toISOString();
    case 'today':
      return new Date(new Date(now).setHours(0, 0, 0, 0)).toISOString();
    case 'week':
      return new Date(now - week).toISOString();
    case 'all':
      return undefined;
  }
}

/** @returns whether something is the name of a moment from which changed cases can be asked for */
export function isSinceName(value: unknown): value is SinceName {
  return sinceNames.some((name) => name === value);
}
