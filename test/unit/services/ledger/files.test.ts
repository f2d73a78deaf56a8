import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keyId, sha256 } from '../../../../services/ledger/hash';
import { Ledger } from '../../../../services/ledger/ledger';
import { largestLedger, LedgerTooLarge } from '../../../../services/ledger/store';
import { LedgerFiles } from '../../../../services/machine/ledger-files';
import { thisProcess } from '../../../../services/machine/this-process';
import { submissionFacts } from '../../../support/ledger';

let root = '';
let folder = '';

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'elan-ledger-'));
  folder = path.join(root, 'a/b');
});

afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

const open = (): LedgerFiles => new LedgerFiles({ folder, workspace: '/saker' });
const file = (name: string): string => path.join(folder, name);
const modeOf = (place: string): number => fs.statSync(place).mode & 0o777;

describe('a ledger of which nothing has been written', () => {
  it('is empty, and leaves nothing behind', async () => {
    expect(await open().stamp()).toBeUndefined();
    expect(await open().read()).toBe('');
    expect(await open().payload('aa')).toBeUndefined();
    expect(fs.readdirSync(root)).toEqual([]);
  });
});

describe('the lines', () => {
  it('are added at the end, each on a line of its own', async () => {
    await open().append('{"a":1}');
    await open().append('{"b":2}');
    expect(await open().read()).toBe('{"a":1}\n{"b":2}\n');
  });

  it('do not go on a line that was torn', async () => {
    await open().append('{"a":1}');
    fs.appendFileSync(file('ledger.jsonl'), '{"torn":');
    await open().append('{"b":2}');
    expect(await open().read()).toBe('{"a":1}\n{"torn":\n{"b":2}\n');
  });

  it('change the stamp', async () => {
    await open().append('{"a":1}');
    const before = await open().stamp();
    expect(await open().stamp()).toBe(before);
    await open().append('{"b":2}');
    expect(await open().stamp()).not.toBe(before);
  });

  it('cannot be added where the folder is a file', async () => {
    fs.writeFileSync(path.join(root, 'a'), '');
    await expect(open().append('{}')).rejects.toThrow();
  });
});

describe('the marks', () => {
  it('stand beside the lines, each on a line of its own', async () => {
    await open().mark('1 a');
    await open().mark('2 b');
    expect(await open().marks()).toBe('1 a\n2 b\n');
    expect(await open().read()).toBe('');
  });

  it('are copied with the lines', async () => {
    await open().append('{"a":1}');
    await open().mark('1 a');
    const copy = await open().keepCopy();
    expect(fs.readFileSync(path.join(copy, 'ledger.jsonl'), 'utf8')).toBe('{"a":1}\n');
    expect(fs.readFileSync(path.join(copy, 'ledger.marks'), 'utf8')).toBe('1 a\n');
  });

  it('are copied as often as somebody asks for it at the same moment', async () => {
    await open().append('{"a":1}');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-06-15T10:00:00.000Z') });
    const copies = await Promise.all([open().keepCopy(), open().keepCopy()]).finally(() =>
      vi.useRealTimers(),
    );
    expect(new Set(copies).size).toBe(2);
    for (const copy of copies) {
      expect(path.basename(copy)).toMatch(/^damaged-2026-06-15T10-00-00\.000Z-/);
      expect(fs.readFileSync(path.join(copy, 'ledger.jsonl'), 'utf8')).toBe('{"a":1}\n');
    }
  });
});

describe('a ledger that is too large', () => {
  it('is neither read nor written', async () => {
    await open().append('{"a":1}');
    fs.truncateSync(file('ledger.jsonl'), largestLedger);
    await expect(open().append('{"b":2}')).rejects.toThrow(LedgerTooLarge);
    fs.truncateSync(file('ledger.jsonl'), largestLedger + 1);
    await expect(open().read()).rejects.toThrow(LedgerTooLarge);
    const ledger = new Ledger(open(), { now: Date.now, uuid: randomUUID }, thisProcess);
    await expect(ledger.begin(submissionFacts())).rejects.toMatchObject({
      reason: 'ledgerTooLarge',
      args: { megabytes: 65, most: 64 },
    });
  });
});

describe('the folder', () => {
  it('says whose ledger it is, and is for nobody else', async () => {
    await open().append('{}');
    expect(JSON.parse(fs.readFileSync(file('workspace.json'), 'utf8'))).toEqual({ workspace: '/saker' });
    if (process.platform === 'win32') return;
    expect(modeOf(folder)).toBe(0o700);
    expect(modeOf(file('ledger.jsonl'))).toBe(0o600);
  });

  it('may be there already', async () => {
    fs.mkdirSync(folder, { recursive: true });
    await open().append('{}');
    expect(fs.readdirSync(folder).sort()).toEqual(['ledger.jsonl', 'workspace.json']);
  });
});

