import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { keyedHash, sha256 } from '../../../services/ledger/hash';
import { submissionElements } from '../../../engine/rules/history/elements';
import { property } from '../../../engine/values/json';
import { exportLedger } from '../../../services/ledger/exchange/export';
import { LedgerFiles } from '../../../services/machine/ledger-files';
import { thisProcess } from '../../../services/machine/this-process';
import { Ledger } from '../../../services/ledger/ledger';
import { submissionFacts } from '../../support/ledger';
import { commandLine, type Run } from '../../support/cli';

const example = path.resolve(import.meta.dirname, '../../../examples/01-riktig.begjaering.json');
const right = fs.readFileSync(example, 'utf8');
const elan = commandLine({ 'sak.json': right, 'passord.txt': 'riktig hest\n', 'tomt.txt': '\n' });

function run(machine: string, args: readonly string[]): Promise<Run> {
  return elan.run([...args, '--lang', 'en'], '', {
    variables: { ELAN_LEDGER: path.join(elan.folder(), machine) },
  });
}

async function result(machine: string, args: readonly string[]): Promise<unknown> {
  return property(JSON.parse((await run(machine, [...args, '--json'])).stdout), 'result');
}

/** Writes into the log of a machine that the begjæring was submitted. */
async function submitted(machine: string, eksternSaksreferanse = 'S-1'): Promise<void> {
  const store = new LedgerFiles({ folder: path.join(elan.folder(), machine), workspace: elan.folder() });
  let ids = 0;
  const world = { now: () => Date.parse('2026-06-15T10:00:00.000Z'), uuid: () => `${machine}-${++ids}` };
  const ledger = new Ledger(store, world, thisProcess);
  const elements = submissionElements(JSON.parse(right), keyedHash(await store.key()));
  const payload = { sha256: sha256(right), kept: true, elements, attachments: [] };
  const id = await ledger.begin(submissionFacts({ file: 'sak.json', environment: 'local', payload }), {
    payload: right,
  });
  await ledger.end(id, { outcome: 'accepted', eksternSaksreferanse });
}

const inFolder = (name: string): string => path.join(elan.folder(), name);

