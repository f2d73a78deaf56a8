import { beforeEach, describe, expect, it } from 'vitest';
import { byElement } from '../../../../engine/begjaering/by-element';
import { derivedFrom } from '../../../../engine/begjaering/derived';
import { Heritage } from '../../../../engine/begjaering/heritage';

const computed: string[] = [];
beforeEach(() => void (computed.length = 0));

const [first, second] = [
  { reference: 'A', amount: 1 },
  { reference: 'B', amount: 2 },
];
const root = { name: 'x', claims: [first, second] };

describe('what is derived from parts of a begjæring', () => {
  const derive = derivedFrom(['name', 'claims/reference'], ({ root: from }, key) => {
    computed.push(key);
    return JSON.stringify(from);
  });

  it.each<[string, unknown, number]>([
    ['nothing has changed', root, 1],
    ['another part has', { ...root, claims: [first, { ...second, amount: 3 }] }, 1],
    ['another property has come', { ...root, other: 1 }, 1],
    ['one of the parts has', { ...root, name: 'y' }, 2],
    ['it has in one item', { ...root, claims: [first, { ...second, reference: 'C' }] }, 2],
    ['there is an item more', { ...root, claims: [first, second, second] }, 2],
    ['the list is none any more', { ...root, claims: first }, 2],
    ['an item has other properties', { ...root, claims: [first, { ...second, other: 1 }] }, 2],
    ['an item is no object any more', { ...root, claims: [first, 1] }, 2],
    ['one of the parts has gone', { claims: root.claims }, 2],
    ['everything has', [], 2],
  ])('is computed again only where that has changed: %s', (_what, now, times) => {
    const heritage = new Heritage();
    derive({ root, heritage });
    derive({ root: now, heritage: new Heritage(heritage) });
    expect(computed).toHaveLength(times);
  });

  it('is computed again where it depends on something else', () => {
    const heritage = new Heritage();
    for (const key of ['one', 'other', 'other']) derive({ root, heritage }, key);
    expect(computed).toEqual(['one', 'other']);
  });

  it('is left to later versions, and not to others', () => {
    const heritage = new Heritage();
    const later = new Heritage(heritage);
    derive({ root, heritage });
    derive({ root, heritage: later });
    derive({ root, heritage: new Heritage(later) });
    expect(computed).toHaveLength(2);
  });
});

describe('what is derived from each element', () => {
  const derive = byElement((value, name) => {
    computed.push(name);
    return JSON.stringify(value);
  });
  const heritageOf = (of: unknown): Heritage => {
    const heritage = new Heritage();
    derive({ root: of, heritage }, '');
    computed.length = 0;
    return heritage;
  };

  it('is computed again for those that have changed', () => {
    const now = { name: 'y', claims: [first, { ...second, amount: 3 }] };
    const things = derive({ root: now, heritage: heritageOf(root) }, '');
    expect(computed).toEqual(['name', 'claims']);
    expect([...things]).toEqual([
      ['name', ['"y"']],
      ['claims', ['{"reference":"A","amount":1}', '{"reference":"B","amount":3}']],
    ]);
  });

  it('goes with them, and comes with new ones', () => {
    const things = derive({ root: { claims: [first], other: 1 }, heritage: heritageOf(root) }, '');
    expect(computed).toEqual(['other']);
    expect(things.get('claims')).toHaveLength(1);
    expect(things.has('name')).toBe(false);
  });
});
