import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { Overview } from '../../../../sandbox/main';
import type { Services } from '../../../../client/window/services';
import { Answering } from '../support/answering';
import { closeAll, open, replaceText, write } from '../support/documents';
import { activatedExtension } from '../support/extension';
import { findings } from '../support/findings';
import { startOwnElan, type OwnElan } from '../support/local-elan';
import { removeProfiles, runningServices, useProfile } from '../support/services';
import { writeRight } from '../support/submitting';
import { askFor, pause, waitFor, waitUntil } from '../support/waiting';

const pdf = '%PDF-1.4 a file of a test %%EOF';

describe('sending', () => {
  let elan: OwnElan;
  let services: Services;
  let answering: Answering;
  let document: vscode.TextDocument;
  let cases = 0;

  before(async () => {
    services = await runningServices();
    elan = await startOwnElan();
    await useProfile(services, 'sending', elan);
  });

  /** Each test has a begjæring of its own. */
  beforeEach(async () => {
    answering = new Answering();
    const name = `sendes-${++cases}.begjaering.json`;
    await writeRight(name, `SENDES-${cases}`);
    document = await open(name);
  });

  afterEach(async () => {
    answering.dispose();
    await closeAll();
  });

  after(async () => {
    elan.stop();
    await removeProfiles(services);
  });

  it('uploads by the code lens, writes what came of it, and follows it until it is ready', async () => {
    const lens = await askFor('the lens', lenses, ({ command }) => /Bytt ut/.test(command?.title ?? ''));
    const fileName = await upload('ny faktura.pdf', lens);
    const position = lens.range.start;
    const written = document.getText(new vscode.Range(position, position.translate(6)));
    assert.match(written, new RegExp(`"filnavn": "${fileName}"`));
    await askFor(
      'the state',
      lenses,
      ({ command }) => command?.title.startsWith(`${fileName}: klart ✓`) ?? false,
    );
    assert.equal(findings(document.uri).length, 0);
  });

  it('does not upload again what the service has for the same begjæring', async () => {
    await upload('to ganger.pdf');
    const before = (await elan.state()).vedlegg.length;
    await upload('to ganger.pdf');
    assert.equal((await elan.state()).vedlegg.length, before);
    assert.ok(answering.last(/to ganger\.pdf: uploaded before/));
  });

  it('refuses an empty file, and doubts those of another type, by name or content, before anything is sent', async () => {
    const before = (await elan.state()).vedlegg.length;
    await choose('tom.pdf', '');
    await vscode.commands.executeCommand('elan.uploadAttachment');
    assert.ok(answering.last(/tom\.pdf is empty/));
    await choose('program.exe', 'MZ');
    await vscode.commands.executeCommand('elan.uploadAttachment');
    assert.match(answering.last(/may refuse/)?.detail ?? '', /program\.exe/);
    await choose('bilde.pdf', 'GIF89a');
    await vscode.commands.executeCommand('elan.uploadAttachment');
    assert.match(
      answering.last(/may refuse/)?.detail ?? '',
      /bilde\.pdf: by its name it is PDF, but its content is GIF/,
    );
    assert.equal((await elan.state()).vedlegg.length, before);
  });

  it('tells what to do about a file that the service cannot use', async () => {
    await upload('virus.pdf');
    const told = await waitFor('the message', () =>
      answering.last(/virus\.pdf: the service has found a virus/),
    );
    assert.match(told.message, /Upload a clean file/);
  });

  it('writes a file that is dropped where it is dropped, in one step that can be undone', async () => {
    const text = document.getText();
    const position = document.positionAt(text.indexOf('"filnavn"') + 3);
    const uris = [await write('sluppet.pdf', `${pdf} ${cases}`)];
    const { services: running } = await activatedExtension();
    const dropped = { document, position, uris, files: [] };
    const edit = await (await running?.())?.run('dropAttachment', [dropped]);
    assert.ok(edit instanceof vscode.WorkspaceEdit);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(document.getText(), /"filnavn": "sluppet\.pdf"/);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('asks Betjeningskartet once, and reuses its answer', async () => {
    await vscode.commands.executeCommand('elan.checkRules');
    assert.ok(answering.last(/New rules/));
    await vscode.commands.executeCommand('elan.checkRules');
    assert.ok(answering.last(/a short while ago/));
  });

  it('shows at the defendant whom Betjeningskartet does not know', async () => {
    const number = '14858712301';
    await replaceText(document, saksoekt(document), number);
    await elan.steer('PUT', `register/${number}`, { art: 'ukjent' });
    await vscode.commands.executeCommand('elan.checkRules');
    const [shown] = services.diagnostics.of(document);
    assert.ok(shown);
    assert.ok(document.getText(shown.range).includes(number));
    assert.match(shown.message, /kjenner ikke denne saksøkte/);
  });

  it('shows what the service finds where it is, until it is edited there', async () => {
    await uploadAll();
    const before = 'c0ffee00-0000-4000-8000-000000000000';
    const uuid = /"uuid": "([^"]+)"/.exec(document.getText())?.[1] ?? '';
    await replaceText(document, uuid, before);
    await vscode.commands.executeCommand('elan.validateAtService');
    assert.ok(answering.last(/has refused what was sent/));
    const shown = services.diagnostics.of(document);
    const line = document.positionAt(document.getText().indexOf(before)).line;
    assert.ok(shown.length > 0);
    const here = shown.filter(({ range }) => range.start.line <= line && line <= range.end.line);
    assert.ok(here.length > 0, JSON.stringify(shown.map(({ range, message }) => [range, message])));
    await replaceText(document, before, uuid);
    assert.equal(services.diagnostics.of(document).length, shown.length - here.length);
    await vscode.commands.executeCommand('elan.validateAtService');
    assert.ok(answering.last(/the service found no errors/));
    assert.deepEqual(services.diagnostics.of(document), []);
  });

  it('sends nothing that is not confirmed, and nothing that is no JSON', async () => {
    await vscode.commands.executeCommand('elan.submit');
    assert.match(
      answering.last(/Send the begjæring to local ELAN/)?.detail ?? '',
      /New case[^]*Rolig Havørn/,
    );
    await replaceText(document, '{', '');
    await vscode.commands.executeCommand('elan.submit');
    assert.ok(answering.last(/not JSON/));
    assert.equal(casesOf(await elan.state()).length, 0);
  });

  it('submits once, and a second time as a change of the same case', async () => {
    await uploadAll();
    answering.press('Submit');
    await vscode.commands.executeCommand('elan.submit');
    const reference = /Case reference: (\S+)/.exec(answering.last(/is submitted/)?.message ?? '')?.[1];
    assert.deepEqual(
      casesOf(await elan.state()).map(({ eksternSaksreferanse }) => eksternSaksreferanse),
      [reference],
    );
    await replaceText(document, '"utlegg"', '"utlegg" ');
    answering.press('Send change');
    await vscode.commands.executeCommand('elan.submit');
    assert.ok(answering.last(new RegExp(`the case ${String(reference)} is changed`)));
    assert.equal(document.isDirty, false);
    const [only, ...others] = casesOf(await elan.state());
    assert.deepEqual([only?.innsendinger.length, others.length], [2, 0]);
  });

  it('submits a file once, however often the button is pressed meanwhile', async () => {
    await uploadAll();
    await elan.fail({ kind: 'slow', operations: ['submit'], count: 1, milliseconds: 1000 });
    answering.press('Submit');
    const first = vscode.commands.executeCommand('elan.submit');
    await pause(100);
    await vscode.commands.executeCommand('elan.submit');
    assert.ok(answering.last(/is being submitted already/));
    await first;
    assert.equal(casesOf(await elan.state()).length, 1);
  });

  it('does not send again what may have been received', async () => {
    await uploadAll();
    await elan.fail({ kind: 'dropped', when: 'after', operations: ['submit'], count: 1 });
    answering.press('Submit');
    await vscode.commands.executeCommand('elan.submit');
    assert.ok(answering.last(/is not known/)?.buttons.includes('Find out'));
    const submissions = (await elan.state()).antall.submissions;
    await vscode.commands.executeCommand('elan.submit');
    assert.equal((await elan.state()).antall.submissions, submissions);
    assert.equal(casesOf(await elan.state()).length, 1);
    await waitUntil('what became of it', () => answering.last(/received/i) !== undefined);
  });

  /** Uploads a file by the command, for a Vedlegg or for none in particular. */
  async function upload(name: string, lens?: vscode.CodeLens): Promise<string> {
    await choose(name, `${pdf} ${name} ${cases}`);
    const args: unknown[] = lens?.command?.arguments ?? [];
    await vscode.commands.executeCommand('elan.uploadAttachment', ...args);
    assert.ok(answering.last(new RegExp(`^${name}: uploaded`)), JSON.stringify(answering.shown));
    return name;
  }

  async function choose(name: string, content: string): Promise<void> {
    answering.files = [await write(name, content)];
  }

  /** The sandbox takes only attachments that it has. */
  async function uploadAll(): Promise<void> {
    const [first] = await askFor('lenses', lenses, () => true).then(() => lenses());
    assert.ok(first);
    const count = (await lenses()).length;
    for (let i = 0; i < count; i++) {
      const lens = (await lenses())[i];
      assert.ok(lens);
      await upload(`vedlegg ${i}.pdf`, lens);
    }
    await waitUntil('the attachments to be ready', async () => {
      const titles = (await lenses()).map(({ command }) => command?.title ?? '');
      return titles.every((title) => title.includes('klart'));
    });
    await document.save();
  }

  /** Those that lead to an upload. */
  async function lenses(): Promise<vscode.CodeLens[]> {
    const all = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      1000,
    );
    return all.filter(({ command }) => command?.command === 'elan.uploadAttachment');
  }

  function casesOf({ saker }: Overview): Overview['saker'] {
    return saker.filter(({ innsenderReferanse }) => innsenderReferanse === `SENDES-${cases}`);
  }
});

function saksoekt(document: vscode.TextDocument): string {
  const text = document.getText();
  const number = /"taxIdentificationNumber": "(\d+)"/.exec(text.slice(text.indexOf('"saksoekt": [')));
  return number?.[1] ?? '';
}
