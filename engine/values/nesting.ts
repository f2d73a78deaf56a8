/**
 * @param text JSON, or what may be JSON
 * @param enough nothing is counted any more once more levels than these have been found
 * @returns how many lists and objects stand in each other at most. What is deep can be read, but not walked or written: it
 *   takes a call for each level.
 */
export function nestingOf(text: string, enough = Infinity): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let offset = 0; offset < text.length && deepest <= enough; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 0x22) inString = !inString;
    else if (inString) offset += code === 0x5c ? 1 : 0;
    else if (code === 0x7b || code === 0x5b) deepest = Math.max(deepest, ++depth);
    else if (code === 0x7d || code === 0x5d) depth--;
  }
  return deepest;
}

/** @returns whether more lists and objects stand in each other than so many */
export function isDeeperThan(levels: number, text: string): boolean {
  return nestingOf(text, levels) > levels;
}
