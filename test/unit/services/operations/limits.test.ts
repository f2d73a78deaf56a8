import { describe, expect, it } from 'vitest';
import { describeError } from '../../../../services/errors';
import { begjaeringSchemaOf } from '../../../../services/operations/begjaering-schema';
import { readDocument } from '../../../../services/operations/read-document';
import { OfficialSchemas } from '../../../../services/official/official-schemas';
import { TooLarge } from '../../../../services/limits/too-large';
import { failing } from '../maskinporten/support/failing';

const failure = (text: string) => failing(() => readDocument(text, 'api.yaml'));

const head = 'openapi: 3.0.3\npaths: {/a: {get: {operationId: a}}}\n';

/** A document whose submission has this schema, and these schemas beside it. */
function withSchema(schema: object, schemas: Readonly<Record<string, object>> = {}): string {
  const content = { 'application/json': { schema } };
  const post = { operationId: 'sendInn', requestBody: { content } };
  return JSON.stringify({
    openapi: '3.0.3',
    paths: { '/v1/begjaering': { post } },
    components: { schemas },
  });
}

const overrides = { submit: 'POST /v1/begjaering' };

const schemaFailure = (text: string) =>
  failing(async () => begjaeringSchemaOf([await readDocument(text, 'api.json')], overrides));

const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** A schema for each number, which is made of the name of the next one. */
function row(length: number, make: (next: string) => object): Record<string, object> {
  return Object.fromEntries(Array.from({ length }, (_, n) => [`S${n}`, make(`S${(n + 1) % length}`)]));
}

describe('a document that would take too much to read is refused, with the number or the limit', () => {
  it('that is large, before it is looked at', async () => {
    const error = await failure(' '.repeat(20_971_521));
    expect(error).toMatchObject({ reason: 'openapiTooLarge', kind: 'settings' });
    expect(error.args).toEqual({ document: 'api.yaml', found: 20_971_521, limit: 20_971_520 });
  });

  it.each([
    ['lists in YAML', `${head}x: ${'['.repeat(100_000)}`],
    ['lists on one line', `${head}x:\n  ${'- '.repeat(100_000)}1`],
    ['mappings in YAML', `${head}x: ${'{a: '.repeat(50_000)}`],
    ['JSON', `{"openapi":"3.0.3","paths":{"/a":{}},"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    [
      'JSON that is right',
      JSON.stringify({ x: 1 }).replace('1', `${'{"a":'.repeat(300)}1${'}'.repeat(300)}`),
    ],
  ])('that is nested deep: %s', async (_, text) => {
    const error = await failure(text);
    expect([error.reason, error.args]).toEqual([
      'openapiNestedTooDeep',
      { document: 'api.yaml', limit: 200 },
    ]);
  });

  it('whose aliases stand for more and more', async () => {
    const levels = Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n},`.repeat(10)}]`);
    const error = await failure(`${head}a0: &a0 [x]\n${levels.join('\n')}\n`);
    expect([error.reason, error.args['limit']]).toEqual(['openapiTooManyAliases', 1000]);
    expect(describeError(error, 'en').message).toContain('more than 1000 times');
  });

  it('whose aliases stand for much', async () => {
    const much = `m: &m [${'1,'.repeat(3000)}]`;
    const error = await failure(`${head}${much}\nx: [${'*m,'.repeat(500)}]\n`);
    expect([error.reason, error.args['limit']]).toEqual(['openapiTooManyValues', 1_000_000]);
  });

  it('that has hundreds of aliases for the same thing is in order', async () => {
    const { resolved } = await readDocument(`${head}m: &m {a: 1}\nx: [${'*m,'.repeat(500)}]\n`, 'x');
    expect(resolved['x']).toHaveLength(500);
  });

  it('that has too many references', async () => {
    const error = await failure(
      withSchema({ allOf: Array.from({ length: 60_000 }, () => to('A')) }, { A: {} }),
    );
    expect([error.reason, error.args]).toEqual([
      'openapiTooManyReferences',
      { document: 'api.yaml', found: 60_000, limit: 50_000 },
    ]);
  });

  it.each([
    ['bare references', row(10_000, to)],
    ['types that hold the next one', row(5000, (next) => ({ type: 'object', properties: { a: to(next) } }))],
  ])('whose references lead on and on: %s', async (_, schemas) => {
    const error = await schemaFailure(withSchema(to('S0'), schemas));
    expect([error.reason, error.args['limit']]).toEqual(['openapiReferenceChain', 200]);
  });

  it.each<[string, Record<string, object>]>([
    ['itself', { S0: to('S0') }],
    ['each other', row(3, to)],
    ['each other in all of them', row(3, (next) => ({ allOf: [{ type: 'object' }, to(next)] }))],
    [
      'each other, seen from a property first',
      { S0: { properties: { b: to('S1') }, anyOf: [to('S1')] }, S1: { not: to('S0') } },
    ],
  ])('whose references say nothing but %s', async (_, schemas) => {
    const error = await schemaFailure(withSchema(to('S0'), schemas));
    expect(error.reason).toBe('openapiReferenceCircle');
    expect(error.args).toMatchObject({
      document: 'api.json',
      reference: expect.stringMatching(/^S\d$/) as string,
    });
  });

  it('with types that hold themselves in a property is in order', async () => {
    const schemas = row(3, (next) => ({
      type: 'object',
      properties: { a: to(next), b: { items: to(next) } },
    }));
    const schema = await begjaeringSchemaOf(
      [await readDocument(withSchema(to('S0'), schemas), 'x')],
      overrides,
    );
    expect(schema).toMatchObject({ $ref: '#/definitions/S0' });
  });

  it('in which a YAML alias stands in the schema that it names', async () => {
    const text = `openapi: 3.0.3
paths:
  /v1/begjaering:
    post:
      requestBody: {content: {application/json: {schema: &s {properties: {a: *s, b: *s}}}}}
`;
    expect(await schemaFailure(text)).toMatchObject({ reason: 'openapiReferenceChain' });
  });
});

describe('the official schema', () => {
  it('says in words, in both languages, why a document is not read', async () => {
    const asked: number[] = [];
    const schemas = new OfficialSchemas((_, most) => {
      asked.push(most);
      return Promise.reject(new TooLarge(30_000_000, most));
    });
    const source = { openapi: ['api.json'], operasjoner: {} };
    expect((await schemas.of(source, 'nb')).problem).toContain(
      'api.json er på 30000000 byte. Det leses høyst 20971520',
    );
    expect((await schemas.of(source, 'en')).problem).toContain(
      'api.json is 30000000 bytes large. At most 20971520',
    );
    expect(asked).toEqual([20_971_520, 20_971_520]);
  });

  it('in which one type stands in thousands of places is compiled once', async () => {
    const wide = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`a${n}`, { type: 'string' }]));
    const places = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`p${n}`, to('Wide')]));
    const text = withSchema(
      { type: 'object', properties: places },
      { Wide: { type: 'object', properties: wide } },
    );
    const source = { openapi: ['api.json'], operasjoner: overrides };
    const { schema, problem } = await new OfficialSchemas(() => Promise.resolve(text)).of(source, 'en');
    expect(problem).toBeUndefined();
    expect(schema?.findings({ p7: { a1: 1 } }, '2.1')).toHaveLength(1);
  });
});
