import { describe, expect, it } from 'vitest';
import fieldData from '../../../../schemas/felter.json';
import { buildIndex } from '../../../../engine/begjaering/index';
import { below, valueAt } from '../../../../engine/begjaering/pointer';
import { kindOf, type FieldKind } from '../../../../engine/model/field-kinds';
import { fieldsOf, kindAt, type Field } from '../../../../engine/model/fields';
import { modelOf, newestVersion, typeAt, versions } from '../../../../engine/model/model';
import { isObject } from '../../../../engine/values/json';
import { rightValue } from '../../../support/examples';

const kinds = [
  ...new Set([...Object.values(fieldData.scalars), ...Object.values(fieldData.properties), 'code']),
] as FieldKind[];

const allOf = (root: unknown, version = newestVersion): readonly Field[] =>
  fieldsOf(buildIndex(root), version).of(...kinds);

/** Where every simple value stands. */
function* leaves(value: unknown, at = ''): Generator<string> {
  if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* leaves(item, below(at, i));
  else if (isObject(value))
    for (const [name, member] of Object.entries(value)) yield* leaves(member, below(at, name));
  else yield at;
}

describe('the fields of a begjæring', () => {
  it.each(versions)('are all simple values of the right one of %s', (version) => {
    const root = rightValue(version);
    const found = allOf(root, version).map(({ pointer }) => pointer);
    expect(found.toSorted()).toEqual([...leaves(root)].toSorted());
  });

  it.each(versions)('are what the model of %s says of their places', (version) => {
    const root = rightValue(version);
    for (const { pointer, value, scalar, name, owner, kind, object } of allOf(root, version)) {
      expect(valueAt(root, pointer)).toBe(value);
      expect(typeAt(modelOf(version), pointer)).toBe(scalar);
      expect(kindOf(modelOf(version), owner, name)).toBe(kind);
      expect(kindAt(modelOf(version), pointer)).toBe(kind);
      expect(Object.values(object).flat()).toContain(value);
    }
  });

  it('come by what they are for', () => {
    const krav = (reference: string) => ({ innsendersKravreferanse: reference, relatertKrav: ['A'] });
    const fields = fieldsOf(
      buildIndex({
        begjaeringsdato: '2026-03-02',
        kravTilInnkreving: [krav('B'), krav('A')],
        saksreferanse: 'S',
        innsenderReferanse: 'I',
      }),
      '1.0',
    );
    const values = (...wanted: FieldKind[]) => fields.of(...wanted).map(({ value }) => value);
    expect(values('reference')).toEqual(['I', 'S', 'B', 'A', 'A', 'A']);
    expect(values('date', 'reference')).toEqual(['I', '2026-03-02', 'S', 'B', 'A', 'A', 'A']);
    expect(values('amount')).toEqual([]);
    expect(values()).toEqual([]);
  });

  it('know a list from a value of its own, and what is required', () => {
    const fields = allOf({
      begjaeringsdato: 'x',
      spesiellUtleggsgjenstand: ['bil', 'båt'],
      underskrift: 'A',
    });
    const told = fields.map(({ name, inList, required, pointer }) => [name, inList, required, pointer]);
    expect(told).toContainEqual(['begjaeringsdato', false, true, '/begjaeringsdato']);
    expect(told).toContainEqual(['spesiellUtleggsgjenstand', true, false, '/spesiellUtleggsgjenstand/1']);
  });

  it('have their usual names in other spellings too', () => {
    const varsel = { forsendelsesmaatetype: 'epost' };
    const [field] = allOf({ begjaeringensTvangsgrunnlag: [{ varsel: [varsel] }] });
    expect(field?.name).toBe('forsendelsemaateType');
    expect(field?.pointer).toBe('/begjaeringensTvangsgrunnlag/0/varsel/0/forsendelsesmaatetype');
  });

  it('are values of any simple type, and of no other shape', () => {
    const values = (root: unknown) => allOf(root).map(({ value }) => value);
    expect(values({ underskrift: 12, begjaeringsdato: true })).toEqual([true, 12]);
    expect(values({ underskrift: null, begjaeringsdato: {}, saksreferanse: [['a']] })).toEqual([]);
    expect(
      values({ betalingsinformasjon: 'KID', kravTilInnkreving: [[{ kravdetaljer: 'Hovedkrav' }]] }),
    ).toEqual([]);
    expect(values({ ukjent: 'x', constructor: 'x', __proto__: 'x' })).toEqual([]);
    for (const root of [undefined, null, 'x', 1, [], [{ underskrift: 'x' }]])
      expect(values(root)).toEqual([]);
  });

  it('are looked for once for an index, a version and a choice of kinds', () => {
    const index = buildIndex(rightValue('2.1'));
    expect(fieldsOf(index, '2.1').of('date')).toBe(fieldsOf(index, '2.1').of('date'));
    expect(fieldsOf(index, '2.1').of('date')).not.toBe(fieldsOf(index, '2.1').of('date', 'amount'));
    expect(fieldsOf(index, '2.1')).toBe(fieldsOf(index, '2.1'));
    expect(fieldsOf(index, '2.1')).not.toBe(fieldsOf(index, '1.0'));
    expect(fieldsOf(buildIndex(index.root), '2.1')).not.toBe(fieldsOf(index, '2.1'));
  });
});

describe('what a field is for', () => {
  it.each([
    ['Krav', 'relatertKrav', 'reference'],
    ['Vedlegg', 'filnavn', 'fileName'],
    ['Vedlegg', 'type', 'code'],
    ['Virksomhet', 'navn', 'name'],
    ['Krav', 'kravbeskrivelse', 'description'],
    ['MottakeradresseInnland', 'adressetekst', 'address'],
    ['Krav', 'innbetaling', undefined],
    ['Krav', 'ukjent', undefined],
  ])('%s.%s: %s', (owner, name, kind) => {
    expect(kindOf(modelOf('2.1'), owner, name)).toBe(kind);
  });

  it.each(versions)('is told of every scalar of %s', (version) => {
    expect(Object.keys(fieldData.scalars)).toEqual(
      expect.arrayContaining(Object.keys(modelOf(version).scalars)),
    );
  });

  it.each(Object.entries(fieldData.properties))('%s: %s, otherwise than its scalar', (path, kind) => {
    const [owner = '', name = ''] = path.split('.');
    const scalars = versions.flatMap(
      (version) => modelOf(version).types[owner]?.properties[name]?.type ?? [],
    );
    expect(scalars.length).toBeGreaterThan(0);
    for (const scalar of scalars) {
      expect(fieldData.scalars).toHaveProperty(scalar);
      expect((fieldData.scalars as Record<string, string>)[scalar]).not.toBe(kind);
    }
  });
});

describe('what a place is for', () => {
  it.each([
    ['/kravTilInnkreving/0/relatertKrav/1', 'reference'],
    ['/begjaeringensTvangsgrunnlag/0/varsel/0/forsendelsesmaatetype', 'code'],
    ['/kravTilInnkreving/0', undefined],
    ['', undefined],
    ['/ukjent/navn', undefined],
  ])('%s: %s', (pointer, kind) => {
    expect(kindAt(modelOf('2.1'), pointer)).toBe(kind);
  });
});
