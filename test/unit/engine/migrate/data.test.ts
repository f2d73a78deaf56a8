import { describe, expect, it } from 'vitest';
import migrationData from '../../../../schemas/migrering.json';
import { filledIn, removedProperties, removedValues, steps } from '../../../../engine/migrate/data';
import { modelOf, retiredModels, versions } from '../../../../engine/model/model';

/** What each step's first version has and its second has not: `Owner.name`. */
function lost(from: string, to: string): { properties: string[]; values: string[] } {
  const [before, after] = [modelOf(from), modelOf(to)];
  const missing = (
    owners: Readonly<Record<string, object>>,
    has: (owner: string, name: string) => boolean,
    names: (owner: string) => readonly string[],
  ): string[] =>
    Object.keys(owners).flatMap((owner) =>
      names(owner)
        .filter((name) => !has(owner, name))
        .map((name) => `${owner}.${name}`),
    );
  return {
    properties: missing(
      before.types,
      (owner, name) => after.types[owner]?.properties[name] !== undefined,
      (owner) => Object.keys(before.types[owner]?.properties ?? {}),
    ),
    values: missing(
      before.codeLists,
      (owner, name) => after.codeLists[owner]?.values[name] !== undefined,
      (owner) => Object.keys(before.codeLists[owner]?.values ?? {}),
    ),
  };
}

const ofModels = steps.filter(({ from }) => versions.includes(from));
const properties = ofModels.flatMap(({ from, to }) => lost(from, to).properties);
const values = ofModels.flatMap(({ from, to }) =>
  lost(from, to).values.map((name) => {
    const [owner = '', value = ''] = name.split('.');
    const successor = modelOf(from).codeLists[owner]?.values[value]?.replacedBy;
    return { name, to, owner, successor };
  }),
);

describe('the steps', () => {
  it('lead from every model, retired ones too, to the next', () => {
    const names = [...retiredModels.map(({ name }) => name), ...versions];
    expect(steps.map(({ from, to }) => [from, to])).toEqual(
      names.slice(1).map((name, position) => [names[position], name]),
    );
  });
});

describe('what a version has lost', () => {
  it('is told for every property, with the reason, and for no other', () => {
    expect(Object.keys(removedProperties).sort()).toEqual(properties.sort());
  });

  it('is told for every code value that has no successor, or one that is only the nearest', () => {
    const spelling = values.filter(({ name }) => name === 'ForsendelsesmaateType.ebox');
    const others = values.filter((value) => !spelling.includes(value)).map(({ name }) => name);
    expect(spelling).toHaveLength(1);
    expect(Object.keys(removedValues).sort()).toEqual(others.sort());
  });

  it('has successors that the next version has', () => {
    for (const { to, owner, successor } of values) {
      if (successor !== undefined) expect(modelOf(to).codeLists[owner]?.values).toHaveProperty(successor);
    }
  });
});

describe('the texts', () => {
  const all = textsIn(migrationData);

  it('are in both languages, with the same places to fill in', () => {
    expect(all.length).toBeGreaterThan(20);
    const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const { nb, en } of all) {
      expect(nb).toMatch(/\S/);
      expect(en).toMatch(/\S/);
      expect(places(en)).toEqual(places(nb));
    }
  });

  it('are filled in; what nothing is given for stays', () => {
    expect(filledIn('{fra} og {til}', { fra: '1.0' })).toBe('1.0 og {til}');
  });
});

interface Texts {
  readonly nb: string;
  readonly en: string;
}

function textsIn(value: unknown): Texts[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('nb' in value) return [value as Texts];
  return Object.values(value).flatMap(textsIn);
}
