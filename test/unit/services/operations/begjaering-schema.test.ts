import { describe, expect, it } from 'vitest';
import { begjaeringSchemaOf } from '../../../../services/operations/begjaering-schema';
import { standaloneSchema } from '../../../../services/operations/json-schema-of-openapi';
import { documentWith, official } from './documents';

describe('the schema of a begjæring', () => {
  it('is that of what is submitted, with all that it refers to', async () => {
    const schema = await begjaeringSchemaOf([
      await official('vedlegg.json'),
      await official('begjaering.yaml'),
    ]);
    expect(schema).toMatchObject({
      $ref: '#/definitions/Begjaering',
      definitions: {
        Begjaering: { properties: { kravTilInnkreving: { items: { $ref: '#/definitions/Krav' } } } },
        Krav: { properties: { relatert: { $ref: '#/definitions/Krav' } } },
      },
    });
  });

  it('is that of the operation that a setting decides on', async () => {
    const content = { 'application/json': { schema: { type: 'object', title: 'Mine' } } };
    const post = { operationId: 'mine', requestBody: { content }, responses: {} };
    const schema = await begjaeringSchemaOf([await documentWith({ '/x': { post } })], { submit: 'mine' });
    expect(schema).toMatchObject({ title: 'Mine' });
  });

  it('is none where no document submits anything, or says nothing of what', async () => {
    const post = {
      operationId: 'sendInn',
      requestBody: { content: { 'application/json': {} } },
      responses: {},
    };
    expect(await begjaeringSchemaOf([])).toBeUndefined();
    expect(await begjaeringSchemaOf([await official('vedlegg.json')])).toBeUndefined();
    expect(await begjaeringSchemaOf([await documentWith({ '/x': { post } })])).toBeUndefined();
  });

  it('is found where the path is a reference too', async () => {
    const content = { 'application/json': { schema: { $ref: '#/components/schemas/B' } } };
    const post = { operationId: 'sendInn', requestBody: { content }, responses: {} };
    const components = { schemas: { B: { type: 'object', title: 'B' } }, pathItems: { mottak: { post } } };
    const paths = { '/x': { $ref: '#/components/pathItems/mottak' } };
    const document = await documentWith(paths, undefined, { components });
    expect(JSON.stringify(await begjaeringSchemaOf([document]))).toContain('"title":"B"');
  });
});

describe('what OpenAPI 3.0 writes in its own way', () => {
  it.each([
    [{ type: 'string', nullable: true }, { type: ['string', 'null'] }],
    [
      { type: 'string', nullable: true, enum: ['a'] },
      { type: ['string', 'null'], enum: ['a', null] },
    ],
    [
      { nullable: true, allOf: [{ type: 'object' }] },
      { anyOf: [{ type: 'null' }, { allOf: [{ type: 'object' }] }] },
    ],
    [{ type: 'string', nullable: false }, { type: 'string' }],
    [{ minimum: 0, exclusiveMinimum: true }, { exclusiveMinimum: 0 }],
    [{ maximum: 9, exclusiveMaximum: false }, { maximum: 9 }],
    [{ exclusiveMaximum: 9 }, { exclusiveMaximum: 9 }],
    [{ $ref: 'other.yaml#/A' }, {}],
    [{ $ref: '#/nothing' }, {}],
    [{ type: 'object', example: { $ref: 'x' }, discriminator: { propertyName: 'a' } }, { type: 'object' }],
    [{ enum: [{ nullable: true }] }, { enum: [{ nullable: true }] }],
    [
      { properties: { nullable: { type: 'string' }, id: { readOnly: true } }, required: ['id', 'nullable'] },
      { properties: { nullable: { type: 'string' }, id: { readOnly: true } }, required: ['nullable'] },
    ],
  ])('%j', (written, expected) => {
    expect(standaloneSchema(written, {})).toEqual({ ...expected, definitions: {} });
  });

  it('keeps types of the same name apart', () => {
    const document = { a: { 'x/y': { type: 'string' } }, b: { 'x/y': { type: 'number' } } };
    const { items, definitions } = standaloneSchema(
      { items: { anyOf: [{ $ref: '#/a/x~1y' }, { $ref: '#/b/x~1y' }] } },
      document,
    );
    expect(Object.values(definitions as object)).toEqual([{ type: 'string' }, { type: 'number' }]);
    expect(new Set(JSON.stringify(items).match(/#[^"]+/g)).size).toBe(2);
  });
});
