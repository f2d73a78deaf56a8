import assert from 'node:assert/strict';
import { after, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, open } from '../support/documents';
import {
  codeOf,
  findingWith,
  findings,
  inWords,
  othersFindings,
  settledDiagnostics,
} from '../support/findings';
import { waitUntil } from '../support/waiting';

/** Every file here has a wrong reference as well, so that it is seen that the extension has looked at it. */
const OUR_CODE = 'RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER';

describe("beside VS Code's own JSON support", () => {
  after(closeAll);

  it('runs with that support switched on', () => {
    assert.equal(vscode.workspace.getConfiguration('json').get('validate.enable'), true);
  });

  it('leaves a missing comma to it', async () => {
    const others = await othersBesideOurs('syntaksfeil.begjaering.json');
    assert.deepEqual(others, ['Expected comma']);
  });

  it('leaves a key that stands twice to it', async () => {
    const others = await othersBesideOurs('dobbel-noekkel.begjaering.json');
    assert.ok(others.every((message) => message === 'Duplicate object key'));
  });

  it('says what it finds once, and alone', async () => {
    const { uri } = await open('feil-referanser.begjaering.json');
    await findingWith(uri, OUR_CODE);
    assertNothingDoubled(await settledDiagnostics(uri));
    assert.deepEqual(othersFindings(uri).map(inWords), []);
  });
});

/** What VS Code says about a file with one mistake of its kind and one of ours; the extension may say only the latter. */
async function othersBesideOurs(name: string): Promise<string[]> {
  const { uri } = await open(name);
  await waitUntil("VS Code's message", () => othersFindings(uri).length > 0);
  await findingWith(uri, OUR_CODE);
  assertNothingDoubled(await settledDiagnostics(uri));
  assert.deepEqual(findings(uri).map(codeOf), [OUR_CODE]);
  return othersFindings(uri).map(({ message }) => message);
}

/** Two messages at one place are one too many, whoever they come from. */
function assertNothingDoubled(diagnostics: vscode.Diagnostic[]): void {
  const doubled = diagnostics.filter(({ range }, index) =>
    diagnostics.slice(0, index).some((earlier) => earlier.range.isEqual(range)),
  );
  assert.deepEqual(doubled.map(inWords), []);
}
