import pLimit from 'p-limit';

/** Lets only so many tasks run at once. The others wait for their turn. */
export type Turns = <Result>(
  task: () => Promise<Result>,
  waiting: { readonly signal: AbortSignal | undefined; readonly cancelled: () => Error },
) => Promise<Result>;

/**
 * @param simultaneous how many tasks may run at once
 * @returns the turns; who is cancelled while waiting is told at once, with the error that `cancelled` makes, and its
 *   task never runs
 */
export function createTurns(simultaneous: number): Turns {
  const limit = pLimit(simultaneous);
  return (task, { signal, cancelled }) =>
    new Promise((resolve, reject) => {
      const giveUp = () => reject(cancelled());
      if (signal?.aborted) {
        giveUp();
        return;
      }
      signal?.addEventListener('abort', giveUp, { once: true });
      void limit(async () => {
        signal?.removeEventListener('abort', giveUp);
        if (signal?.aborted) return;
        await task().then(resolve, reject);
      });
    });
}
