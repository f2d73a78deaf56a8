import { describe, expect, it } from 'vitest';
import type { OperationsReport } from '../../../../services/operations/operations-report';
import { operationsTable } from '../../../../services/reports/operations';
import type { Report } from '../../../../services/reports/report';

const found: OperationsReport = {
  environment: 'test',
  documents: [
    {
      name: '/home/me/elan.yaml',
      title: 'ELAN',
      version: '1.0',
      operations: ['submit'],
      notFollowed: ['other.yaml#/x'],
    },
  ],
  operations: [
    {
      name: 'submit',
      method: 'POST',
      url: 'https://api.example.no/begjaeringer',
      hasAddress: true,
      certainty: 'certain',
      foundBy: 'operationId',
      document: '/home/me/elan.yaml',
      operationId: 'sendInn',
      others: [{ document: 'C:\\elan.yaml', method: 'PUT', path: '/x', operationId: 'settInn', by: 'path' }],
    },
    {
      name: 'innsyn',
      method: 'POST',
      url: '/innsyn',
      hasAddress: false,
      certainty: 'assumed',
      foundBy: 'bundled',
      document: '',
      operationId: 'innsyn',
      others: [],
    },
  ],
  notCertain: ['innsyn'],
  withoutAddress: ['innsyn'],
};

/** All rows of all tables, with `|` between cells, and the sentences. */
function linesOf({ sections }: Report): string[] {
  return sections.flatMap(({ heading, blocks }) => [
    heading,
    ...blocks.flatMap((block) => {
      if (block.kind === 'table') return block.rows.map((cells) => cells.join('|'));
      return block.kind === 'text' ? [block.text] : [];
    }),
  ]);
}

describe('the report of the operations', () => {
  it('says where each was found, by what, and how sure it is', () => {
    const lines = linesOf(operationsTable(found, 'en'));
    expect(lines).toContain('submit|POST /begjaeringer|elan.yaml · sendInn|operationId|certain');
    expect(lines).toContain('innsyn|POST /innsyn|the extension’s own document|–|assumed');
  });

  it('says once what all addresses begin with', () => {
    const [submit] = found.operations;
    const at = (url: string) => (submit ? [{ ...submit, url }] : []);
    const callsAt = (...urls: readonly string[]): string[] =>
      linesOf(operationsTable({ ...found, operations: urls.flatMap(at) }, 'en'))
        .filter((line) => /^submit.POST/.test(line))
        .map((line) => line.split('|')[1] ?? '');
    expect(callsAt('https://a.no/api/x/1', 'https://a.no/api/y')).toEqual(['POST /x/1', 'POST /y']);
    expect(callsAt('https://a.no/api/x', 'https://b.no/api/x')).toEqual([
      'POST https://a.no/api/x',
      'POST https://b.no/api/x',
    ]);
  });

  it('says what could have been taken as well, what is missing and what was not followed', () => {
    const lines = linesOf(operationsTable(found, 'nb'));
    expect(lines).toContain('submit|PUT /x|elan.yaml · settInn');
    expect(lines).toContain('Disse kan ikke kalles, for ingen adresse er kjent: innsyn.');
    expect(lines).toContain('elan.yaml|ELAN 1.0|submit');
    expect(lines).toContain('elan.yaml: en henvisning ble ikke fulgt: other.yaml#/x');
  });

  it('says only what there is to say where everything is sure', () => {
    const [submit] = found.operations;
    const sure: OperationsReport = {
      ...found,
      documents: [],
      operations: submit ? [{ ...submit, others: [] }] : [],
      notCertain: [],
      withoutAddress: [],
    };
    const lines = linesOf(operationsTable(sure, 'en'));
    expect(lines.filter((line) => /assumed|cannot be called|as well/.test(line))).toEqual([]);
    expect(lines).toContain('None was given.');
  });

  it('says how to decide it oneself, by the settings', () => {
    const lines = linesOf(operationsTable(found, 'en')).join('\n');
    expect(lines).toMatch(/elan\.openapi: .*\nelan\.operasjoner: /);
  });

  it('has what it was made from', () => {
    expect(operationsTable(found, 'nb').source).toBe(found);
  });
});
