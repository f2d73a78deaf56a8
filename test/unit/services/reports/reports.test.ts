import { describe, expect, it } from 'vitest';
import type { ChangedCase } from '../../../../services/client/answers';
import { actionOf } from '../../../../client/report-page/actions';
import { caseStatusReport } from '../../../../services/reports/case-status';
import { changedCasesReport } from '../../../../services/reports/changed-cases';
import { reportPage } from '../../../../client/report-page/html';
import { innsynReport } from '../../../../services/reports/innsyn';
import type { Block, Report } from '../../../../services/reports/report';

const status = {
  eksternSaksreferanse: 'UTL-1',
  saksnummer: 'UTLBGJ/2026/17',
  saksstatus: 'sakBesluttet',
  meldingsdato: '2026-06-01T10:00:00Z',
  saksoeker: [{ virksomhet: { navn: 'FREIDIG REGNSKAP AS' } }],
  saksoekt: [{ person: { personnavn: { fornavn: 'LUN', etternavn: 'SOMMERFUGL' } } }],
  kravISak: [
    {
      innsendersKravreferanse: 'FAKTURA-1',
      kravbeskrivelse: 'hovedkrav',
      kravgrunnlagsidentifikator: 'K-1',
      prioritetDekningsloven: 'e',
      gjenstaaendeBeloep: { beloep: 12000.5, valuta: 'NOK' },
    },
  ],
  beslutningsinformasjon: [
    {
      beslutningstidspunkt: '2026-06-02T10:00:00Z',
      saksoekt: { person: { personnavn: { fornavn: 'LUN', etternavn: 'SOMMERFUGL' } } },
      besluttetUtleggspant: [
        { tiltaksidentifikator: 'T-1', kravgrunnlagsidentifikator: ['K-1'] },
        { tiltaksidentifikator: 'T-2', kravgrunnlagsidentifikator: ['K-1', 'K-2'] },
      ],
    },
  ],
};

/** The words of a report, line by line, with `|` between cells. */
function linesOf({ title, sections }: Report): string[] {
  return [title, ...sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(linesOfBlock)])]
    .map((line) => line.replaceAll(/\s/g, ' '))
    .filter(Boolean);
}

function linesOfBlock(block: Block): string[] {
  if (block.kind === 'text') return [block.text];
  if (block.kind === 'facts') return block.facts.map(([name, value]) => `${name}: ${value}`);
  return block.rows.map((row) => row.join(' | '));
}

describe('the status of a case', () => {
  it('is told in words, with claims and decisions', () => {
    const lines = linesOf(caseStatusReport(status, 'nb'));
    expect(lines[0]).toBe('Saken er besluttet');
    expect(lines).toContain('Saksnummer: UTLBGJ/2026/17');
    expect(lines).toContain('Saksøkt: LUN SOMMERFUGL');
    expect(lines).toContain('FAKTURA-1 | Hovedkrav | K-1 | e | 12 000,50 NOK');
    expect(lines).toContain('Utleggspant | T-2 | FAKTURA-1 | K-1 | 12 000,50 NOK');
    expect(lines).toContain('Utleggspant | T-2 |  | K-2 | ');
  });

  it('is told in English too', () => {
    expect(linesOf(caseStatusReport(status, 'en'))[0]).toBe('The case is decided');
  });

  it.each([null, 'tekst', {}, { saksstatus: 'noeNytt', kravISak: 3, beslutningsinformasjon: [null] }])(
    'makes what it can of %j',
    (odd) => {
      expect(() => caseStatusReport(odd, 'nb')).not.toThrow();
    },
  );

  it('shows a status that is new to it as it is', () => {
    expect(caseStatusReport({ saksstatus: 'noeNytt' }, 'nb').title).toBe('noeNytt');
  });
});

function changed(eksternSaksreferanse: string, endret = '2026-06-01T10:00:00Z'): ChangedCase {
  const saksstatus = 'sakForelagt';
  return { eksternSaksreferanse, saksnummer: 'N', saksstatus, innsenderReferanse: 'MIN', endret };
}

describe('the cases that have changed', () => {
  it('stand in words, the last change first', () => {
    const cases = [changed('A'), changed('B', '2026-06-02T10:00:00+02:00'), changed('C', 'i går')];
    const lines = linesOf(changedCasesReport(cases, { language: 'nb' }));
    expect(lines.filter((line) => line.includes('|')).map((line) => line[0])).toEqual(['B', 'A', 'C']);
    expect(lines).toContain('C | Saken er forelagt saksøkte | i går | MIN | N');
  });

  it('are said to be none where there are none', () => {
    const lines = linesOf(changedCasesReport([], { since: '2026-06-01T10:00:00Z', language: 'en' }));
    expect(lines.at(-1)).toBe('No cases have changed.');
    expect(lines).toContainEqual(expect.stringMatching(/^Changed since .*2026/));
  });
});

