import { describe, expect, it } from 'vitest';
import { countProperties, surveyOf } from '../../../../engine/begjaering/survey';

describe('the properties of a text', () => {
  it.each([
    ['in objects and lists', '{ "a": 1, "b" : [{ "c": { "d": [] } }, 2] }'],
    ['beside colons in texts', '{ "a": "b: c", "b:": 1 }'],
    ['whose names are empty or have an escape', '{ "": 1, "\\u0061": 2 }'],
  ])('are as many as its value has: %s', (_where, text) => {
    expect(surveyOf(text).properties).toBe(countProperties(JSON.parse(text)));
  });

  it('are more where one stands twice', () => {
    const text = '{ "a": 1, "a": { "b": 2, "b": 3 } }';
    expect(surveyOf(text).properties).toBe(4);
    expect(countProperties(JSON.parse(text))).toBe(2);
  });

  it('are not known where a quotation mark before a colon may be part of a text', () => {
    expect(surveyOf('{ "a": "\\": 1" }').uncertain).toBe(1);
    expect(surveyOf('{ "a": "b: 1" }').uncertain).toBe(0);
  });

  it('are counted however deep they stand', () => {
    const text = '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000);
    expect(countProperties(JSON.parse(text))).toBe(10_000);
  });
});

describe('a number that may say more than its value', () => {
  it.each([
    ['three decimals', '{ "a": 1.000 }'],
    ['an exponent', '{ "a": 1e2 }'],
    ['an exponent after decimals', '{ "a":1.5E-2}'],
    ['fourteen digits', '{ "a": 12345678901234 }'],
    ['a sign', '{ "a": -1.000 }'],
    ['a place in a list', '{ "a": [\n [ 1.000 ] ] }'],
  ])('is seen: %s', (_what, text) => {
    expect(surveyOf(text).longNumbers).toBe(1);
  });

  it.each(['{ "a": 1.25 }', '{ "a": 1234567890123 }', '{ "a": "1.000" }', '{ "a": "b: 1.000" }'])(
    'is not seen in %s',
    (text) => {
      expect(surveyOf(text).longNumbers).toBe(0);
    },
  );
});
