import { expect, it } from 'vitest';
import { mergePatch } from '../../../../engine/values/merge-patch';

it.each([
  [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
  [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
  [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
  [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
  [{ a: { b: 'c', d: 'e' } }, { a: { b: 'd', d: null } }, { a: { b: 'd' } }],
  [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
  [['a'], ['c'], ['c']],
  [{ a: 'b' }, null, null],
  [{ e: null }, { a: 1 }, { e: null, a: 1 }],
  [[1], { a: 'b', c: null }, { a: 'b' }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
])('%j patched with %j is %j', (target, patch, expected) => {
  const before = JSON.stringify([target, patch]);
  expect(mergePatch(target, patch)).toEqual(expected);
  expect(JSON.stringify([target, patch])).toBe(before);
});