describe('what a page asks for', () => {
  const report = changedCasesReport([changed('UTL-1')], { language: 'nb' });

  it.each([{ command: 'source' }, { command: 'refresh' }, { command: 'caseStatus', argument: 'UTL-1' }])(
    'is done where the report offers it: %j',
    (action) => {
      expect(actionOf(action, report)).toEqual(action);
    },
  );

  it.each([
    undefined,
    'source',
    { command: 'workbench.action.quit' },
    { command: 'caseStatus', argument: 'UTL-2' },
    { command: 'caseStatus', argument: 'MIN' },
    { command: 'caseStatus', argument: ['UTL-1'] },
    { command: 'caseStatus' },
  ])('is nothing where the report does not: %j', (message) => {
    expect(actionOf(message, report)).toBeUndefined();
  });

  it.each([
    [{ command: 'copy', argument: 'K-1' }, true],
    [{ command: 'copy', argument: 'FAKTURA-1' }, false],
    [{ command: 'save', argument: 'saveMapping' }, true],
    [{ command: 'save', argument: 'saveReport' }, true],
    [{ command: 'save', argument: '/etc/passwd' }, false],
  ])('is a copy of what is made to be copied, and a file of what can be saved: %j', (action, isDone) => {
    expect(actionOf(action, caseStatusReport(status, 'nb'))).toEqual(isDone ? action : undefined);
  });

  it('is no JSON where there is none', () => {
    expect(actionOf({ command: 'source' }, { title: 'T', sections: [] })).toBeUndefined();
  });
});

describe('insight into a deduction', () => {
  const answer = {
    tidspunktForInnsynsforespoersel: '2026-06-02T10:00:00Z',
    dekningAvUforfalteBidragskrav: { maanedligBidragsforpliktelse: 900 },
    saksoekersKravIEttTrekk: [
      {
        kravreferanse: 'FAKTURA-1',
        prioritetDekningsloven: 'e',
        kravMedHoeyerePrioritet: {
          detaljerAndreKravMedHoeyerePrioritet: { sumGjenstaaendeBeloep: 100, kravetsAndel: 0 },
        },
        kravMedSammePrioritet: {
          detaljerAndreKravMedSammePrioritet: { sumGjenstaaendeBeloep: 2000, kravetsAndel: 12.5 },
        },
      },
    ],
    besluttetTrekkPerTrekkpliktig: [
      {
        trekkpliktig: 'STOLT BUTIKK AS',
        besluttetTrekkstoerrelseForPeriode: [
          { startdato: '2026-01-01', besluttetTrekkprosent: { trekkprosent: 10 } },
          { startdato: '2026-06-01', besluttetTrekkbeloep: { trekkbeloep: 1500 } },
        ],
      },
    ],
    mottattTrekkbeloepSistePeriode: {
      mottattTrekkbeloepDato: [{ dato: '2026-05-15', mottattTrekkbeloep: { trekkbeloep: 1500 } }],
    },
  };

  it('has the five kinds of information, each under its letter, with a sentence that says what it is', () => {
    const { sections } = innsynReport(answer, 'nb');
    expect(sections.slice(1, 6).map(({ heading }) => heading.slice(0, 3))).toEqual([
      'a. ',
      'b. ',
      'c. ',
      'd. ',
      'e. ',
    ]);
    for (const { blocks } of sections.slice(1, 6)) expect(blocks[0]).toMatchObject({ kind: 'text' });
  });

  it('tells of the claims, the decided deductions and what was received', () => {
    const lines = linesOf(innsynReport(answer, 'nb'));
    expect(lines).toContain('FAKTURA-1 | e | 100,00 NOK');
    expect(lines).toContain('FAKTURA-1 | e | 2 000,00 NOK | 12,50 %');
    expect(lines).toContain('Hver måned: 900,00 NOK');
    expect(lines).toContain('STOLT BUTIKK AS | 1. jan. 2026 |  | 10,00 %');
    expect(lines).toContain('STOLT BUTIKK AS | 1. juni 2026 |  | 1 500,00 NOK');
    expect(lines).toContain('15. mai 2026 | 1 500,00 NOK');
  });

  it('adds up what was received, the last day first', () => {
    const payment = (dato: string) => ({ dato, mottattTrekkbeloep: { trekkbeloep: 0.1 } });
    const all = { mottattTrekkbeloepDato: ['2026-05-01', '2026-05-31', '2026-05-15'].map(payment) };
    const lines = linesOf(innsynReport({ mottattTrekkbeloepSistePeriode: all }, 'en'));
    expect(lines).toContain('Sum received: 0,30 NOK');
    expect(lines.filter((line) => line.endsWith('| 0,10 NOK')).map((line) => line.slice(0, 2))).toEqual([
      '31',
      '15',
      '1 ',
    ]);
  });

  it('says so where there is nothing', () => {
    expect(linesOf(innsynReport({}, 'en')).filter((line) => line === 'The service names none.').length).toBe(
      5,
    );
  });
});

