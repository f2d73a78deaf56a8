import { describe, expect, it } from 'vitest';
import { withoutPatterns } from '../../../../engine/model/without-patterns';

/** Everything that is called bad is not used. */
const reduced = (schema: Record<string, unknown>) => withoutPatterns(schema, (pattern) => pattern !== 'bad');

describe('a schema without the patterns that are not used', () => {
  it('is the same where all are used', () => {
    const schema = { properties: { pattern: { pattern: 'good' } }, oneOf: [{ pattern: 'good' }] };
    expect(reduced(schema)).toEqual({ schema, refused: [] });
  });

  it('says where they stood', () => {
    expect(reduced({ properties: { 'a/b': { type: 'string', pattern: 'bad' } } })).toEqual({
      schema: { properties: { 'a/b': { type: 'string' } } },
      refused: [{ pattern: 'bad', at: '/properties/a~1b/pattern' }],
    });
  });

  it('leaves data alone that looks like a schema', () => {
    const schema = { const: { pattern: 'bad' }, enum: [{ pattern: 'bad' }] };
    expect(reduced(schema)).toEqual({ schema, refused: [] });
  });

  it.each([
    ['what must not be', { not: { pattern: 'bad' } }, {}],
    ['what holds on a condition', { if: { pattern: 'bad' }, then: { minLength: 2 }, else: false }, {}],
    [
      'what else there may be',
      { patternProperties: { bad: true, good: true }, additionalProperties: false },
      { patternProperties: { good: true } },
    ],
    ['exactly one', { oneOf: [{ pattern: 'bad' }, { type: 'number' }] }, { anyOf: [{}, { type: 'number' }] }],
    ['a condition deeper down', { not: { allOf: [{ pattern: 'bad' }] } }, {}],
  ])('forbids nothing that it allowed: %s', (_what, schema, expected) => {
    const result = reduced(schema);
    expect(result.schema).toEqual(expected);
    expect(result.refused).toHaveLength(1);
  });
});
