import { describe, expect, it } from 'vitest';
import type { Workflow } from '../../../../services/workflow/workflow';
import { followAttachments } from '../../../../cli/services/follow';
import { words } from '../../../../cli/services/words/words';

type Follow = Pick<Workflow, 'followAttachments'>;

/** An attachment that never gets any further. */
const stuck: Follow = {
  followAttachments: (uuids, options) => {
    const { signal, onState } = options ?? {};
    for (const uuid of uuids) onState?.({ uuid, state: 'mottatt', readiness: 'underway', message: '' });
    return new Promise((_, reject) => {
      signal?.addEventListener('abort', () => reject(new Error('aborted')));
    });
  },
};

const context = (signal: AbortSignal, told: string[] = []) => ({
  signal,
  say: words('nb'),
  tell: (text: string): void => void told.push(text),
});

describe('an attachment that is never ready', () => {
  it('is not waited for without end', async () => {
    const told: string[] = [];
    const { signal } = new AbortController();
    const states = await followAttachments(stuck, ['u'], context(signal, told), () => 'avtale.pdf', 20);
    expect(states).toEqual([{ uuid: 'u', state: 'mottatt', readiness: 'underway', message: '' }]);
    expect(told).toEqual(['avtale.pdf: mottatt']);
  });

  it('is not waited for any longer than the user wants', async () => {
    const stop = new AbortController();
    const waiting = followAttachments(stuck, ['u'], context(stop.signal), () => 'avtale.pdf');
    stop.abort();
    await expect(waiting).rejects.toThrow('aborted');
  });
});
