import { describe, expect, it } from 'vitest';
import { findOperations } from '../../../../services/operations/find-operations';
import { operationNames } from '../../../../services/operation';
import { documentWith, foundOperation, official } from './documents';

const anyName = { responses: {} };

describe('without official documents', () => {
  it('every operation is the one of this project, as sure as it is said to be there', async () => {
    const { operations } = await findOperations({ environment: 'test' });
    expect(Object.keys(operations).sort()).toEqual([...operationNames].sort());
    for (const name of operationNames) {
      expect(operations[name]).toMatchObject({ name, foundBy: 'bundled', document: '' });
    }
    expect(operations.submit.certainty).toBe('likely');
    expect(operations.uploadAttachment.certainty).toBe('assumed');
  });

  it('has methods, parameters and bodies from the document', async () => {
    const { operations } = await findOperations({ environment: 'test' });
    expect(operations.change).toMatchObject({ method: 'PUT', body: { kind: 'json' } });
    expect(operations.change.parameters).toContainEqual({
      name: 'eksternSaksreferanse',
      in: 'path',
      required: true,
      format: '',
    });
    expect(operations.changedCases.parameters).toContainEqual({
      name: 'fraTidspunkt',
      in: 'query',
      required: false,
      format: 'date-time',
    });
    expect(operations.uploadAttachment.body).toEqual({ kind: 'bytes' });
    expect(operations.caseStatus.body).toEqual({ kind: 'none' });
  });
});

describe('by its operationId an operation is found', () => {
  it.each([
    ['opprettUtleggsbegjaering'],
    ['OPPRETT_UTLEGGSBEGJAERING'],
    ['opprett-utleggsbegjæring'],
    ['opprettUtleggsbegjaeringV2'],
    ['opprettUtleggsbegjaering_1'],
    ['opprettUtleggsbegjaeringUsingPOST'],
    ['opprettUtleggsbegjering'],
    ['sendInnV2'],
  ])('%s', async (operationId) => {
    const document = await documentWith({ '/x': { post: { operationId, ...anyName } } });
    expect(await foundOperation('submit', { documents: [document] })).toMatchObject({
      url: 'https://test.example.no/x',
      foundBy: 'operationId',
      operationId,
      certainty: 'certain',
      document: 'made-up.json',
    });
  });

  it.each(['valider2begjaering', 'opprett', 'sendUt'])('and not by another: %s', async (operationId) => {
    const document = await documentWith({ '/x': { post: { operationId, ...anyName } } });
    expect(await foundOperation('submit', { documents: [document] })).toMatchObject({ foundBy: 'bundled' });
  });

  it('even with another method, but rather with the same', async () => {
    const get = { operationId: 'hentRegelverk', ...anyName };
    const alone = await documentWith({ '/a': { get } });
    expect(await foundOperation('regelverk', { documents: [alone] })).toMatchObject({ method: 'GET' });
    const both = await documentWith({ '/a': { get }, '/b': { post: get } });
    expect(await foundOperation('regelverk', { documents: [both] })).toMatchObject({ method: 'POST' });
  });

  it('unless its path is that of another', async () => {
    const get = { operationId: 'hentStatus', ...anyName };
    const ofFile = await documentWith({ '/vedlegg/{id}/status': { get } });
    const { operations } = await findOperations({ environment: 'test', documents: [ofFile] });
    expect(operations.caseStatus.foundBy).toBe('bundled');
    expect(operations.attachmentState.foundBy).toBe('path');
    const near = { get: { ...get, operationId: 'hentStatusPaaSakV2' } };
    const documents = [await documentWith({ '/vedlegg/{id}/status': near })];
    expect((await foundOperation('caseStatus', { documents })).foundBy).toBe('bundled');
    const both = await documentWith({ '/vedlegg/{id}/status': { get }, '/hendelser/{id}': { get } });
    const caseStatus = await foundOperation('caseStatus', { documents: [both] });
    expect(caseStatus.url).toBe('https://test.example.no/hendelser/{id}');
  });

  it('before any other sign', async () => {
    const document = await documentWith({
      '/utleggsbegjaering/v2': { post: anyName },
      '/mottak': { post: { operationId: 'sendInn', ...anyName } },
    });
    const submit = await foundOperation('submit', { documents: [document] });
    expect(submit.url).toBe('https://test.example.no/mottak');
  });
});

describe('by tag and shape an operation is found', () => {
  it.each([
    ['uploadAttachment', 'post', '/filer', 'Vedlegg'],
    ['attachmentState', 'get', '/filer/{id}', 'Vedlegg'],
    ['caseStatus', 'get', '/oversikt/{id}', 'status på sak'],
    ['changedCases', 'get', '/oversikt', 'Status-paa-sak'],
    ['regelverk', 'post', '/oppslag', 'Betjeningskartet'],
    ['innsyn', 'post', '/oppslag', 'Innsyn i ett trekk'],
  ] as const)('%s', async (name, method, path, tag) => {
    const document = await documentWith({ [path]: { [method]: { tags: [tag], ...anyName } } });
    expect(await foundOperation(name, { documents: [document] })).toMatchObject({ foundBy: 'tag' });
  });

  it('where the title of its document says what a tag would', async () => {
    const info = { title: 'Betjeningskartet for utleggsbegjæringer', version: '1' };
    const document = await documentWith({ '/oppslag': { post: anyName } }, undefined, { info });
    expect(await foundOperation('regelverk', { documents: [document] })).toMatchObject({ foundBy: 'tag' });
  });

  it('not where several of ours have them in common', async () => {
    const document = await documentWith({ '/mottak': { post: { tags: ['Utleggsbegjæring'], ...anyName } } });
    const { operations } = await findOperations({ environment: 'test', documents: [document] });
    expect(operations.submit.foundBy).toBe('bundled');
    expect(operations.validate.foundBy).toBe('bundled');
  });
});

