import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LedgerFiles } from '../../../services/machine/ledger-files';
import { thisProcess } from '../../../services/machine/this-process';
import { Ledger } from '../../../services/ledger/ledger';
import { sendingFacts } from '../../../services/workflow/sending';
import { BegjaeringDocument } from '../../../engine/begjaering/document';
import { sendingOf } from '../../../services/known/sending-of';
import { withValue } from '../../support/changes';
import { commandLine } from '../../support/cli';
import { rightText, rightValue } from '../../support/examples';
import { submissionFacts } from '../../support/ledger';

const changed = JSON.stringify(withValue(rightValue('2.1'), '/underskrift', 'RASK MÅKE'), null, 2);
const elan = commandLine({ 'saker/sak.json': changed, 'kopi.json': rightText('2.1') });

let folder = '';

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'elan-history-'));
  process.env['ELAN_LEDGER'] = folder;
  const store = new LedgerFiles({ folder, workspace: '/saker' });
  const ledger = new Ledger(store, { now: Date.now, uuid: randomUUID }, thisProcess);
  const sending = sendingOf(BegjaeringDocument.of(rightText('2.1')), 'saker/sak.json', await ledger.hash());
  const id = await ledger.begin(submissionFacts(sendingFacts(sending, false)));
  await ledger.end(id, { outcome: 'accepted', eksternSaksreferanse: 'S-1' });
});

afterAll(() => {
  delete process.env['ELAN_LEDGER'];
  fs.rmSync(folder, { recursive: true, force: true });
});

async function codesOf(...args: readonly string[]): Promise<string[]> {
  const { files } = await elan.report(args);
  return files.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
}

describe('what has been submitted', () => {
  it('is known to elan check', async () => {
    expect(await codesOf('saker/sak.json')).toEqual(['ULOVLIG_ENDRING_UNDERSKRIFT']);
    expect(await codesOf('kopi.json')).toEqual(['DUPLIKAT_INNSENDING']);
  });

  it('is known of standard input too', async () => {
    const { stdout } = await elan.check(['-'], rightText('2.1'));
    expect(stdout).toContain('DUPLIKAT_INNSENDING');
  });

  it('counts only where it was sent to', async () => {
    expect(await codesOf('--target', 'production', 'saker/sak.json')).not.toContain(
      'ULOVLIG_ENDRING_UNDERSKRIFT',
    );
  });

  it('is not known where the ledger cannot be read, which is said, and does not fail the check', async () => {
    const ledger = path.join(folder, 'ledger.jsonl');
    const text = fs.readFileSync(ledger);
    fs.rmSync(ledger);
    fs.mkdirSync(ledger);
    const { code, stderr } = await elan.check(['saker/sak.json', 'kopi.json']);
    fs.rmdirSync(ledger);
    fs.writeFileSync(ledger, text);
    expect(code).toBe(0);
    expect(stderr.match(/EISDIR/g)).toHaveLength(1);
  });
});
