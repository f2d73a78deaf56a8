import { describe, expect, it } from 'vitest';
import { measurements } from '../../../../scripts/bench/measurements.mjs';
import { help, readOptions } from '../../../../scripts/bench/options.mjs';

const everything = Object.keys(measurements);

describe('npm run bench', () => {
  it('measures everything where nothing is said', () => {
    expect(readOptions([])).toEqual({ names: everything, save: false, assert: false, help: false });
  });

  it('measures what it is told to', () => {
    expect(readOptions(['--only', 'batch, package', '--assert'])).toMatchObject({
      names: ['batch', 'package'],
      assert: true,
    });
  });

  it('tells what there is to be measured', () => {
    expect(help).toContain(everything.join(', '));
    expect(() => readOptions(['--only', 'batch,speed'])).toThrow(
      `--only does not know speed; it knows ${everything.join(', ')}`,
    );
  });

  it('does not save a part as if it were all', () => {
    expect(() => readOptions(['--only', 'batch', '--save'])).toThrow('--save wants all of it');
  });

  it('refuses what it does not know', () => expect(() => readOptions(['--quick'])).toThrow('--quick'));
});
