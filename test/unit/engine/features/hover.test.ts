import { MarkupContent } from 'vscode-languageserver';
import { describe, expect, it } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { hover } from '../../../../engine/features/hover';
import { versions } from '../../../../engine/model/model';
import { withValue } from '../../../support/changes';
import { rightText, rightValue } from '../../../support/examples';

const newest = versions.at(-1) ?? '';

interface Hovering {
  readonly text?: string;
  readonly version?: string;
  readonly language?: 'nb' | 'en';
}

/** @param at what stands before the place that the mouse is over, and its first character */
function hoverAt(
  at: string,
  { text = rightText(newest), version = newest, language = 'nb' }: Hovering = {},
): string {
  const document = BegjaeringDocument.of(text);
  const index = text.indexOf(at);
  if (index < 0) throw new Error(`there is no ${at}`);
  const shown = hover(document, document.positionAt(index + at.length - 1), version, language);
  return MarkupContent.is(shown?.contents) ? shown.contents.value : '';
}

const changed = (pointer: string, value: unknown, version = newest): string =>
  JSON.stringify(withValue(rightValue(version), pointer, value), null, 2);

describe('hovering over a property', () => {
  it('says once what the property and its code list are both for', () => {
    const text = changed('/begjaeringensTvangsgrunnlag/0/varsel/0/type', 'varselTvfbl418');
    const shown = hoverAt('"type": "varselTvfbl', { text });
    expect(shown.split('Hvilken bestemmelse varselet er gitt etter.')).toHaveLength(2);
  });

  it('tells what it means, its format, and whether it is required', () => {
    const shown = hoverAt('"begjaeringsd');
    expect(shown).toContain('dato, ÅÅÅÅ-MM-DD');
    expect(shown).toContain('_påkrevd_');
    expect(hoverAt('"begjaeringsd', { language: 'en' })).toContain('_required_');
  });

  it('tells of which others it excludes', () => {
    expect(hoverAt('"pers')).toContain('nøyaktig én av `virksomhet`, `person`, `sammenslutning`');
  });

  it('tells since which model it is there', () => {
    expect(hoverAt('"kreverRenterAvRetts')).toContain('fra modell 2.1');
  });

  it('tells until which model it is there', () => {
    const text = JSON.stringify({ ...rightValue('1.0'), saksreferanse: 'A' });
    expect(hoverAt('"saksref', { text, version: '1.0' })).toMatch(/til og med modell [\d.]+/);
  });

  it('of another model says so', () => {
    const text = JSON.stringify({ ...rightValue(newest), saksreferanse: 'A' });
    expect(hoverAt('"saksref', { text })).toContain(`Finnes ikke i modell ${newest}, bare i 1.0`);
  });

  it('that is deprecated says so', () => {
    const text = rightText('2.0');
    expect(hoverAt('"rentekrav', { text, version: newest })).toContain('**Foreldet:**');
  });

  it('that no model has says nothing', () => {
    expect(hoverAt('"ukj', { text: JSON.stringify({ ...rightValue(newest), ukjent: 1 }) })).toBe('');
  });

  it('knows another spelling of its name', () => {
    const text = JSON.stringify({
      begjaeringensTvangsgrunnlag: [{ varsel: [{ forsendelsesmåteType: 'digipost' }] }],
    });
    const usual = text.replace('måte', 'maate');
    expect(hoverAt('"forsendelsesm', { text })).toBe(hoverAt('"forsendelsesm', { text: usual }));
  });
});

describe('hovering over a code', () => {
  it('tells what it means', () => {
    expect(hoverAt('"kravdetaljer": "R')).toMatch(/`Rentekrav`: \S+/);
  });

  it('that no model has tells of the list only', () => {
    const text = changed('/kravTilInnkreving/1/kravdetaljer', 'Annet');
    expect(hoverAt('"kravdetaljer": "A', { text })).not.toContain('`Annet`');
  });
});

describe('hovering over a reference', () => {
  it('tells the kind, the amount, the description and the ground of the claim', () => {
    const shown = hoverAt('"relatertKrav": [\n        "F');
    expect(shown).toContain('**Hovedkrav FAKTURA-1001 · 8 000,00**');
    expect(shown).toContain('Faktura 1001, reparasjon av sykkel');
    expect(shown).toContain('Tvangsgrunnlag: Skriftlig meddelelse om faktura 1001');
  });

  it('that names no claim says so', () => {
    const text = changed('/kravTilInnkreving/1/relatertKrav/0', 'SAVNET');
    expect(hoverAt('"SAV', { text })).toMatch(/^Ingen krav i filen har denne referansen\./);
  });

  it('to a claim without a ground says so', () => {
    const text = changed('/begjaeringensTvangsgrunnlag', []);
    expect(hoverAt('"relatertKrav": [\n        "F', { text })).toContain('Ikke nevnt i noe tvangsgrunnlag.');
  });

  it('shows what a file has written as it is, and not as Markdown', () => {
    const text = changed('/kravTilInnkreving/0/kravbeskrivelse', '[her](command:x) <b>');
    expect(hoverAt('"relatertKrav": [\n        "F', { text })).toContain(
      String.raw`\[her\](command:x) \<b\>`,
    );
  });
});

