import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../../engine/begjaering/index';
import { fieldsOf } from '../../../../engine/model/fields';
import { versions } from '../../../../engine/model/model';
import { withValue } from '../../../support/changes';
import { placesIn } from '../../../support/checking';
import { rightValue } from '../../../support/examples';

const runs = { numRuns: 50, seed: 20261128 };

/** The places of texts in a right begjæring that people write, with its version. */
const texts = versions.flatMap((version) => {
  const fields = fieldsOf(buildIndex(rightValue(version)), version);
  return [...fields.of('name', 'description', 'address', 'place')].map(({ pointer, value }) => ({
    version,
    pointer,
    value: String(value),
  }));
});

const found = (version: string, pointer: string, value: string): string[] =>
  placesIn(withValue(rightValue(version), pointer, value), { model: version }).filter((place) =>
    place.startsWith('elan/malvariabel'),
  );

describe('a variable of a template', () => {
  it('is found in any text, at its place, and once', () => {
    const variable = fc.constantFrom(
      '{{ref}}',
      '${ref}',
      '#{ref}',
      '%s',
      '%d',
      '%1$s',
      '%(ref)s',
      '<%= ref %>',
      '{{ a.b }}',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        variable,
        fc.boolean(),
        ({ version, pointer, value }, planted, alone) => {
          const written = alone ? planted : `${value} ${planted}.`;
          expect(found(version, pointer, written)).toEqual([`elan/malvariabel ${pointer}`]);
        },
      ),
      runs,
    );
  });

  it.each(['{ref}', '{0}'])(
    'of single braces is one where nothing else stands in the text: %s',
    (written) => {
      expect(found('2.1', '/underskrift', written)).toEqual(['elan/malvariabel /underskrift']);
      expect(found('2.1', '/underskrift', `se ${written}`)).toEqual([]);
    },
  );

  it.each([
    '100 %sats',
    '50%s',
    '{}',
    '{{}',
    '$ {a}',
    '{{\n}}',
    '<% >',
    '%x',
    '5 % deg',
    '%(a b)s',
    `{{${'a'.repeat(81)}}}`,
  ])('is not %j', (written) => expect(found('2.1', '/underskrift', written)).toEqual([]));

  it('is found in references, numbers and dates too', () => {
    expect(found('2.1', '/innsenderReferanse', '{{ref}}')).toHaveLength(1);
    expect(found('2.1', '/betalingsinformasjon/kidnummer', '%s')).toHaveLength(1);
    expect(found('2.1', '/begjaeringsdato', '${dato}')).toHaveLength(1);
  });
});

describe('a number of noughts', () => {
  const at = '/betalingsinformasjon/kidnummer';

  it('is the one finding, however many there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 25 }), (count) => {
        expect(placesIn(withValue(rightValue('2.1'), at, '0'.repeat(count)))).toEqual([
          `elan/bare-nuller ${at}`,
        ]);
      }),
      runs,
    );
  });

  it('is not one nought, and not a number that begins with some', () => {
    expect(placesIn(withValue(rightValue('2.1'), at, '0'))).toEqual([`UGYLDIG_KID ${at}`]);
    expect(placesIn(withValue(rightValue('2.1'), at, '0018'))).toEqual([]);
  });

  it('is told by its check digits where those are wrong', () => {
    const account = '/betalingsinformasjon/kontoinformasjon/kontonummer';
    expect(placesIn(withValue(rightValue('2.1'), account, '0000'))).toEqual([`UGYLDIG_KONTONR ${account}`]);
    const number = '/saksoekt/0/saksoekt/person/identifikator/taxIdentificationNumber';
    const codes = placesIn(withValue(rightValue('2.1'), number, '00000000000'));
    expect(codes).toContain(`elan/kontrollsiffer ${number}`);
    expect(codes).not.toContain(`elan/bare-nuller ${number}`);
  });
});
