import { generateKeyPairSync, type KeyPairKeyObjectResult } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { decodeProtectedHeader, flattenedDecrypt, type FlattenedJWE } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportLedger } from '../../../../services/ledger/exchange/export';
import { sha256 } from '../../../../services/ledger/hash';
import { Ledger } from '../../../../services/ledger/ledger';
import { newLogKey, readLogKeys } from '../../../../services/ledger/log-key';
import { payloadState } from '../../../../services/ledger/payload';
import {
  lockedPayload,
  lockOf,
  unlockedPayload,
  type LogKey,
} from '../../../../services/ledger/payload-lock';
import { prune } from '../../../../services/ledger/prune';
import { Secret } from '../../../../services/log/secret';
import { LedgerFiles } from '../../../../services/machine/ledger-files';
import { payloadFacts, processOf, submissionFacts, TestWorld } from '../../../support/ledger';

const payload = '{"skyldner":"LUN SOMMERFUGL"}';
const hash = sha256(payload);
const [key, other] = [newKey(), newKey()];
const world = new TestWorld();
let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'elan-lock-'));
});

afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

function newKey(): LogKey {
  const [made] = readLogKeys(newLogKey());
  if (!made) throw new Error('no key');
  return made;
}

function open(...keys: readonly LogKey[]): Ledger {
  return new Ledger(
    new LedgerFiles({ folder, workspace: '/saker' }, () => Promise.resolve(keys)),
    world,
    processOf(),
  );
}

async function send(ledger: Ledger, text = payload): Promise<void> {
  const facts = submissionFacts({ innsenderReferanse: text, payload: payloadFacts(sha256(text), true) });
  const id = await ledger.begin({ ...facts, file: `${sha256(text)}.json` }, { payload: text });
  await ledger.end(id, { outcome: 'accepted', eksternSaksreferanse: `S-${sha256(text).slice(0, 4)}` });
}

const secretOf = ({ privateKey }: KeyPairKeyObjectResult): string =>
  privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');

const onDisk = () =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.startsWith('payloads') && name.includes('.json'))
    .map((name) => fs.readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');

describe('payloads of a log that is encrypted', () => {
  it('are written so without the key that opens them, and read with it', async () => {
    await open().encryption.lockWith(key);
    await send(open());
    expect(onDisk()).not.toContain('SOMMERFUGL');
    expect(await open(other, key).payload(hash)).toBe(payload);
  });

  it('cannot be read without it, and whoever asks is told so; the rest of the log can', async () => {
    await open().encryption.lockWith(key);
    await send(open());
    const without = open(other);
    await expect(without.payload(hash)).rejects.toMatchObject({
      reason: 'payloadLocked',
      args: { key: key.id },
    });
    expect(await payloadState(without, hash)).toBe('locked');
    expect((await without.entries()).map(({ outcome }) => outcome)).toEqual(['accepted']);
    expect((await without.content()).damage).toEqual([]);
    await expect(send(without)).rejects.toMatchObject({ reason: 'alreadySubmitted' });
  });

  it('are encrypted where they were there before, and counted', async () => {
    await send(open());
    expect(onDisk()).toContain('SOMMERFUGL');
    expect(await open(key).encryption.lockWith(key)).toEqual({ locked: 1, closed: 0 });
    expect(onDisk()).not.toContain('SOMMERFUGL');
    expect(await open(key).payload(hash)).toBe(payload);
  });

  it('are encrypted also where a crash has left them aside, and stand nowhere else', async () => {
    await send(open());
    await new LedgerFiles({ folder, workspace: '/saker' }).setPayloadsAside([hash], 'stopped');
    expect(await open(key).encryption.lockWith(key)).toEqual({ locked: 1, closed: 0 });
    expect(onDisk()).not.toContain('SOMMERFUGL');
    expect(await open(key).payload(hash)).toBe(payload);
  });

  it('do not stay in what a crash has left of their being written; what may be being written does', async () => {
    await send(open());
    const [left, written] = [path.join(folder, '.draft-left'), path.join(folder, '.draft-written')];
    const minutesAgo = Date.now() / 1000 - 20 * 60;
    const leave = (): void => {
      for (const draft of [left, written]) fs.writeFileSync(draft, payload);
      fs.utimesSync(left, minutesAgo, minutesAgo);
    };
    const drafts = (): string[] => fs.readdirSync(folder).filter((name) => name.startsWith('.draft-'));
    leave();
    await open(key).encryption.lockWith(key);
    expect(drafts()).toEqual(['.draft-written']);
    leave();
    await prune(open(), { payloads: [], needed: 0 }, world.now());
    expect(drafts()).toEqual(['.draft-written']);
    leave();
    await send(open(), `${payload} `);
    expect(drafts()).toEqual(['.draft-written']);
  });

  it('that are damaged are counted as those that stay as they are', async () => {
    await send(open());
    fs.writeFileSync(path.join(folder, 'payloads', `${hash}.json`), payload.slice(1));
    expect(await open(key).encryption.lockWith(key)).toEqual({ locked: 0, closed: 1 });
  });

  it('that cannot be read from the disk are told, and not passed over', async () => {
    await send(open());
    const file = path.join(folder, 'payloads', `${hash}.json`);
    fs.rmSync(file);
    fs.mkdirSync(file);
    await expect(open(key).encryption.lockWith(key)).rejects.toMatchObject({ reason: 'ledgerNotRead' });
  });

  it('are read with earlier keys too, and get the new one where an earlier one is here', async () => {
    await open().encryption.lockWith(key);
    await send(open());
    await send(open(), 'annet');
    expect(await open(other).encryption.lockWith(other)).toEqual({ locked: 0, closed: 2 });
    expect(await open(key, other).payload(hash)).toBe(payload);
    expect(await open(key, other).encryption.lockWith(other)).toEqual({ locked: 2, closed: 0 });
    expect(await open(other).payload(hash)).toBe(payload);
    expect(await open().encryption.lock()).toBe(other.id);
  });

  it('are gone where they were damaged or put in the place of others, and written anew when they are sent again', async () => {
    await open().encryption.lockWith(key);
    await send(open());
    const file = path.join(folder, 'payloads', `${hash}.json`);
    const whole = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, await lockedPayload(sha256('annet'), payload, key.publicHalf));
    expect(await payloadState(open(key), hash)).toBe('gone');
    fs.writeFileSync(file, whole.slice(0, -20));
    expect(await payloadState(open(key), hash)).toBe('gone');
    await new LedgerFiles({ folder, workspace: '/saker' }, () => Promise.resolve([key])).keepPayload(
      hash,
      payload,
    );
    expect(await open(key).payload(hash)).toBe(payload);
  });

  it('are exported by who has the key', async () => {
    await open().encryption.lockWith(key);
    await send(open());
    const options = { name: 'Kari', payloads: 'all', now: world.now() } as const;
    expect((await exportLedger(open(key), options)).text).toContain('SOMMERFUGL');
    await expect(exportLedger(open(), options)).rejects.toMatchObject({ reason: 'payloadLocked' });
    expect((await exportLedger(open(), { ...options, payloads: 'none' })).calls).toBe(1);
  });

  it('are put aside and back as they are, and not deleted while the log still needs them', async () => {
    await open().encryption.lockWith(key);
    await send(open());
    await open().prune([hash], () => new Set());
    expect(await open(key).payload(hash)).toBe(payload);
    await open().prune([hash], () => new Set([hash]));
    expect(await payloadState(open(key), hash)).toBe('gone');
    expect(await open().payloadHashes()).toEqual([]);
  });

  it('are found where a crash has left them aside', async () => {
    await send(open());
    await new LedgerFiles({ folder, workspace: '/saker' }).setPayloadsAside([hash], 'stopped');
    expect(await open().payload(hash)).toBe(payload);
    expect(await open().payloadHashes()).toEqual([hash]);
  });
});

