import type { Services } from '../services/services';

/** Shows what was logged of the calls. */
export function showLog({ channel }: Services): Promise<void> {
  channel.show();
  return Promise.resolve();
}
