import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../../engine/begjaering/index';
import { lastOf, parentOf, type Pointer } from '../../../../engine/begjaering/pointer';
import { isObject } from '../../../../engine/values/json';
import { applyEdits } from '../../../../engine/edits/edits';
import { noUuid } from '../../../../engine/begjaering/attachments';
import { skeletonOf as ofContext } from '../../../../engine/fixes/skeleton';
import { modelOf, newestVersion, versions } from '../../../../engine/model/model';
import { schemaFindings } from '../../../../engine/model/schema-findings';
import { withoutProperty } from '../../../support/changes';
import { checked, usualOptions } from '../../../support/checking';
import { rightValue } from '../../../support/examples';
import { fixesOf } from '../../../support/rule-fixture';
import { runs } from '../../../support/runs';

const today = '2026-06-15';

const skeletonOf = (version: string, type: string, root: unknown = {}): unknown =>
  ofContext({ version, today, index: buildIndex(root) }, type);

/** The pointers to all properties of a value, at every depth. */
function propertiesIn(value: unknown, at: Pointer = ''): Pointer[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const pointer = `${at}/${name}`;
    return [...(isObject(value) ? [pointer] : []), ...propertiesIn(member, pointer)];
  });
}

/** Older models have most of it in common with the newest one. */
const missingOf = (version: string): Pointer[] =>
  propertiesIn(rightValue(version)).filter(
    (_, place) => version === newestVersion || place % runs(3, 1) === 0,
  );

describe.each(versions)('a skeleton of model %s', (version) => {
  const right = rightValue(version);
  const { types } = modelOf(version);

  it.each(Object.entries(types))(
    'has what is required of %s, and nothing that it does not know',
    (name, type) => {
      const skeleton = skeletonOf(version, name);
      const required = Object.entries(type.properties).filter(([, property]) => property.required === true);
      const names = Object.keys(isObject(skeleton) ? skeleton : {});
      expect(names).toEqual(expect.arrayContaining(required.map(([property]) => property)));
      expect(Object.keys(type.properties)).toEqual(expect.arrayContaining(names));
    },
  );

  it.each(Object.entries(types))('has one member of each choice of %s that has to be made', (name, type) => {
    const skeleton = skeletonOf(version, name);
    const names = Object.keys(isObject(skeleton) ? skeleton : {});
    for (const { members, optional } of Object.values(type.choices ?? {})) {
      expect(names.filter((property) => members.includes(property))).toHaveLength(optional ? 0 : 1);
    }
  });

  it('is right by the schema', () => {
    expect(schemaFindings(skeletonOf(version, modelOf(version).root), version)).toEqual([]);
  });

  it.each(missingOf(version))('stands in for %s, where that is missing', (pointer) => {
    const text = JSON.stringify(withoutProperty(right, pointer), null, 2);
    const options = { ...usualOptions, model: version };
    const found = checked(text, options).diagnostics.filter(({ code }) => code === 'elan/mangler-egenskap');
    for (const { data } of found) {
      expect(data.missing).toBe(lastOf(pointer));
      expect(data.at).toBe(parentOf(pointer));
      const fixes = fixesOf(text, data, options);
      expect(fixes.length).toBeGreaterThan(0);
      for (const { id } of fixes) expect(id).toMatch(/^insert(Skeleton|Value)$/);
      for (const { edits } of fixes) {
        const after = checked(applyEdits(text, edits), options).diagnostics;
        expect(after.filter(({ severity }) => severity === 'error')).toEqual([]);
      }
    }
  });
});

describe('a simple value of a skeleton', () => {
  it.each([
    ['Dato', today],
    ['UUID', noUuid],
    ['Beloep', 0],
    ['Prosent', 0],
    ['Boolsk', false],
    ['Navn', ''],
    ['Postnummer', '7030'],
    ['ForsendelsesmaateType', 'altinn'],
    ['no type at all', ''],
  ])('%s: %j', (name, value) => {
    expect(skeletonOf('2.1', name)).toBe(value);
  });
});

describe('a skeleton', () => {
  it('asks for what the rules ask for', () => {
    expect(skeletonOf('2.1', 'AdresseFrittFormatInnland')).toHaveProperty('adressetekst');
    expect(skeletonOf('2.1', 'AdresseFrittFormatUtland')).toHaveProperty('poststedUtland');
    expect(skeletonOf('2.1', 'AdresseFrittFormatUtland')).toHaveProperty('landkode');
    expect(skeletonOf('2.1', 'Kontoinformasjon')).toHaveProperty('kontonummer');
    expect(skeletonOf('2.1', 'Krav')).toHaveProperty('kravforfall.forfallsdato');
    expect(skeletonOf('2.1', 'SkriftligMeddelelse')).toMatchObject({ kanBehandlesIForliksraadet: true });
  });

  it('has attachments of the type that their place asks for', () => {
    const types = ['Varsel', 'Betalingsoppfordring', 'Fullmakt', 'Transporterklaering'].map((name) =>
      Object.values(skeletonOf('2.1', name) as object).find(isObject),
    );
    expect(types.map((file) => file?.['type'])).toEqual([
      'tvangskraftgrunnlag',
      'betalingsoppfordring',
      'fullmakt',
      'transporterklæring',
    ]);
    expect(types.map((file) => file?.['uuid'])).toEqual([noUuid, noUuid, noUuid, noUuid]);
  });

  it('of a ground names the claims that no ground names, if there are any', () => {
    const claims = ['A', 'B', 'C'].map((innsendersKravreferanse) => ({ innsendersKravreferanse }));
    const begjaeringensTvangsgrunnlag = [{ innsendersKravreferanse: ['B'] }];
    const ground = skeletonOf('2.1', 'BegjaeringensTvangsgrunnlag', {
      kravTilInnkreving: claims,
      begjaeringensTvangsgrunnlag,
    });
    expect(ground).toMatchObject({ innsendersKravreferanse: ['A', 'C'] });
    const alone = skeletonOf('2.1', 'BegjaeringensTvangsgrunnlag', { begjaeringensTvangsgrunnlag });
    expect(alone).toMatchObject({ innsendersKravreferanse: [expect.stringMatching(/./)] });
  });

  it('of a claim is called what a ground names, if no claim is', () => {
    const begjaeringensTvangsgrunnlag = [{ innsendersKravreferanse: ['A', 'B', 'C'] }];
    const kravTilInnkreving = [{ innsendersKravreferanse: 'A' }];
    const claim = skeletonOf('2.1', 'Krav', { kravTilInnkreving, begjaeringensTvangsgrunnlag });
    expect(claim).toMatchObject({ innsendersKravreferanse: 'B' });
  });
});
