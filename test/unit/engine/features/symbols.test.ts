import type { DocumentSymbol, Range } from 'vscode-languageserver';
import { describe, expect, it } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { symbols } from '../../../../engine/features/symbols';
import { versions } from '../../../../engine/model/model';
import { rightText, rightValue } from '../../../support/examples';

/** The outline as a person reads it, with the text that each line leads to. */
function drawn(document: BegjaeringDocument, of: readonly DocumentSymbol[], indent = ''): string {
  return of
    .map(({ name, detail, selectionRange, children = [] }) => {
      const selected = document.source.getText(selectionRange).replaceAll(/\s+/g, ' ');
      const line = `${indent}${name}${detail ? ` | ${detail}` : ''}  → ${selected.slice(0, 60)}\n`;
      return line + drawn(document, children, `${indent}  `);
    })
    .join('');
}

function names(value: unknown, language: 'nb' | 'en' = 'nb'): string[] {
  const flat = (of: readonly DocumentSymbol[]): string[] =>
    of.flatMap(({ name, children = [] }) => [name, ...flat(children)]);
  return flat(symbols(BegjaeringDocument.of(JSON.stringify(value)), language));
}

const claim = (more: object): object => ({
  kravTilInnkreving: [{ kravdetaljer: 'Hovedkrav', innsendersKravreferanse: '00890772001', ...more }],
});

describe('what somebody wrote oddly', () => {
  const blank = {
    begjaeringensTvangsgrunnlag: [{ betegnelseAvTvangsgrunnlag: '  ' }],
    kravTilInnkreving: [{ kravdetaljer: ' ', innsendersKravreferanse: '\t' }],
  };

  it('leaves no part without a name, which editors refuse', () => {
    expect(names(blank)).toEqual(['Tvangsgrunnlag', '#1', 'Krav', 'Krav #1']);
  });

  it('stands on one line, and not the whole of it where it is long', () => {
    const [, ground = ''] = names({
      begjaeringensTvangsgrunnlag: [{ betegnelseAvTvangsgrunnlag: `Faktura\n 1001 ${'😀'.repeat(500)}` }],
    });
    expect(ground).toMatch(/^Faktura 1001 😀+\.{3}$/u);
    expect(ground.length).toBeLessThan(250);
  });
});

describe('the outline of a right begjæring', () => {
  it.each([...versions.map((version) => [version, 'nb'] as const), ['2.1', 'en'] as const])(
    'of model %s in %s tells who, on which grounds, and for what',
    async (version, language) => {
      const document = BegjaeringDocument.of(rightText(version));
      const outline = drawn(document, symbols(document, language));
      await expect(outline).toMatchFileSnapshot(`../../../fixtures/symbols/${version}.${language}.txt`);
    },
  );

  it.each(versions)('of model %s has what is selected, and what is below, within each part', (version) => {
    const { source } = BegjaeringDocument.of(rightText(version));
    const isWithin = (inner: Range, outer: Range): boolean =>
      source.offsetAt(inner.start) >= source.offsetAt(outer.start) &&
      source.offsetAt(inner.end) <= source.offsetAt(outer.end);
    const check = (of: readonly DocumentSymbol[], holder?: Range): void => {
      for (const { range, selectionRange, children = [] } of of) {
        expect(isWithin(selectionRange, range)).toBe(true);
        if (holder) expect(isWithin(range, holder)).toBe(true);
        check(children, range);
      }
    };
    check(symbols(BegjaeringDocument.of(rightText(version)), 'nb'));
  });
});

