import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { InputBoxOptions } from 'vscode';
import { encryptLedger } from '../../../client/commands/cases/encrypt-ledger';
import { Declined } from '../../../client/window/confirm';
import { LogKeys } from '../../../client/window/log-keys';
import { Secrets } from '../../../client/window/secrets';
import type { Services } from '../../../client/window/services';
import { sha256 } from '../../../services/ledger/hash';
import { Ledger } from '../../../services/ledger/ledger';
import { newLogKey } from '../../../services/ledger/log-key';
import type { LogKey } from '../../../services/ledger/payload-lock';
import type { Secret } from '../../../services/log/secret';
import { LedgerFiles } from '../../../services/machine/ledger-files';
import { keyring } from '../../support/keyring';
import { processOf, TestWorld } from '../../support/ledger';

const { ask, type, tell } = vi.hoisted(() => ({
  ask: vi.fn<(message: string) => Promise<string | undefined>>(),
  type: vi.fn<(options: InputBoxOptions) => Promise<string | undefined>>(),
  tell: vi.fn<(message: string) => void>(),
}));

vi.mock('vscode', () => ({
  l10n: {
    t: (words: string, ...args: readonly unknown[]) =>
      words.replace(/\{(\d)\}/g, (_, i: string) => String(args[Number(i)])),
  },
  window: { showWarningMessage: ask, showInputBox: type, setStatusBarMessage: tell },
}));

const payload = '{"skyldner":"LUN SOMMERFUGL"}';
const hash = sha256(payload);
let folder: string;

beforeEach(async () => {
  for (const mock of [ask, type, tell]) mock.mockReset();
  ask.mockResolvedValue('Keep in memory');
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'elan-encrypt-'));
  await files().keepPayload(hash, payload);
});

afterEach(() => fs.rmSync(folder, { recursive: true }));

const files = (keys: readonly LogKey[] = []): LedgerFiles =>
  new LedgerFiles({ folder, workspace: '/saker' }, () => Promise.resolve(keys));

/** What the command uses of a window whose keyring is that. */
function windowWith(storage: ReturnType<typeof keyring>): {
  services: Services;
  hidden: Secret[];
  keys: LogKeys;
} {
  const hidden: Secret[] = [];
  const hide = (...secrets: readonly (Secret | Uint8Array)[]): void => {
    for (const secret of secrets) if (!(secret instanceof Uint8Array)) hidden.push(secret);
  };
  const keys = new LogKeys(new Secrets(storage), { hide, error: () => undefined });
  const ledgerFor = async () => ({
    ledger: new Ledger(files(await keys.all()), new TestWorld(), processOf()),
  });
  const services = { logKeys: keys, ledgerFor, changed: () => undefined };
  return { services: services as unknown as Services, hidden, keys };
}

const onDisk = (): string => fs.readFileSync(path.join(folder, 'payloads', `${hash}.json`), 'utf8');

describe('a new key of the log', () => {
  it('is kept in the keyring, and what was sent is encrypted with it', async () => {
    const kept = new Map<string, string>();
    const { services, keys } = windowWith(keyring('works', kept));
    await encryptLedger(services, 'new');
    expect(onDisk()).not.toContain('SOMMERFUGL');
    const [key] = await keys.all();
    expect(await files().lock()).toBe(key?.publicHalf);
    expect([...kept.values()]).toEqual([(await keys.text()).reveal()]);
    expect(tell.mock.calls.flat().join()).toContain('1 that were there');
  });

  it('that would be in memory only is not used: nothing is encrypted, and it is said why', async () => {
    const { services, keys } = windowWith(keyring('pretends'));
    await expect(encryptLedger(services, 'new')).rejects.toMatchObject({ reason: 'logKeyNotKept' });
    expect(onDisk()).toBe(payload);
    expect(await files().lock()).toBeUndefined();
    expect(await keys.all()).toEqual([]);
    expect(ask).not.toHaveBeenCalled();
  });

  it('leaves the keys that were there where it cannot be kept', async () => {
    const storage = keyring('works');
    const { services, keys } = windowWith(storage);
    await encryptLedger(services, 'new');
    const before = (await keys.text()).reveal();
    storage.store = () => Promise.reject(new Error('locked'));
    await expect(encryptLedger(services, 'new')).rejects.toMatchObject({ reason: 'logKeyNotKept' });
    expect((await keys.text()).reveal()).toBe(before);
  });
});

