import { describe, expect, it } from 'vitest';
import { withoutIdentifiers, withoutPersons } from '../../../../services/ledger/identifiers';
import type { LedgerEntry } from '../../../../services/ledger/records';
import { expectedFlows } from '../../../../services/ledger/test-flows';
import { csvLog, logRows } from '../../../../services/ledger/test-log';
import { markdownCalls, markdownLog } from '../../../../services/ledger/test-log-markdown';

const uuid = '0a812345-6789-4012-8345-a12345678901';

function call(given: Partial<LedgerEntry> = {}): LedgerEntry {
  const outcome = given.outcome ?? 'accepted';
  return {
    id: 'id-1',
    at: '2026-06-15T10:00:00.000Z',
    operation: 'submit',
    environment: 'test',
    profile: 'prøve',
    correlationId: uuid,
    ...given,
    outcome,
    ...(outcome === 'underway' ? {} : { result: { status: 201, ...given.result, outcome } }),
  };
}

function refused(operation: LedgerEntry['operation'], codes: readonly string[] = []): LedgerEntry {
  return call({ operation, outcome: 'refused', result: { outcome: 'refused', status: 422, codes } });
}

/** @returns the cells of CSV that has no line break within a cell */
function cellsOf(csv: string, line: number, separator = ','): string[] {
  const text = csv.split('\r\n')[line] ?? '';
  const pattern = new RegExp(`(?:^|${separator})(?:"((?:[^"]|"")*)"|([^"${separator}]*))`, 'g');
  return [...text.matchAll(pattern)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '');
}

describe('identifiers', () => {
  it.each([
    ['sak-15088492748.json', 'sak-150884*****.json'],
    ['150884 92748', '150884*****'],
    ['sak15088492748b', 'sak150884*****b'],
    ['313772195', '313******'],
    ['313 772 195', '313******'],
    ['REF-2026-12345678', 'REF-2026-12345678'],
    [uuid, uuid],
    [`${uuid} 15088492748`, `${uuid} 150884*****`],
  ])('of %s, %s is left', (text, left) => {
    expect(withoutIdentifiers(text)).toBe(left);
  });

  it('of organisations stay where only persons are hidden', () => {
    expect(withoutPersons('313772195 15088492748')).toBe('313772195 150884*****');
  });
});

describe('the rows of a test log', () => {
  it('tell customers apart, whose numbers are no persons', () => {
    const customers = ['313772195', '313159949'];
    const rows = logRows(
      customers.map((customer) => call({ customer })),
      false,
    );
    expect(rows.map(({ customer }) => customer)).toEqual(customers);
  });

  const named = call({
    file: '15088492748.begjaering.json',
    innsenderReferanse: 'REF 15088492748',
    result: { outcome: 'accepted', eksternSaksreferanse: 'TEST_1-15088492748' },
  });

  it('hide persons, wherever somebody has named something after them', () => {
    expect(JSON.stringify(logRows([named], false))).not.toContain('92748');
  });

  it('show them where that is wanted', () => {
    expect(logRows([named], true)).toMatchObject([
      { file: '15088492748.begjaering.json', eksternSaksreferanse: 'TEST_1-15088492748' },
    ]);
  });

  it('keep the correlation id whole, whatever digits it has', () => {
    expect(logRows([call({ correlationId: '12345678901' })], false)[0]?.correlationId).toBe('12345678901');
  });

  it('name the file that was uploaded, and not the begjæring that it was for', () => {
    const attachment = { fileName: 'varsel.pdf', size: 1, contentType: 'application/pdf', sha256: 'a' };
    const rows = logRows([call({ operation: 'uploadAttachment', file: 'sak.json', attachment })], false);
    expect(rows[0]?.file).toBe('varsel.pdf');
  });
});

