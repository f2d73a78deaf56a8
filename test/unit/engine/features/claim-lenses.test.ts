import { describe, expect, it } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { claimLenses } from '../../../../engine/features/claim-lenses';
import { versions } from '../../../../engine/model/model';
import { rightText } from '../../../support/examples';

const newest = versions.at(-1) ?? '';

function titles(value: unknown, language: 'nb' | 'en' = 'nb'): string[] {
  const document = BegjaeringDocument.of(JSON.stringify(value, null, 2));
  return claimLenses(document, newest, language).map(({ title }) => title());
}

const nok = (beloep: number): object => ({ beloep, valuta: 'NOK' });
const krav = (innsendersKravreferanse: string, more: object = {}): object => ({
  innsendersKravreferanse,
  kravdetaljer: 'Hovedkrav',
  ...more,
});

describe('the lenses of a right begjæring', () => {
  it.each([...versions.map((version) => [version, 'nb'] as const), [newest, 'en'] as const])(
    'of model %s in %s stand above the root, the grounds and the claims',
    async (version, language) => {
      const document = BegjaeringDocument.of(rightText(version));
      const lines = document.text.split('\n');
      for (const { range, title } of claimLenses(document, version, language).toReversed()) {
        lines.splice(range.start.line, 0, `» ${title()}`);
      }
      await expect(lines.join('\n')).toMatchFileSnapshot(
        `../../../fixtures/lenses/${version}.${language}.txt`,
      );
    },
  );
});

describe('a lens', () => {
  it('stays on one line, however long the names are', () => {
    const long = `Faktura\n${'1'.repeat(4000)}`;
    const lenses = titles({
      saksoeker: [{ saksoeker: { virksomhet: { navn: long } } }],
      begjaeringensTvangsgrunnlag: [{ betegnelseAvTvangsgrunnlag: long, innsendersKravreferanse: [long] }],
      kravTilInnkreving: [krav(long), krav('R', { relatertKrav: [long] })],
    });
    for (const title of lenses) expect(title).toMatch(/^.{1,300}$/);
  });
});

describe('the lens of a claim', () => {
  const lensOf = (claims: readonly object[], language: 'nb' | 'en' = 'nb'): string | undefined =>
    titles({ kravTilInnkreving: claims }, language)[1];

  it('says that no ground names it', () => {
    expect(lensOf([krav('A')])).toBe('ikke i noe tvangsgrunnlag');
  });

  it('counts the claims that relate to it, each once, and itself not', () => {
    const related = krav('B', { relatertKrav: ['A', 'A'] });
    expect(lensOf([krav('A', { relatertKrav: ['A'] }), related])).toContain('1 krav hører til');
    expect(lensOf([krav('A'), related, krav('C', { relatertKrav: ['A'] })], 'en')).toContain(
      '2 claims relate to it',
    );
  });

  it('says what remains, and of what only where that is more', () => {
    const whole = { opprinneligBeloep: nok(1234.5), gjenstaaendeBeloep: nok(1234.5) };
    expect(lensOf([krav('A', whole)])).toMatch(/gjenstår 1 234,50$/);
    expect(lensOf([krav('A', { ...whole, gjenstaaendeBeloep: nok(34.5) })])).toMatch(
      /gjenstår 34,50 av 1 234,50$/,
    );
  });

  it('lists no more references than can be read', () => {
    const relatertKrav = ['A', 'B', 'C', 'D'];
    expect(lensOf([krav('E', { relatertKrav })])).toContain('hører til A, B, C …');
  });
});

describe('the lens of the root', () => {
  const party = (role: string, navn: string): object => ({ [role]: { virksomhet: { navn } } });

  it('names the first of several parties and counts the others', () => {
    const value = {
      saksoeker: [party('saksoeker', 'EN AS'), party('saksoeker', 'TO AS'), party('saksoeker', 'TRE AS')],
      saksoekt: [party('saksoekt', 'FIRE AS')],
    };
    expect(titles(value)).toEqual([`0 krav · EN AS og 2 til mot FIRE AS · modell ${newest}`]);
  });

  it('shows no identifier in place of a name', () => {
    const identifikator = { taxIdentificationNumber: '14858712301', landkodeIdentifikator: 'NO' };
    expect(titles({ saksoekt: [{ saksoekt: { person: { identifikator } } }] })[0]).not.toContain(
      '14858712301',
    );
  });

  it('has a sum for each currency', () => {
    const kravTilInnkreving = [
      krav('A', { gjenstaaendeBeloep: nok(1) }),
      krav('B', { gjenstaaendeBeloep: { beloep: 2, valuta: 'SEK' } }),
    ];
    expect(titles({ kravTilInnkreving })[0]).toMatch(/^Sum 1,00 \+ 2,00 SEK · 2 krav/);
  });
});

describe('lenses', () => {
  it('do not pile up on one line', () => {
    const text = JSON.stringify(JSON.parse(rightText(newest)));
    expect(claimLenses(BegjaeringDocument.of(text), newest, 'nb')).toHaveLength(1);
  });

  it('are there while the text is broken', () => {
    const text = rightText(newest);
    const broken = text.slice(0, text.indexOf('"RENTE-1001"', text.indexOf('kravTilInnkreving')));
    const shown = claimLenses(BegjaeringDocument.of(broken), newest, 'nb').map(({ title }) => title());
    expect(shown.some((title) => title.includes('gjenstår 8 000,00 av 9 000,00'))).toBe(true);
  });
});