describe('a payload', () => {
  it('is kept under its hash, once', async () => {
    const payload = '{"begjaering": "æøå"}';
    const hash = sha256(payload);
    await open().keepPayload(hash, payload);
    await open().keepPayload(hash, 'another');
    expect(await open().payload(hash)).toBe(payload);
    expect(fs.readdirSync(file('payloads'))).toEqual([`${hash}.json`]);
    expect(await open().payloadHashes()).toHaveLength(1);
  });

  it('that is damaged is written anew', async () => {
    const hash = sha256('{}');
    await open().keepPayload(hash, '{}');
    fs.writeFileSync(file(`payloads/${hash}.json`), '\0\0');
    await open().keepPayload(hash, '{}');
    expect(await open().payload(hash)).toBe('{}');
  });

  it('has a name in its folder whatever the ledger says', async () => {
    await open().append('{}');
    fs.writeFileSync(path.join(root, 'x.json'), 'outside');
    expect(await open().payload('../../../x')).toBeUndefined();
  });
});

describe('payloads that are put aside', () => {
  const hash = sha256('{}');
  const inFolder = (): string[] => fs.readdirSync(file('payloads'));
  const aside = (): string[] => fs.readdirSync(file('payloads-aside')).sort();

  beforeEach(() => open().keepPayload(hash, '{}'));

  it('are found there, and put back where they were', async () => {
    await open().setPayloadsAside([hash], 'kari');
    expect([inFolder(), aside()]).toEqual([[], [`${hash}.json.kari.old`]]);
    expect(await open().payload(hash)).toBe('{}');
    expect(await open().payloadHashes()).toEqual([hash]);
    await open().putPayloadBack(hash, 'kari');
    expect([inFolder(), aside()]).toEqual([[`${hash}.json`], []]);
  });

  it('stay where two do so while the same is sent again, and only one has seen that it is needed', async () => {
    await open().setPayloadsAside([hash], 'kari');
    await open().keepPayload(hash, '{}');
    await open().setPayloadsAside([hash], 'ola');
    await open().removePayloadAside(hash, 'kari');
    await open().putPayloadBack(hash, 'ola');
    expect(await open().payload(hash)).toBe('{}');
    expect([inFolder(), aside()]).toEqual([[`${hash}.json`], []]);
  });

  it('are in one place only once they are kept anew', async () => {
    await open().setPayloadsAside([hash], 'stopped');
    await open().keepPayload(hash, '{}');
    expect([inFolder(), aside()]).toEqual([[`${hash}.json`], []]);
  });

  it('are taken over from whoever has stopped halfway, and no others are', async () => {
    const other = sha256('[]');
    await open().keepPayload(other, '[]');
    await open().setPayloadsAside([hash, other], 'kari');
    await open().setPayloadsAside([hash], 'ola');
    await open().putPayloadBack(hash, 'kari');
    expect(aside()).toEqual([`${hash}.json.ola.old`, `${other}.json.kari.old`].sort());
    await open().removePayloadAside(hash, 'ola');
    expect(await open().payloadHashes()).toEqual([other]);
  });
});

describe('a payload that is kept', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    syncBuiltinESMExports();
  });

  it('is written without a look at the names of all others, however many there are', async () => {
    for (let i = 0; i < 20; i += 1) await open().keepPayload(sha256(`${i}`), `${i}`);
    let listed = 0;
    const { readdir } = fs.promises;
    vi.spyOn(fs.promises, 'readdir').mockImplementation(async (...args: Parameters<typeof readdir>) => {
      const names = await readdir(...args);
      listed += names.length;
      return names;
    });
    syncBuiltinESMExports();
    await open().keepPayload(sha256('new'), 'new');
    // The folder of the log itself is looked at for what a crash has left.
    expect(listed).toBeLessThan(10);
    expect(await open().payloadHashes()).toHaveLength(21);
    expect(listed).toBeGreaterThan(20);
  });
});

describe('the key of another ledger', () => {
  it('is not looked for outside its folder, or where no file can be, whatever the ledger says', async () => {
    const key = new Uint8Array(32).fill(7);
    await open().keepOtherKey(keyId(key), key);
    expect(await open().otherKey(keyId(key))).toEqual(Buffer.from(key));
    for (const id of ['..', '.', '', 'a/..', '\0', 'a'.repeat(5000)])
      expect(await open().otherKey(id)).toBeUndefined();
  });
});

describe('the key', () => {
  it('is made once, and is for nobody else', async () => {
    const key = await open().key();
    expect(key).toHaveLength(32);
    expect(await open().key()).toEqual(key);
    if (process.platform === 'win32') return;
    expect(modeOf(file('key'))).toBe(0o600);
  });

  it('is the same for all who make it at the same time', async () => {
    const keys = await Promise.all(Array.from({ length: 8 }, () => open().key()));
    expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(1);
    expect(fs.readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('is not used where it is damaged', async () => {
    await open().key();
    fs.writeFileSync(file('key'), 'short');
    await expect(open().key()).rejects.toThrow('damaged');
  });
});
