/**
 * A call that several callers wait for. Each may leave by itself; the call is aborted when all have left.
 */
export class SharedCall<Answer> {
  readonly #stop = new AbortController();
  readonly #answer: Promise<Answer>;
  #waiting = 0;

  /** @param start begins the call, which ends when the signal is aborted */
  constructor(start: (signal: AbortSignal) => Promise<Answer>) {
    this.#answer = start(this.#stop.signal);
    // Nobody may be left to hear of a failure.
    this.#answer.catch(() => undefined);
  }

  /** Whether all who waited for it have left, with its answer or without: nobody may join it any more. */
  get over(): boolean {
    return this.#stop.signal.aborted;
  }

  /**
   * @param signal makes this caller alone leave
   * @returns the call's answer; rejects with the signal's reason when it is aborted
   */
  async join(signal?: AbortSignal): Promise<Answer> {
    const left = new AbortController();
    this.#waiting++;
    try {
      return await Promise.race([this.#answer, aborted(signal, left.signal)]);
    } finally {
      left.abort();
      if (--this.#waiting === 0) this.#stop.abort();
    }
  }
}

/** Rejects when a signal is aborted, and stops listening to it `until` somebody says so. */
function aborted(signal: AbortSignal | undefined, until: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const leave = () => {
      reject(signal?.reason as Error);
    };
    if (signal?.aborted) leave();
    else signal?.addEventListener('abort', leave, { once: true, signal: until });
  });
}
