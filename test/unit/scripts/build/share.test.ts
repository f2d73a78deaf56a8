import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { shareCode } from '../../../../scripts/build/generate/share.mjs';

/** A program as ajv writes it: what is called stands before what calls it. */
const older = `"use strict";
const schema1 = {"enum":["a"]};
const pattern2 = new RegExp("^x$");
function validate3(data) { validate3.errors = null; return pattern2.test(data); }
function validate4(data) { return schema1.enum.includes(data); }
function validate5(data) { return validate3(data.x) && validate4(data.y); }
module.exports = validate5;module.exports.default = validate5;`;

/** The same, but numbered in another way, with another list, and with a schema that no function looks at. */
const newer = `"use strict";
const schema1 = {"never":"looked at"};
const schema2 = {"enum":["b"]};
const pattern3 = new RegExp("^x$");
function validate7(data) { validate7.errors = null; return pattern3.test(data); }
function validate8(data) { return schema2.enum.includes(data); }
function validate9(data) { return validate7(data.x) && validate8(data.y); }
module.exports = validate9;module.exports.default = validate9;`;

describe('validators that share what they have in common', () => {
  const { shared, programs } = shareCode(new Map(Object.entries({ older, newer })), '', []);

  it.each([
    ['older', { x: 'x', y: 'a' }, true],
    ['older', { x: 'x', y: 'b' }, false],
    ['newer', { x: 'x', y: 'b' }, true],
    ['newer', { x: 'z', y: 'b' }, false],
  ])('find what they have found: %s, %j', (version, value, valid) => {
    expect(run(programs.get(version) ?? '', shared)(value)).toBe(valid);
  });

  it('have in one place what is the same, also where it calls other functions', () => {
    expect(shared).toContain('^x$');
    expect(shared).toContain('part0(data.x) && part1(data.y)');
    for (const program of programs.values()) expect(program).not.toMatch(/\^x\$|data\.x/);
  });

  it('keep to themselves what is theirs, and nothing that is not used', () => {
    expect(programs.get('older')).toContain('"a"');
    expect(programs.get('newer')).toContain('"b"');
    expect(shared + [...programs.values()].join('')).not.toContain('looked at');
  });

  it('are refused where they are written in a way that is not known', () => {
    expect(() => shareCode(new Map([['new', 'export default () => true;']]), '', [])).toThrow(/another way/);
  });
});

/** @returns what a CommonJS program exports that requires what is shared */
function run(program: string, shared: string): (value: unknown) => boolean {
  const load = (text: string, require: (name: string) => unknown): unknown => {
    const module = { exports: {} };
    vm.runInNewContext(text, { module, require });
    return module.exports;
  };
  return load(program, () => load(shared, () => undefined)) as (value: unknown) => boolean;
}
