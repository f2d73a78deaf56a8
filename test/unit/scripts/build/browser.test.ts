import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleForBrowser } from '../../../../scripts/build/browser.mjs';
import { mostInBrowser } from '../../../../scripts/build/sizes.mjs';

let folder = '';
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'elan-for-browser-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** Bundles one program that imports something. */
function bundled(source: string): Promise<unknown> {
  const entry = path.join(folder, 'planted.ts');
  fs.writeFileSync(entry, source);
  return bundleForBrowser({ outdir: folder, programs: { planted: { entry, format: 'iife' } } });
}

describe('what runs in a browser', () => {
  it('is no larger than allowed', async () => {
    const { bytes } = await bundleForBrowser({ outdir: folder, production: true });
    const sizes = [...bytes].map(([name, size]) => [name, size / 1000] as const);
    expect(sizes.map(([name]) => name).sort()).toEqual(Object.keys(mostInBrowser).sort());
    const limits: Readonly<Record<string, number>> = mostInBrowser;
    expect(sizes.filter(([name, size]) => size > (limits[name] ?? 0))).toEqual([]);
  });

  it.each([
    ['a module of Node', "import fs from 'node:fs'; fs.readFileSync('a');"],
    ['one under its old name', "import path from 'path'; path.join('a');"],
    ['one that is loaded later', "void import('node:crypto');"],
    ['one that something of ours imports', `import '${path.resolve('services/machine/read-text')}';`],
    [
      'a library for Node',
      "import { createConnection } from 'vscode-languageserver/node'; createConnection();",
    ],
  ])('is not built with %s', async (_, source) => {
    await expect(bundled(source)).rejects.toThrow(/Could not resolve/);
  });

  it('is not built with a library that asks for an empty module in place of one of Node', async () => {
    const library = path.join(folder, 'node_modules/emptied');
    fs.mkdirSync(library, { recursive: true });
    fs.writeFileSync(path.join(library, 'index.js'), "module.exports = require('fs');");
    const manifest = { name: 'emptied', version: '1.0.0', main: 'index.js', browser: { fs: false } };
    fs.writeFileSync(path.join(library, 'package.json'), JSON.stringify(manifest));
    await expect(bundled("import 'emptied';")).rejects.toThrow(/fs is empty in a browser/);
  });
});
