import { describe, expect, it } from 'vitest';
import { casesOf } from '../../../../client/cases/cases';
import { lookOf } from '../../../../client/cases/look';
import { CallNode, CaseNode, fileOf, ProblemNode } from '../../../../client/cases/nodes';
import type { LedgerEntry } from '../../../../services/ledger/records';
import { call, status, submission } from './calls';

function caseNode(...entries: readonly LedgerEntry[]): CaseNode {
  const [known] = casesOf(entries, 'test').cases;
  if (!known) throw new Error('there is no case');
  return new CaseNode('/mappe', known);
}

describe('a case in the view', () => {
  it('tells its status in words, its own reference and its file', () => {
    const node = caseNode(submission('S-1'), status('S-1', 'sakForelagt'));
    expect(lookOf(node, 'nb')).toMatchObject({
      label: 'S-1',
      description: 'Saken er forelagt saksøkte · REF-1 · sak.begjaering.json',
      contextValue: 'accepted file',
    });
    expect(lookOf(node, 'en').description).toMatch(/^The case is put before the defendant · /);
  });

  it('says so where the status was never asked for', () => {
    expect(lookOf(caseNode(submission('S-1')), 'en').description).toMatch(/^Status not asked for · /);
  });

  it('shows a status that is new to it as it is', () => {
    const node = caseNode(submission('S-1'), status('S-1', 'noeNytt'));
    expect(lookOf(node, 'nb')).toMatchObject({ description: expect.stringMatching(/^noeNytt · /) as string });
  });

  it('offers no file where it was sent from none', () => {
    const node = caseNode(submission('S-1', { file: undefined }));
    expect(lookOf(node, 'nb').contextValue).toBe('accepted');
    expect(fileOf(node)).toBeUndefined();
  });

  it('has what support asks for in its tooltip, and when things happened', () => {
    const { tooltip } = lookOf(caseNode(submission('S-1', { correlationId: 'k-1' })), 'nb');
    expect(tooltip).toContain('Korrelasjonsid: k-1');
    expect(tooltip).toMatch(/^Sendt inn: 15\. juni 2026/m);
    expect(tooltip).not.toContain('Status hentet');
  });
});

describe('what is not resolved', () => {
  it('is a warning that can be found out about', () => {
    const node = new CallNode('/mappe', call({ outcome: 'unknown' }), false);
    expect(lookOf(node, 'nb')).toMatchObject({
      label: 'Innsending: ukjent',
      icon: 'warning',
      contextValue: 'unknown file',
      tooltip: expect.stringMatching(/Finn det ut før du sender på nytt/) as string,
    });
    expect(fileOf(node)).toBe('sak.begjaering.json');
  });

  it('cannot be found out about as long as it is underway', () => {
    const node = new CallNode('/mappe', call({ outcome: 'underway', file: undefined }), false);
    expect(lookOf(node, 'en')).toMatchObject({ label: 'Submission: underway', contextValue: 'underway' });
  });
});

describe('a call below its case', () => {
  it('tells what came of it', () => {
    const node = new CallNode('/mappe', status('S-1', 'sakHevet'), true);
    expect(lookOf(node, 'en')).toMatchObject({
      label: 'Status of case',
      description: expect.stringMatching(/^accepted · The case is withdrawn · /) as string,
      contextValue: 'call',
    });
  });

  it('has status and codes of a refusal in its tooltip', () => {
    const refused = call({ outcome: 'refused', result: { status: 422, codes: ['A', 'B'] } });
    const { tooltip, icon } = lookOf(new CallNode('/mappe', refused, true), 'nb');
    expect(tooltip).toContain('HTTP: 422\nKoder: A, B');
    expect(icon).toBe('error');
  });

  it('says who has found out what came of it', () => {
    const settled = call({ settledBy: 'user' });
    expect(lookOf(new CallNode('/mappe', settled, true), 'nb').tooltip).toContain('Funnet ut av: bruker');
  });
});

it('says what is wrong where the ledger cannot be read', () => {
  expect(lookOf(new ProblemNode('Ingen tilgang.'), 'nb')).toMatchObject({
    label: 'Innsendingsloggen kan ikke leses',
    description: 'Ingen tilgang.',
    icon: 'error',
  });
});
