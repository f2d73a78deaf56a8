import { describe, expect, it } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { check } from '../../../../engine/check/check';
import { locateServiceFindings, type FoundByService } from '../../../../engine/service-findings/locate';
import { withValue } from '../../../support/changes';
import { rightValue } from '../../../support/examples';

const nothing: FoundByService = { code: '', message: '', description: '', path: '', value: '' };

function placesOf(value: unknown, ...findings: readonly Partial<FoundByService>[]): (string | undefined)[] {
  const document = BegjaeringDocument.of(JSON.stringify(value, null, 2));
  const { diagnostics } = check(document, {
    model: 'auto',
    target: 'test',
    today: '2026-06-15',
    language: 'nb',
    syntax: true,
  });
  const whole = findings.map((finding) => ({ ...nothing, ...finding }));
  return locateServiceFindings(document, whole, diagnostics).map((place) => place?.pointer);
}

const right = rightValue('2.1');
const relation = 'RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER';
const lost = 'peker på relatert krav med kravreferanse';

describe('a finding that our own check has too', () => {
  const one = withValue(right, '/kravTilInnkreving/2/relatertKrav/0', 'BORTE-1');
  const two = withValue(one, '/kravTilInnkreving/1/relatertKrav/0', 'BORTE-2');

  it('stands where ours stands', () => {
    expect(placesOf(one, { code: relation, message: 'Et relatert krav finnes ikke' })).toEqual([
      '/kravTilInnkreving/2/relatertKrav/0',
    ]);
  });

  it('is told from others of the same rule by its message', () => {
    expect(
      placesOf(
        two,
        { code: relation, message: `Krav med kravreferanse SALAER-1001 ${lost} BORTE-1 som ikke eksisterer` },
        { code: relation, message: `Krav med kravreferanse RENTE-1001 ${lost} BORTE-2 som ikke eksisterer` },
      ),
    ).toEqual(['/kravTilInnkreving/2/relatertKrav/0', '/kravTilInnkreving/1/relatertKrav/0']);
  });

  it('is taken in the order of the file where nothing tells them apart', () => {
    const finding = { code: relation, message: 'Et relatert krav finnes ikke' };
    expect(placesOf(two, finding, finding)).toEqual([
      '/kravTilInnkreving/1/relatertKrav/0',
      '/kravTilInnkreving/2/relatertKrav/0',
    ]);
  });
});

describe('a path', () => {
  it.each([
    '/kravTilInnkreving/1/innsendersKravreferanse',
    '$.kravTilInnkreving[1].innsendersKravreferanse',
    "$['kravTilInnkreving'][1]['innsendersKravreferanse']",
    'kravTilInnkreving[1].innsendersKravreferanse',
    'kravTilInnkreving.1.innsendersKravreferanse',
    'Utleggsbegjaering.kravTilInnkreving[1].innsendersKravreferanse',
    '#/kravTilInnkreving/1/innsendersKravreferanse',
  ])('may be written %s', (path) => {
    expect(placesOf(right, { code: 'UKJENT', path })).toEqual([
      '/kravTilInnkreving/1/innsendersKravreferanse',
    ]);
  });

  it('leads as far as there is anything', () => {
    expect(placesOf(right, { path: '/kravTilInnkreving/1/fargekode' })).toEqual(['/kravTilInnkreving/1']);
  });

  it('counts for nothing where it leads nowhere', () => {
    expect(placesOf(right, { path: 'et.annet.sted' })).toEqual([undefined]);
  });
});

describe('a message', () => {
  it.each([
    [
      'Krav med kravreferanse RENTE-1001 har ugyldig renteperiode',
      '/kravTilInnkreving/1/innsendersKravreferanse',
    ],
    [
      "Vedlegg 'varsel.pdf' er ikke virussjekket.",
      '/begjaeringensTvangsgrunnlag/0/varsel/0/tvangskraftgrunnlag',
    ],
    [
      'Saksøkt med identifikator 14858712301 må behandles etter gammelt regelverk',
      '/saksoekt/0/saksoekt/person/identifikator',
    ],
    ['Saksøker RASK SYKKEL AS kan ikke identifiseres', '/saksoeker/0/saksoeker'],
  ])('is shown at what it mentions: %s', (message, pointer) => {
    expect(placesOf(right, { code: 'UKJENT', message })).toEqual([pointer]);
  });

  it('does not mention what is only a part of a longer word', () => {
    expect(placesOf(right, { message: 'Krav RENTE-10011 finnes ikke' })).toEqual([undefined]);
  });
});

describe('a code alone', () => {
  it.each([
    ['INNSENDER_IKKE_REGISTRERT', '/innsender'],
    ['SAKSOEKT_MANGLER_I_REGISTERET', '/saksoekt/0'],
    ['ULOVLIG_ENDRING_SAKSOEKER', '/saksoeker/0'],
    ['ULOVLIG_ENDRING_UNDERSKRIFT', '/underskrift'],
  ])('tells what it is about: %s', (code, pointer) => {
    expect(placesOf(right, { code })).toEqual([pointer]);
  });

  it('tells nothing where the file has no such thing', () => {
    expect(placesOf({ begjaeringsdato: '2026-06-15' }, { code: 'SAKSOEKT_ER_ENK' })).toEqual([undefined]);
  });
});

it('gives the range of the place', () => {
  const document = BegjaeringDocument.of('{\n  "underskrift": "NN"\n}\n');
  const [place] = locateServiceFindings(document, [{ ...nothing, path: 'underskrift' }], []);
  expect(place?.range).toEqual({ start: { line: 1, character: 17 }, end: { line: 1, character: 21 } });
});
