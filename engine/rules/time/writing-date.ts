import type { BegjaeringIndex } from '../../begjaering/index';
import { misplacedDates } from './order';
import { plausibleDateOf } from './plausible';

/** Where the date of the begjæring stands. */
export const writingDatePlace = '/begjaeringsdato';

/**
 * @param today `YYYY-MM-DD`
 * @returns the date of the begjæring, where other dates can be compared with it; undefined where it is itself what is
 *   wrong: then only that is to be said
 */
export function trustedWritingDate(index: BegjaeringIndex, today: string): string | undefined {
  const date = plausibleDateOf(index.root, 'begjaeringsdato');
  if (date === undefined || date > today) return undefined;
  return misplacedDates(index).some((misplaced) => misplaced.date.pointer === writingDatePlace)
    ? undefined
    : date;
}
