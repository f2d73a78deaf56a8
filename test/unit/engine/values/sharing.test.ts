import { describe, expect, it } from 'vitest';
import { sharing } from '../../../../engine/values/sharing';

const before = { a: { b: [1, { c: 'x' }], d: null }, e: [{ f: 1 }, { f: 2 }] };
const copy = (): typeof before => structuredClone(before);

describe('a value that shares what has not changed', () => {
  it('is the same object where nothing has', () => {
    expect(sharing(before, copy())).toBe(before);
  });

  it('has the same parts where they are equal, and new ones on the way to what is not', () => {
    const now = copy();
    now.e[1] = { f: 3 };
    const shared = sharing(before, now) as typeof before;
    expect(shared).toEqual(now);
    expect(shared).not.toBe(before);
    expect(shared.a).toBe(before.a);
    expect(shared.e[0]).toBe(before.e[0]);
  });

  it.each<[string, unknown, unknown]>([
    ['a longer list', [1], [1, 2]],
    ['a shorter list', [1, 2], [1]],
    ['a list instead of an object', { 0: 1 }, [1]],
    ['one property more', { a: 1 }, { a: 1, b: undefined }],
    ['one property less', { a: 1, b: 2 }, { a: 1 }],
    ['another order', { a: 1, b: 2 }, { b: 2, a: 1 }],
    ['minus nought', { a: 0 }, { a: -0 }],
    ['nothing instead of an object', { a: {} }, { a: null }],
  ])('is another where there is %s', (_what, one, other) => {
    const shared = sharing(one, other);
    expect(shared).not.toBe(one);
    expect(JSON.stringify(shared)).toBe(JSON.stringify(other));
    expect(shared).toStrictEqual(other);
  });

  it('has a property of the name that every object inherits', () => {
    const now: unknown = JSON.parse('{ "__proto__": 1, "a": 2 }');
    expect(JSON.stringify(sharing({ a: 2 }, now))).toBe('{"__proto__":1,"a":2}');
  });
});
