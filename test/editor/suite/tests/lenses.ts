import assert from 'node:assert/strict';
import { after, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, open } from '../support/documents';
import { askFor } from '../support/waiting';

describe('the lenses above claims and attachments', () => {
  after(closeAll);

  it('come with their commands, so that a click finds one while newer lenses arrive', async () => {
    const { uri } = await open('feil-referanser.begjaering.json');
    await askFor('a lens', () => unresolved(uri), Boolean);
    const without = (await unresolved(uri)).filter(({ command }) => !command?.title);
    assert.deepEqual(without, []);
  });
});

/** What the editor is given, before it asks for the commands that were left out. */
function unresolved(uri: vscode.Uri): Thenable<vscode.CodeLens[]> {
  return vscode.commands.executeCommand('vscode.executeCodeLensProvider', uri);
}
