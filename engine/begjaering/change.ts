/** Where two texts differ: before it they are the same, and after it. In UTF-16 offsets, `end`s after the last character. */
export interface Change {
  readonly offset: number;
  /** In the text before. */
  readonly endBefore: number;
  /** In the text after. */
  readonly endAfter: number;
}

/** @returns whether both texts are the same */
export function isEmpty({ offset, endBefore, endAfter }: Change): boolean {
  return offset === endBefore && offset === endAfter;
}

/** @returns one change that covers two, of which the second is one of the text that the first has left */
export function bothChanges(first: Change, second: Change): Change {
  return {
    offset: Math.min(first.offset, second.offset),
    endBefore: Math.max(first.endBefore, second.endBefore - (first.endAfter - first.endBefore)),
    endAfter: Math.max(first.endAfter, second.endBefore) + (second.endAfter - second.endBefore),
  };
}

/** Long stretches are compared at once, which is much quicker than character by character. */
const longest = 65_536;
const shortest = 32;

/** @returns the smallest stretch in which two texts differ; empty in both where they do not */
export function changeBetween(before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  const offset = sameCharacters(most, (from, to) => before.slice(from, to) === after.slice(from, to));
  const behind = (text: string, from: number, to: number): string =>
    text.slice(text.length - to, text.length - from);
  const same = sameCharacters(
    most - offset,
    (from, to) => behind(before, from, to) === behind(after, from, to),
  );
  return { offset, endBefore: before.length - same, endAfter: after.length - same };
}

/** @returns how many characters are the same, up to the first that is not */
function sameCharacters(most: number, isSame: (from: number, to: number) => boolean): number {
  let same = 0;
  let step = longest;
  while (same < most) {
    const to = Math.min(most, same + step);
    if (isSame(same, to)) same = to;
    else if (step === 1) return same;
    else step = step > shortest ? step >> 3 : 1;
  }
  return same;
}
