import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { below, parentOf, valueAt, type Pointer } from '../../../../engine/begjaering/pointer';
import { check } from '../../../../engine/check/check';
import { applyEdits } from '../../../../engine/edits/edits';
import { fixAll } from '../../../../engine/fixes/fix-all';
import type { Finding } from '../../../../engine/findings/findings';
import { versions } from '../../../../engine/model/model';
import { isObject, type JsonObject } from '../../../../engine/values/json';
import { withValue } from '../../../support/changes';
import { checked, placesIn, usualOptions } from '../../../support/checking';
import { rightValue } from '../../../support/examples';

const runs = { numRuns: 25, seed: 20261128 };

/** Every place of a value, the root left out. */
function placesOf(value: unknown, at: Pointer = ''): Pointer[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([step, member]) => {
    const place = below(at, step);
    return [place, ...placesOf(member, place)];
  });
}

const isItem = (pointer: Pointer): boolean => /\/\d+$/.test(pointer);
const silently = (value: unknown, model: string): string[] =>
  placesIn(value, { model }).filter((place) => !place.startsWith('elan/foreldet-egenskap'));

/** A right begjæring in one of the versions, and one of its places that a test is about. */
function aPlace(
  wanted: (place: Pointer, root: JsonObject) => boolean,
): fc.Arbitrary<[string, JsonObject, Pointer]> {
  return fc.constantFrom(...versions).chain((version) => {
    const root = rightValue(version);
    const places = placesOf(root).filter((place) => wanted(place, root));
    return fc.tuple(fc.constant(version), fc.constant(root), fc.constantFrom(...places));
  });
}

const spellings: readonly ((name: string) => string)[] = [
  (name) => name.charAt(0).toUpperCase() + name.slice(1),
  (name) => name.toUpperCase(),
  (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) + '_',
  (name) => name.replace(/[A-Z]/g, (letter) => `-${letter}`).replace(/^/, '-'),
];

function renamed(root: JsonObject, place: Pointer, name: string): JsonObject {
  const holder = valueAt(root, parentOf(place)) as JsonObject;
  const own = place.slice(place.lastIndexOf('/') + 1);
  const members = Object.entries(holder).map(([key, member]) => [key === own ? name : key, member]);
  const changed = Object.fromEntries(members) as JsonObject;
  return parentOf(place) === '' ? changed : withValue(root, parentOf(place), changed);
}

function fixedAll(text: string, model: string): unknown {
  const document = BegjaeringDocument.of(text);
  const { edits } = fixAll(document, usualOptions.today, (other) => check(other, { ...usualOptions, model }));
  return JSON.parse(applyEdits(text, edits)) as unknown;
}

describe('a property in another spelling', () => {
  it('is the one finding wherever it stands, and is set right', () => {
    const cases = fc.tuple(
      aPlace((place) => !isItem(place)),
      fc.constantFrom(...spellings),
    );
    fc.assert(
      fc.property(cases, ([[version, root, place], spelled]) => {
        const name = spelled(place.slice(place.lastIndexOf('/') + 1));
        const wrong = renamed(root, place, name);
        const found = silently(wrong, version);
        expect(found).toHaveLength(1);
        expect(found[0]).toMatch(/^elan\/(?:feilskrevet-egenskap|egenskap-i-annen-skrivemaate) /);
        expect(found[0]?.endsWith(` ${below(parentOf(place), name)}`)).toBe(true);
        expect(fixedAll(JSON.stringify(wrong, null, 2), version)).toEqual(root);
      }),
      runs,
    );
  });

  it('that two names are meant for is the first of them', () => {
    const right = rightValue('2.1');
    const { underskrift, ...rest } = right;
    const wrong = { ...rest, Underskrift: underskrift, UNDERSKRIFT: underskrift };
    expect(placesIn(wrong)).toEqual([
      'elan/feilskrevet-egenskap /Underskrift',
      'elan/ukjent-egenskap /UNDERSKRIFT',
    ]);
  });

  it('is none where a name is near and its value does not fit', () => {
    const { begjaeringsdato, ...rest } = rightValue('2.1');
    expect(begjaeringsdato).toBeDefined();
    expect(placesIn({ ...rest, begjaeringsdata: {} })).toEqual([
      'elan/mangler-egenskap ',
      'elan/ukjent-egenskap /begjaeringsdata',
    ]);
  });

  it('is none where several names are near', () => {
    const { saksoeker, saksoekt, ...rest } = rightValue('2.1');
    expect([saksoeker, saksoekt]).not.toContain(undefined);
    expect(placesIn({ ...rest, saksoek: saksoeker })).toContain('elan/ukjent-egenskap /saksoek');
  });

  it('is left to an official schema where the file is checked against one', () => {
    const wrong = renamed(rightValue('2.1'), '/underskrift', 'Underskrift');
    const schema = { findings: () => [] };
    expect(placesIn(wrong, { schema })).toEqual([]);
    const unknown: Finding = {
      code: 'elan/ukjent-egenskap',
      severity: 'error',
      at: '/Underskrift',
      args: { egenskap: 'Underskrift' },
    };
    expect(placesIn(wrong, { schema: { findings: () => [unknown] } })).toEqual([
      'elan/ukjent-egenskap /Underskrift',
    ]);
  });
});

