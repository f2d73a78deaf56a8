import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, open, write } from '../support/documents';
import { waitFor, waitUntil } from '../support/waiting';

const FILE = 'eldre.begjaering.json';
const NOT_DECIDED = 'inkassovarsel';

describe('migrating a file to a later model', () => {
  afterEach(closeAll);

  it('shows the file before and after, and changes nothing yet', async () => {
    const document = await olderFile();
    const before = document.getText();
    const preview = await previewOf(document);
    assert.match(preview.label, /eldre\.begjaering\.json: model 1\.1 → 2\.1/);
    const { original, modified } = inputOf(preview);
    assert.equal(original.toString(), document.uri.toString());
    const after = await vscode.workspace.openTextDocument(modified);
    assert.match(after.getText(), /"forsendelsemaateType": "eBoks"/);
    assert.equal(document.getText(), before);
  });

  it('changes the file when it is applied, leaves what it cannot decide, and can be undone', async () => {
    const document = await olderFile();
    const before = document.getText();
    await previewOf(document);
    await vscode.commands.executeCommand('elan.applyMigration');
    await waitUntil('the change', () => document.getText().includes('"eBoks"'));
    assert.ok(document.getText().includes(NOT_DECIDED));
    assert.equal(previews().length, 0);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('changes nothing when it is discarded', async () => {
    const document = await olderFile();
    const before = document.getText();
    await previewOf(document);
    await vscode.commands.executeCommand('elan.discardMigration');
    await waitUntil('the preview to close', () => previews().length === 0);
    assert.equal(document.getText(), before);
  });

  it('makes a new preview where the file was changed in the meantime', async () => {
    const document = await olderFile();
    const preview = await previewOf(document);
    const edit = new vscode.WorkspaceEdit();
    const at = document.positionAt(document.getText().indexOf('SAK-2026'));
    edit.insert(document.uri, at, 'NY-');
    await vscode.workspace.applyEdit(edit);
    await vscode.commands.executeCommand('elan.applyMigration');
    const again = await waitFor('the new preview', () =>
      previews().find((tab) => inputOf(tab).modified.toString() !== inputOf(preview).modified.toString()),
    );
    const after = await vscode.workspace.openTextDocument(inputOf(again).modified);
    assert.match(after.getText(), /NY-SAK/);
    assert.ok(!document.getText().includes('"eBoks"'));
  });
});

/** A right file, but for what only model 1.1 has: one code with a successor, and one without. */
async function olderFile(): Promise<vscode.TextDocument> {
  const document = await open('riktig.begjaering.json');
  const older = document
    .getText()
    .replace(
      '"forsendelsemaateType": "digipost"',
      `"type": "${NOT_DECIDED}", "forsendelsemaateType": "ebox"`,
    );
  await write(FILE, older);
  return open(FILE);
}

async function previewOf(document: vscode.TextDocument): Promise<vscode.Tab> {
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('elan.migrate', '2.1');
  return waitFor('the preview', () => previews()[0]);
}

function previews(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.scheme === 'elan-migrering',
    );
}

function inputOf({ input }: vscode.Tab): vscode.TabInputTextDiff {
  assert.ok(input instanceof vscode.TabInputTextDiff);
  return input;
}
