import assert from 'node:assert/strict';
import { after, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, open } from '../support/documents';
import { codeOf, findingWith, findings } from '../support/findings';
import { askFor, waitUntil } from '../support/waiting';

const CODE = 'RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER';

describe('quick fix', () => {
  after(closeAll);

  it('points a related claim at a claim that exists', async () => {
    const document = await open('feil-referanser.begjaering.json');
    const finding = await findingWith(document.uri, CODE);
    const fix = await askFor(
      'a fix',
      () => quickFixes(document.uri, finding.range),
      (action) => action.title.includes('HOVEDKRAV-1'),
    );
    await apply(fix);
    assert.match(document.getText(), /"relatertKrav": \["HOVEDKRAV-1"\]/);
    await waitUntil('the finding to go', () => !findings(document.uri).some((left) => codeOf(left) === CODE));
  });
});

function quickFixes(uri: vscode.Uri, range: vscode.Range): Thenable<vscode.CodeAction[]> {
  const kind = vscode.CodeActionKind.QuickFix.value;
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, kind, 20);
}

/** An action brings an edit, a command, or both. */
async function apply({ edit, command }: vscode.CodeAction): Promise<void> {
  if (edit) assert.ok(await vscode.workspace.applyEdit(edit));
  if (!command) return;
  const args: unknown[] = command.arguments ?? [];
  await vscode.commands.executeCommand(command.command, ...args);
}
