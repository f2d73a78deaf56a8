import { describe, expect, it } from 'vitest';
import type { Dialog, Transmission } from '../../../../services/dialogporten/answers';
import type { DialogportenClient } from '../../../../services/dialogporten/client';
import { ElanError, type Reason } from '../../../../services/errors';
import { dialogportenSource } from '../../../../services/events/source';
import { createLog } from '../../../../services/log/create-log';

const { signal } = new AbortController();
const updatedAt = '2026-06-15T10:00:00Z';

const dialog = (id: string): Dialog => ({
  id,
  externalReference: `sak-${id}`,
  status: 'RequiresAttention',
  updatedAt,
  hasMessages: true,
  isSeen: false,
});

const message = (id: string): Transmission => ({
  id,
  createdAt: updatedAt,
  type: 'Request',
  externalReference: '',
  isFromOwner: true,
  title: { nb: '', en: '' },
});

/** Two dialogs, of which the first cannot be read. */
function sourceWhereFirst(fails: Reason) {
  const lines: string[] = [];
  const client: Pick<DialogportenClient, 'search' | 'transmissions'> = {
    search: () => Promise.resolve([dialog('first'), dialog('second')]),
    transmissions: (id) =>
      id === 'first' ? Promise.reject(new ElanError(fails)) : Promise.resolve([message('m')]),
  };
  const log = createLog((line) => lines.push(line), 'debug', Date.now);
  return { lines, source: dialogportenSource({ client, organisation: '313772195' }, log) };
}

describe('dialogs', () => {
  it.each(['dialogportenNotPermitted', 'dialogportenNotFound', 'dialogportenGone'] as const)(
    'are read although one of them cannot be: %s',
    async (reason) => {
      const { source, lines } = sourceWhereFirst(reason);
      expect((await source.events(undefined, signal)).map(({ id }) => id)).toEqual(['m']);
      expect(lines).toEqual([expect.stringContaining(reason)]);
    },
  );

  it.each(['dialogportenFailed', 'dialogportenTokenNotAccepted'] as const)(
    'are all read again where the fault is not in one of them: %s',
    async (reason) => {
      await expect(sourceWhereFirst(reason).source.events(undefined, signal)).rejects.toMatchObject({
        reason,
      });
    },
  );
});
