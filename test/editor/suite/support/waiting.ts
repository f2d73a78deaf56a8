const PATIENCE_MS = 15_000;
const INTERVAL_MS = 50;

/** Waits until a question has an answer other than undefined. */
export async function waitFor<T>(
  what: string,
  ask: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`Waited ${PATIENCE_MS / 1000} s in vain for ${what}`);
    await pause(INTERVAL_MS);
  }
}

/** Waits until a condition holds. */
export async function waitUntil(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  await waitFor(what, async () => ((await holds()) ? true : undefined));
}

/**
 * Asks VS Code's providers until the wanted item is there. While built-in extensions are still starting, they cancel such
 * requests, which shows as an error or as an empty list.
 */
export async function askFor<T>(
  what: string,
  ask: () => Thenable<T[] | undefined>,
  isWanted: (item: T) => boolean,
): Promise<T> {
  return waitFor(what, async () => {
    try {
      return (await ask())?.find(isWanted);
    } catch (error) {
      if (error instanceof Error && /cancel/i.test(`${error.name} ${error.message}`)) return undefined;
      throw error;
    }
  });
}

/** Lets some time pass: only for making sure that something does not happen. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
