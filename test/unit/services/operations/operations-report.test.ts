import { describe, expect, it } from 'vitest';
import { findOperations, type OperationSources } from '../../../../services/operations/find-operations';
import { operationNames } from '../../../../services/operation';
import { operationsReport } from '../../../../services/operations/operations-report';
import { official } from './documents';

async function reported(sources: Partial<OperationSources> = {}) {
  const { found } = await findOperations({ environment: 'test', ...sources });
  return operationsReport(found);
}

describe('the report on the operations', () => {
  it('has every operation once, in the usual order', async () => {
    const { operations } = await reported();
    expect(operations.map(({ name }) => name)).toEqual(operationNames);
  });

  it('says that nothing is certain without official documents', async () => {
    expect((await reported()).notCertain).toEqual(operationNames);
  });

  it('says what was found where, by what, and what could have been taken as well', async () => {
    const documents = [await official('begjaering.yaml'), await official('vedlegg.json')];
    const report = await reported({ documents, overrides: { change: 'oppdater' } });
    expect(report.documents).toEqual([
      {
        name: 'begjaering.yaml',
        title: 'Utleggsbegjæring API',
        version: '2.3.0',
        operations: ['submit', 'change', 'validate'],
        notFollowed: ['felles.yaml#/Vedtak'],
      },
      {
        name: 'vedlegg.json',
        title: 'Filtjeneste',
        version: '1',
        operations: ['uploadAttachment', 'attachmentState'],
        notFollowed: [],
      },
    ]);
    const foundBy = Object.fromEntries(report.operations.map(({ name, foundBy: by }) => [name, by]));
    expect(foundBy).toMatchObject({
      submit: 'operationId',
      change: 'setting',
      validate: 'operationId',
      uploadAttachment: 'tag',
      attachmentState: 'path',
      innsyn: 'bundled',
    });
    const attachment = report.operations.find(({ name }) => name === 'attachmentState');
    expect(attachment).toMatchObject({
      method: 'GET',
      url: 'https://filer.example.no/testapi/v2/vedlegg/{id}',
      certainty: 'certain',
      others: [
        { document: 'vedlegg.json', method: 'GET', path: '/v1/vedlegg/{id}', operationId: 'a', by: 'path' },
        { operationId: 'c' },
      ],
    });
    expect(report.notCertain).toEqual([
      'validateChange',
      'regelverk',
      'caseStatus',
      'changedCases',
      'innsyn',
    ]);
  });

  it('says what has no address in production', async () => {
    const documents = [await official('vedlegg.json')];
    const report = await reported({ documents, environment: 'production' });
    expect(report.withoutAddress).not.toContain('uploadAttachment');
    expect(report.withoutAddress).toContain('submit');
    expect(report.operations.find(({ name }) => name === 'submit')?.hasAddress).toBe(false);
  });
});
