import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import { nextTurn } from './turn';

/** Says why there is no answer. */
export type Refused = ResponseError<never>;

/**
 * Runs a request's handler after a turn of the event loop, so that a cancellation that is already on its way is seen.
 * A handler that throws is logged, and the request answered with a neutral value.
 * @param neutral what is answered where nothing can be said
 */
export async function guarded<T>(
  name: string,
  token: CancellationToken,
  neutral: T,
  log: (message: string) => void,
  handler: () => T | Promise<T>,
): Promise<T | Refused> {
  await nextTurn();
  const cancelled = () => new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'cancelled');
  if (token.isCancellationRequested) return cancelled();
  try {
    const answer = await handler();
    return isCancelled(token) ? cancelled() : answer;
  } catch (error) {
    log(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return neutral;
  }
}

/** Asks anew: while the handler was at work the token may have changed. */
function isCancelled(token: CancellationToken): boolean {
  return token.isCancellationRequested;
}
