import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Bundle } from '../../../../scripts/build/bundle.mjs';
import { putTogether } from '../../../../scripts/build/together.mjs';

const require = createRequire(import.meta.url);

/** A name as esbuild gives them. */
const part = (letter: string): string => `part-${letter.repeat(8)}.cjs`;
const load = (letter: string): string => `require("./${part(letter)}")`;

/** What two programs share: `A` and `B` are loaded by both, `C` and `D` by one, `E` by neither from the start. */
const texts: Record<string, string> = {
  [part('A')]:
    `ran.push("A"); exports.name = "a"; const other = ${load('B')}; exports.other = () => other.name;`,
  [part('B')]:
    `ran.push("B"); exports.name = "b"; const other = ${load('A')}; exports.other = () => other.name;`,
  [part('C')]:
    `ran.push("C"); exports.all = () => ${load('A')}.name + ${load('D')}.name + ${load('E')}.name;`,
  [part('D')]: `ran.push("D"); module.exports = { name: "d" };`,
  [part('E')]: `ran.push("E"); if (failing.length > 0) throw new Error(failing.pop()); exports.name = "e";`,
  'server.js': `module.exports = { a: ${load('A')}, later: () => ${load('E')} };`,
  'actions.js': `module.exports = { b: ${load('B')}, c: ${load('C')} };`,
};

const loads: Record<string, Pick<Bundle, 'atOnce' | 'begins'>> = {
  [part('A')]: { atOnce: [part('B')] },
  [part('B')]: { atOnce: [part('A')] },
  [part('C')]: { atOnce: [part('D')] },
  'server.js': { atOnce: [part('A')], begins: 'server/node/main.ts' },
  'actions.js': { atOnce: [part('B'), part('C')], begins: 'cli/services/actions.ts' },
};

interface Part {
  readonly name: string;
  other(): string;
}

interface Program {
  readonly a: Part;
  readonly b: Part;
  readonly c: { all(): string };
}

interface Run {
  readonly ran: string[];
  readonly failing: string[];
}
const run = globalThis as unknown as Run;

describe('parts that are always loaded together', () => {
  let folder = '';
  let bundles = new Map<string, Bundle>();
  const put = (changed: Record<string, string> = {}): Map<string, Bundle> => {
    const given = Object.entries({ ...texts, ...changed }).map(([name, text]): [string, Bundle] => {
      fs.writeFileSync(path.join(folder, name), text);
      return [name, { file: name, bytes: 0, inputs: [], later: [], atOnce: [], ...loads[name] }];
    });
    return putTogether(new Map(given), folder);
  };
  const program = (name: 'server' | 'actions'): Program =>
    require(path.join(folder, `${name}.js`)) as Program;

  beforeEach(() => {
    Object.assign(run, { ran: [], failing: [] });
    folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'elan-together-'));
    bundles = put();
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  it('stand in one file, of which it is known how large it is; others stand alone', () => {
    expect(fs.readdirSync(folder).sort()).toEqual([
      ...['actions.js', part('E'), 'parts-1.cjs', 'parts-2.cjs', 'server.js'],
    ]);
    const fileOf = (letter: string): string | undefined => bundles.get(part(letter))?.file;
    expect(['A', 'B', 'C', 'D', 'E'].map(fileOf)).toEqual([
      ...['parts-1.cjs', 'parts-1.cjs', 'parts-2.cjs', 'parts-2.cjs', part('E')],
    ]);
    for (const { file, bytes } of bundles.values())
      expect(bytes).toBe(fs.statSync(path.join(folder, file)).size);
  });

  it('are found by each other, also in a circle, and run once, when they are asked for', () => {
    const { a } = program('server');
    expect([a.name, a.other(), run.ran]).toEqual(['a', 'b', ['A', 'B']]);
    const { b } = program('actions');
    expect([b.name, b.other(), run.ran]).toEqual(['b', 'a', ['A', 'B', 'C']]);
  });

  it('are found from other files, and find those', () => {
    const { c } = program('actions');
    expect(c.all()).toBe('ade');
    expect(run.ran).toEqual(['B', 'A', 'C', 'D', 'E']);
  });

  it('tell which of them have been run', () => {
    program('actions');
    const partsRun = (file: string): string[] =>
      Object.keys((require(path.join(folder, file)) as { partsRun: object }).partsRun);
    expect([partsRun('parts-1.cjs'), partsRun('parts-2.cjs')]).toEqual([['0', '1'], ['0']]);
  });

  it('are asked again where one has failed', () => {
    put({
      [part('D')]:
        `ran.push("D"); if (failing.length > 0) throw new Error(failing.pop()); exports.name = "d";`,
    });
    run.failing.push('not now');
    const { c } = program('actions');
    expect(() => c.all()).toThrow('not now');
    expect(c.all()).toBe('ade');
  });

  it('are not sought by a module that begins no program any more', () => {
    const begun = new Map<string, Bundle>([
      [
        'program.js',
        { file: 'program.js', bytes: 0, inputs: [], begins: 'cli/program.ts', atOnce: [], later: [] },
      ],
    ]);
    expect(() => putTogether(begun, folder)).toThrow('not each of these begins a bundle: cli/program.ts, ');
  });
});
