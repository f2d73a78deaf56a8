import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { below, parentOf, valueAt, type Pointer } from '../../../../engine/begjaering/pointer';
import { RepairedValue, type Repair } from '../../../../engine/shape/repair';
import { isObject } from '../../../../engine/values/json';

/** Every place of a value, with what stands there. */
function placesIn(value: unknown, at: Pointer = ''): (readonly [at: Pointer, value: unknown])[] {
  const members = Array.isArray(value) || isObject(value) ? Object.entries(value as object) : [];
  const inner = members.flatMap(([step, member]) => placesIn(member, below(at, step)));
  return [[at, value], ...inner];
}

const leavesIn = (value: unknown) => placesIn(value).filter(([, each]) => typeof each === 'number');

/** What can be read in another way at a place of a value. */
function repairsAt(at: Pointer, value: unknown, fresh: string): Repair[] {
  const repairs: Repair[] = [{ kind: 'wrap', at }];
  if (!/\/\d+$/.test(at)) repairs.push({ kind: 'rename', at, name: fresh });
  if (Array.isArray(value) && value.length === 1) repairs.push({ kind: 'unwrap', at });
  if (typeof value === 'string') repairs.push({ kind: 'parse', at, value: JSON.parse(value) });
  return repairs;
}

/** A value of objects, lists and texts in which no number stands twice. */
const values = fc
  .letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constant('number'),
      fc.constant('[{"a":null}]'),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('a', 'b', 'a~b', 'c/d'), tie('value'), { maxKeys: 4 }),
    ),
  }))
  .value.map((value) => {
    let last = 0;
    const text = JSON.stringify({ a: value, b: ['number'] }, (_, each: unknown) =>
      each === 'number' ? ++last : each,
    );
    return JSON.parse(text) as unknown;
  });

const numbers = fc.infiniteStream(fc.nat());

/** Sets right what is chosen, one thing after the other, deeper places among what was set right before. */
function repaired(value: unknown, count: number, choices: Iterator<number>, base = ''): RepairedValue {
  const result = new RepairedValue(value, base);
  for (let i = 0; i < count; i++) {
    const places = placesIn(result.value).filter(([at]) => at !== '');
    const [at, there] = places[Number(choices.next().value) % places.length] ?? ['/a', undefined];
    const possible = repairsAt(at, there, `new ${i}`);
    const repair = possible[Number(choices.next().value) % possible.length];
    if (repair) result.apply([repair]);
  }
  return result;
}

describe('a value that has been set right', () => {
  it('leads from each place to where it stands in the file', () => {
    fc.assert(
      fc.property(values, fc.nat({ max: 12 }), numbers, (value, count, choices) => {
        const result = repaired(value, count, choices);
        for (const [at, leaf] of leavesIn(result.value)) {
          const place = result.inFile(at);
          expect(place.inText).toBe(false);
          expect(valueAt(value, place.at)).toBe(leaf);
        }
      }),
      { seed: 20261128, numRuns: 300 },
    );
  });

  it('keeps every number, and leaves the value itself as it was', () => {
    fc.assert(
      fc.property(values, fc.nat({ max: 12 }), numbers, (value, count, choices) => {
        const before = JSON.stringify(value);
        const result = repaired(value, count, choices);
        const sorted = (of: unknown): unknown[] =>
          leavesIn(of)
            .map(([, leaf]) => leaf)
            .sort();
        expect(sorted(result.value)).toEqual(sorted(value));
        expect(JSON.stringify(value)).toBe(before);
      }),
      { seed: 20261128, numRuns: 300 },
    );
  });

  it('shares what is not on the way to what was set right', () => {
    const value = { a: { b: [1] }, c: { d: { e: 2 } } };
    const result = new RepairedValue(value, '');
    result.apply([{ kind: 'unwrap', at: '/a/b' }]);
    expect(result.value).toEqual({ a: { b: 1 }, c: { d: { e: 2 } } });
    expect(valueAt(result.value, '/c')).toBe(value.c);
    expect(value.a.b).toEqual([1]);
  });

  it('says of what stands in a text that it does, and where the text is', () => {
    const result = new RepairedValue({ a: '[{"b":1}]', c: 2 }, '/envelope');
    result.apply([{ kind: 'parse', at: '/a', value: [{ b: 1 }] }]);
    result.apply([{ kind: 'rename', at: '/a/0/b', name: 'd' }]);
    result.apply([{ kind: 'rename', at: '/a', name: 'e' }]);
    expect(result.inFile('/e/0/d')).toEqual({ at: '/envelope/a', inText: true });
    expect(result.inFile('/e')).toEqual({ at: '/envelope/a', inText: false });
    expect(result.inFile('/c')).toEqual({ at: '/envelope/c', inText: false });
    expect(result.inFile('/ef')).toEqual({ at: '/envelope/ef', inText: false });
  });

  it('takes several at once, the deeper ones first', () => {
    const result = new RepairedValue({ A: [{ B: [{ c: 1 }] }] }, '');
    result.apply([
      { kind: 'unwrap', at: '/A/0/B' },
      { kind: 'rename', at: '/A/0/B', name: 'b' },
      { kind: 'unwrap', at: '/A' },
      { kind: 'rename', at: '/A', name: 'a' },
    ]);
    expect(result.value).toEqual({ a: { b: { c: 1 } } });
    expect(result.inFile('/a/b/c')).toEqual({ at: '/A/0/B/0/c', inText: false });
    expect(parentOf(result.inFile('/a/b').at)).toBe('/A/0/B');
  });
});
