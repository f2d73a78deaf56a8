import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll } from '../support/documents';
import { activatedExtension } from '../support/extension';
import { codeOf, findingWith, findings, inWords } from '../support/findings';
import { waitFor, waitUntil } from '../support/waiting';

const { Error: asError, Warning: asWarning } = vscode.DiagnosticSeverity;
const code = 'KRAV_IKKE_BENYTTET';
const begjaering = 'feil-referanser.begjaering.json';

describe('several folders, each with settings and .elanrc.json of its own', () => {
  before(async () => {
    // VS Code reads the workspace's file while the extension host starts
    await waitUntil('the folders', () => vscode.workspace.workspaceFolders?.length === 3);
    for (const { name } of vscode.workspace.workspaceFolders ?? []) await openIn(name);
    for (const { name } of vscode.workspace.workspaceFolders ?? [])
      await findingWith(fileIn(name), 'TVANGSGRUNNLAG_UGYLDIGE_KRAVREFERANSER');
  });
  after(closeAll);

  it('give each file the severities of its own folder, and the usual ones where it says nothing', async () => {
    assert.equal((await findingWith(fileIn('dempet'), code)).severity, asWarning);
    assert.equal((await findingWith(fileIn('vanlig'), code)).severity, asError);
    assert.deepEqual(codesIn('slaatt_av').includes(code), false);
    assert.equal(codesIn('slaatt_av').length, 2);
  });

  it('give each file the language of its own folder', async () => {
    const saying = (name: string, word: RegExp) =>
      waitUntil(`${name} in its language`, () =>
        findings(fileIn(name)).every(({ message }) => word.test(message)),
      );
    await saying('dempet', /claim/i);
    await saying('vanlig', /krav/i);
    await saying('slaatt_av', /krav/i);
  });

  it('change the findings of their own files only', async () => {
    const others = ['slaatt_av', 'vanlig'];
    const earlier = others.map((name) => findings(fileIn(name)).map(inWords));
    await overrides('dempet', { regler: { [code]: 'hint' } });
    const isHint = ({ severity }: vscode.Diagnostic) => severity === vscode.DiagnosticSeverity.Hint;
    await waitUntil('the hint', () => findings(fileIn('dempet')).some(isHint));
    assert.deepEqual(
      others.map((name) => findings(fileIn(name)).map(inWords)),
      earlier,
    );
  });

  it('have a new .elanrc.json hold at once', async () => {
    await overrides('vanlig', { regler: { [code]: 'off' } });
    await waitUntil('the finding to go', () => !codesIn('vanlig').includes(code));
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folderOf('vanlig').uri, '.elanrc.json'));
    await findingWith(fileIn('vanlig'), code);
    assert.ok(!codesIn('slaatt_av').includes(code));
  });

  it('keep the chosen version of the model for the folder that it was chosen in', async () => {
    const { modelOf } = await activatedExtension();
    const model = (name: string) => modelOf(fileIn(name).toString());
    await vscode.commands.executeCommand('elan.chooseModel', fileIn('vanlig').toString(), '1.0');
    await waitUntil('model 1.0', () => model('vanlig') === '1.0');
    assert.equal(model('dempet'), '2.1');
    await vscode.commands.executeCommand('elan.chooseModel', fileIn('vanlig').toString(), 'auto');
    await waitUntil('model 2.1', () => model('vanlig') === '2.1');
  });

  it('are each checked by a task that speaks the language of the folder', async () => {
    const task = vscode.workspace.getConfiguration('task');
    await task.update('autoDetect', 'on', vscode.ConfigurationTarget.Workspace);
    const tasks = await vscode.tasks.fetchTasks({ type: 'elan' });
    const run = tasks.flatMap(({ execution }) =>
      execution instanceof vscode.ProcessExecution ? [execution] : [],
    );
    const languages = run.map(({ args, options }) => [
      path.basename(options?.cwd ?? ''),
      args[args.indexOf('--lang') + 1],
    ]);
    assert.deepEqual(Object.fromEntries(languages), { dempet: 'en', slaatt_av: 'nb', vanlig: 'nb' });
  });

  it('have a new begjæring begun in the folder of the active file', async () => {
    await openIn('vanlig');
    await vscode.commands.executeCommand('elan.newBegjaering', 'inkasso');
    const begun = await waitFor('the new begjæring', () =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'untitled'),
    );
    assert.equal(begun.uri.path, vscode.Uri.joinPath(folderOf('vanlig').uri, 'ny.begjaering.json').path);
  });

  it('may be joined by another, whose .elanrc.json holds for what is below it too', async () => {
    const added = vscode.Uri.joinPath(folderOf('vanlig').uri, '..', 'ny');
    const below = vscode.Uri.joinPath(added, 'mars', begjaering);
    await vscode.workspace.fs.copy(fileIn('vanlig'), below);
    const elanrc = new TextEncoder().encode(JSON.stringify({ regler: { [code]: 'off' } }));
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(added, '.elanrc.json'), elanrc);
    await vscode.workspace.openTextDocument(below);
    await findingWith(below, code);
    const { length } = vscode.workspace.workspaceFolders ?? [];
    assert.ok(vscode.workspace.updateWorkspaceFolders(length, 0, { uri: added }));
    await waitUntil('the finding to go', () => !findings(below).map(codeOf).includes(code));
    assert.equal(findings(below).length, 2);
  });
});

function folderOf(name: string): vscode.WorkspaceFolder {
  const folder = vscode.workspace.workspaceFolders?.find((each) => each.name === name);
  assert.ok(folder, `no folder ${name} is open`);
  return folder;
}

function fileIn(name: string): vscode.Uri {
  return vscode.Uri.joinPath(folderOf(name).uri, begjaering);
}

function codesIn(name: string): string[] {
  return findings(fileIn(name)).map(codeOf);
}

async function openIn(name: string): Promise<void> {
  await vscode.window.showTextDocument(fileIn(name), { preview: false });
}

async function overrides(name: string, content: object): Promise<void> {
  const file = vscode.Uri.joinPath(folderOf(name).uri, '.elanrc.json');
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(content)));
}
