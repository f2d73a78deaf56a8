import { laterByDays } from '../../../engine/values/dates';

/** Draws one thing after the other; the property test decides which. */
export class Draw {
  /** @param numbers whole numbers without end, from nought on */
  constructor(private readonly numbers: Iterator<number>) {}

  /** @returns a whole number, both limits counted */
  int(min: number, max: number): number {
    return min + (Number(this.numbers.next().value) % (max - min + 1));
  }

  /** @returns whether something is so that is so in this many of a hundred cases */
  chance(percent: number): boolean {
    return this.int(1, 100) <= percent;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.int(0, items.length - 1)];
    if (item === undefined) throw new Error('there is nothing to pick from');
    return item;
  }

  /** @returns as many of something as drawn, both limits counted */
  several<T>(min: number, max: number, make: (position: number) => T): T[] {
    return Array.from({ length: this.int(min, max) }, (_, position) => make(position));
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => String(this.int(0, 9))).join('');
  }

  /** @returns a day from the first to the last, both counted; the first where the last lies before it */
  day(first: string, last: string): string {
    const days = Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000);
    return days <= 0 ? first : laterByDays(first, this.int(0, days));
  }
}
