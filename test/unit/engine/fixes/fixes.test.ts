import { describe, expect, it } from 'vitest';
import type { CheckOptions } from '../../../../engine/check/check';
import { applyEdits } from '../../../../engine/edits/edits';
import type { Fix } from '../../../../engine/fixes/fix';
import { withValue } from '../../../support/changes';
import { checked, usualOptions } from '../../../support/checking';
import { rightValue } from '../../../support/examples';
import { fixesOf } from '../../../support/rule-fixture';

/** The fixes of the only diagnostic of a code, in a right example of which one value is changed. */
function fixes(code: string, pointer: string, value: unknown, options: Partial<CheckOptions> = {}): Fix[] {
  const all = { ...usualOptions, ...options };
  const version = all.model === 'auto' ? '1.1' : all.model;
  const text = JSON.stringify(withValue(rightValue(version), pointer, value), null, 2);
  const found = checked(text, all).diagnostics.filter((diagnostic) => diagnostic.code === code);
  expect(found).toHaveLength(1);
  return found.flatMap(({ data }) => fixesOf(text, data, all));
}

const titles = (found: readonly Fix[]): string[] => found.map(({ title }) => title);

const ground = '/begjaeringensTvangsgrunnlag/0';

describe('the fixes of a diagnostic', () => {
  it('begin with the one that most people would choose', () => {
    const found = fixes('elan/ugyldig-kodeverdi', `${ground}/varsel/0/forsendelsemaateType`, 'e-faktura');
    expect(found[0]).toMatchObject({ title: 'Endre til «eFaktura»', preferred: true });
    expect(found.slice(1).map(({ preferred }) => preferred)).not.toContain(true);
    expect(new Set(titles(found))).toEqual(
      new Set([
        'Endre til «alminneligPost»',
        'Endre til «alminneligPostMenIRetur»',
        'Endre til «altinn»',
        'Endre til «digipost»',
        'Endre til «eBoks»',
        'Endre til «eFaktura»',
      ]),
    );
  });

  it('have none that most people would choose where nothing tells which', () => {
    const found = fixes('elan/ugyldig-kodeverdi', `${ground}/varsel/0/forsendelsemaateType`, 'brevdue');
    expect(found).toHaveLength(6);
    expect(found.map(({ preferred }) => preferred)).not.toContain(true);
  });

  it('begin with the successor of a value that was removed', () => {
    const found = fixes('elan/eldre-modell', `${ground}/varsel/0/forsendelsemaateType`, 'ebox', {
      model: 'auto',
    });
    expect(found[0]).toMatchObject({ title: 'Endre til «eBoks»', preferred: true });
    expect(found.at(-1)).toMatchObject({ title: 'Velg modell 1.1 fast', model: '1.1', edits: [] });
  });

  it('are each another', () => {
    const found = fixes(
      'elan/kodeverdi-i-annen-versjon',
      `${ground}/varsel/0/forsendelsemaateType`,
      'epost',
      {
        model: '2.0',
      },
    );
    expect(new Set(titles(found)).size).toBe(found.length);
    expect(titles(found)).toContain('Kontroller filen som modell 1.1');
  });

  it('can be told apart, even between grounds of the same title', () => {
    const right = rightValue('2.1');
    const [ground] = right['begjaeringensTvangsgrunnlag'] as readonly object[];
    const claims = right['kravTilInnkreving'] as readonly object[];
    const lists = [
      ['FAKTURA-1001', 'RENTE-1001', 'SALAER-1001'],
      ['FAKTURA-1002', 'SALAER-1001'],
    ];
    const text = JSON.stringify({
      ...right,
      begjaeringensTvangsgrunnlag: lists.map((references) => ({
        ...ground,
        innsendersKravreferanse: references,
      })),
      kravTilInnkreving: [
        ...claims.slice(0, 2),
        { ...claims[0], innsendersKravreferanse: 'FAKTURA-1002', kravbeskrivelse: 'Faktura 1002' },
        { ...claims[2], relatertKrav: [] },
      ],
    });
    const found = checked(text).diagnostics;
    expect(found.map(({ code }) => code)).toEqual(['KRAV_I_FLERE_TVANGSGRUNNLAG']);
    const offered = found.flatMap(({ data }) => titles(fixesOf(text, data, usualOptions)));
    expect(offered).toHaveLength(2);
    expect(new Set(offered).size).toBe(2);
  });

  it('have titles in English where that is asked for', () => {
    const relation = '/kravTilInnkreving/2/relatertKrav/0';
    const code = 'RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER';
    expect(titles(fixes(code, relation, 'FAKTURA-1', { language: 'en' }))).toEqual([
      'Point at “FAKTURA-1001”',
      'Remove the relation to “FAKTURA-1”',
    ]);
  });

  it('are not offered where they would bring a new error', () => {
    const relation = '/kravTilInnkreving/1/relatertKrav/0';
    const code = 'RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER';
    expect(titles(fixes(code, relation, 'FAKTURA-1'))).toEqual([
      'Pek på «FAKTURA-1001»',
      'Pek på «SALAER-1001»',
    ]);
  });

  it('point at no more than three claims', () => {
    const hovedkrav = rightValue('2.1')['kravTilInnkreving'] as readonly object[];
    const references = ['K-1', 'K-2', 'K-3', 'K-4', 'K-5'];
    const claims = references.map((innsendersKravreferanse) => ({
      ...hovedkrav[0],
      innsendersKravreferanse,
      kravbeskrivelse: innsendersKravreferanse,
    }));
    const interest = { ...hovedkrav[1], innsendersKravreferanse: 'R', relatertKrav: ['K-6'] };
    const root = withValue(rightValue('2.1'), `${ground}/innsendersKravreferanse`, [...references, 'R']);
    const text = JSON.stringify(withValue(root, '/kravTilInnkreving', [...claims, interest]), null, 2);
    const found = checked(text).diagnostics;
    expect(found.map(({ code }) => code)).toEqual(['RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER']);
    expect(found.flatMap(({ data }) => fixesOf(text, data, usualOptions))).toHaveLength(3);
  });
});

