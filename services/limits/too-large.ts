/** A file, or what comes in, is larger than what is read of it. */
export class TooLarge extends Error {
  /**
   * @param found in bytes; of what has no size beforehand how much had been read by then
   * @param limit in bytes
   */
  constructor(
    readonly found: number,
    readonly limit: number,
  ) {
    super(`${found} bytes; at most ${limit} are read`);
    this.name = 'TooLarge';
  }
}
