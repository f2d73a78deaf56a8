import { describe, expect, it } from 'vitest';
import type { Pointer } from '../../../../engine/begjaering/pointer';
import { schemaFindings } from '../../../../engine/model/schema-findings';
import { versions } from '../../../../engine/model/model';
import { withValue } from '../../../support/changes';
import { rightValue } from '../../../support/examples';

/** Where a right example has a value of each format. */
const places = {
  dato: '/begjaeringsdato',
  uuid: '/begjaeringensTvangsgrunnlag/0/tvangsgrunnlag/uuid',
  postnummer: '/saksoekt/0/saksoekt/adresse/0/adresseInnland/postnummer',
  kommunenummer: '/saksoekt/0/saksoekt/adresse/0/adresseInnland/kommunenummer',
  kid: '/betalingsinformasjon/kidnummer',
  landkode: '/betalingsinformasjon/kontoinformasjon/landkodeBank',
  valuta: '/kravTilInnkreving/0/opprinneligBeloep/valuta',
  beloep: '/kravTilInnkreving/0/opprinneligBeloep/beloep',
  identifikator: '/saksoekt/0/saksoekt/person/identifikator/taxIdentificationNumber',
  underskrift: '/underskrift',
} as const satisfies Record<string, Pointer>;

type Format = keyof typeof places;

const right: readonly (readonly [Format, readonly unknown[]])[] = [
  ['dato', ['2026-06-15', '2024-02-29']],
  ['uuid', ['9d42854b-268d-4ad4-a47b-84c03e9b3985', '9D42854B-268D-4AD4-A47B-84C03E9B3985']],
  ['postnummer', ['0001', '9999']],
  ['kommunenummer', ['0301', '5001']],
  ['kid', ['12', '1234567890123456789012345']],
  ['landkode', ['NO', 'SE', 'SJ', 'GB', 'US']],
  ['valuta', ['NOK', 'EUR', 'JPY']],
  ['beloep', [0, 19.99, 8.69, 0.1, 1.11, 0.01, 12.34, 12.3, 1000, 1e3, 4503599627370.49, 1e15]],
  ['identifikator', ['315208467', '14858712301']],
  ['underskrift', ['', 'Æ'.repeat(4000)]],
];

const wrong: readonly (readonly [Format, readonly unknown[], string])[] = [
  ['dato', ['2026-02-30', '2025-02-29', '15.06.2026', '2026-06-15T10:00:00Z', ''], 'elan/ugyldig-format'],
  [
    'uuid',
    ['9d42854b268d4ad4a47b84c03e9b3985', '9d42854b-268d-4ad4-a47b-84c03e9b398g'],
    'elan/ugyldig-format',
  ],
  ['postnummer', ['1', '123', '12345', '7O30', '７０３０'], 'elan/ugyldig-format'],
  ['kommunenummer', ['301', '50011', 'abcd'], 'elan/ugyldig-format'],
  ['kid', ['1', '12345678901234567890123456', '1234-5', '12 34', '123\n'], 'elan/ugyldig-format'],
  ['landkode', ['XX', 'no', 'NOR', 'N', ''], 'elan/ugyldig-format'],
  ['valuta', ['ABC', 'nok', 'KR', ''], 'elan/ugyldig-format'],
  ['beloep', [12.345, -1, -0.01, 0.001, 19.999, 1234567890123.001, 1e-7], 'elan/ugyldig-format'],
  ['beloep', ['100', null, true, [1]], 'elan/feil-type'],
  [
    'identifikator',
    ['1234567890', '31520846', '3152084670', '315 208 467', 'NO315208467'],
    'elan/ugyldig-format',
  ],
  ['underskrift', ['Æ'.repeat(4001)], 'elan/for-lang-tekst'],
];

const tell = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.length > 40 ? `a text of ${text.length - 2} characters` : text;
};

describe.each(versions)('in model %s', (version) => {
  const findingsFor = (format: Format, value: unknown): string[] =>
    schemaFindings(withValue(rightValue(version), places[format], value), version).map(
      ({ code, at }) => `${code} ${at}`,
    );

  describe.each(right)('a right %s', (format, values) => {
    it.each(values.map((value) => [tell(value), value]))('%s', (_text, value) => {
      expect(findingsFor(format, value)).toEqual([]);
    });
  });

  describe.each(wrong)('a wrong %s', (format, values, code) => {
    it.each(values.map((value) => [tell(value), value]))('%s', (_text, value) => {
      expect(findingsFor(format, value)).toEqual([`${code} ${places[format]}`]);
    });
  });

  it('an identifier of another country may be anything', () => {
    const identifier = '/saksoekt/0/saksoekt/person/identifikator';
    const foreign = { taxIdentificationNumber: '19870514-1234', landkodeIdentifikator: 'SE' };
    const document = withValue(rightValue(version), identifier, foreign);
    expect(schemaFindings(document, version)).toEqual([]);
  });
});
