import type { Services } from '../../window/services';

/** Shows what was logged of the calls. */
export function showLog({ channel }: Services): Promise<void> {
  channel.show();
  return Promise.resolve();
}
