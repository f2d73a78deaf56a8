import type { Range } from 'vscode-languageserver';
import { describe, expect, it } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { inlayHints } from '../../../../engine/features/inlay-hints';
import { versions } from '../../../../engine/model/model';
import { rightText } from '../../../support/examples';

type Language = 'nb' | 'en';

const whole = ({ source, text }: BegjaeringDocument): Range => ({
  start: source.positionAt(0),
  end: source.positionAt(text.length),
});

/** The text as an editor shows it. */
function shown(document: BegjaeringDocument, language: Language, range = whole(document)): string {
  let { text } = document;
  for (const { position, label } of inlayHints(document, range, language).toReversed()) {
    const offset = document.source.offsetAt(position);
    text = `${text.slice(0, offset)}«${typeof label === 'string' ? label : ''}»${text.slice(offset)}`;
  }
  return text;
}

function shownIn(value: unknown, language: Language = 'nb'): string {
  return shown(BegjaeringDocument.of(JSON.stringify(value)), language);
}

describe('a hint', () => {
  it('stays on one line, and says nothing of a kind that is nothing', () => {
    const hinted = (kravdetaljer: string): string =>
      shownIn({
        kravTilInnkreving: [{ innsendersKravreferanse: 'A', kravdetaljer }, { relatertKrav: ['A'] }],
      });
    expect(hinted('Hoved\nkrav')).toContain('"A"«Hoved krav»]');
    expect(hinted('  ')).toContain('"A"]');
  });
});

describe('the hints of a right begjæring', () => {
  it.each([...versions.map((version) => [version, 'nb'] as const), ['2.1', 'en'] as const])(
    'of model %s in %s tell what references name, and what dates are',
    async (version, language) => {
      const document = BegjaeringDocument.of(rightText(version));
      await expect(shown(document, language)).toMatchFileSnapshot(
        `../../../fixtures/innfelte-hint/${version}.${language}.txt`,
      );
    },
  );

  it('are those of the range that is asked for', () => {
    const document = BegjaeringDocument.of(rightText('2.1'));
    const start = document.source.positionAt(document.text.indexOf('"relatertKrav"'));
    const end = { line: start.line + 2, character: 0 };
    expect(shown(document, 'nb', { start, end }).match(/«.*?»/g)).toEqual(['«Hovedkrav · 8 000,00»']);
  });
});

describe('the hint after a reference', () => {
  const claim = { innsendersKravreferanse: 'A', kravdetaljer: 'Hovedkrav' };
  const relating = { relatertKrav: ['A'] };

  it('is not there where no claim has it', () => {
    expect(shownIn({ kravTilInnkreving: [relating] })).not.toContain('«');
  });

  it('counts the claims where several have it', () => {
    expect(shownIn({ kravTilInnkreving: [claim, claim, relating] })).toContain('["A"«2 krav»]');
    expect(shownIn({ kravTilInnkreving: [claim, claim, relating] }, 'en')).toContain('["A"«2 claims»]');
  });

  it('stands after a number too, and after white space in the quotes', () => {
    const numbered = { ...claim, innsendersKravreferanse: 17 };
    expect(shownIn({ kravTilInnkreving: [numbered, { relatertKrav: [17] }] })).toContain('[17«Hovedkrav»]');
    const spaced = { ...claim, innsendersKravreferanse: 'A ' };
    expect(shownIn({ kravTilInnkreving: [spaced, { relatertKrav: ['A '] }] })).toContain('["A "«Hovedkrav»]');
  });
});

describe('the hint after a date of an interest period', () => {
  const withPeriod = (rentePeriode: object): unknown => ({
    kravTilInnkreving: [{ rentekrav: { rentePeriode } }],
  });

  it('is the weekday, and after the last also how many days bear interest', () => {
    const period = withPeriod({ startdato: '2024-02-28', sluttdato: '2024-03-01' });
    expect(shownIn(period)).toContain('"2024-02-28"«onsdag»,"sluttdato":"2024-03-01"«fredag · 2 dager»');
    expect(shownIn(period, 'en')).toContain('"2024-03-01"«Friday · 2 days»');
  });

  it('counts no days where the period is the wrong way round or has no start', () => {
    expect(shownIn(withPeriod({ startdato: '2024-03-01', sluttdato: '2024-02-28' }))).toContain('«onsdag»');
    expect(shownIn(withPeriod({ sluttdato: '2024-02-28' }))).toContain('«onsdag»');
  });

  it('is not there for what is no date', () => {
    expect(shownIn(withPeriod({ startdato: '2024-02-30', sluttdato: 'i dag' }))).not.toContain('«');
  });
});
