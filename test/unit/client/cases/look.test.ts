import { describe, expect, it } from 'vitest';
import { casesOf } from '../../../../client/cases/cases';
import { lookOf } from '../../../../client/cases/look';
import { CallNode, CaseNode, DamageNode, fileOf, ProblemNode } from '../../../../client/cases/nodes';
import type { Damage } from '../../../../services/ledger/damage';
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

it('says what is wrong where the ledger cannot be read, and what to do', () => {
  expect(lookOf(new ProblemNode('/mappe', 'Ingen tilgang.', 'Sørg for tilgang.'), 'nb')).toMatchObject({
    label: 'Innsendingsloggen kan ikke leses',
    description: 'Ingen tilgang.',
    tooltip: 'Ingen tilgang.\n\nSørg for tilgang.\n\n/mappe',
    icon: 'error',
  });
});

describe('a damaged ledger', () => {
  const at = '2026-06-15T10:00:00.000Z';
  const cut: Damage = { kind: 'unreadable', line: 3, before: 4, key: 'a', since: at };
  const orphan: Damage = { kind: 'orphan', line: 4, before: 4, key: 'b', since: at };
  const first: Damage = { kind: 'unreadable', line: 1, before: 2, key: 'c' };

  it('is a warning that tells where it is damaged and since when, and can be repaired', () => {
    const look = lookOf(new DamageNode('/mappe', [cut, orphan]), 'nb');
    expect(look).toMatchObject({
      label: 'Innsendingsloggen er skadet',
      description: expect.stringMatching(/^linje 3 · siden 15\. juni 2026/) as string,
      icon: 'warning',
      contextValue: 'damaged',
    });
    expect(look.tooltip).toMatch(/^Noe som er sendt etter 15\. juni 2026.*kan mangle i den\. .*Klikk/);
    expect(look.tooltip).toMatch(/^Linje 3: kan ikke leses\. Linjen før er fra 15\. juni/m);
    expect(look.tooltip).toMatch(/^Linje 4: forteller om et kall .* er fra etter 15\. juni/m);
  });

  it('tells no moment where what is missing may be of any age', () => {
    const look = lookOf(new DamageNode('/mappe', [first, orphan]), 'en');
    expect(look.description).toBe('line 1');
    expect(look.tooltip).toMatch(/^Something that was sent may be missing in it, whenever that was\./);
    expect(look.tooltip).toMatch(/^Line 1: cannot be read\.$/m);
  });

  it('tells the first places of many, and how many more there are', () => {
    const many = Array.from({ length: 12 }, (_, i) => ({ ...cut, line: i + 3 }));
    const { tooltip } = lookOf(new DamageNode('/mappe', many), 'en');
    expect(tooltip).toMatch(/^Line 12: .*\n… and 2 more places$/m);
    expect(tooltip).not.toContain('Line 13');
  });
});