describe('by the shape of its path an operation is found', () => {
  it.each([
    ['submit', 'post', '/utleggsbegjaering', ''],
    ['submit', 'post', '/', '/api/utleggsbegjaering/v3'],
    ['change', 'put', '/{ref}', '/api/utleggsbegjaering/v3'],
    ['validate', 'post', '/v9/Validering', ''],
    ['validateChange', 'put', '/valider/{ref}', ''],
    ['uploadAttachment', 'post', '/vedlegg/{ref}', ''],
    ['attachmentState', 'get', '/vedlegg/{id}/status', ''],
    ['regelverk', 'post', '/betjeningskart', ''],
    ['caseStatus', 'get', '/sak/{id}', ''],
    ['changedCases', 'get', '/statusendringer', ''],
    ['innsyn', 'post', '/innsyn', ''],
  ] as const)('%s: %s %s', async (name, method, path, server) => {
    const servers = [{ url: `https://test.example.no${server}` }];
    const document = await documentWith({ [path]: { [method]: anyName } }, servers);
    expect(await foundOperation(name, { documents: [document] })).toMatchObject({ foundBy: 'path' });
  });

  it('not with another method', async () => {
    const document = await documentWith({ '/utleggsbegjaering': { get: anyName } });
    expect(await foundOperation('submit', { documents: [document] })).toMatchObject({ foundBy: 'bundled' });
  });
});

describe('of several that fit', () => {
  it('the newest that is not on its way out is taken, and the others are told', async () => {
    const documents = [await official('vedlegg.json')];
    const { operations, found } = await findOperations({ environment: 'test', documents });
    expect(operations.attachmentState.operationId).toBe('b');
    expect(found.others.get('attachmentState')?.map(({ operationId }) => operationId)).toEqual(['a', 'c']);
  });

  it('none is taken for two operations', async () => {
    const both = { operationId: 'valider', tags: ['Vedlegg'], ...anyName };
    const document = await documentWith({ '/filer': { post: both } });
    const { operations } = await findOperations({ environment: 'test', documents: [document] });
    expect(operations.validate.foundBy).toBe('operationId');
    expect(operations.uploadAttachment.foundBy).toBe('bundled');
  });

  it('what a setting has found elsewhere is left to the others', async () => {
    const post = { operationId: 'valider', tags: ['Vedlegg'], ...anyName };
    const documents = [await documentWith({ '/filer': { post } })];
    const overrides = { validate: 'POST https://a.example.no/x' };
    const upload = await foundOperation('uploadAttachment', { documents, overrides });
    expect(upload.foundBy).toBe('tag');
  });

  it('those of several documents are found together', async () => {
    const documents = [await official('begjaering.yaml'), await official('vedlegg.json')];
    const { operations } = await findOperations({ environment: 'test', documents });
    expect(operations.submit.document).toBe('begjaering.yaml');
    expect(operations.uploadAttachment.document).toBe('vedlegg.json');
    expect(operations.innsyn).toMatchObject({ document: '', certainty: 'assumed' });
  });
});

describe('what an official operation takes', () => {
  it('is what its path says, unless it says otherwise itself', async () => {
    const change = await foundOperation('change', { documents: [await official('begjaering.yaml')] });
    expect(change.parameters).toEqual([
      { name: 'saksreferanse', in: 'path', required: true, format: '' },
      { name: 'Korrelasjonsid', in: 'header', required: false, format: '' },
    ]);
  });

  it('is required where it stands in the path, whatever is said of it', async () => {
    const get = { operationId: 'hentStatus', parameters: [{ name: 'id', in: 'path' }], ...anyName };
    const documents = [await documentWith({ '/x/{id}': { get } })];
    const { parameters } = await foundOperation('caseStatus', { documents });
    expect(parameters).toEqual([{ name: 'id', in: 'path', required: true, format: '' }]);
  });

  it('leaves out the headers that are no parameters', async () => {
    const submit = await foundOperation('submit', { documents: [await official('begjaering.yaml')] });
    expect(submit.parameters.map(({ name }) => name)).toEqual(['Korrelasjonsid']);
  });

  it.each([
    [{ 'multipart/form-data': form(), 'application/pdf': {} }, { kind: 'bytes' }],
    [{ 'multipart/form-data': form() }, { kind: 'form', fileField: 'innhold', fields: ['tittel'] }],
    [{ '*/*': { schema: { type: 'string', format: 'binary' } } }, { kind: 'bytes' }],
    [{ '*/*': { schema: { type: 'object' } } }, { kind: 'json' }],
    [{ 'application/vnd.sits+json': {} }, { kind: 'json' }],
    [{}, { kind: 'none' }],
  ])('for a file is %j', async (content, body) => {
    const post = { operationId: 'lastOppVedlegg', requestBody: { content }, ...anyName };
    const documents = [await documentWith({ '/x': { post } })];
    expect((await foundOperation('uploadAttachment', { documents })).body).toEqual(body);
  });

  it('for a begjæring is JSON where that is among what it takes', async () => {
    const content = { 'application/pdf': {}, 'application/json': {} };
    const post = { operationId: 'sendInn', requestBody: { content }, ...anyName };
    const documents = [await documentWith({ '/x': { post } })];
    expect((await foundOperation('submit', { documents })).body).toEqual({ kind: 'json' });
  });
});

function form(): object {
  const properties = { tittel: { type: 'string' }, innhold: { type: 'string', format: 'binary' } };
  return { schema: { type: 'object', properties } };
}