describe('a diagnostic that is not (or no longer) there', () => {
  const text = JSON.stringify(rightValue('2.1'), null, 2);

  it.each([
    ['RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER', '/kravTilInnkreving/7/relatertKrav/0'],
    ['RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER', '/kravTilInnkreving/1/relatertKrav/0'],
    ['KRAV_IKKE_BENYTTET', '/kravTilInnkreving/0/innsendersKravreferanse'],
    ['KRAV_DUPLIKATE_REFERANSER', '/kravTilInnkreving/0/innsendersKravreferanse'],
    ['TVANGSGRUNNLAG_UGYLDIGE_KRAVREFERANSER', `${ground}/innsendersKravreferanse/9`],
    ['elan/ukjent-egenskap', '/finnes/ikke'],
    ['elan/feil-type', ''],
    ['elan/finnes-ikke', ''],
    ['', ''],
  ])('has no fix, and does no harm: %s at %s', (code, at) => {
    expect(fixesOf(text, { code, at, args: {} }, usualOptions)).toEqual([]);
  });
});

describe('a fix', () => {
  it('writes the day of the check, not of the clock', () => {
    const text = JSON.stringify(withValue(rightValue('2.1'), '/kravTilInnkreving', []), null, 2);
    const options = { ...usualOptions, today: '2031-01-02' };
    const [found] = checked(text, options).diagnostics.filter(({ code }) => code === 'MANGLER_KRAV');
    const [fix] = found ? fixesOf(text, found.data, options) : [];
    expect(applyEdits(text, fix?.edits ?? [])).toContain('"forfallsdato": "2031-01-02"');
  });
});
