import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

const dist = path.resolve(import.meta.dirname, '../../dist');

/** What evaluating undici leaves behind: its own dispatcher, in place of whatever sends this process's requests. */
const leftBehind = "Symbol.for('undici.globalDispatcher.1')";

/** What runs inside an editor, where requests have to go through the editor's own fetch. */
const inEditor = [
  'extension.js',
  'language-client.js',
  'commands/main.js',
  'views/picture-panel.js',
  'server.js',
];

/** @returns whether undici's dispatcher stands in a process after it has run a script */
function dispatcherAfter(script: string, ...args: string[]): boolean {
  const told = `process.on('exit', () => process.stderr.write('dispatcher: ' + (${leftBehind} in globalThis)))`;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'elan-bundles-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  const preload = path.join(folder, 'preload.cjs');
  // What an extension gets from VS Code answers to everything.
  const vscode = `const stub = new Proxy(function () {}, {
      get: (_, name) => (name === Symbol.toPrimitive ? () => '' : stub), apply: () => stub, construct: () => stub });
    const Module = require('node:module');
    const load = Module._load;
    Module._load = (name, ...rest) => (name === 'vscode' ? stub : load(name, ...rest));`;
  fs.writeFileSync(preload, `${told};\n${vscode}`);
  const command = `"${process.execPath}" --require "${preload}" ${[script, ...args].map((arg) => `"${arg}"`).join(' ')} 2>&1`;
  const output = execFileSync('sh', ['-c', `${command} || true`], { encoding: 'utf8' });
  const answer = /dispatcher: (true|false)/.exec(output)?.[1];
  if (answer === undefined) throw new Error(output);
  return answer === 'true';
}

describe('undici, which takes over the requests of the whole process where it is evaluated', () => {
  it.each(inEditor)('is no part of %s', (bundle) => {
    const text = fs.readFileSync(path.join(dist, bundle), 'utf8');
    expect(text).not.toMatch(/undici\.globalDispatcher|node_modules\/undici\//);
  });

  it.each(['extension.js', 'commands/main.js'])('is not left behind by loading %s', (bundle) => {
    expect(dispatcherAfter(path.join(dist, bundle))).toBe(false);
  });

  it('is evaluated on the command line only where a service is called', () => {
    const elan = path.join(dist, 'elan.js');
    const example = path.resolve(dist, '../examples/01-riktig.begjaering.json');
    expect(dispatcherAfter(elan, 'check', example)).toBe(false);
    expect(dispatcherAfter(elan, 'token', '--base-url', 'http://127.0.0.1:9/api')).toBe(true);
  });
});

describe('what is shipped of others', () => {
  const notices = fs.readFileSync(path.join(dist, 'THIRD-PARTY-NOTICES.txt'), 'utf8');

  it.each(['@dagrejs/dagre', 'ajv', 'jose', 'undici', 'vscode-languageclient', 'express'])(
    'comes with its licence: %s',
    (name) => {
      expect(notices).toMatch(new RegExp(`^${name} \\d[^\\n]* \\((?:MIT|BSD)[^\\n]*\\)\\n\\n.*\\S`, 'm'));
    },
  );

  it('names the licence of every package', () => {
    expect(notices).not.toMatch(/\((?:undefined|null)\)/);
  });
});
