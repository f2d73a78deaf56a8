/** A limit on how long something may take, together with a signal that can end it before. */
export interface TimeLimit {
  /** Aborted by whichever comes first. */
  readonly signal: AbortSignal;
  /** @returns whether the time ran out */
  passed(): boolean;
  /** @returns what the work comes to; rejects as soon as the signal is aborted, whether the work heeds it or not */
  within<Result>(work: Promise<Result>): Promise<Result>;
  /** To be called when all is done. */
  end(): void;
}

/**
 * Starts a limit of time.
 * @param milliseconds from now on
 */
export function startTimeLimit(milliseconds: number, cancelled: AbortSignal | undefined): TimeLimit {
  const tooLate = new AbortController();
  const timer = setTimeout(() => tooLate.abort(), milliseconds);
  const signal = cancelled ? AbortSignal.any([cancelled, tooLate.signal]) : tooLate.signal;
  return {
    signal,
    passed: () => tooLate.signal.aborted,
    within: (work) => untilAborted(work, signal),
    end: () => clearTimeout(timer),
  };
}

function untilAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Error('aborted', { cause: signal.reason }));
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
