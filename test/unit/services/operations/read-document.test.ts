import { describe, expect, it, vi } from 'vitest';
import fs from 'node:fs';
import { readDocument } from '../../../../services/operations/read-document';
import { failureOf, official } from './documents';

const minimal = { openapi: '3.0.3', info: { title: 'Filer', version: '7' }, paths: { '/a': { get: {} } } };

const failure = (text: string) => failureOf(() => readDocument(text, 'api.yaml'));

describe('a document that is read', () => {
  it('is known by what the user calls it and by its own title', async () => {
    const document = await readDocument(JSON.stringify(minimal), 'api.json');
    expect(document).toMatchObject({ name: 'api.json', title: 'Filer', version: '7', notFollowed: [] });
  });

  it.each([
    ['YAML', 'openapi: 3.1.0\ninfo: {title: Filer, version: 7}\npaths:\n  /a:\n    get: {}\n'],
    ['YAML with a version that is a number', 'openapi: 3.0\npaths: {/a: {get: {}}}'],
    ['YAML that says something twice', 'openapi: 3.0.3\nx-a: 1\nx-a: 2\npaths: {/a: {get: {}}}'],
    ['JSON after a byte order mark', `\uFEFF${JSON.stringify(minimal)}`],
    ['JSON with a comma too many', '{"openapi": "3.0.3", "paths": {"/a": {"get": {},},},}'],
  ])('may be %s', async (_, text) => {
    expect((await readDocument(text, 'x')).resolved).toMatchObject({ paths: { '/a': { get: {} } } });
  });

  it('has what its references lead to in their place', async () => {
    const { resolved, written } = await official('begjaering.yaml');
    expect(resolved).toMatchObject({
      paths: { '/': { post: { parameters: [{ name: 'Korrelasjonsid' }, {}] } } },
    });
    expect(written).toMatchObject({
      paths: { '/': { post: { parameters: [{ $ref: '#/components/parameters/Korrelasjonsid' }, {}] } } },
    });
  });

  it('names the references that lead out of it or nowhere, and goes on', async () => {
    const parameters = [{ $ref: '#/components/nothing' }, { $ref: 'https://example.com/x.json' }];
    const document = await readDocument(
      JSON.stringify({ ...minimal, paths: { '/a': { parameters, get: { operationId: 'a' } } } }),
      'x',
    );
    expect(document.notFollowed).toEqual(['https://example.com/x.json', '#/components/nothing']);
    expect(document.resolved).toMatchObject({ paths: { '/a': { get: { operationId: 'a' } } } });
  });

  it('is read without looking at any file or address', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    const opened = vi.spyOn(fs, 'readFile');
    const openedAtOnce = vi.spyOn(fs.promises, 'readFile');
    const schemas = { A: { $ref: './package.json' }, B: { $ref: 'http://127.0.0.1:1/b.json' } };
    const document = await readDocument(JSON.stringify({ ...minimal, components: { schemas } }), 'x');
    expect(document.resolved).toMatchObject({ components: { schemas } });
    for (const look of [fetched, opened, openedAtOnce]) expect(look).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('may hold types that hold themselves', async () => {
    const { resolved } = await official('begjaering.yaml');
    const { schemas } = resolved['components'] as { schemas: Record<string, { properties: object }> };
    expect(schemas['Krav']?.properties).toMatchObject({ relatert: { properties: { kravreferanse: {} } } });
    expect(resolved).toMatchObject({ paths: { '/': { post: { requestBody: { content: {} } } } } });
  });

  it('may hold itself by an alias', async () => {
    const text = 'openapi: 3.0.3\npaths: {/a: {get: {operationId: a}}}\nx-all: &all\n  again: *all\n';
    const { resolved } = await readDocument(text, 'x');
    expect(resolved).toMatchObject({ paths: { '/a': { get: { operationId: 'a' } } } });
  });
});

describe('a document that cannot be read', () => {
  it.each([
    ['JSON', '{\n"openapi": "3.0.3",\n"paths" "/a"}', 3],
    ['YAML', 'openapi: 3.0.3\npaths:\n  /a: [\n', 4],
  ])('is told with the line: %s', async (_, text, line) => {
    expect(await failure(text)).toMatchObject({
      reason: 'openapiNotParseable',
      kind: 'settings',
      args: { document: 'api.yaml', line },
    });
  });

  it.each([
    ['swagger: "2.0"\npaths: {/a: {get: {}}}', 'Swagger 2.0'],
    ['openapi: 4.0.0\npaths: {/a: {get: {}}}', 'OpenAPI 4.0.0'],
  ])('names another standard: %j', async (text, version) => {
    expect(await failure(text)).toMatchObject({
      reason: 'openapiOtherVersion',
      args: { document: 'api.yaml', version },
    });
  });

  it.each(['', 'hello', '[]', '{}', 'null', '{"$schema": "x", "type": "object"}'])(
    'is no OpenAPI document: %j',
    async (text) => {
      expect(await failure(text)).toMatchObject({ reason: 'openapiNotOpenapi' });
    },
  );

  it.each(['openapi: 3.0.3', 'openapi: 3.0.3\npaths: {}', 'openapi: 3.0.3\npaths: 1'])(
    'has no paths: %j',
    async (text) => {
      expect(await failure(text)).toMatchObject({ reason: 'openapiNoPaths' });
    },
  );
});
