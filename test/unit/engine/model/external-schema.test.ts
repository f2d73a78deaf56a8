import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../../../engine/findings/findings';
import { messageOf } from '../../../../engine/check/messages';
import { compileExternalSchema, type ExternalSchema } from '../../../../engine/model/external-schema';
import { codesIn, checked } from '../../../support/checking';
import { rightText, rightValue } from '../../../support/examples';

/** What a schema finds in a value. */
async function foundBy(schema: Readonly<Record<string, unknown>>, value: unknown): Promise<Finding[]> {
  return (await compiled(schema)).findings(value, '2.1');
}

async function compiled(schema: Readonly<Record<string, unknown>>): Promise<ExternalSchema> {
  const result = await compileExternalSchema(schema);
  if (!result.schema) throw new Error(result.problem);
  return result.schema;
}

const english = (finding: Finding | undefined): string => (finding ? messageOf(finding, 'en', '2.1') : '');

describe('a schema from outside', () => {
  it('finds nothing in what it allows', async () => {
    expect(await foundBy({ type: 'object', required: ['a'] }, { a: 1 })).toEqual([]);
  });

  it.each([
    [{ type: 'objekt' }],
    [{ $ref: '#/definitions/nothing' }],
    [{ type: 'string', pattern: '(' }],
    [{ required: 'a' }],
  ])('that is none is told, and does not throw: %j', async (schema) => {
    const { schema: usable, problem } = await compileExternalSchema(schema);
    expect(usable).toBeUndefined();
    expect(problem).toMatch(/\w/);
  });

  it('keeps nobody waiting with a pattern', async () => {
    const schema = { type: 'object', properties: { a: { pattern: '^(a+)+b$' }, b: { pattern: '(?=c)' } } };
    expect(await compileExternalSchema(schema)).toMatchObject({
      refused: [{ pattern: '(?=c)', at: '/properties/b/pattern' }],
    });
    expect(await foundBy(schema, { a: 'a'.repeat(50_000), b: 'x' })).toMatchObject([{ at: '/a' }]);
    expect(await foundBy(schema, { a: 'aaab' })).toEqual([]);
  });

  it('keeps nobody waiting with a format', async () => {
    for (const format of ['url', 'email', 'uri', 'hostname', 'uri-template', 'date-time', 'duration']) {
      const text = `http://${'a-'.repeat(50_000)} `;
      expect(await foundBy({ type: 'string', format }, text), format).toHaveLength(1);
    }
  });

  it('may use formats that are not known', async () => {
    expect(await foundBy({ type: 'string', format: 'kidnummer' }, 'x')).toEqual([]);
  });

  it('may hold types that hold themselves', async () => {
    const node = {
      type: 'object',
      properties: { next: { $ref: '#/definitions/Node' }, a: { type: 'string' } },
    };
    const schema = { $ref: '#/definitions/Node', definitions: { Node: node } };
    expect(await foundBy(schema, { next: { next: { a: 1 } } })).toMatchObject([
      { code: 'elan/feil-type', at: '/next/next/a' },
    ]);
  });
});

describe('what it finds', () => {
  const property = (schema: object) => ({ type: 'object', properties: { a: schema } });

  it.each([
    ['elan/mangler-egenskap', '', { required: ['a'] }, {}],
    ['elan/feil-type', '/a', property({ type: 'string' }), { a: 1 }],
    ['elan/ugyldig-kodeverdi', '/a', property({ enum: ['b', 'c'] }), { a: 'd' }],
    ['elan/for-lang-tekst', '/a', property({ maxLength: 2 }), { a: 'abc' }],
    ['elan/tom-liste', '/a', property({ minItems: 1 }), { a: [] }],
    ['elan/utenfor-grenser', '/a', property({ minimum: 1 }), { a: 0 }],
    ['elan/ugyldig-format', '/a', property({ format: 'date' }), { a: '2026-02-30' }],
    ['elan/ugyldig-format', '/a', property({ pattern: '^K' }), { a: 'x' }],
    ['elan/ugyldig-format', '/a', property({ minItems: 2 }), { a: [1] }],
    ['elan/ugyldig-format', '/a', property({ exclusiveMinimum: 0 }), { a: 0 }],
    ['elan/ukjent-egenskap', '/b', { ...property({}), additionalProperties: false }, { b: 1 }],
  ])('is told as %s at %j', async (code, at, schema, value) => {
    expect(await foundBy(schema, value)).toMatchObject([{ code, at }]);
  });

  it('is one mistake where the type is wrong', async () => {
    const schema = property({ type: 'string', enum: ['b'] });
    expect(await foundBy(schema, { a: 1 })).toHaveLength(1);
  });

  it.each([
    [property({ minimum: 1, maximum: 9 }), { a: 0 }, '0 is out of bounds. The number must be from 1 to 9.'],
    [property({ minimum: 1 }), { a: 0 }, '0 is out of bounds. The number must be from 1 to ∞.'],
    [property({ pattern: '^K' }), { a: 'x' }, '`x` has the wrong format. The right format: pattern ^K.'],
    [property({ minLength: 2 }), { a: 'x' }, '`x` has the wrong format. The right format: minLength 2.'],
    [property({ required: ['b'] }), { a: {} }, '`b` is missing. It is required in a.'],
    [{ required: ['b'] }, {}, '`b` is missing. It is required in Utleggsbegjaering.'],
    [
      property({ enum: ['bil', 'båt'] }),
      { a: 'bill' },
      '`bill` is not a valid value of `a`. Choose `bil` or `båt`.',
    ],
  ])('is told in words: %j', async (schema, value, message) => {
    const [finding] = await foundBy(schema, value);
    expect(english(finding)).toBe(message);
  });

  it('has the name that may be meant', async () => {
    const schema = { properties: { underskrift: {} }, additionalProperties: false };
    const [finding] = await foundBy(schema, { underskrfit: 1 });
    expect(finding?.args['naermeste']).toEqual(['underskrift']);
  });

  it('does not speak of the schema that an editor is told to use', async () => {
    expect(await foundBy({ additionalProperties: false }, { $schema: 'x' })).toEqual([]);
  });
});

