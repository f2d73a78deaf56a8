import assert from 'node:assert/strict';
import { after, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, open, replaceText } from '../support/documents';
import { findingWith, findings, codeOf } from '../support/findings';
import { waitUntil } from '../support/waiting';

describe('diagnostics', () => {
  after(closeAll);

  it('name the official codes, at the places where the mistakes are', async () => {
    const document = await open('feil-referanser.begjaering.json');
    const expected = {
      RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER: '"HOVEDKRAV-9"',
      TVANGSGRUNNLAG_UGYLDIGE_KRAVREFERANSER: '"KOSTNAD-9"',
      KRAV_IKKE_BENYTTET: '"KOSTNAD-1"',
    };
    for (const [code, text] of Object.entries(expected)) {
      const finding = await findingWith(document.uri, code);
      assert.equal(document.getText(finding.range), text);
      assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
    }
    assert.deepEqual(findings(document.uri).map(codeOf).sort(), Object.keys(expected).sort());
  });

  it('follow what is typed', async () => {
    const document = await open('riktig.begjaering.json');
    await replaceText(document, '"relatertKrav": ["HOVEDKRAV-1"]', '"relatertKrav": ["HOVEDKRAV-2"]');
    await findingWith(document.uri, 'RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER');
    await vscode.commands.executeCommand('undo');
    await waitUntil('the finding to go', () => findings(document.uri).length === 0);
  });
});
