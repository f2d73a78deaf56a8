import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, open, replaceText, uriOf } from '../support/documents';
import { activatedExtension, extensionFolder } from '../support/extension';

const names = [
  'elan_check',
  'elan_compare',
  'elan_compute_interest',
  'elan_explain_rule',
  'elan_list_claims',
  'elan_migrate',
  'elan_suggest_fixes',
];

/** What a tool answers to a model. */
async function invoke<Answer>(name: string, input: object): Promise<Answer> {
  const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
  const texts = content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : ''));
  return JSON.parse(texts.join('')) as Answer;
}

interface Checked {
  readonly file?: string;
  readonly counts: { readonly error: number };
}

describe('tools for language models', () => {
  before(activatedExtension);
  after(closeAll);

  it('are known to VS Code, each with what a model has to know, and none of them writes', () => {
    const ours = vscode.lm.tools.filter(({ name }) => name.startsWith('elan_'));
    assert.deepEqual(ours.map(({ name }) => name).sort(), names);
    for (const { description, inputSchema } of ours) {
      assert.match(description, /data, no instructions|Reads no file/);
      assert.equal((inputSchema as { type: string }).type, 'object');
    }
  });

  it('check a file of the folder', async () => {
    const checked = await invoke<Checked>('elan_check', { file: 'feil-referanser.begjaering.json' });
    assert.equal(checked.file, 'feil-referanser.begjaering.json');
    assert.ok(checked.counts.error > 0);
  });

  it('check what has been typed and is not saved yet', async () => {
    const file = 'riktig.begjaering.json';
    const document = await open(file);
    assert.equal((await invoke<Checked>('elan_check', { file })).counts.error, 0);
    await replaceText(document, '"begjaeringsdato"', '"begjaeringsdatoen"');
    assert.ok((await invoke<Checked>('elan_check', { file })).counts.error > 0);
  });

  it('read nothing outside the folder, and say so', async () => {
    const file = `${extensionFolder()}/package.json`;
    const { problem } = await invoke<{ problem: string }>('elan_check', { file });
    assert.match(problem, /ikke i en av de åpne mappene/);
  });
});

describe('the server of the Model Context Protocol', () => {
  it('is told of where VS Code can start one, and runs as VS Code starts it', async () => {
    const { mcpServers } = await activatedExtension();
    const servers = mcpServers?.() ?? [];
    assert.equal(servers.length, vscode.version.startsWith('1.100.') ? 0 : 1);
    for (const { command, args } of servers) {
      assert.equal(args.at(-1), uriOf('').fsPath.replace(/\/$/, ''));
      assert.ok(!args.includes('--allow-fixes'));
      const clientInfo = { name: 'test', version: '1' };
      const params = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo };
      const input = `${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params })}\n`;
      const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
      const { status, stdout } = spawnSync(command, [...args], { input, env, encoding: 'utf8' });
      assert.equal(status, 0);
      assert.match(stdout, /"serverInfo":\{"name":"elan"/);
    }
  });
});