describe('a key that was given', () => {
  it('may be in memory only: whoever gives it has it elsewhere', async () => {
    type.mockResolvedValue(newLogKey().reveal());
    const { services } = windowWith(keyring('pretends'));
    await encryptLedger(services, 'given');
    expect(ask).toHaveBeenCalledOnce();
    expect(onDisk()).not.toContain('SOMMERFUGL');
  });

  it('may be several, as the editor copies them: the first encrypts, and all are kept and hidden in logs', async () => {
    const there = windowWith(keyring('works'));
    await encryptLedger(there.services, 'new');
    await encryptLedger(there.services, 'new');
    const copied = (await there.keys.text()).reveal();
    const here = windowWith(keyring('works'));
    type.mockImplementation((options) => {
      expect(options.validateInput?.(copied)).toBeUndefined();
      expect(options.validateInput?.('')).toBeTypeOf('string');
      expect(options.validateInput?.(`${copied} tekst`)).toBeTypeOf('string');
      return Promise.resolve(` ${copied}\n`);
    });
    await encryptLedger(here.services, 'given');
    expect((await here.keys.text()).reveal()).toBe(copied);
    expect(await files().lock()).toBe((await there.keys.all())[0]?.publicHalf);
    expect(here.hidden.map((secret) => secret.reveal())).toEqual(expect.arrayContaining(copied.split(' ')));
  });

  it('is used where the keyring cannot be read at all, which is left as it is', async () => {
    const kept = new Map<string, string>();
    await encryptLedger(windowWith(keyring('works', kept)).services, 'new');
    const before = [...kept.values()];
    const storage = keyring('works', kept);
    storage.get = () => Promise.reject(new Error('locked'));
    const { services, keys } = windowWith(storage);
    const given = newLogKey();
    type.mockResolvedValue(given.reveal());
    await encryptLedger(services, 'given');
    expect((await keys.all()).map(({ publicHalf }) => publicHalf)).toEqual([await files().lock()]);
    expect([...kept.values()]).toEqual(before);
  });

  it('is put into the keyring with those that were there, once one is kept while it can be read', async () => {
    const kept = new Map<string, string>();
    const storage = keyring('works', kept);
    const { services, keys } = windowWith(storage);
    await encryptLedger(services, 'new');
    const [before] = kept.values();
    const get = storage.get.bind(storage);
    storage.get = () => Promise.reject(new Error('locked'));
    const given = newLogKey();
    type.mockResolvedValue(given.reveal());
    await encryptLedger(services, 'given');
    storage.get = get;
    await encryptLedger(services, 'new');
    const [newest] = await keys.all();
    expect(await files().lock()).toBe(newest?.publicHalf);
    expect([...kept.values()].join().split(' ').slice(1)).toEqual([given.reveal(), before]);
    expect(await keys.all()).toHaveLength(3);
  });

  it('is not used where the keyring cannot be read, and it is not to be in memory', async () => {
    ask.mockResolvedValue(undefined);
    type.mockResolvedValue(newLogKey().reveal());
    const { services, keys } = windowWith(keyring('fails'));
    await expect(encryptLedger(services, 'given')).rejects.toThrow(Declined);
    expect(await keys.all()).toEqual([]);
    expect(onDisk()).toBe(payload);
  });

  it('tells how many payloads it could not read', async () => {
    await encryptLedger(windowWith(keyring('works')).services, 'new');
    type.mockResolvedValue(newLogKey().reveal());
    await encryptLedger(windowWith(keyring('works')).services, 'given');
    expect(ask.mock.calls.flat().join()).toContain('a key that is not here: 1.');
  });
});
