import { describe, expect, it } from 'vitest';
import { decimalsOf, isNegative } from '../../server/src/numbers';

describe('the decimals that a number needs, as it is written', () => {
  it.each([
    ['0', 0],
    ['1000', 0],
    ['0.1', 1],
    ['19.99', 2],
    ['12.340', 2],
    ['12.345', 3],
    ['-0.001', 3],
    ['1234567890123.001', 3],
    ['9007199254740993.001', 3],
    ['1e3', 0],
    ['1.5e1', 0],
    ['1.234E+1', 2],
    ['1e-2', 2],
    ['1e-7', 7],
    ['100e-2', 0],
    ['0.000', 0],
    ['0e-9', 0],
  ])('%s: %i', (written, decimals) => {
    expect(decimalsOf(written)).toBe(decimals);
  });
});

describe('a number below zero', () => {
  it.each([
    ['-1', true],
    ['-0.01', true],
    ['-1e-9', true],
    ['0', false],
    ['-0', false],
    ['-0.00', false],
    ['-0e5', false],
    ['12', false],
  ])('%s: %s', (written, negative) => {
    expect(isNegative(written)).toBe(negative);
  });
});
