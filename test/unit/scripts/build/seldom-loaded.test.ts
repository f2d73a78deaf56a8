import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packSeldomLoaded } from '../../../../scripts/build/seldom-loaded.mjs';

describe('what is seldom loaded', () => {
  let folder = '';
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'elan-packed-'));
    fs.writeFileSync(path.join(folder, 'beside.cjs'), "exports.said = 'beside';");
    const text = `exports.said = require('./beside.cjs').said; exports.place = __filename; /*${'x'.repeat(5000)}*/`;
    fs.writeFileSync(path.join(folder, 'sandbox.js'), text);
    const bundle = (file: string, input: string): [string, object] => [
      file,
      { file, bytes: 0, inputs: [input], atOnce: [], later: [] },
    ];
    packSeldomLoaded(
      new Map([
        bundle('sandbox.js', 'sandbox/main.ts'),
        bundle('beside.cjs', 'engine/main.ts'),
      ]) as Parameters<typeof packSeldomLoaded>[0],
      folder,
    );
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  it('is packed, and what is loaded otherwise is not', () => {
    expect(fs.readdirSync(folder).sort()).toEqual(['beside.cjs', 'sandbox.js', 'sandbox.js.br']);
    const sizes = ['sandbox.js', 'sandbox.js.br'].map((name) => fs.statSync(path.join(folder, name)).size);
    expect(Math.max(...sizes)).toBeLessThan(200);
  });

  it('runs as it would unpacked: it finds what stands beside it, and itself', () => {
    const file = path.join(folder, 'sandbox.js');
    expect(createRequire(import.meta.url)(file)).toEqual({ said: 'beside', place: file });
  });
});