describe('a choice', () => {
  const person = { type: 'object', required: ['person'], properties: { person: { type: 'string' } } };
  const virksomhet = { type: 'object', required: ['virksomhet'] };
  const definitions = { person, virksomhet };
  const [a, b] = [{ $ref: '#/definitions/person' }, { $ref: '#/definitions/virksomhet' }];

  it.each([
    ['written out', { oneOf: [person, virksomhet] }],
    ['by references', { oneOf: [a, b], definitions }],
    ['of any', { anyOf: [a, b], definitions }],
  ])('of which nothing is given is one mistake: %s', async (_, schema) => {
    expect(await foundBy(schema, {})).toMatchObject([
      { code: 'elan/valg-mangler', at: '', args: { alternativer: ['person', 'virksomhet'] } },
    ]);
  });

  it('of which too much is given is one mistake', async () => {
    expect(await foundBy({ oneOf: [a, b], definitions }, { person: 'x', virksomhet: 1 })).toMatchObject([
      { code: 'elan/flere-valg', severity: 'warning', at: '/virksomhet' },
    ]);
  });

  it('between types tells what is wrong with the value of its type', async () => {
    const schema = { anyOf: [{ type: 'null' }, a], definitions };
    expect(await foundBy(schema, { person: 1 })).toMatchObject([{ code: 'elan/feil-type', at: '/person' }]);
    expect(await foundBy(schema, null)).toEqual([]);
  });

  it('that nothing fits is one mistake', async () => {
    const schema = {
      anyOf: [
        { type: 'string', maxLength: 1 },
        { type: 'string', pattern: '^K' },
      ],
    };
    expect(await foundBy(schema, 'abc')).toMatchObject([{ code: 'elan/ugyldig-format', at: '' }]);
  });
});

describe('a check with a schema from outside', () => {
  let schema: ExternalSchema;

  beforeAll(async () => {
    const underskrift = { type: 'string', maxLength: 3 };
    schema = await compiled({ type: 'object', required: ['nytt'], properties: { underskrift } });
  });

  it('says what that schema says', () => {
    const text = rightText('2.1');
    expect(codesIn(text)).toEqual([]);
    expect(codesIn(text, { schema }).toSorted()).toEqual(['elan/for-lang-tekst', 'elan/mangler-egenskap']);
  });

  it('does not say what the schema of the model says', () => {
    const value = {
      ...(rightValue('2.1') as object),
      begjaeringsdato: 1,
      ukjent: true,
      nytt: 1,
      underskrift: '',
    };
    expect(codesIn(value)).toContain('elan/ukjent-egenskap');
    expect(codesIn(value, { schema })).not.toContain('elan/ukjent-egenskap');
    expect(codesIn(value, { schema })).not.toContain('elan/feil-type');
  });

  it('still applies the rules', () => {
    const value = { ...(rightValue('2.1') as object), kravTilInnkreving: [] };
    expect(codesIn(value, { schema })).toContain('MANGLER_KRAV');
  });

  it('underlines the place', () => {
    const { diagnostics } = checked(rightText('2.1'), { schema });
    expect(diagnostics.find(({ code }) => code === 'elan/for-lang-tekst')?.pointer).toBe('/underskrift');
  });
});
