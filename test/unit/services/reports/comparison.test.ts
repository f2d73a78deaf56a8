import { describe, expect, it } from 'vitest';
import { actionOf } from '../../../../client/report-page/actions';
import { comparisonReport, placeOf, type ComparedItem } from '../../../../services/reports/comparison';
import { reportPage } from '../../../../client/report-page/html';

const items: readonly ComparedItem[] = [
  {
    kind: 'changed',
    title: 'Krav FAKTURA-1',
    state: 'endret',
    pointers: { before: '/kravTilInnkreving/0', after: '/kravTilInnkreving/1' },
    changes: [
      {
        ...{ field: 'opprinneligBeloep', before: '100,00', after: '120,50' },
        pointers: {
          before: '/kravTilInnkreving/0/opprinneligBeloep',
          after: '/kravTilInnkreving/1/opprinneligBeloep',
        },
      },
      {
        ...{ field: 'relatertKrav', before: '', after: 'RENTE-1' },
        pointers: { after: '/kravTilInnkreving/1/relatertKrav/0' },
      },
    ],
  },
  {
    kind: 'added',
    title: 'Krav RENTE-1',
    state: 'lagt til',
    pointers: { after: '/kravTilInnkreving/2' },
    changes: [
      {
        ...{ field: 'kravdetaljer', before: '', after: 'Rentekrav' },
        pointers: { after: '/kravTilInnkreving/2/kravdetaljer' },
      },
    ],
  },
  {
    kind: 'removed',
    title: 'Vedlegg <a>.pdf',
    state: 'fjernet',
    pointers: { before: '/vedlegg/0' },
    changes: [{ field: 'uuid', before: '1-2', after: '', pointers: { before: '/vedlegg/0/uuid' } }],
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
      place: 'after /kravTilInnkreving/1',
      blocks: [
        {
          kind: 'table',
          columns: [{ title: 'Felt' }, { title: 'Før' }, { title: 'Etter' }],
          rows: [
            ['opprinneligBeloep', '100,00', '120,50'],
            ['relatertKrav', '–', 'RENTE-1'],
          ],
          places: [
            [
              undefined,
              'before /kravTilInnkreving/0/opprinneligBeloep',
              'after /kravTilInnkreving/1/opprinneligBeloep',
            ],
            [undefined, undefined, 'after /kravTilInnkreving/1/relatertKrav/0'],
          ],
        },
      ],
    });
  });

  it('shows the one side of what was added or removed', () => {
    expect(report.sections.slice(2)).toEqual([
      {
        heading: 'Krav RENTE-1 · lagt til',
        place: 'after /kravTilInnkreving/2',
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
        place: 'before /vedlegg/0',
        blocks: [{ kind: 'table', columns: [{ title: 'Felt' }, { title: 'Før' }], rows: [['uuid', '1-2']] }],
      },
    ]);
  });

  it('leads to where things stand, and nowhere else', () => {
    const argument = 'after /kravTilInnkreving/1/relatertKrav/0';
    expect(actionOf({ command: 'open', argument }, report)).toEqual({ command: 'open', argument });
    expect(actionOf({ command: 'open', argument: 'before /vedlegg/0' }, report)).toBeDefined();
    expect(actionOf({ command: 'open', argument: 'after /underskrift' }, report)).toBeUndefined();
    expect(placeOf(argument)).toEqual({ side: 'after', pointer: '/kravTilInnkreving/1/relatertKrav/0' });
    expect(placeOf('before /et navn')).toEqual({ side: 'before', pointer: '/et navn' });
    expect(placeOf('after ')).toEqual({ side: 'after', pointer: '' });
  });

  it('tells what the reader has to know, where something differs', () => {
    const blocksOf = (shown: readonly ComparedItem[]) =>
      comparisonReport({ before: 'a', after: 'b', items: shown, note: 'Eldre.' }, 'nb').sections[0]?.blocks;
    expect(blocksOf(items)).toContainEqual({ kind: 'text', text: 'Eldre.' });
    expect(blocksOf([])).not.toContainEqual({ kind: 'text', text: 'Eldre.' });
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

  it('is a page whose headings and values are pressed to go there', () => {
    const page = reportPage(report, { language: 'nb', nonce: 'n', sourceTitle: 'Vis JSON' });
    expect(page).toContain('data-command="open" data-argument="before /vedlegg/0">Vedlegg &lt;a&gt;.pdf');
    expect(page).toContain('data-argument="after /kravTilInnkreving/1/opprinneligBeloep">120,50</button>');
  });
});
