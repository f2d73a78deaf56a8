import assert from 'node:assert/strict';
import { after, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, open } from '../support/documents';
import { findings, inWords, othersFindings, settledDiagnostics } from '../support/findings';
import { waitUntil } from '../support/waiting';

describe("beside VS Code's own JSON support", () => {
  after(closeAll);

  it('runs with that support switched on', () => {
    assert.equal(vscode.workspace.getConfiguration('json').get('validate.enable'), true);
  });

  it('leaves a missing comma to it', async () => {
    const { uri } = await open('syntaksfeil.begjaering.json');
    await waitUntil("VS Code's message", () => othersFindings(uri).length > 0);
    assertNothingDoubled(await settledDiagnostics(uri));
    assert.deepEqual(othersFindings(uri).map(messageOf), ['Expected comma']);
    assertNothingOfOursAt(uri, othersFindings(uri));
  });

  it('leaves a key that stands twice to it', async () => {
    const { uri } = await open('dobbel-noekkel.begjaering.json');
    await waitUntil("VS Code's message", () => othersFindings(uri).length > 0);
    assertNothingDoubled(await settledDiagnostics(uri));
    assert.ok(othersFindings(uri).every((diagnostic) => diagnostic.message === 'Duplicate object key'));
    assertNothingOfOursAt(uri, othersFindings(uri));
  });

  it('says what it finds once, and alone', async () => {
    const { uri } = await open('feil-referanser.begjaering.json');
    await waitUntil('findings', () => findings(uri).length > 0);
    assertNothingDoubled(await settledDiagnostics(uri));
    assert.deepEqual(othersFindings(uri).map(inWords), []);
  });
});

function messageOf({ message }: vscode.Diagnostic): string {
  return message;
}

function assertNothingDoubled(diagnostics: vscode.Diagnostic[]): void {
  const places = diagnostics.map(({ range }) => JSON.stringify(range));
  const doubled = diagnostics.filter((_, index) => places.indexOf(places[index] ?? '') !== index);
  assert.deepEqual(doubled.map(inWords), []);
}

function assertNothingOfOursAt(uri: vscode.Uri, others: vscode.Diagnostic[]): void {
  const close = findings(uri).filter(({ range }) => others.some((other) => other.range.intersection(range)));
  assert.deepEqual(close.map(inWords), []);
}
