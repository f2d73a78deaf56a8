import { createReadStream } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ElanClient } from '../../../../services/client/client';
import { sha256 } from '../../../../services/ledger/hash';
import { fileInMemory } from '../../../../services/workflow/file-in-memory';
import { answers, errorOf, fails, fakeElan, fetchError, hangs, type Behaviour } from './fake-elan';

const file = fileInMemory('a.pdf', 'application/pdf', new Uint8Array([1]));
const uuid = 'f3f2b7a0-0000-4000-8000-000000000001';

describe('an upload', () => {
  const upload = (client: ElanClient) => client.uploadAttachment(file, 'R-1');
  const received = answers(201, { uuid, tilstand: 'mottatt' });

  it.each([
    ['nobody answers', fails(fetchError('ECONNREFUSED'))],
    ['there are too many calls', answers(429)],
  ])('is made again where %s, for then nothing was stored', async (_mode, behaviour) => {
    const { client, sent } = await fakeElan([behaviour, received]);
    expect((await upload(client)).answer.uuid).toBe(uuid);
    expect(sent).toHaveLength(2);
  });

  it('is made again where the connection is lost in the middle of the file, for half a file is no attachment', async () => {
    const large = fileInMemory('a.pdf', 'application/pdf', new Uint8Array(2));
    const pieces = async function* () {
      for (const size of [1, 1]) yield Promise.resolve(new Uint8Array(size));
    };
    const tears: Behaviour = async ({ body }) => {
      if (typeof body !== 'object') throw new Error('no file');
      await body.getReader().read();
      throw fetchError('ECONNRESET');
    };
    const told: number[] = [];
    const { client, sent } = await fakeElan([tears, received]);
    await client.uploadAttachment({ ...large, pieces }, 'R-1', { onSent: (bytes) => told.push(bytes) });
    expect(sent).toHaveLength(2);
    expect(told).toEqual([0, 0, 1, 2]);
  });

  it('of a file that somebody is writing meanwhile is never received whole', async () => {
    const changed = { ...file, sha256: sha256('what was looked at') };
    const { client, sent } = await fakeElan([received]);
    const error = await errorOf(client.uploadAttachment(changed, 'R-1'));
    expect(error).toMatchObject({ reason: 'attachmentChanged', done: 'no' });
    expect(await sent[0]?.content().catch(() => 'torn')).toBe('torn');
  });

  it('of a file that grows meanwhile is given up before more is sent than was said', async () => {
    const pieces = async function* () {
      for (const size of [1, 1, 1]) yield Promise.resolve(new Uint8Array(size));
    };
    let taken = 0;
    const takesWhatWasSaid: Behaviour = async (request) => {
      if (typeof request.body !== 'object') throw new Error('no file');
      const said = Number(request.headers['Content-Length']);
      for await (const piece of request.body) {
        taken += piece.length;
        if (taken >= said) break;
      }
      return hangs(request);
    };
    const settings = { uploadTimeLimit: 500 };
    const { client } = await fakeElan([takesWhatWasSaid], { settings });
    const grown = { ...fileInMemory('a.pdf', 'application/pdf', new Uint8Array(2)), pieces };
    const error = await errorOf(client.uploadAttachment(grown, 'R-1'));
    expect(error).toMatchObject({ reason: 'attachmentChanged', done: 'no' });
    expect(taken).toBe(1);
  });

  it('of a file that is gone says so', async () => {
    const pieces = () => createReadStream('gone.pdf');
    const { client } = await fakeElan([received]);
    expect(await errorOf(client.uploadAttachment({ ...file, pieces }, 'R-1'))).toMatchObject({
      reason: 'attachmentUnreadable',
      args: { file: 'a.pdf', problem: expect.stringContaining('ENOENT') as string },
    });
  });

  it.each([
    ['the connection is lost', fails(fetchError('ECONNRESET'))],
    ['the service fails', answers(500)],
    ['the gateway gives up', answers(504)],
  ])('is not made again where %s', async (_mode, behaviour) => {
    const { client, sent } = await fakeElan([behaviour, received]);
    expect((await errorOf(upload(client))).done).toBe('unknown');
    expect(sent).toHaveLength(1);
  });
});
