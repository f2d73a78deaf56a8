import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { versions } from '../../engine/model/model';
import { bundle, shipped, type Bundle } from '../../scripts/build/bundle.mjs';
import { mostAtOnce, mostFilesOfCheck, mostOfAll } from '../../scripts/build/sizes.mjs';
import { ofCheck, runs } from '../../scripts/build/together.mjs';

const dist = path.resolve(import.meta.dirname, '../../dist');

/** What evaluating undici leaves behind: its own dispatcher, in place of whatever sends this process's requests. */
const leftBehind = "Symbol.for('undici.globalDispatcher.1')";

/** What runs inside an editor, where requests have to go through the editor's own fetch. */
const inEditor = ['extension.js', 'language-client.js', 'commands.js', 'picture-panel.js', 'server.js'];

let folder = '';
let bundles = new Map<string, Bundle>();
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'elan-shipped-'));
  ({ bundles } = await bundle({ entryPoints: shipped, outdir: folder, production: true }));
}, 120_000);
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

type Loading = (bundle: Bundle) => readonly string[];
const atOnce: Loading = (each) => each.atOnce;
const everSoLate: Loading = (each) => [...each.atOnce, ...each.later];

/** @returns a program or part and all that it loads, by their names */
function closureOf(name: string, loading: Loading): string[] {
  const found = new Set([name]);
  for (const each of found) for (const loaded of loadedBy(each, loading)) found.add(loaded);
  return [...found];
}

function loadedBy(name: string, loading: Loading): readonly string[] {
  const found = bundles.get(name);
  if (!found) throw new Error(`${name} is not written`);
  return loading(found);
}

/** @returns how large the files are that these stand in, several of them perhaps in one */
function bytesOf(names: readonly string[]): number {
  const found = [...bundles].filter(([name]) => names.includes(name));
  const files = new Map(found.map(([, { file, bytes }]) => [file, bytes]));
  return sum([...files.values()]);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

describe('what is shipped', () => {
  it.each(Object.entries(mostAtOnce))('loads no more than allowed: %s, %i kB', (name, most) => {
    expect(bytesOf(closureOf(name, atOnce)) / 1000).toBeLessThanOrEqual(most);
  });

  it('names what each program may load', () => {
    expect(Object.keys(mostAtOnce).sort()).toEqual(
      Object.keys(shipped)
        .map((name) => `${name}.js`)
        .sort(),
    );
  });

  it(`has what one check needs in no more than ${mostFilesOfCheck} files`, () => {
    const begun = [...bundles].filter(([, { begins }]) => ['cli/main.ts', ...ofCheck].includes(begins ?? ''));
    expect(begun).toHaveLength(ofCheck.length + 1);
    const parts = new Set(begun.flatMap(([name]) => closureOf(name, atOnce)));
    const files = new Set([...parts].map((name) => bundles.get(name)?.file));
    expect(parts.size).toBeGreaterThan(2 * files.size);
    expect(files.size).toBeLessThanOrEqual(mostFilesOfCheck);
  });

  it('knows the beginning of each run for which parts are put together', () => {
    const begun = [...bundles.values()].map(({ begins }) => begins);
    expect(begun).toEqual(expect.arrayContaining(runs.flat()));
  });

  it('leaves no file behind that stands in another', () => {
    const files = new Set([...bundles.values()].map(({ file }) => file));
    const written = fs.readdirSync(folder).filter((name) => /\.c?js$/.test(name));
    expect(written.sort()).toEqual([...files].sort());
  });

  it(`is no more than ${mostOfAll} kB all together`, () => {
    const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const sizes = files.map((file) => fs.statSync(path.join(folder, file))).filter((stat) => stat.isFile());
    expect(sum(sizes.map(({ size }) => size)) / 1000).toBeLessThanOrEqual(mostOfAll);
  });

  it('has each of its sources in one file only', () => {
    const holders = new Map<string, string[]>();
    for (const [name, { inputs }] of bundles) {
      for (const input of inputs) holders.set(input, [...(holders.get(input) ?? []), name]);
    }
    expect([...holders.keys()].filter((input) => input.startsWith('engine/')).length).toBeGreaterThan(100);
    expect([...holders].filter(([, names]) => names.length > 1)).toEqual([]);
  });

  it.each(['mime-db/db.json', 'qs/lib/parse.js', 'vscode-languageserver-types/lib/esm/main.js'])(
    'has one copy of what several libraries bring along: %s',
    (file) => {
      const inside = [...bundles.values()].flatMap(({ inputs }) => inputs);
      expect(inside.filter((input) => input.endsWith(`node_modules/${file}`))).toHaveLength(1);
    },
  );

  it('opens keys under a password nowhere but on their thread, whose program is data', () => {
    const inside = [...bundles.values()].flatMap(({ inputs }) => inputs);
    expect(inside.filter((input) => input.includes('node_modules/node-forge/'))).toEqual([]);
    const packed = JSON.parse(fs.readFileSync(path.join(folder, 'data/key-worker.json'), 'utf8')) as string;
    expect(brotliDecompressSync(Buffer.from(packed, 'base64')).toString()).toContain('pkcs12FromAsn1');
  });

  it('reads a validator only when its version is asked for, and the first model when any is', () => {
    const inside = [...bundles.values()].flatMap(({ inputs }) => inputs);
    expect(inside.filter((input) => /generated\/validators\/\d/.test(input))).toEqual([]);
    expect(fs.readdirSync(path.join(folder, 'validators'))).toEqual(
      [...versions, 'shared'].map((name) => `${name}.cjs`),
    );
    expect(fs.readdirSync(path.join(folder, 'data/models'))).toEqual([`${versions[0] ?? ''}.json`]);
  });
});

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
  it.each(inEditor)('is no part of %s, nor of anything that it loads', (bundle) => {
    const inputs = closureOf(bundle, everSoLate).flatMap((name) => bundles.get(name)?.inputs ?? []);
    expect(inputs.filter((input) => input.includes('node_modules/undici/'))).toEqual([]);
  });

  it.each(['extension.js', 'commands.js'])('is not left behind by loading %s', (bundle) => {
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
