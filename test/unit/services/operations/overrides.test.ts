import { describe, expect, it } from 'vitest';
import { findOperations } from '../../../../services/operations/find-operations';
import { failureOf, foundOperation, official } from './documents';

async function decided(submit: string) {
  return foundOperation('submit', { documents: [await official('begjaering.yaml')], overrides: { submit } });
}

describe('a setting decides', () => {
  it.each(['VALIDER_begjæring', 'validerBegjaering'])('by an operationId: %s', async (operationId) => {
    expect(await decided(operationId)).toMatchObject({
      url: 'https://tjenester-test.example.no/api/utleggsbegjaering/v2/kontroll',
      foundBy: 'setting',
      certainty: 'certain',
      document: 'begjaering.yaml',
    });
  });

  it.each(['POST /kontroll', 'post  /kontroll', 'POST /api/utleggsbegjaering/v2/kontroll'])(
    'by a method and a path of a document: %s',
    async (text) => {
      expect(await decided(text)).toMatchObject({ operationId: 'VALIDER_begjæring', foundBy: 'setting' });
    },
  );

  it('and not by a path with another method', async () => {
    expect(await decided('PUT /kontroll')).toMatchObject({ method: 'PUT', document: '', foundBy: 'setting' });
  });

  it('whatever the path calls its parameters', async () => {
    const documents = [await official('begjaering.yaml')];
    const change = await foundOperation('change', { documents, overrides: { change: 'PUT /{id}' } });
    expect(change).toMatchObject({ foundBy: 'setting', operationId: 'oppdater', certainty: 'certain' });
  });

  it('and what it has chosen is nothing else', async () => {
    const documents = [await official('begjaering.yaml')];
    const overrides = { submit: 'validerBegjaering' };
    const { operations } = await findOperations({ environment: 'test', documents, overrides });
    expect(operations.validate.foundBy).toBe('bundled');
  });

  it('by a path that no document has, below the server of this project', async () => {
    const caseStatus = await foundOperation('caseStatus', { overrides: { caseStatus: 'GET /sak/v2/{id}' } });
    expect(caseStatus).toMatchObject({
      method: 'GET',
      url: 'https://api-test.sits.no/api/sak/v2/{id}',
      foundBy: 'setting',
      certainty: 'assumed',
    });
    const inPath = caseStatus.parameters.filter((parameter) => parameter.in === 'path');
    expect(inPath.map(({ name }) => name)).toEqual(['id']);
    expect(caseStatus.parameters.map(({ name }) => name)).toContain('Klientid');
  });

  it('by an address, and what the operation takes stays as it was', async () => {
    const overrides = { uploadAttachment: 'PUT https://filer.example.no/{ref}' };
    expect(await foundOperation('uploadAttachment', { overrides, environment: 'production' })).toMatchObject({
      method: 'PUT',
      url: 'https://filer.example.no/{ref}',
      body: { kind: 'bytes' },
      foundBy: 'setting',
    });
  });

  it('nothing where it is empty', async () => {
    expect(await decided(' ')).toMatchObject({ foundBy: 'operationId' });
  });
});

describe('a setting is refused', () => {
  it.each([
    ['overrideNotFound', 'noSuchOperation'],
    ['overrideUnreadable', 'FETCH /kontroll'],
    ['overrideUnreadable', 'POST kontroll'],
    ['overrideUnreadable', 'POST /a /b'],
    ['overrideUnreadable', '/kontroll'],
    ['overrideUnreadable', 'POST file:///etc/passwd'],
  ])('with %s: %s', async (reason, text) => {
    expect(await failureOf(() => decided(text))).toMatchObject({
      reason,
      kind: 'settings',
      args: { operation: 'submit', value: text },
    });
  });

  it('for an operation that does not exist', async () => {
    const failure = await failureOf(() =>
      findOperations({ environment: 'test', overrides: { sumbit: 'sendInn' } }),
    );
    expect(failure).toMatchObject({ reason: 'overrideOfNothing', args: { operation: 'sumbit' } });
  });

  it('for an address that would show the token to everybody', async () => {
    expect(await failureOf(() => decided('POST http://elsewhere.example.no/x'))).toMatchObject({
      reason: 'addressNotEncrypted',
    });
  });
});
