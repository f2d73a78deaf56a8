import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { occurrencesOf } from '../../../../engine/begjaering/occurrences';
import { prepareRename, rename } from '../../../../engine/features/rename';
import { applyEdits } from '../../../../engine/edits/edits';
import { rightText } from '../../../support/examples';
import { marked, placeOf } from '../../../support/places-in-text';
import { runs, seed } from '../../../support/runs';

const document = BegjaeringDocument.of(rightText('1.0'));
const claims = (...references: unknown[]): BegjaeringDocument =>
  BegjaeringDocument.of(
    JSON.stringify({
      kravTilInnkreving: references.map((innsendersKravreferanse) => ({ innsendersKravreferanse })),
    }),
  );

/** @returns the text after renaming, or why that is refused */
function renamed(of: BegjaeringDocument, offset: number, name: string, language: 'nb' | 'en' = 'nb'): string {
  const edits = rename(of, of.source.positionAt(offset), name, language);
  return 'refusal' in edits ? edits.refusal : applyEdits(of.text, edits);
}

const everyPlace = (of: BegjaeringDocument, text: string): number[] =>
  [...of.text.matchAll(new RegExp(text, 'g'))].map(({ index }) => index);

describe('what can be renamed', () => {
  it.each(['FAKTURA-1001', '312044188', 'c7d1f0a2-5c3e-4b8a-9f61-2e4d8c0b7a1c'])(
    'is shown without its quotes: %s',
    (name) => {
      const found = prepareRename(document, placeOf(document, name), 'nb');
      if ('refusal' in found) throw new Error(found.refusal);
      expect(found.placeholder).toBe(name);
      expect(marked(document, found.range)).toContain(`"»${name}«"`);
    },
  );

  it('is nothing else, and the reason is in the language of the messages', () => {
    const place = placeOf(document, 'Hovedkrav');
    expect(prepareRename(document, place, 'nb')).toEqual({
      refusal: expect.stringContaining('kravreferanse') as unknown,
    });
    expect(prepareRename(document, place, 'en')).toEqual({
      refusal: expect.stringContaining('claim reference') as unknown,
    });
    expect(rename(document, place, 'NY', 'en')).toHaveProperty('refusal');
  });

  it('is nothing while the JSON is broken, since a place could be missed', () => {
    const broken = BegjaeringDocument.of(document.text.slice(0, -20));
    const place = placeOf(broken, 'FAKTURA-1001');
    expect(prepareRename(broken, place, 'en')).toEqual({
      refusal: expect.stringContaining('JSON') as unknown,
    });
    expect(rename(broken, place, 'NY', 'en')).toHaveProperty('refusal');
  });
});

describe('renaming', () => {
  it.each(['FAKTURA-1001', '312044188', '14858712301'])(
    'gives %s the new name everywhere, from any place',
    (name) => {
      const everywhere = document.text.replaceAll(`"${name}"`, '"315208467"');
      const places = everyPlace(document, `(?<=")${name}(?=")`);
      expect(places.length).toBeGreaterThan(1);
      for (const place of places) expect(renamed(document, place, '315208467')).toBe(everywhere);
    },
  );

  it('gives every Vedlegg with a uuid the new one', () => {
    const [uuid = '', other = ''] = [...document.text.matchAll(/"uuid": "([^"]+)"/g)].map(
      ([, each]) => each ?? '',
    );
    const shared = BegjaeringDocument.of(document.text.replace(other, uuid));
    const fresh = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
    expect(renamed(shared, shared.text.indexOf(uuid), ` ${fresh} `)).toBe(
      shared.text.replaceAll(uuid, fresh),
    );
  });

  it('leaves alone what is only part of a text or stands as something else', () => {
    const of = BegjaeringDocument.of(
      '{"kravTilInnkreving":[{"innsendersKravreferanse":"A","kravbeskrivelse":"A"},{"relatertKrav":["AA","A"]}]}',
    );
    expect(renamed(of, of.text.indexOf('"A"') + 1, 'B')).toBe(
      '{"kravTilInnkreving":[{"innsendersKravreferanse":"B","kravbeskrivelse":"A"},{"relatertKrav":["AA","B"]}]}',
    );
  });

  it('makes a text of a reference that is a number', () => {
    const of = claims(1001);
    expect(renamed(of, of.text.indexOf('1001'), '1002')).toBe(claims('1002').text);
  });

  it('changes nothing where the name stays the same', () => {
    const of = claims(1001);
    expect(renamed(of, of.text.indexOf('1001'), '1001')).toBe(of.text);
  });
});

