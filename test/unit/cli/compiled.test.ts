import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

/** Tells of each file how it was compiled, and at the end what the program says. */
const main = `
  const vm = require('node:vm');
  const { Script } = vm;
  vm.Script = class extends Script {
    constructor(text, options) {
      super(text, options);
      console.log(!options.cachedData ? 'compiled' : this.cachedDataRejected ? 'refused' : 'taken over');
    }
  };
  require('./compiled.js').keepCompiled(__dirname, process.argv[2]);
  require(process.argv[3] ?? './part.cjs').say();
`;

const part = (said: string): string =>
  `const twice = (what) => what + what; exports.say = () => console.log(twice('${said}'));`;

const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'elan-compiled-'));
const program = path.join(folder, 'program');
let cache = '';
const write = (text: string, name = 'part.cjs'): void => fs.writeFileSync(path.join(program, name), text);

/** Runs the program, and gives the lines that it prints. */
function run(asked: readonly string[] = [], variables: Readonly<Record<string, string>> = {}): string[] {
  const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '', ...variables };
  const args = [path.join(program, 'main.js'), cache, ...asked];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
  return `${stdout}${stderr}`.trimEnd().split('\n');
}

beforeAll(async () => {
  const outfile = path.join(program, 'compiled.js');
  await build({ entryPoints: ['cli/compiled.ts'], outfile, bundle: true, platform: 'node' });
  write(main, 'main.js');
});

let runs = 0;
beforeEach(() => {
  cache = path.join(folder, `cache-${runs++}`);
  write(part('a'));
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('what a program is compiled to', () => {
  it('is taken over by its next run', () => {
    expect(run()).toEqual(['compiled', 'aa']);
    expect(run()).toEqual(['taken over', 'aa']);
  });

  it('is kept for the user alone', () => {
    run();
    const [name = '', ...others] = fs.readdirSync(cache);
    expect(others).toEqual([]);
    if (process.platform !== 'win32') expect(fs.statSync(path.join(cache, name)).mode & 0o077).toBe(0);
  });

  it('is made again for a file that has changed, even where it is as long and as old as before', () => {
    const file = path.join(program, 'part.cjs');
    fs.utimesSync(file, 1, 1);
    run();
    write(part('b'));
    fs.utimesSync(file, 1, 1);
    expect(run()).toEqual(['compiled', 'bb']);
    expect(run()).toEqual(['taken over', 'bb']);
  });

  it('is kept of all that its runs have needed', () => {
    write(part('o'), 'other.cjs');
    run();
    expect(run(['./other.cjs'])).toEqual(['compiled', 'oo']);
    expect(run()).toEqual(['taken over', 'aa']);
    expect(run(['./other.cjs'])).toEqual(['taken over', 'oo']);
  });

  it('is kept anew where a part of a file has been run that no run before has run', () => {
    write(
      `exports.partsRun = {};
       exports.say = () => { const part = process.argv[4]; exports.partsRun[part] = {}; console.log(part); };`,
    );
    const keptAfter = (asked: string): Buffer => {
      expect(run(['./part.cjs', asked]).at(-1)).toBe(asked);
      return fs.readFileSync(path.join(cache, fs.readdirSync(cache)[0] ?? ''));
    };
    const ofOne = keptAfter('x');
    expect(keptAfter('x').equals(ofOne)).toBe(true);
    const ofBoth = keptAfter('y');
    expect(ofBoth.equals(ofOne)).toBe(false);
    expect(keptAfter('x').equals(ofBoth)).toBe(true);
    expect(keptAfter('y').equals(ofBoth)).toBe(true);
  });

  it('is not run where it has been damaged', () => {
    run();
    const [name = ''] = fs.readdirSync(cache);
    const kept = fs.readFileSync(path.join(cache, name));
    const middle = kept.length >> 1;
    kept[middle] = (kept[middle] ?? 0) ^ 0xff;
    fs.writeFileSync(path.join(cache, name), kept);
    expect(run()).toEqual(['compiled', 'aa']);
  });

  it('is not run where others may write to it', () => {
    run();
    const [name = ''] = fs.readdirSync(cache);
    fs.chmodSync(path.join(cache, name), 0o666);
    expect(run()).toEqual([process.platform === 'win32' ? 'taken over' : 'compiled', 'aa']);
  });

  it('is left as it was by a run that has changed how V8 compiles', () => {
    run();
    write(
      `require('node:v8').setFlagsFromString('--max-inlined-bytecode-size-cumulative=150'); ${part('o')}`,
      'other.cjs',
    );
    expect(run(['./other.cjs'])).toEqual(['compiled', 'oo']);
    expect(run(['./other.cjs'])).toEqual(['compiled', 'oo']);
    expect(run()).toEqual(['taken over', 'aa']);
  });

  it('is kept of ten programs, the ones that ran last', () => {
    fs.mkdirSync(cache);
    fs.writeFileSync(path.join(cache, 'notater.txt'), 'av noen andre');
    fs.utimesSync(path.join(cache, 'notater.txt'), 0, 0);
    const nameOf = (i: number): string => String(i).padStart(16, '0');
    for (let i = 0; i < 12; i++) {
      fs.writeFileSync(path.join(cache, nameOf(i)), '');
      fs.utimesSync(path.join(cache, nameOf(i)), i, i);
    }
    run();
    const names = fs.readdirSync(cache);
    expect(names).toHaveLength(11);
    expect(names).toEqual(expect.arrayContaining([nameOf(3), nameOf(11), 'notater.txt']));
  });
});

describe('a program of which nothing is kept runs all the same', () => {
  it('where there can be no such folder', () => {
    fs.writeFileSync(cache, '');
    expect(run()).toEqual(['compiled', 'aa']);
    expect(run()).toEqual(['compiled', 'aa']);
  });

  it('where the user wants none', () => {
    expect(run([], { NODE_DISABLE_COMPILE_CACHE: '1' })).toEqual(['aa']);
    expect(fs.existsSync(cache)).toBe(false);
  });
});

describe('a file', () => {
  it('that is not of the program is loaded by Node', () => {
    const elsewhere = path.join(folder, 'elsewhere.cjs');
    fs.writeFileSync(elsewhere, part('e'));
    expect(run([elsewhere])).toEqual(['ee']);
  });

  it('finds about itself what it would find without', () => {
    write(
      `exports.say = () => console.log(this === exports, module.exports === exports, __filename, __dirname);`,
    );
    const found = `true true ${path.join(program, 'part.cjs')} ${program}`;
    expect(run()).toEqual(['compiled', found]);
    expect(run()).toEqual(['taken over', found]);
  });

  it('has its errors where they are', () => {
    write('exports.say = () => console.log(new Error().stack.split("\\n")[1]);');
    const place = expect.stringContaining(`${path.join(program, 'part.cjs')}:1:33`) as string;
    expect(run()).toEqual(['compiled', place]);
    expect(run()).toEqual(['taken over', place]);
  });
});