describe('a log that is taken to another machine by the command line', () => {
  it(
    'is known there, also to the rules on changes where the key came along',
    { timeout: 60_000 },
    async () => {
      await submitted('kari');
      const exported = await run('kari', ['log', 'export', 'åpen.jsonl', '--as', 'Kari']);
      expect(exported.stdout).toContain(
        '1 calls and 0 payloads.\nWithout a password the key does not come along',
      );
      const under = ['--password-file', 'passord.txt'];
      const args = ['log', 'export', 'lukket.jsonl', '--as', 'Kari', '--payloads', ...under];
      expect(await result('kari', args)).toEqual({
        file: 'lukket.jsonl',
        calls: 1,
        payloads: 1,
        withKeys: true,
      });
      expect(fs.statSync(inFolder('lukket.jsonl')).mode & 0o077).toBe(0);

      const dry = await run('ola', ['log', 'import', 'åpen.jsonl', '--dry-run']);
      expect(dry.stdout).toContain('Log from Kari, written at 20');
      expect(dry.stdout).toContain('New calls: 1.');
      expect(fs.existsSync(inFolder('ola/ledger.jsonl'))).toBe(false);

      const changed = right.replace(/("begjaeringsdato": ")[^"]*/, '$12026-01-01');
      fs.writeFileSync(inFolder('sak.json'), changed);
      const findings = async (): Promise<string> => (await run('ola', ['check', 'sak.json'])).stdout;
      expect(await result('ola', ['log', 'import', 'åpen.jsonl'])).toMatchObject({
        newCalls: 1,
        conflicts: [],
      });
      expect(await findings()).not.toContain('ULOVLIG_ENDRING_BEGJAERINGSDATO');
      expect(await result('ola', ['log', 'import', 'lukket.jsonl', ...under])).toMatchObject({
        newCalls: 0,
        payloads: 1,
      });
      expect(await findings()).toContain('ULOVLIG_ENDRING_BEGJAERINGSDATO');
      expect(await findings()).not.toContain('ULOVLIG_ENDRING_SAKSOEKT');
      expect((await run('ola', ['log'])).stdout).toMatch(/Taken over from[^]*Kari/);
      expect((await run('ola', ['log', 'import', 'lukket.jsonl', ...under])).stdout).toContain(
        'stands here already',
      );
      expect(await run('ola', ['log', 'verify'])).toMatchObject({ code: 0 });
    },
  );

  it('ends with 1 where the two disagree, also where it is only tried', { timeout: 60_000 }, async () => {
    await submitted('liv');
    await submitted('nils', 'S-2');
    await run('nils', ['log', 'export', 'nils.jsonl', '--as', 'Nils']);
    expect(await run('liv', ['log', 'import', 'nils.jsonl', '--dry-run'])).toMatchObject({ code: 1 });
    expect(await run('liv', ['log', 'import', 'nils.jsonl'])).toMatchObject({ code: 1 });
  });

  it('steers no terminal by its name or what its calls are named by', { timeout: 30_000 }, async () => {
    const escape = '\u001b]0;eid\u0007';
    const store = new LedgerFiles({ folder: inFolder('ond'), workspace: elan.folder() });
    let ids = 0;
    const ledger = new Ledger(store, { now: Date.now, uuid: () => `ond-${++ids}` }, thisProcess);
    await ledger.begin(submissionFacts({ innsenderReferanse: `${escape}REF\n` }));
    const { text } = await exportLedger(ledger, { name: `${escape}Kari`, payloads: 'none', now: Date.now() });
    fs.writeFileSync(inFolder('ond.jsonl'), text);
    const { stdout } = await run('naiv', ['log', 'import', 'ond.jsonl', '--dry-run']);
    expect(stdout).toMatch(/^Log from .*Kari, written at/m);
    expect(stdout).toContain('REF');
    expect(stdout.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  it('loses payloads that are old, and is whole without them', { timeout: 60_000 }, async () => {
    await submitted('per');
    const payloads = (): string[] => fs.readdirSync(inFolder('per/payloads'));
    const dry = await run('per', ['log', 'prune', '--older-than', '1d', '--dry-run']);
    expect(dry.stdout).toContain('older than 1 days that would be deleted: 1.');
    expect(payloads()).toHaveLength(1);
    expect(await result('per', ['log', 'prune', '--older-than', '1d'])).toMatchObject({
      payloads: [sha256(right)],
    });
    expect(payloads()).toEqual([]);
    const verified = await run('per', ['log', 'verify']);
    expect(verified).toMatchObject({ code: 0 });
    expect(verified.stdout).toContain('The log of submissions is whole.');
    expect(verified.stdout).not.toContain('gone or changed');
  });

  it.each([
    [
      ['export', 'sak.json', '--as', 'Kari'],
      'sak.json is there already. Choose another name, or delete it first.',
    ],
    [['export', '-', '--as', 'Kari'], 'Give a file name, such as logg.jsonl.'],
    [['export', 'x.jsonl', '--as', ' '], 'Say with --as what others are to know the log by'],
    [['export', 'x.jsonl'], "required option '--as <name>' not specified"],
    [['export', 'ingen/mappe.jsonl', '--as', 'Kari'], 'ingen/mappe.jsonl could not be written: ENOENT'],
    [
      ['export', 'x.jsonl', '--as', 'Kari', '--password-file', 'tomt.txt'],
      'There is no password in tomt.txt.',
    ],
    [['import', 'sak.json'], 'The file is no exported log of submissions'],
    [['import', 'borte.jsonl'], 'borte.jsonl'],
    [['prune', '--older-than', 'lenge'], '--older-than must be a number of days, such as 90d, not lenge.'],
  ])('says what is wrong and leaves nothing behind: %j', { timeout: 30_000 }, async (args, told) => {
    const before = fs.readdirSync(elan.folder());
    const { code, stderr } = await run('siri', ['log', ...args]);
    expect(stderr).toContain(told);
    expect(code).toBe(2);
    expect(fs.readdirSync(elan.folder()).filter((name) => !before.includes(name) && name !== 'siri')).toEqual(
      [],
    );
  });
});
