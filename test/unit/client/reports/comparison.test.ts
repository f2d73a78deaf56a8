import { describe, expect, it } from 'vitest';
import { comparisonReport, type ComparedItem } from '../../../../client/src/reports/comparison';
import { reportPage } from '../../../../client/src/reports/html';

const items: readonly ComparedItem[] = [
  {
    kind: 'changed',
    title: 'Krav FAKTURA-1',
    state: 'endret',
    changes: [
      { field: 'opprinneligBeloep', before: '100,00', after: '120,50' },
      { field: 'relatertKrav', before: '', after: 'RENTE-1' },
    ],
  },
  {
    kind: 'added',
    title: 'Krav RENTE-1',
    state: 'lagt til',
    changes: [{ field: 'kravdetaljer', before: '', after: 'Rentekrav' }],
  },
  {
    kind: 'removed',
    title: 'Vedlegg <a>.pdf',
    state: 'fjernet',
    changes: [{ field: 'uuid', before: '1-2', after: '' }],
  },
];
const report = comparisonReport({ before: 'Sendt inn', after: 'sak.json', items, source: [1] }, 'nb');

describe('the report of a comparison', () => {
  it('begins with what is compared, and what differs', () => {
    expect(report).toMatchObject({ title: 'Forskjeller', name: 'Sammenligning', source: [1] });
    expect(report.sections[0]?.blocks).toEqual([
      {
        kind: 'facts',
        facts: [
          ['Før', 'Sendt inn'],
          ['Etter', 'sak.json'],
          ['Lagt til', 'Krav RENTE-1'],
          ['Fjernet', 'Vedlegg <a>.pdf'],
          ['Endret', 'Krav FAKTURA-1'],
        ],
      },
    ]);
  });

  it('shows both sides of what has changed', () => {
    expect(report.sections[1]).toEqual({
      heading: 'Krav FAKTURA-1 · endret',
      blocks: [
        {
          kind: 'table',
          columns: [{ title: 'Felt' }, { title: 'Før' }, { title: 'Etter' }],
          rows: [
            ['opprinneligBeloep', '100,00', '120,50'],
            ['relatertKrav', '–', 'RENTE-1'],
          ],
        },
      ],
    });
  });

  it('shows the one side of what was added or removed', () => {
    expect(report.sections.slice(2)).toEqual([
      {
        heading: 'Krav RENTE-1 · lagt til',
        blocks: [
          {
            kind: 'table',
            columns: [{ title: 'Felt' }, { title: 'Etter' }],
            rows: [['kravdetaljer', 'Rentekrav']],
          },
        ],
      },
      {
        heading: 'Vedlegg <a>.pdf · fjernet',
        blocks: [{ kind: 'table', columns: [{ title: 'Felt' }, { title: 'Før' }], rows: [['uuid', '1-2']] }],
      },
    ]);
  });

  it('says so where nothing differs', () => {
    const same = comparisonReport({ before: 'a.json', after: 'b.json', items: [] }, 'en');
    expect(same.title).toBe('No differences');
    expect(same.sections).toHaveLength(1);
    expect(same.sections[0]?.blocks.at(-1)).toEqual({
      kind: 'text',
      text: 'Both say the same. Order and layout do not count.',
    });
  });

  it('is a page that shows names as they are', () => {
    const page = reportPage(report, { language: 'nb', nonce: 'n', sourceTitle: 'Vis JSON' });
    expect(page).toContain('Vedlegg &lt;a&gt;.pdf');
    expect(page).not.toContain('<a>.pdf');
  });
});
