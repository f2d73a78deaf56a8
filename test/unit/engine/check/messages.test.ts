import { describe, expect, it } from 'vitest';
import { officialRule, officialRules, ownChecks, relatedNotes } from '../../../../engine/check/catalogue';
import type { Arguments, Finding } from '../../../../engine/findings/findings';
import { messageOf, noteText } from '../../../../engine/check/messages';
import { newestVersion } from '../../../../engine/model/model';

const languages = ['nb', 'en'] as const;

const finding = (code: string, args: Arguments, more: Partial<Finding> = {}): Finding => ({
  code,
  severity: 'error',
  at: '',
  args,
  ...more,
});

const message = (
  code: string,
  args: Arguments,
  language: 'nb' | 'en' = 'nb',
  more?: Partial<Finding>,
): string => messageOf(finding(code, args, more), language, newestVersion);

describe.each(officialRules)('the message of $code', (rule) => {
  const names = Object.values(rule.placeholders).flat();
  const args = Object.fromEntries(names.map((name) => [name, `<${name}>`]));

  it.each(languages)('has every placeholder filled in: %s', (language) => {
    const text = message(rule.code, args, language);
    expect(text).not.toContain('%');
    for (const name of names) expect(text).toContain(`<${name}>`);
  });

  it('is the deviation that the service answers with, and the description where there is none', () => {
    const source = rule.nb.deviation === '' ? rule.nb.description : rule.nb.deviation;
    const pattern = source
      .split(/%[\wæøåÆØÅ]+(?:, \w+)*/)
      .map(escaped)
      .join('[^]*');
    expect(message(rule.code, args)).toMatch(new RegExp(`^${pattern}$`));
  });

  it('has the placeholders in both languages', () => {
    for (const placeholder of Object.keys(rule.placeholders)) {
      expect(rule.nb.deviation).toContain(placeholder);
      expect(rule.en.deviation).toContain(placeholder);
    }
  });
});

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

describe('the message of an official rule', () => {
  it('is filled in as the data says, even where a placeholder says something else', () => {
    expect(message('KRAV_MANGLER_FORFALLSDATO', { kravdetaljer: 'Hovedkrav' })).toBe(
      'Det må oppgis forfallsdato for Hovedkrav',
    );
    expect(message('RENTEKRAV_PERIODE_MAA_HA_GYLDIG_PERIODE', { kravreferanse: 'R-1' }, 'nb')).toContain(
      'R-1',
    );
    expect(message('MAKS_EN_ADRESSE_AV_HVER_TYPE', { adressetype: 'postadresse' })).toBe(
      'Man kan kun definere en adresse av type postadresse',
    );
  });

  it('has different words at places of the same shape', () => {
    const code = 'VEDLEGG_SKAL_HA_REFERANSE_TIL_BEGJAERINGEN';
    const text = message(code, { filnavn: 'dom.pdf', innsenderReferanse: '2026-1' });
    expect(text).toContain("'dom.pdf'");
    expect(text).toContain('2026-1');
  });

  it('leaves a value alone that looks like a placeholder', () => {
    const args = { kravreferanse: '%relatertKravRef', relatertKrav: '%hovedkravRef $& {x}' };
    expect(message('RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER', args)).toBe(
      'Krav med kravreferanse %relatertKravRef peker på relatert krav med kravreferanse %hovedkravRef $& {x} som ikke eksisterer',
    );
  });

  it('is in English where that is asked for', () => {
    expect(message('KRAV_DUPLIKATE_REFERANSER', { kravreferanse: 'H-1' }, 'en')).toBe(
      'There are several claims with claim reference H-1',
    );
  });
});

describe.each(ownChecks)('the message of $code', ({ code, nb, en }) => {
  it('has the same places to fill in, in both languages', () => {
    const places = (text = ''): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([place]) => place).sort();
    expect(places(en.message)).toEqual(places(nb.message));
    expect(places(en.messageWithoutNearest)).toEqual(places(nb.messageWithoutNearest));
  });

  it('is filled in', () => {
    const names = [...nb.message.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    const args = Object.fromEntries(names.map((name) => [name, `<${name}>`]));
    for (const language of languages) {
      for (const name of names) expect(message(code, args, language)).toContain(`<${name}>`);
      expect(message(code, args, language)).not.toMatch(/[{}]/);
    }
  });
});

describe('the message of a check of ours', () => {
  it('reads a list aloud', () => {
    const text = (alternativer: string[], language: 'nb' | 'en' = 'nb'): string =>
      message('elan/valg-mangler', { alternativer }, language);
    expect(text(['a'])).toBe('Én av `a` må oppgis.');
    expect(text(['a', 'b'])).toBe('Én av `a` eller `b` må oppgis.');
    expect(text(['a', 'b', 'c'])).toBe('Én av `a`, `b` eller `c` må oppgis.');
    expect(text(['a', 'b', 'c'], 'en')).toBe('One of `a`, `b` or `c` must be given.');
  });

  it('asks for the nearest only', () => {
    const args = { verdi: 'Hovedkra', naermeste: ['Hovedkrav', 'Rentekrav'] };
    expect(message('elan/ukjent-kodeverdi', args)).toContain('Mente du `Hovedkrav`?');
  });

  it('asks for nothing where nothing is near', () => {
    const text = message('elan/ukjent-egenskap', { egenskap: 'x' }, 'en', {
      variant: 'messageWithoutNearest',
    });
    expect(text).toMatch(/^Unknown property `x`\. The service/);
  });
});

describe('what a place beside a finding has to do with it', () => {
  it.each(languages)('is said in words: %s', (language) => {
    for (const note of ['firstUse', 'relatedClaim', 'groundOfRelated'] as const) {
      expect(noteText(note, language)).toBe(relatedNotes[language][note]);
      expect(noteText(note, language)).toMatch(/^\p{Lu}/u);
    }
  });
});

describe('the catalogue', () => {
  it('knows the codes of the authority, and no others', () => {
    expect(officialRule('MANGLER_KRAV')?.nb.title).toMatch(/\S/);
    expect(officialRule('elan/syntaks')).toBeUndefined();
  });
});