describe('hovering over an amount', () => {
  it('tells how what remains comes about, and which sums it is part of', () => {
    const shown = hoverAt('"gjenstaaendeBeloep": {\n        "beloep": 8');
    expect(shown).toContain('9 000,00 − 1 000,00 innbetalt = **8 000,00**');
    expect(shown).toContain('- Skriftlig meddelelse om faktura 1001 (3 krav): **9 049,81**');
    expect(shown).toContain('- Alle 3 krav: **9 049,81**');
  });

  it('of the only claim says that there is no other', () => {
    const { kravTilInnkreving } = rightValue(newest);
    const [first] = Array.isArray(kravTilInnkreving) ? (kravTilInnkreving as unknown[]) : [];
    const text = changed('/kravTilInnkreving', [first]);
    const at = '"gjenstaaendeBeloep": {\n        "beloep": 8';
    expect(hoverAt(at, { text })).toContain('- Det eneste kravet: **8 000,00**');
    expect(hoverAt(at, { text, language: 'en' })).toContain('- The only claim: **8 000,00**');
  });

  it('counts reductions too', () => {
    const kravEndring = [{ dato: '2026-03-01', nedjusteringAvInnsender: { beloep: 500, valuta: 'NOK' } }];
    const text = changed('/kravTilInnkreving/0/kravEndring', kravEndring);
    expect(hoverAt('"nedj', { text })).toContain(
      '9 000,00 − 1 000,00 innbetalt − 500,00 nedjustert = **7 500,00**',
    );
  });

  it('of interest tells how it is computed from the claim that bears it', () => {
    const shown = hoverAt('"beloep": 3');
    expect(shown).toContain('Forsinkelsesrente av FAKTURA-1001, fra forfall til begjæringsdatoen:');
    expect(shown).toContain('133 dager · 12,00 % av 8 000,00 = **349,81**');
  });

  it('of interest over a change of the rate tells of each part and the sum', () => {
    const period = { startdato: '2023-12-01', sluttdato: '2024-02-01' };
    const text = changed('/kravTilInnkreving/1/rentekrav/rentePeriode', period, '2.0');
    const shown = hoverAt('"renteGr', { text, version: '2.0' });
    expect(shown).toContain('- 2023-12-01 – 2024-01-01 · 31 dager · 11,75 % av 8 000,00');
    expect(shown).toContain('- 2024-01-01 – 2024-02-01 · 31 dager · 12,50 % av 8 000,00');
    expect(shown).toMatch(/- \*\*Sum \d+,\d\d\*\*/);
  });

  it('of interest at an agreed rate tells of that', () => {
    const element = {
      rentePeriode: { startdato: '2025-01-01', sluttdato: '2026-01-01' },
      renteGrunnlag: { beloep: 1000, valuta: 'NOK' },
      beregnetMedAvtaltRentesats: 9.25,
    };
    const text = changed('/kravTilInnkreving/1/rentekrav', element, '2.0');
    const shown = hoverAt('"beregnetM', { text, version: '2.0', language: 'en' });
    expect(shown).toContain(
      'Agreed interest:\n\n- 2025-01-01 – 2026-01-01 · 365 days · 9,25 % of 1 000,00 = **92,50**',
    );
  });

  it('says nothing of a computation that cannot be made', () => {
    const text = changed('/kravTilInnkreving/0/kravforfall', {});
    expect(hoverAt('"beloep": 3', { text })).not.toContain('Forsinkelsesrente');
  });
});

describe('hovering over an identifier', () => {
  const numberAt = '/saksoekt/0/saksoekt/person/identifikator/taxIdentificationNumber';
  const ofNumber = (number: string): string => hoverAt(`"${number}`, { text: changed(numberAt, number) });

  it('tells its kind, whether it is synthetic, and whose it is', () => {
    expect(hoverAt('"148587')).toMatch(/^\*\*Fødselsnummer · syntetisk\*\*\n\n- Saksøkt STILLE HAVØRN\n/);
    expect(hoverAt('"313772')).toMatch(/^\*\*Organisasjonsnummer · syntetisk\*\*/);
  });

  it.each([
    ['974760673', 'Organisasjonsnummer · ikke syntetisk'],
    ['14858712302', 'Verken et gyldig organisasjonsnummer, fødselsnummer eller d-nummer.'],
  ])('of %s is told to be: %s', (number, words) => {
    expect(ofNumber(number)).toContain(`**${words}**`);
  });

  it('of another country is told to be foreign', () => {
    const text = changed(numberAt.replace(/[^/]*$/, 'landkodeIdentifikator'), 'SE');
    expect(hoverAt('"148587', { text })).toContain('**Utenlandsk skatteidentifikator (SE)**');
  });
});

describe('hovering over an attachment', () => {
  it('tells its file, its type, and in how many places it stands', () => {
    const uuid = 'b7d1f0a2-5c3e-4b8a-9f61-2e4d8c0b7a1b';
    expect(hoverAt(`"${uuid}`)).toContain('**Vedlegg betalingsoppfordring\\.pdf · betalingsoppfordring**');
    const text = changed('/begjaeringensTvangsgrunnlag/0/tvangsgrunnlag/uuid', uuid.toUpperCase());
    expect(hoverAt(`"${uuid}`, { text })).toContain('Står 2 steder i filen.');
  });
});

describe('hovering over anything else', () => {
  it('between brackets says nothing', () => {
    expect(hoverAt('{\n ')).toBe('');
  });

  it('works while the text is broken', () => {
    const text = rightText(newest);
    const broken = text.slice(0, text.indexOf('"RENTE-1001"', text.indexOf('kravTilInnkreving')));
    expect(hoverAt('"innsendersKravreferanse": "F', { text: broken })).toContain('Hovedkrav FAKTURA-1001');
  });

  it('nested too deep says nothing', () => {
    expect(hoverAt('[', { text: '['.repeat(500) })).toBe('');
  });
});
