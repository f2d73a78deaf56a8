import { describe, expect, it } from 'vitest';
import type { LogRow } from '../../../../services/ledger/test-log';
import { formatLog } from '../../../../cli/services/commands/log-format';
import { words } from '../../../../cli/services/words/words';

const options = { say: words('nb'), language: 'nb', writtenAt: '2026-06-01T10:00:00Z' } as const;

function row(at: string, codes: string): LogRow {
  return {
    at,
    environment: 'local',
    profile: 'local',
    operation: 'submit',
    file: 'sak.json',
    innsenderReferanse: '',
    eksternSaksreferanse: '',
    outcome: 'refused',
    status: '422',
    codes,
    testCase: '',
    correlationId: '',
    from: '',
    id: 'id',
    customer: '',
  };
}

describe('the table of elan log', () => {
  const rows = [row('2026-06-01', 'EN'), row('2026-06-02', 'EN TO TRE')];

  it('shows the newest first, and the first of several codes', () => {
    const lines = formatLog(rows, 'table', options).split('\n');
    const newest = lines.findIndex((line) => line.includes('2026-06-02'));
    expect(newest).toBeLessThan(lines.findIndex((line) => line.includes('2026-06-01')));
    expect(lines[newest]).toContain('EN (+2)');
    expect(lines[newest]).not.toContain('TRE');
  });

  it('has all of them where it is written for others', () => {
    expect(formatLog(rows, 'csv', options)).toContain('EN TO TRE');
  });

  it('says so where nothing has been sent', () => {
    expect(formatLog([], 'table', options)).not.toContain('|');
  });
});