describe('a value in a list, or out of one', () => {
  it('is the one finding where a list of one is written as what stands in it', () => {
    const isListOfOne = (place: Pointer, root: JsonObject): boolean => {
      const value = valueAt(root, place);
      return Array.isArray(value) && value.length === 1 && !place.endsWith('/adressetekst');
    };
    fc.assert(
      fc.property(aPlace(isListOfOne), ([version, root, place]) => {
        const wrong = withValue(root, place, (valueAt(root, place) as readonly unknown[])[0]);
        expect(silently(wrong, version)).toEqual([`elan/skal-vaere-liste ${place}`]);
        expect(fixedAll(JSON.stringify(wrong, null, 2), version)).toEqual(root);
      }),
      runs,
    );
  });

  it('is the one finding where a single value is written as a list of one', () => {
    const isSingle = (place: Pointer, root: JsonObject): boolean =>
      !Array.isArray(valueAt(root, place)) && !place.endsWith('/adressetekst');
    fc.assert(
      fc.property(aPlace(isSingle), ([version, root, place]) => {
        const wrong = withValue(root, place, [valueAt(root, place)]);
        expect(silently(wrong, version)).toEqual([`elan/skal-ikke-vaere-liste ${place}`]);
        expect(fixedAll(JSON.stringify(wrong, null, 2), version)).toEqual(root);
      }),
      runs,
    );
  });
});

describe('JSON in a text', () => {
  it('is the one finding, whatever stands in it', () => {
    const isPart = (place: Pointer, root: JsonObject): boolean => typeof valueAt(root, place) === 'object';
    fc.assert(
      fc.property(aPlace(isPart), ([version, root, place]) => {
        const wrong = withValue(root, place, JSON.stringify(valueAt(root, place)));
        expect(silently(wrong, version)).toEqual([`elan/json-i-tekst ${place}`]);
        expect(fixedAll(JSON.stringify(wrong, null, 2), version)).toEqual(root);
      }),
      runs,
    );
  });

  it('has nothing told of what is inside', () => {
    const right = rightValue('2.1');
    const wrong = withValue(right, '/saksoekt', '[{ "saksoekt": 5, "Saksoektes_prosessfullmektig": 1 }]');
    const [first, ...others] = placesIn(wrong);
    expect(first).toBe('elan/json-i-tekst /saksoekt');
    expect(others.filter((place) => place.includes('/saksoekt'))).toEqual([]);
  });
});

describe('what is around a begjæring', () => {
  const envelopes: readonly [string, (value: unknown) => unknown][] = [
    ['elan/pakket-inn /begjaering', (value) => ({ begjaering: value })],
    ['elan/pakket-inn /0', (value) => [value]],
    ['elan/pakket-inn /data/melding', (value) => ({ data: { melding: value } })],
    ['elan/pakket-inn /0/body', (value) => [{ body: value }]],
    ['elan/json-i-tekst ', (value) => JSON.stringify(value)],
    ['elan/json-i-tekst /payload', (value) => ({ payload: JSON.stringify(value) })],
  ];

  it.each(envelopes)('is the one finding, and is taken away: %s', (place, wrapped) => {
    for (const version of versions) {
      const root = rightValue(version);
      for (const indent of [undefined, 2]) {
        const text = JSON.stringify(wrapped(root), null, indent);
        expect(silently(text, version)).toEqual([place]);
        expect(fixedAll(text, version)).toEqual(root);
      }
    }
  });

  it('does not hide what is wrong inside, at its places in the file', () => {
    const wrong = withValue(rightValue('2.1'), '/betalingsinformasjon/kidnummer', '1');
    expect(placesIn({ id: 1, data: wrong })).toEqual([
      'elan/pakket-inn /data',
      'UGYLDIG_KID /data/betalingsinformasjon/kidnummer',
    ]);
  });

  it('is read in the model that the begjæring is written in', () => {
    const { model, diagnostics } = checked({ data: rightValue('1.0') }, { model: 'auto' });
    expect(model.version).toBe('1.0');
    expect(diagnostics.map(({ code }) => code)).toContain('elan/eldre-modell');
    for (const { pointer } of diagnostics) expect(pointer).toMatch(/^\/data/);
  });

  it('keeps the numbers as they are written', () => {
    const text = JSON.stringify([rightValue('2.1')]).replace('"beloep":700,', '"beloep":700.001,');
    expect(placesIn(text)).toContain('UGYLDIG_BELOEP /0/kravTilInnkreving/2/opprinneligBeloep/beloep');
  });

  it('may hold several, of which none is checked', () => {
    const several = [rightValue('2.1'), {}, rightValue('1.0')];
    expect(placesIn(several)).toEqual(['elan/flere-begjaeringer /2']);
    const lines = [rightValue('2.1'), rightValue('2.1'), rightValue('2.1')].map((value) =>
      JSON.stringify(value),
    );
    const [found, ...others] = checked(lines.join('\n')).diagnostics;
    expect(others).toEqual([]);
    expect(found?.code).toBe('elan/flere-begjaeringer');
    expect(found?.message).toContain('3');
    expect(found?.range.start).toEqual({ line: 1, character: 0 });
  });

  it.each([
    ['another object of three names deep inside', { a: { b: { c: { d: { e: rightValue('2.1') } } } } }],
    ['a schema', { properties: rightValue('2.1') }],
    ['an object that only names it', { begjaering: 'begjaering.json' }],
  ])('is not that: %s', (_what, value) => {
    expect(placesIn(value).filter((place) => place.includes('pakket-inn'))).toEqual([]);
  });

  it('leaves a begjæring alone that holds another', () => {
    const right = rightValue('2.1');
    expect(placesIn({ ...right, kopi: right })).toEqual(['elan/ukjent-egenskap /kopi']);
    expect(isObject(right)).toBe(true);
  });
});
