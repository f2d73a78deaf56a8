import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { Overview } from '../../../../sandbox/main';
import type { Services } from '../../../../client/window/services';
import type { ServiceTree } from '../../../../client/window/service-tree';
import { largestLedger } from '../../../../services/ledger/store';
import { Answering } from '../support/answering';
import { closeAll, replaceText } from '../support/documents';
import { startOwnElan, type OwnElan } from '../support/local-elan';
import { minutesAgo, removeProfiles, runningServices, useProfile } from '../support/services';
import { uploadInto, writeRight } from '../support/submitting';
import { rows, tooltipOf, viewOfCases } from '../support/view-of-cases';
import { waitFor, waitUntil } from '../support/waiting';

const ledgerVariable = 'ELAN_LEDGER';

const date = '"begjaeringsdato": "2026-09-01"';

/** After that long the service is done with whatever it was sent. */
const longAgo = 5;

describe('a damaged log of submissions', () => {
  let elan: OwnElan;
  let services: Services;
  let answering: Answering;
  let tree: ServiceTree<unknown>;
  let document: vscode.TextDocument;
  let folder: string;
  let tests = 0;

  before(async () => {
    services = await runningServices();
    elan = await startOwnElan();
    await useProfile(services, 'damaged', elan);
    tree = await viewOfCases();
  });

  /** Each test has a log and a begjæring of its own. */
  beforeEach(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'elan-damaged-'));
    process.env[ledgerVariable] = folder;
    const name = `skadet-${++tests}.begjaering.json`;
    await writeRight(name, `SKADET-${tests}`);
    document = await uploadInto(name);
    answering = new Answering();
  });

  afterEach(async () => {
    answering.dispose();
    await closeAll();
    await fs.rm(folder, { recursive: true, force: true });
  });

  after(async () => {
    Reflect.deleteProperty(process.env, ledgerVariable);
    elan.stop();
    await removeProfiles(services);
  });

  it('makes no second case, is told where and since when, and is repaired from the view', async () => {
    await minutesAgo(services, longAgo, () => submit('Submit'));
    const [made] = await casesHere();
    assert.ok(made, JSON.stringify(answering.shown));
    const line = await cut(/"operation":"submit".*"type":"begun"|"type":"begun".*"operation":"submit"/);

    await replaceText(document, date, '"begjaeringsdato": "2026-09-02"');
    const { submissions } = (await elan.state()).antall;
    await vscode.commands.executeCommand('elan.submit');
    const told = await waitFor('the question', () => answering.last(/is damaged at line/));
    assert.equal(told.message, `The log of submissions is damaged at line ${line}.`);
    assert.match(told.detail, /after \d.* may be missing\. Nothing is sent that may have been sent already/);
    assert.equal((await elan.state()).antall.submissions, submissions);

    const [row] = await rows(tree);
    assert.equal(row?.label, 'The log of submissions is damaged');
    assert.match(String(row.description), new RegExp(`^line ${line} · since \\d`));
    assert.match(tooltipOf(row), new RegExp(`^Line ${line}: cannot be read\\.`, 'm'));

    answering.press('Ask the service');
    assert.ok(row.command);
    const given: unknown[] = row.command.arguments ?? [];
    await vscode.commands.executeCommand(row.command.command, ...given);
    assert.ok(answering.last(/is repaired\. Cases that were missing: 1/), JSON.stringify(answering.shown));
    const [first, ...others] = await rows(tree);
    assert.deepEqual([first?.label, others.length], [made.eksternSaksreferanse, 0]);

    // the date of a case cannot be changed
    await vscode.commands.executeCommand('undo');
    await replaceText(document, '"utlegg"', '"utlegg" ');
    await submit('Send change');
    const changed = answering.last(new RegExp(`the case ${made.eksternSaksreferanse} is changed`));
    assert.ok(changed, JSON.stringify(answering.shown.slice(-2)));
    const [only, ...more] = await casesHere();
    assert.deepEqual([only?.innsendinger.length, more.length], [2, 0]);
  });

  it('that is damaged while it is confirmed stops the submission, with a button for the repair', async () => {
    answering.meanwhile = async () => {
      await cut(/"operation":"uploadAttachment"/);
    };
    await submit('Submit');
    const told = answering.last(/is damaged at line/);
    assert.match(told?.message ?? '', /Nothing was sent\. Do not send it another way: repair the log first/);
    assert.ok(told?.buttons.includes('Repair the log of submissions…'), told?.buttons.join());
    assert.deepEqual(await casesHere(), []);

    answering.press('Repair the log of submissions…');
    await submit('Submit');
    await waitUntil('the question', () =>
      answering.shown.some(({ buttons }) => buttons.includes('Ask the service')),
    );
    assert.deepEqual(await casesHere(), []);
  });

  it('is told without anything being sent, when the view is looked at again', async () => {
    assert.deepEqual(await rows(tree), []);
    await cut(/"operation":"uploadAttachment"/);
    const changed = new Promise((resolve) => tree.onDidChangeTreeData?.(resolve));
    tree.setVisible?.(true);
    await changed;
    const [row] = await rows(tree);
    assert.equal(row?.contextValue, 'damaged');
  });

  it('is asked about nothing where it is whole', async () => {
    await vscode.commands.executeCommand('elan.repairLedger');
    assert.ok(answering.last(/^The log of submissions is whole/));
    assert.deepEqual(await rows(tree), []);
  });

  it('that is too large or cannot be read is told in the view, with what to do', async () => {
    await fs.truncate(lines(), largestLedger + 1);
    const [large] = await rows(tree);
    assert.equal(large?.label, 'The log of submissions cannot be read');
    assert.match(String(large.description), /would have 65 MB, and may have 64 MB/);
    assert.match(tooltipOf(large), /Move ledger\.jsonl and ledger\.marks to another place/);
    await fs.rm(lines());
    await fs.mkdir(lines());
    const [unread] = await rows(tree);
    assert.match(String(unread?.description), /could not be read/);
    assert.match(tooltipOf(unread), /See to it that you may read the folder/);
  });

  async function submit(button: string): Promise<void> {
    answering.press(button);
    await vscode.commands.executeCommand('elan.submit');
  }

  function lines(): string {
    return path.join(folder, 'ledger.jsonl');
  }

  /** Cuts the last line that a pattern fits, as a disk does that lost a part of it; where that is, counted from one. */
  async function cut(pattern: RegExp): Promise<number> {
    const all = (await fs.readFile(lines(), 'utf8')).split('\n');
    const index = all.findLastIndex((line) => pattern.test(line));
    assert.ok(index >= 0, all.join('\n'));
    const line = all[index] ?? '';
    await fs.writeFile(lines(), all.with(index, line.slice(0, line.length / 2)).join('\n'));
    return index + 1;
  }

  async function casesHere(): Promise<Overview['saker']> {
    const { saker } = await elan.state();
    return saker.filter(({ innsenderReferanse }) => innsenderReferanse === `SKADET-${tests}`);
  }
});