describe('a new name is refused', () => {
  it('when another claim has the reference, or something already names a claim by it', () => {
    const of = BegjaeringDocument.of(
      '{"kravTilInnkreving":[{"innsendersKravreferanse":"A"},{"innsendersKravreferanse":"B","relatertKrav":["C"]}]}',
    );
    expect(renamed(of, of.text.indexOf('"A"') + 1, 'B')).toBe(
      'Kravreferansen «B» er allerede i bruk i denne begjæringen. Velg en annen.',
    );
    expect(renamed(of, of.text.indexOf('"A"') + 1, 'C', 'en')).toContain('“C” is already in use');
  });

  it.each([
    [
      'another party has the number',
      '"312044188"',
      '14858712301',
      'Nummeret «14858712301» har en annen part',
    ],
    [
      'another attachment has the uuid',
      '"c7d1f0a2-5c3e-4b8a-9f61-2e4d8c0b7a1c"',
      'A7D1F0A2-5C3E-4B8A-9F61-2E4D8C0B7A1A',
      'har et annet vedlegg',
    ],
  ])('when %s: afterwards nobody could tell the two apart', (_, from, to, reason) => {
    expect(document.text.toLowerCase()).toContain(to.toLowerCase());
    expect(renamed(document, document.text.indexOf(from) + 1, to)).toContain(reason);
    expect(renamed(document, document.text.indexOf(from) + 1, to, 'en')).toContain('already');
  });

  it('but not when a number that no party has becomes that of a party', () => {
    const wrong = BegjaeringDocument.of(
      document.text.replace(/"14858712301"(?![^]*"14858712301")/, '"1485871230"'),
    );
    expect(renamed(wrong, wrong.text.indexOf('"1485871230"') + 1, '14858712301')).toBe(document.text);
  });

  it.each([
    ['FAKTURA-1001', ''],
    ['FAKTURA-1001', '  '],
    ['312044188', ' '],
  ])('when %s would be empty', (name, empty) => {
    expect(renamed(document, document.text.indexOf(name), empty)).toBe('Det nye navnet kan ikke være tomt.');
  });

  it('when it is no UUID and should be one', () => {
    const place = document.text.indexOf('c7d1f0a2');
    expect(renamed(document, place, 'fil-$&.pdf')).toContain('«fil-$&.pdf» er ingen UUID');
  });
});

describe('renaming odd references', () => {
  const odd = fc.constantFrom(
    '"',
    '\\',
    '\\"',
    '/',
    '$&',
    ' a',
    'a ',
    'a b',
    '\u2028',
    '\t',
    '\n',
    'å',
    '😀',
    '{}',
    '~1',
  );
  const reference = fc
    .oneof(
      odd,
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.array(odd).map((parts) => parts.join('')),
    )
    .filter((text) => text.trim() !== '');
  const generated = fc
    .record({
      references: fc.uniqueArray(reference, { minLength: 3, maxLength: 8 }),
      relations: fc.array(fc.array(fc.nat(7), { maxLength: 4 }), { maxLength: 8 }),
      grounds: fc.array(fc.array(fc.nat(7), { maxLength: 5 }), { maxLength: 3 }),
      indent: fc.constantFrom(undefined, 2, '\t'),
    })
    .map(({ references: [fresh = '', ...given], relations, grounds, indent }) => {
      const named = (positions: readonly number[]): string[] =>
        positions.map((position) => given[position % given.length] ?? '');
      const value = {
        begjaeringensTvangsgrunnlag: grounds.map((list) => ({ innsendersKravreferanse: named(list) })),
        kravTilInnkreving: given.map((innsendersKravreferanse, i) => ({
          innsendersKravreferanse,
          relatertKrav: named(relations[i] ?? []),
        })),
      };
      return { fresh, value, of: BegjaeringDocument.of(JSON.stringify(value, null, indent)) };
    });

  it('and back gives the same text, and between them only the one name is another', () => {
    fc.assert(
      fc.property(generated, fc.nat(), fc.nat(), ({ fresh, value, of }, from, back) => {
        const { all } = occurrencesOf(of);
        const start = all[from % all.length];
        if (!start) throw new Error('a claim names nothing');
        const there = BegjaeringDocument.of(renamed(of, start.offset, fresh));
        const expected: unknown = JSON.parse(JSON.stringify(value), (_, item: unknown) =>
          item === start.name ? fresh : item,
        );
        expect(JSON.parse(there.text)).toEqual(expected);
        const again = occurrencesOf(there).sameAs({ kind: 'krav', key: fresh });
        const place = again[back % again.length];
        expect(renamed(there, place?.end ?? -1, start.name)).toBe(of.text);
      }),
      { seed, numRuns: runs(30, 100) },
    );
  });
});
