import fs from 'node:fs';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { version } from '../../package.json';
import { mostOfNpm } from '../../scripts/build/sizes.mjs';
import { rightText } from '../support/examples';
import { nodes } from './support/nodes';
import { inPackage, run } from './support/run';

let folder = '';
beforeAll(() => {
  // Below what is installed, so that programs find it.
  folder = fs.mkdtempSync(path.join(inject('installed'), 'cases-'));
  fs.writeFileSync(path.join(folder, 'right.begjaering.json'), rightText('2.1'));
  fs.writeFileSync(
    path.join(folder, 'wrong.begjaering.json'),
    rightText('2.1').replace('2026-06-15', '2026-02-30'),
  );
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

describe('what is installed', () => {
  it('is one package, which brings nothing along', () => {
    const { packages } = JSON.parse(
      fs.readFileSync(path.join(inject('installed'), 'package-lock.json'), 'utf8'),
    ) as { packages: Readonly<Record<string, unknown>> };
    expect(Object.keys(packages)).toEqual(['', 'node_modules/elan']);
  });

  it('has nothing that only VS Code runs, no source maps, and the licences of what is bundled', () => {
    const files = fs.readdirSync(inPackage(), { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => /extension|language-client|commands\.js|\.map$/.test(file))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'THIRD-PARTY-NOTICES.txt']));
    expect(fs.readFileSync(inPackage('THIRD-PARTY-NOTICES.txt'), 'utf8')).toMatch(/^commander \d/m);
  });

  it('has a page for what a diagnostic leads to', () => {
    expect(fs.existsSync(inPackage('docs/regler/MANGLER_KRAV.md'))).toBe(true);
  });

  it(`is no more than ${mostOfNpm} kB to fetch`, () => {
    expect(fs.statSync(inject('packed')).size / 1000).toBeLessThanOrEqual(mostOfNpm);
  });
});

it('is found by npx', async () => {
  const { code, output } = await run('npx', ['--no-install', 'elan', '--version'], {
    cwd: inject('installed'),
  });
  expect({ code, output: output.trim() }).toEqual({ code: 0, output: version });
});

describe.each(nodes)('%s', (node) => {
  const elan = (...args: string[]): ReturnType<typeof run> =>
    run(node, [inPackage('dist/elan.js'), ...args], { cwd: folder });

  it('tells its version', async () => {
    expect(await elan('--version')).toEqual({ code: 0, output: `${version}\n` });
  });

  it('ends with 0 for a right file, and with 1 for a wrong one', async () => {
    const check = ['check', '--today', '2026-06-15', '--lang', 'en'];
    const [right, wrong] = await Promise.all(
      ['right', 'wrong'].map((name) => elan(...check, `${name}.begjaering.json`)),
    );
    expect(right).toEqual({ code: 0, output: 'right.begjaering.json: model 2.1, no findings\n' });
    expect(wrong?.code).toBe(1);
    expect(wrong?.output).toContain('error elan/ugyldig-format: `2026-02-30`');
  });

  it('checks in threads', async () => {
    const { code, output } = await elan('check', '--jobs', '2', '.');
    expect(code).toBe(1);
    expect(output).toContain('right.begjaering.json: modell 2.1');
  });

  it('is a language server', async () => {
    const child = spawn(node, [inPackage('dist/elan.js'), 'server', '--stdio'], { cwd: folder });
    onTestFinished(() => void child.kill());
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    const answer = await connection.sendRequest<{ capabilities: object }>('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
    });
    expect(answer.capabilities).toHaveProperty('hoverProvider');
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    connection.dispose();
  });

  const uses = `
    const { model, diagnostics } = check(readFileSync('wrong.begjaering.json', 'utf8'), { today: '2026-06-15' });
    console.log(model, diagnostics.map(({ code }) => code).join());`;

  it.each([
    ['module', `import { readFileSync } from 'node:fs'; import { check } from 'elan';${uses}`],
    ['commonjs', `const { readFileSync } = require('node:fs'); const { check } = require('elan');${uses}`],
  ])('is a library: %s', async (type, script) => {
    expect(await run(node, [`--input-type=${type}`, '--eval', script], { cwd: folder })).toEqual({
      code: 0,
      output: '2.1 elan/ugyldig-format\n',
    });
  });
});
