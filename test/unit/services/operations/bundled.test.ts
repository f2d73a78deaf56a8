import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { dereference } from '@apidevtools/json-schema-ref-parser';
import { OpenAPISchemaValidator } from 'express-openapi-validator/dist/framework/openapi.schema.validator';
import type { OpenAPIV3 } from 'express-openapi-validator/dist/framework/types';
import fs from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { bundledDocument, bundledOperations } from '../../../../services/operations/bundled';
import { standaloneSchema } from '../../../../services/operations/json-schema-of-openapi';
import { operationNames } from '../../../../services/operation';
import { operationsIn } from '../../../../services/operations/operations-in';
import {
  isObject,
  objectOf,
  objectsOf,
  textOf,
  type JsonObject,
} from '../../../../services/operations/values';

const document: unknown = JSON.parse(fs.readFileSync('schemas/tjenester.openapi.json', 'utf8'));

function* objectsWithin(value: unknown): Generator<JsonObject> {
  if (Array.isArray(value)) for (const item of value) yield* objectsWithin(item);
  if (!isObject(value)) return;
  yield value;
  for (const child of Object.values(value)) yield* objectsWithin(child);
}

describe("this project's own document", () => {
  it('is an OpenAPI 3.0 document', () => {
    const validator = new OpenAPISchemaValidator({ version: '3.0.3', validateApiSpec: true });
    expect(validator.validate(document as OpenAPIV3.DocumentV3)).toEqual({ errors: [] });
  });

  it('has no reference that leads nowhere or elsewhere', async () => {
    await expect(
      dereference(structuredClone(document), { resolve: { external: false } }),
    ).resolves.toBeDefined();
    expect((await bundledDocument()).notFollowed).toEqual([]);
  });

  it('has every operation once', async () => {
    const names = (await bundledOperations()).map(({ name }) => name);
    expect([...names].sort()).toEqual([...operationNames].sort());
    expect(operationsIn(await bundledDocument())).toHaveLength(names.length);
  });

  it('says of every operation how sure it is, and what it is for', async () => {
    for (const { name, certainty, written } of await bundledOperations()) {
      expect(['certain', 'likely', 'assumed'], name).toContain(certainty);
      expect(textOf(written.operation, 'summary'), name).not.toBe('');
      expect(textOf(written.operation, 'description'), name).not.toBe('');
      expect(written.operationId).toBe(name);
    }
  });

  it('recognises each of its own operations by its path, and no other', async () => {
    const operations = await bundledOperations();
    for (const { name, written, recognise } of operations) {
      const fits = operations.filter(
        (other) => other.written.method === written.method && recognise.path.test(other.written.path),
      );
      expect(fits.map((other) => other.name)).toEqual([name]);
      expect(objectOf(objectOf(written.operation, 'x-elan'), 'recognise')['method']).toBe(
        written.method.toLowerCase(),
      );
    }
  });

  it('names no operation by an operationId that another one has', async () => {
    const all = (await bundledOperations()).flatMap(({ recognise }) => [...new Set(recognise.operationIds)]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('describes every parameter, answer, tag and property', () => {
    const lacking: unknown[] = [];
    const look = (holder: JsonObject): void => {
      if (!('$ref' in holder) && textOf(holder, 'description') === '') lacking.push(holder);
    };
    for (const holder of objectsWithin(document)) {
      for (const parameter of objectsOf(holder, 'parameters')) look(parameter);
      for (const property of Object.values(objectOf(holder, 'properties')))
        if (isObject(property)) look(property);
    }
    for (const kind of ['parameters', 'responses', 'schemas']) {
      for (const component of Object.values(objectOf(objectOf(document, 'components'), kind))) {
        if (isObject(component)) look(component);
      }
    }
    objectsOf(document, 'tags').forEach(look);
    expect(lacking).toEqual([]);
  });

  it('has examples that are as it says', () => {
    const examples = [...objectsWithin(document)].filter(
      (holder) => 'example' in holder && 'schema' in holder,
    );
    expect(examples.length).toBeGreaterThan(15);
    for (const holder of examples) {
      const ajv = new Ajv2020({ strict: false });
      addFormats(ajv);
      const schema = standaloneSchema(objectOf(holder, 'schema'), isObject(document) ? document : {});
      const validate = ajv.compile(schema);
      validate(holder['example']);
      expect(validate.errors ?? [], JSON.stringify(holder['example'])).toEqual([]);
    }
  });
});

describe('no path or address of the services is written a second time', () => {
  const sources = globSync(
    ['engine', 'services', 'server', 'client', 'cli'].map((room) => `${room}/**/*.ts`),
  ).map((file) => ({
    file,
    text: fs.readFileSync(file, 'utf8'),
  }));

  /** A path in a text, and not a neighbouring module. */
  it.each(['/valider', '/regelverk', '/saker', '/trekk', '/utleggsbegjaering'])('%s', (written) => {
    const inText = new RegExp(`['"\`}\\w]${written}`);
    const imported = /^(import|export) .* from '.*';$|^} from '.*';$|import\('.*'\)/gm;
    const found = sources.filter(({ text }) => inText.test(text.replaceAll(imported, '')));
    expect(found.map(({ file }) => file)).toEqual([]);
  });

  it('/vedlegg, which is also a place in a begjæring, stands nowhere in the services', () => {
    const services = sources.filter(({ file }) => file.startsWith('services/'));
    expect(services.length).toBeGreaterThan(20);
    expect(services.filter(({ text }) => /\/vedlegg(?!\.json)/.test(text))).toEqual([]);
  });

  it.each(['api-test.sits.no', 'maskinporten.no/'])('%s', (written) => {
    expect(sources.filter(({ text }) => text.includes(written)).map(({ file }) => file)).toEqual([]);
  });
});