describe('a claim in the outline', () => {
  it('is its kind, its reference and what remains of it, as Norwegians write amounts', () => {
    expect(names(claim({ gjenstaaendeBeloep: { beloep: 12000.14, valuta: 'NOK' } }))).toEqual([
      'Krav',
      'Hovedkrav 00890772001 · 12 000,14',
    ]);
  });

  it('has the original amount where nothing says what remains', () => {
    expect(names(claim({ opprinneligBeloep: { beloep: 1234567.5 } }))[1]).toBe(
      'Hovedkrav 00890772001 · 1 234 567,50',
    );
  });

  it('says another currency than kroner', () => {
    expect(names(claim({ gjenstaaendeBeloep: { beloep: 5, valuta: 'SEK' } }))[1]).toBe(
      'Hovedkrav 00890772001 · 5,00 SEK',
    );
  });

  it.each([undefined, { beloep: '12' }, { beloep: -1 }, 12])(
    'has no amount where it is %j',
    (gjenstaaendeBeloep) => {
      expect(names(claim({ gjenstaaendeBeloep }))[1]).toBe('Hovedkrav 00890772001');
    },
  );

  it('without kind and reference is told by its number in the list', () => {
    expect(names({ kravTilInnkreving: [{}, { kravdetaljer: '' }] })).toEqual(['Krav', 'Krav #1', 'Krav #2']);
    expect(names({ kravTilInnkreving: [{}] }, 'en')).toEqual(['Claims', 'Claim #1']);
  });

  it('has its events below it', () => {
    const dato = '2026-01-02';
    const events = {
      innbetaling: [{ bokfoertDato: dato, beloep: { beloep: 10 } }, { beloep: { beloep: 20 } }],
      kravEndring: [{ dato, nedjusteringAvInnsender: { beloep: 5 } }],
      tilleggsfristForeldelse: [{ dato }],
      transporterklaering: [{ dato, beloep: { beloep: 7 } }],
    };
    expect(names(claim(events)).slice(2)).toEqual([
      'Innbetaling 2026-01-02 · 10,00',
      'Innbetaling · 20,00',
      'Nedjustering 2026-01-02 · 5,00',
      'Tilleggsfrist for foreldelse 2026-01-02',
      'Transporterklæring 2026-01-02 · 7,00',
    ]);
  });
});

describe('a party in the outline', () => {
  const party = (aktoer: object): unknown => ({ saksoekt: [{ saksoekt: aktoer }] });

  it('is what it is in the case, and its name', () => {
    const person = { personnavn: { fornavn: 'HENSIKT', etternavn: 'LYSEGUL' } };
    expect(names(party({ person }))).toEqual(['Saksøkt HENSIKT LYSEGUL']);
    expect(names(party({ person }), 'en')).toEqual(['Defendant HENSIKT LYSEGUL']);
  });

  it('without a name is told by its number, and without that by what it is', () => {
    const identifikator = { taxIdentificationNumber: '14858712301' };
    expect(names(party({ person: { identifikator } }))).toEqual(['Saksøkt 14858712301']);
    expect(names(party({}))).toEqual(['Saksøkt']);
  });

  it('has its representative below it, also the eleventh', () => {
    const prosessfullmektig = { virksomhet: { navn: 'R' } };
    const each = (i: number): object => ({
      saksoeker: { virksomhet: { navn: `S${i}` } },
      saksoekersProsessfullmektig: { prosessfullmektig },
    });
    const document = BegjaeringDocument.of(
      JSON.stringify({ saksoeker: Array.from({ length: 11 }, (_, i) => each(i)) }),
    );
    const outline = symbols(document, 'nb');
    expect(outline.map(({ name }) => name)).toEqual(Array.from({ length: 11 }, (_, i) => `Saksøker S${i}`));
    expect(outline.map(({ children }) => children?.length)).toEqual(Array(11).fill(1));
  });
});

describe('a ground in the outline', () => {
  it('tells how many claims rest on it, and their sum in each currency', () => {
    const beloep = (valuta: string): object => ({ gjenstaaendeBeloep: { beloep: 1, valuta } });
    const document = BegjaeringDocument.of(
      JSON.stringify({
        begjaeringensTvangsgrunnlag: [
          { betegnelseAvTvangsgrunnlag: 'Dom', innsendersKravreferanse: ['A', 'B', 'A', 'savnet'] },
        ],
        kravTilInnkreving: [
          { innsendersKravreferanse: 'A', ...beloep('NOK') },
          { innsendersKravreferanse: 'B', ...beloep('SEK') },
        ],
      }),
    );
    expect(symbols(document, 'nb')[0]?.children?.[0]).toMatchObject({
      name: 'Dom',
      detail: '3 krav · 1,00 + 1,00 SEK',
    });
  });
});

describe('the outline of anything else', () => {
  it.each([[{}], [[]], [null], [{ kravTilInnkreving: {}, saksoekt: 'x' }]])('is empty: %j', (value) => {
    expect(names(value)).toEqual([]);
  });

  it('shows what stands in a file that is being written', () => {
    const text = JSON.stringify(rightValue('2.1'), null, 2);
    const document = BegjaeringDocument.of(
      text.slice(0, text.indexOf('"SALAER-1001"', text.indexOf('kravTil')) - 5),
    );
    const outline = symbols(document, 'nb');
    expect(outline.at(-1)?.children?.map(({ name }) => name)).toEqual([
      'Hovedkrav FAKTURA-1001 · 8 000,00',
      'Rentekrav RENTE-1001 · 349,81',
      'Krav #3',
    ]);
  });
});
