/** @returns how many of a list of numbers in ascending order are at most as large as one */
export function countUpTo(sorted: Uint32Array, most: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
