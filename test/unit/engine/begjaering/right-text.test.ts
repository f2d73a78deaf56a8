import { describe, expect, it } from 'vitest';
import { RightText } from '../../../../engine/begjaering/right-text';
import { WrittenText } from '../../../../engine/begjaering/written-text';

const text = '{ "a": "x", "n": 1, "list": [ { "b": "one" }, { "b": "two" } ], "o": { "c": true } }';
const right = (written: string): RightText => new RightText(WrittenText.of(written), JSON.parse(written));
const value = JSON.parse(text) as { readonly list: readonly unknown[]; readonly o: unknown };
const before = new RightText(WrittenText.of(text), value);
const following = (from: string, to: string): RightText | undefined =>
  before.followedBy(WrittenText.of(text.replace(from, to)));

describe('a text in which one element has changed', () => {
  it.each([
    ['an item of a list', '"two"', '"2"'],
    ['its end', '"two" }', '"two", "d": {} }'],
    ['another property of the root', '"x"', '"x: \\"y"'],
    ['an object of the root', 'true', 'false'],
    ['nothing', '', ''],
  ])('is read from the one before it: %s', (_what, from, to) => {
    const next = following(from, to);
    const whole = right(text.replace(from, to));
    expect(next?.value).toEqual(whole.value);
    expect(next?.counts).toEqual(whole.counts);
  });

  it('shares all that has not changed', () => {
    const next = following('"two"', '"2"')?.value as typeof value;
    expect(next.list[0]).toBe(value.list[0]);
    expect(next.o).toBe(value.o);
  });

  it('has its places', () => {
    const pointers = ['', '/a', '/n', '/list', '/list/0', '/list/1/b', '/list/01', '/list/2', '/o/c', '/x'];
    const next = following('"one"', '"eleven"');
    const places = right(next?.text.whole ?? '').locate(pointers);
    expect(next?.locate(pointers)).toEqual(places);
    expect([...places.keys()]).toHaveLength(7);
  });
});

describe('a text that is read whole', () => {
  it.each([
    ['several elements have changed', 'one" }, { "b": "two', 'two" }, { "b": "one'],
    ['an item has been added', '{ "b": "two" }', '{ "b": "two" }, {}'],
    ['the name of a property has changed', '"a"', '"z"'],
    ['it is no JSON any more', '"two"', '"two'],
    ['what was one element are two', '"x"', '"x", "y": "z"'],
    ['a number has changed, which counts with its name', '1', '2'],
    ['there is white space behind what stood last', '"x"', '"x"\n'],
    ['a number says more than its value', 'true', '1.000'],
    ['it is nested too deep', 'true', `${'['.repeat(300)}${']'.repeat(300)}`],
  ])('since %s', (_why, from, to) => {
    expect(following(from, to)).toBeUndefined();
  });

  it.each([
    ['a property stood twice before', '{ "a": "x", "a": { "b": "y" }, "c": {} }', '"y"'],
    ['there was no object', '[ { "a": "y" }, {} ]', '"y"'],
    ['a number said more than its value before', '{ "a": { "b": 1.000 }, "c": "y", "d": "dddddd" }', '"y"'],
    ['most of it has changed', '{ "a": { "b": "y" } }', '"y"'],
  ])('since %s', (_why, written, from) => {
    expect(right(written).followedBy(WrittenText.of(written.replace(from, '"z"')))).toBeUndefined();
  });
});