describe('what is kept of a payload', () => {
  it('is a JWE, which says nothing but what it is locked with, and any tool opens', async () => {
    const kept = await lockedPayload(hash, payload, key.publicHalf);
    const jwe = JSON.parse(kept) as FlattenedJWE;
    expect(Object.keys(jwe).sort()).toEqual(['aad', 'ciphertext', 'iv', 'protected', 'tag']);
    expect(decodeProtectedHeader(jwe)).toEqual({
      alg: 'ECDH-ES',
      enc: 'A256GCM',
      kid: key.id,
      epk: expect.objectContaining({ crv: 'P-256' }) as object,
    });
    expect(lockOf(kept)).toBe(key.id);
    const { plaintext, additionalAuthenticatedData } = await flattenedDecrypt(jwe, key.secretHalf);
    expect(Buffer.from(plaintext).toString()).toBe(payload);
    expect(Buffer.from(additionalAuthenticatedData ?? []).toString()).toBe(hash);
  });

  it.each(['protected', 'iv', 'tag', 'ciphertext'])(
    'does not open once its %s is another one',
    async (name) => {
      const [one, another] = await Promise.all(
        [payload, payload].map((text) => lockedPayload(hash, text, key.publicHalf)),
      );
      const mixed = { ...read(one), [name]: read(another)[name] };
      expect(await unlockedPayload(hash, JSON.stringify(read(one)), key)).toBe(payload);
      expect(await unlockedPayload(hash, JSON.stringify(mixed), key)).toBeUndefined();
    },
  );

  it('does not open as another payload, whatever it says that it is', async () => {
    const locked = read(await lockedPayload(sha256('annet'), payload, key.publicHalf));
    const aad = Buffer.from(hash).toString('base64url');
    expect(await unlockedPayload(hash, JSON.stringify(locked), key)).toBeUndefined();
    expect(await unlockedPayload(hash, JSON.stringify({ ...locked, aad }), key)).toBeUndefined();
  });

  const read = (kept = ''): Record<string, unknown> => JSON.parse(kept) as Record<string, unknown>;
});

describe('a key of the log', () => {
  it('is one of several, with blanks between, and shows nothing of itself', () => {
    const [first, second] = [newLogKey(), newLogKey()];
    const keys = readLogKeys(new Secret(` ${first.reveal()}\n${second.reveal()} `));
    expect(keys).toHaveLength(2);
    expect(keys[0]?.id).not.toBe(keys[1]?.id);
    expect(String(first)).toBe('[hidden]');
    expect(JSON.stringify(keys)).not.toContain(first.reveal().slice(30, 50));
  });

  it.each([
    'tekst',
    'AAAA',
    Buffer.alloc(48).toString('base64'),
    secretOf(generateKeyPairSync('x25519')),
    secretOf(generateKeyPairSync('ec', { namedCurve: 'P-384' })),
  ])('is nothing else: %s', (text) => {
    expect(() => readLogKeys(new Secret(text))).toThrow(expect.objectContaining({ reason: 'logKeyWrong' }));
  });

  it('opens only what was locked with it', async () => {
    const locked = await lockedPayload(hash, payload, key.publicHalf);
    expect(await unlockedPayload(hash, locked, key)).toBe(payload);
    expect(await unlockedPayload(hash, locked, other)).toBeUndefined();
    expect(await unlockedPayload(hash, payload, key)).toBeUndefined();
    expect(await lockedPayload(hash, payload, key.publicHalf)).not.toBe(locked);
  });
});
