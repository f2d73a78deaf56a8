import { describe, expect, it } from 'vitest';
import { decimalsOf, isNegative, nearestAmount } from '../../../../engine/values/numbers';

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
    ['0.1000000000000000000001', 22],
    ['8.69', 2],
    ['1.11', 2],
    ['12.3400e1', 1],
    ['1200e-4', 2],
    ['1E-3', 3],
    ['NaN', Infinity],
    ['1.', Infinity],
    ['.5', Infinity],
    ['1.5x', Infinity],
    ['x1.5', Infinity],
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
    ['1e-9', false],
    ['-0e-9', false],
    ['-0E9', false],
  ])('%s: %s', (written, negative) => {
    expect(isNegative(written)).toBe(negative);
  });
});

describe('the nearest amount to a number', () => {
  it.each([
    ['12.345', 12.35],
    ['1.005', 1.01],
    ['1.004', 1],
    ['-1', 1],
    ['-12.345', 12.35],
    ['1e-3', 0],
    ['5E-3', 0.01],
    ['1.2345e2', 123.45],
    ['1234567890123.001', 1234567890123],
    ['0.1000000000000000000001', 0.1],
    ['1e30', 1e30],
  ])('%s: %d', (written, amount) => {
    expect(nearestAmount(written)).toBe(amount);
  });
});