describe('CSV', () => {
  it('has a line of names, and a line for each call', () => {
    const csv = csvLog(logRows([refused('validate', ['MANGLER_KRAV', 'UGYLDIG_KID']), call()], false));
    expect(csv.split('\r\n')).toHaveLength(4);
    expect(csv.startsWith('at,environment,')).toBe(true);
    expect(cellsOf(csv, 1)).toContain('MANGLER_KRAV UGYLDIG_KID');
    expect(cellsOf(csv, 1)).toEqual(expect.arrayContaining(['validate', 'Validering', 'Validation', '422']));
    expect(cellsOf(csv, 1)).toHaveLength(cellsOf(csv, 0).length);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '\r=1'])(
    'makes no formula of %j',
    (name) => {
      const csv = csvLog(logRows([call({ innsenderReferanse: name, correlationId: 'c' })], false));
      expect(csv).toMatch(new RegExp(`[,"]'${name.replaceAll(/[+()]/g, String.raw`\$&`)}[,"]`));
    },
  );

  it.each([',', ';'] as const)('keeps together what holds quotes and separators (%s)', (separator) => {
    const name = 'en "sak", med; skille';
    const csv = csvLog(logRows([call({ file: name })], false), separator);
    expect(csv).toContain(`${separator}"en ""sak"", med; skille"${separator}`);
    expect(cellsOf(csv, 1, separator)).toContain(name);
  });

  it('keeps a line break within its cell', () => {
    expect(csvLog(logRows([call({ file: 'a\nb' })], false))).toContain('"a\nb"');
  });
});

describe('Markdown', () => {
  const options = { language: 'nb', writtenAt: '2026-06-20T08:00:00.000Z' } as const;
  const log = (...entries: readonly LedgerEntry[]): string => markdownLog(logRows(entries, false), options);

  it('tells the period, whatever the order of the calls', () => {
    const text = log(call({ at: '2026-06-17T10:00:00.000Z' }), call({ at: '2026-06-15T10:00:00.000Z' }));
    expect(text).toContain('- Periode: 2026-06-15T10:00:00.000Z – 2026-06-17T10:00:00.000Z\n');
    expect(text).toContain('- Antall kall: 2\n');
  });

  it('counts the calls by operation and outcome', () => {
    expect(log(call(), refused('submit'), refused('submit'))).toContain(
      '| Innsending / Submission | 1 | 2 | 0 | 0 | 0 |',
    );
  });

  it('says which of the expected flows were tried, and by which call', () => {
    const text = log(call({ operation: 'change', correlationId: 'k-1' }));
    expect(text).toContain('| Endring | ja | 1 | 2026-06-15T10:00:00.000Z | k-1 |');
    expect(text).toContain('| Innsending | nei | 0 |  |  |');
  });

  it('has a line for each call', () => {
    expect(markdownCalls(logRows([refused('validate', ['UGYLDIG_KID'])], false), 'en').split('\n')).toEqual([
      expect.stringMatching(/^\| When \| Operation \|/),
      expect.stringMatching(/^\|( --- \|)+$/),
      expect.stringContaining('| Validering / Validation | test |  |  |  | refused | 422 | UGYLDIG\\_KID |'),
    ]);
  });

  it('takes what somebody has called a file for a text', () => {
    const text = log(call({ file: '<b>|*a*\nb' }));
    expect(text).toContain(String.raw`| \<b\>\|\*a\* b |`);
  });

  it('says so where nothing was sent', () => {
    expect(log()).toContain('Ingenting er sendt herfra.');
  });

  it('ends with one line break', () => {
    expect(log(call())).toMatch(/[^\n]\n$/);
  });
});

describe('the flows that the authority expects', () => {
  const shown = (...entries: readonly LedgerEntry[]): string[] =>
    expectedFlows(logRows(entries, false)).flatMap(({ name, shown: by }) => (by ? [name.en] : []));

  it.each([
    ['a submission', call(), ['Submission']],
    ['a refused submission', refused('submit'), ['Error handling (refused by the service)']],
    ['a refused validation', refused('validate'), ['Error handling (refused by the service)', 'Validation']],
    [
      'a case that the service does not know',
      call({ operation: 'caseStatus', outcome: 'failed', result: { outcome: 'failed', status: 404 } }),
      ['Error handling (refused by the service)'],
    ],
    ['a validation', call({ operation: 'validateChange' }), ['Validation']],
    ['a change', call({ operation: 'change' }), ['Change']],
    ['a status', call({ operation: 'caseStatus' }), ['Status']],
    ['the list of changes', call({ operation: 'changedCases' }), ['Status']],
    ['an upload', call({ operation: 'uploadAttachment' }), []],
  ])('are shown by %s', (_, entry, names) => {
    expect(shown(entry)).toEqual(names);
  });

  it('are not shown by what failed on its way', () => {
    const failed = call({
      operation: 'validate',
      outcome: 'failed',
      result: { outcome: 'failed', kind: 'network' },
    });
    expect(shown(failed)).toEqual([]);
  });

  it('are not shown by the word of the user that nothing was received', () => {
    const settled = { ...refused('submit'), result: { outcome: 'refused' }, settledBy: 'user' } as const;
    expect(shown(settled)).toEqual([]);
  });
});
