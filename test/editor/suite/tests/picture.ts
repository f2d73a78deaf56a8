import assert from 'node:assert/strict';
import { after, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, open } from '../support/documents';
import { waitFor } from '../support/waiting';

describe('the picture of the claims', () => {
  after(closeAll);

  it('opens beside the text, once however often it is asked for', async () => {
    await open('riktig.begjaering.json');
    await vscode.commands.executeCommand('elan.showClaims');
    const [tab] = await waitFor('the picture', () => (pictures().length > 0 ? pictures() : undefined));
    assert.match(tab?.label ?? '', /riktig\.begjaering\.json/);
    assert.equal(tab?.group.viewColumn, vscode.ViewColumn.Two);
    await open('riktig.begjaering.json');
    await vscode.commands.executeCommand('elan.showClaims');
    assert.equal(pictures().length, 1);
  });
});

function pictures(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('elan.picture'),
    );
}
