import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll } from '../support/documents';
import manifest from '../../../../package.json';

describe('the task “elan check”', () => {
  before(async () => {
    await closeAll();
    await offeringTasks(true);
  });
  after(() => offeringTasks(undefined));

  it('is offered for each folder, and the Problems view can read what it prints', async () => {
    const tasks = await vscode.tasks.fetchTasks({ type: 'elan' });
    assert.equal(tasks.length, 1);
    const [execution] = tasks.map((task) => task.execution);
    assert.ok(execution instanceof vscode.ProcessExecution);
    const { status, stdout } = ended(execution);
    assert.equal(status, 1);
    const found = stdout.split('\n').flatMap((line) => asProblem(line) ?? []);
    assert.deepEqual(
      found.find(({ code }) => code === 'TVANGSGRUNNLAG_UGYLDIGE_KRAVREFERANSER'),
      {
        severity: 'error',
        file: 'feil-referanser.begjaering.json',
        code: 'TVANGSGRUNNLAG_UGYLDIGE_KRAVREFERANSER',
      },
    );
  });
});

/** What the task runs; the editor of these tests has no terminals. */
function ended({ process: program, args, options }: vscode.ProcessExecution) {
  const env = { ...process.env, ...options?.env };
  return spawnSync(program, args, { cwd: options?.cwd, env, encoding: 'utf8' });
}

/** A line as the extension's problem matchers read it. */
function asProblem(line: string): { severity: string; file: string; code: string } | undefined {
  const { contributes } = manifest;
  for (const { severity, pattern } of contributes.problemMatchers) {
    const match = new RegExp(pattern.regexp).exec(line);
    const [file, code] = [match?.[pattern.file], match?.[pattern.code]];
    if (file !== undefined && code !== undefined) return { severity, file: path.basename(file), code };
  }
  return undefined;
}

/** The editor of these tests looks for no tasks by itself, as everything of others is switched off in it. */
async function offeringTasks(offered: boolean | undefined): Promise<void> {
  const value = offered === undefined ? undefined : offered ? 'on' : 'off';
  await vscode.workspace
    .getConfiguration('task')
    .update('autoDetect', value, vscode.ConfigurationTarget.Workspace);
}