describe('the sums of an insight', () => {
  const claim = (
    kravreferanse: string,
    prioritetDekningsloven: string,
    [better, same, kravetsAndel = 0]: readonly [number, number, number?],
  ) => ({
    kravreferanse,
    prioritetDekningsloven,
    kravMedHoeyerePrioritet: { detaljerAndreKravMedHoeyerePrioritet: { sumGjenstaaendeBeloep: better } },
    kravMedSammePrioritet: {
      detaljerAndreKravMedSammePrioritet: { sumGjenstaaendeBeloep: same, kravetsAndel },
    },
  });
  const told = (saksoekersKravIEttTrekk: readonly unknown[], language: 'nb' | 'en' = 'nb') =>
    linesOf(innsynReport({ saksoekersKravIEttTrekk }, language)).slice(
      linesOf(innsynReport({ saksoekersKravIEttTrekk }, language)).findIndex((line) =>
        /^(Kontroll av summene|Check of the sums)$/.test(line),
      ) + 1,
    );

  it.each([
    [
      'what goes before a worse claim holds what goes before and beside a better one',
      [claim('A', 'd', [1, 2]), claim('B', 'e', [2, 0])],
    ],
    [
      'shares come to the whole, to a hundredth of a percent each',
      [claim('A', 'e', [0, 0, 33.34]), claim('B', 'e', [0, 0, 33.34]), claim('C', 'e', [0, 0, 33.34])],
    ],
    ['shares of different priorities', [claim('A', 'a', [0, 0, 80]), claim('B', 'b', [0, 0, 80])]],
    ['nothing to be checked', ['tekst', null, {}]],
  ])('agree: %s', (_, claims) => {
    expect(told(claims)).toEqual(['Summene som kan kontrolleres, stemmer med hverandre.']);
  });

  it('differ where less goes before a claim than before or beside a better one, in words with both numbers', () => {
    const [before, beside] = told([claim('A', 'd', [300, 500]), claim('B', 'e', [200, 0])]);
    expect(before).toBe('a: Foran B står 200,00 NOK, men foran A, som har bedre prioritet, står 300,00 NOK.');
    expect(beside).toBe(
      'a: Foran B står 200,00 NOK, men ved siden av A, som har bedre prioritet, står 500,00 NOK.',
    );
  });

  it('differ where shares come to more than the whole, and where one is less than nothing', () => {
    const lines = told([claim('A', 'e', [0, 0, 60]), claim('B', 'e', [0, -1, 60])], 'en');
    expect(lines).toEqual([
      'b: The shares of the claims of priority e come to 120,00 %, more than 100 %.',
      'b: −1,00 is less than zero.',
      'Ask Skatteetaten about what does not agree: the numbers are those that the service gave.',
    ]);
  });
});

describe('the page of a report', () => {
  const page = { language: 'nb', nonce: 'abc', sourceTitle: 'Vis JSON' } as const;

  it('shows what came from the service as text, never as markup', () => {
    const odd = { saksnummer: '<img src=x onerror=alert(1)>', saksstatus: '</title><script>x</script>' };
    const html = reportPage(caseStatusReport(odd, 'nb'), page);
    expect(html).not.toContain('<img');
    expect(html).not.toContain('<script>x');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });

  it('keeps a reference within the button that it stands on', () => {
    const html = reportPage(changedCasesReport([changed('"><img src=x>')], { language: 'nb' }), page);
    expect(html).toContain('data-argument="&quot;&gt;&lt;img src=x&gt;"');
    expect(html).not.toContain('<img');
  });

  it('has the case in its title, and its note in small print', () => {
    const html = reportPage({ ...caseStatusReport(status, 'nb'), note: 'Spurt <nå>' }, page);
    expect(html).toContain('<title>UTL-1</title>');
    expect(html).toContain('<footer>Spurt &lt;nå&gt;</footer>');
  });

  it('has a button that asks again, where that can be done', () => {
    const report = caseStatusReport(status, 'nb');
    expect(reportPage(report, { ...page, refreshTitle: 'Spør igjen' })).toContain(
      'data-command="refresh">Spør igjen</button>',
    );
    expect(reportPage(report, page)).not.toContain('data-command="refresh">');
  });

  it('has a button that copies each identifier of the authority, and says which', () => {
    const html = reportPage(caseStatusReport(status, 'nb'), page);
    expect(html).toContain('data-command="copy" data-argument="K-1" aria-label="Kopier K-1">Kopier</button>');
    expect(html).not.toContain('data-argument="FAKTURA-1"');
    expect(html).not.toContain('data-argument=""');
  });

  it('has a button for what can be saved', () => {
    const report = caseStatusReport(status, 'nb');
    const html = reportPage(report, { ...page, saves: ['saveMapping'] });
    expect(html).toContain('data-command="save" data-argument="saveMapping">Lagre kravlisten…</button>');
    expect(html).not.toContain('saveReport');
  });

  it('allows its own style and script only', () => {
    const html = reportPage(caseStatusReport(status, 'nb'), page);
    expect(html).toContain("default-src 'none'; style-src 'nonce-abc'; script-src 'nonce-abc'");
    expect(html).not.toMatch(/https?:|\son\w+=|\sstyle=/);
  });

  it('has a button to the JSON where there is any', () => {
    expect(reportPage(caseStatusReport(status, 'nb'), page)).toContain('Vis JSON</button>');
    expect(reportPage({ title: 'T', sections: [] }, page)).not.toContain('<button');
  });
});
