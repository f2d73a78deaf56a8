import { describe, expect, it } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { valueAt } from '../../../../engine/begjaering/pointer';
import { compare, type Difference } from '../../../../engine/compare/compare';
import { describeDifferences } from '../../../../engine/compare/describe';
import { versions } from '../../../../engine/model/model';
import { rightValue } from '../../../support/examples';

type Value = Record<string, unknown>;

const index = (value: unknown) => BegjaeringDocument.of(JSON.stringify(value)).index;
const differences = (before: unknown, after: unknown): Difference[] => compare(index(before), index(after));

const person = (name: string, number?: string, birthDate?: string): Value => ({
  person: {
    personnavn: { fornavn: name, etternavn: 'SOMMERFUGL' },
    ...(birthDate ? { foedselsdato: birthDate } : {}),
    ...(number ? { identifikator: { taxIdentificationNumber: number, landkodeIdentifikator: 'NO' } } : {}),
  },
});
const claim = (reference: string, amount = 100, more: Value = {}): Value => ({
  innsendersKravreferanse: reference,
  kravdetaljer: 'Hovedkrav',
  hovedstol: { beloep: amount, valuta: 'NOK' },
  ...more,
});
const ground = (title: string, ...references: string[]): Value => ({
  betegnelseAvTvangsgrunnlag: title,
  innsendersKravreferanse: references,
});

/** Kind, name and place within, of each difference. */
const told = (found: readonly Difference[]): string[] =>
  found.map(({ kind, what, name, path }) => [kind, what, name, path.join('/')].filter(Boolean).join(' '));

describe('what makes no difference', () => {
  it.each(versions)('is a begjæring of model %s beside itself', (version) => {
    expect(differences(rightValue(version), rightValue(version))).toEqual([]);
  });

  it.each(versions)('is the order of any list or property, in model %s', (version) => {
    expect(differences(rightValue(version), turnedRound(rightValue(version)))).toEqual([]);
  });

  it('is the layout of the text', () => {
    const before = BegjaeringDocument.of('{"kravTilInnkreving":[{"innsendersKravreferanse":"A","n":1.0}]}');
    const after = BegjaeringDocument.of(
      '{ "kravTilInnkreving": [\n{ "n": 1, "innsendersKravreferanse": "A" } ] }',
    );
    expect(compare(before.index, after.index)).toEqual([]);
  });
});

describe('claims', () => {
  it('are recognised by their references, wherever they stand', () => {
    const before = { kravTilInnkreving: [claim('A'), claim('B'), claim('C')] };
    const after = { kravTilInnkreving: [claim('D', 7), claim('C', 120.5), claim('A')] };
    expect(differences(before, after)).toEqual([
      {
        kind: 'changed',
        what: 'krav',
        holder: 'kravTilInnkreving',
        name: 'C',
        path: ['hovedstol'],
        before: { beloep: 100, valuta: 'NOK' },
        after: { beloep: 120.5, valuta: 'NOK' },
        item: { before: '/kravTilInnkreving/2', after: '/kravTilInnkreving/1' },
        pointers: { before: '/kravTilInnkreving/2/hovedstol', after: '/kravTilInnkreving/1/hovedstol' },
      },
      expect.objectContaining({ kind: 'removed', name: 'B', before: claim('B') }),
      expect.objectContaining({ kind: 'added', name: 'D', after: claim('D', 7) }),
    ]);
  });

  it('that share a reference are told apart as far as they differ', () => {
    const before = { kravTilInnkreving: [claim('A', 1), claim('A', 2)] };
    const after = { kravTilInnkreving: [claim('A', 2), claim('A', 3)] };
    expect(told(differences(before, after))).toEqual(['changed krav A hovedstol']);
  });

  it('without a reference are taken in their order', () => {
    const before = { kravTilInnkreving: [{ kravdetaljer: 'Hovedkrav' }] };
    const after = { kravTilInnkreving: [{ kravdetaljer: 'Rentekrav' }] };
    expect(told(differences(before, after))).toEqual(['changed krav kravTilInnkreving[0] kravdetaljer']);
  });

  it('have lists in which single entries come and go', () => {
    const before = { kravTilInnkreving: [claim('A', 100, { relatertKrav: ['X', 'Y'] })] };
    const after = { kravTilInnkreving: [claim('A', 100, { relatertKrav: ['Z', 'Y'] })] };
    expect(differences(before, after)).toEqual([
      expect.objectContaining({
        kind: 'removed',
        path: ['relatertKrav'],
        before: 'X',
        pointers: { before: '/kravTilInnkreving/0/relatertKrav/0' },
      }),
      expect.objectContaining({
        kind: 'added',
        path: ['relatertKrav'],
        after: 'Z',
        pointers: { after: '/kravTilInnkreving/0/relatertKrav/0' },
      }),
    ]);
  });
});

describe('grounds', () => {
  const before = { begjaeringensTvangsgrunnlag: [ground('Dom 1', 'A', 'B'), ground('Dom 2', 'C')] };

  it('are recognised by their title where their claims are others', () => {
    const after = { begjaeringensTvangsgrunnlag: [ground('Dom 2', 'A', 'B'), ground('Dom 1', 'C')] };
    expect(told(differences(before, after)).sort()).toEqual([
      'added tvangsgrunnlag Dom 1 innsendersKravreferanse',
      'added tvangsgrunnlag Dom 2 innsendersKravreferanse',
      'added tvangsgrunnlag Dom 2 innsendersKravreferanse',
      'removed tvangsgrunnlag Dom 1 innsendersKravreferanse',
      'removed tvangsgrunnlag Dom 1 innsendersKravreferanse',
      'removed tvangsgrunnlag Dom 2 innsendersKravreferanse',
    ]);
  });

  it('are recognised by their references where their title is another', () => {
    const after = { begjaeringensTvangsgrunnlag: [ground('Dom 2', 'C'), ground('Kjennelse', 'B', 'A')] };
    expect(told(differences(before, after))).toEqual([
      'changed tvangsgrunnlag Kjennelse betegnelseAvTvangsgrunnlag',
    ]);
  });

  it('with the same title are recognised by their references', () => {
    const same = { begjaeringensTvangsgrunnlag: [ground('Faktura', 'A'), ground('Faktura', 'B')] };
    const dated = {
      begjaeringensTvangsgrunnlag: [
        ground('Faktura', 'B'),
        { ...ground('Faktura', 'A'), dato: '2026-01-01' },
      ],
    };
    expect(told(differences(same, dated))).toEqual(['added tvangsgrunnlag Faktura dato']);
  });

  it('with neither in common are others', () => {
    const after = { begjaeringensTvangsgrunnlag: [ground('Dom 1', 'A', 'B'), ground('Dom 3', 'D')] };
    expect(told(differences(before, after))).toEqual([
      'removed tvangsgrunnlag Dom 2',
      'added tvangsgrunnlag Dom 3',
    ]);
  });
});

describe('parties', () => {
  const defendants = (...parties: Value[]): Value => ({
    saksoekt: parties.map((saksoekt) => ({ saksoekt })),
  });

  it('are recognised by their numbers', () => {
    const before = defendants(person('LUN', '1'), person('STILLE', '2'));
    const after = defendants(person('STILLE', '2'), person('LUNT', '1'));
    expect(told(differences(before, after))).toEqual([
      'changed part LUNT SOMMERFUGL saksoekt/person/personnavn/fornavn',
    ]);
  });

  it('without a number are recognised by name and birth date', () => {
    const before = defendants(person('LUN', undefined, '1990-01-01'), person('LUN', undefined, '1991-01-01'));
    const after = defendants(
      { ...person('LUN', undefined, '1991-01-01'), adresse: [{ adressetype: 'bopelsadresse' }] },
      person('LUN', undefined, '1990-01-01'),
    );
    expect(told(differences(before, after))).toEqual(['added part LUN SOMMERFUGL saksoekt/adresse']);
  });

  it('that have got another number are recognised by their names', () => {
    const found = differences(defendants(person('LUN', '1')), defendants(person('LUN', '2')));
    expect(found).toEqual([
      expect.objectContaining({
        kind: 'changed',
        holder: 'saksoekt',
        path: ['saksoekt', 'person', 'identifikator', 'taxIdentificationNumber'],
      }),
    ]);
  });

  it('with nothing in common are others', () => {
    const found = differences(defendants(person('LUN', '1')), defendants(person('STILLE', '2')));
    expect(told(found)).toEqual(['removed part LUN SOMMERFUGL', 'added part STILLE SOMMERFUGL']);
  });

  it('that send it in are the same place, whoever stands there', () => {
    const before = { innsender: { innsender: { virksomhet: { navn: 'EN AS' } } } };
    const after = { innsender: { innsender: { virksomhet: { navn: 'TO AS' } } } };
    expect(told(differences(before, after))).toEqual(['changed part TO AS innsender/virksomhet/navn']);
  });
});

describe('attachments', () => {
  const attached = (...files: (readonly [uuid: string, name: string])[]): Value => ({
    vedlegg: files.map(([uuid, filnavn]) => ({ type: 'annet', filnavn, uuid })),
  });

  it('are recognised by their uuids', () => {
    const before = attached(['1', 'a.pdf'], ['2', 'b.pdf']);
    const after = attached(['2', 'c.pdf'], ['3', 'd.pdf']);
    expect(told(differences(before, after))).toEqual([
      'changed vedlegg c.pdf filnavn',
      'removed vedlegg a.pdf',
      'added vedlegg d.pdf',
    ]);
  });

  it('that have been uploaded again are recognised by their file names', () => {
    expect(told(differences(attached(['1', 'a.pdf']), attached(['2', 'a.pdf'])))).toEqual([
      'changed vedlegg a.pdf uuid',
    ]);
  });
});

describe('other properties', () => {
  it('are added, removed and changed', () => {
    const before = { underskrift: 'LUN', begjaeringsdato: '2026-06-01' };
    const after = { underskrift: 'STILLE', merknad: 'ny' };
    expect(told(differences(before, after))).toEqual([
      'changed felt underskrift',
      'removed felt begjaeringsdato',
      'added felt merknad',
    ]);
  });

  it('are compared as they are where a list is none', () => {
    expect(told(differences({ kravTilInnkreving: 'ingen' }, { kravTilInnkreving: [claim('A')] }))).toEqual([
      'changed felt kravTilInnkreving',
    ]);
  });

  it('are nothing where a file holds no object', () => {
    expect(told(differences([], {}))).toEqual(['changed felt']);
  });
});

describe('any two begjæringer', () => {
  const sources = versions.map(rightValue);
  const pairs = Array.from({ length: 60 }, (_, seed) => {
    const random = generator(seed);
    const source = sources[seed % sources.length];
    return [seed, mutated(source, random), mutated(source, random)] as const;
  });

  it.each(pairs)('differ in the same from either side (%i)', (_, a, b) => {
    const mirrored = differences(b, a).map(({ kind, what, path, before, after, pointers }) => ({
      ...{ kind: kind === 'added' ? 'removed' : kind === 'removed' ? 'added' : kind, what, path },
      ...{ before: after, after: before, pointers: { before: pointers.after, after: pointers.before } },
    }));
    const direct = differences(a, b).map(({ kind, what, path, before, after, pointers }) => ({
      ...{ kind, what, path, before, after, pointers: { before: pointers.before, after: pointers.after } },
    }));
    const lines = (all: readonly object[]): string[] => all.map((each) => JSON.stringify(each)).sort();
    expect(lines(direct)).toEqual(lines(mirrored));
  });

  it.each(pairs)('have each difference where its pointers lead (%i)', (_, a, b) => {
    for (const { pointers, before, after } of differences(a, b)) {
      if (pointers.before !== undefined) expect(valueAt(a, pointers.before)).toEqual(before);
      if (pointers.after !== undefined) expect(valueAt(b, pointers.after)).toEqual(after);
    }
  });

  it.each(pairs)('that say different things differ, and are described (%i)', (_, a, b) => {
    const found = differences(a, b);
    const isSame = JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
    expect(found.length === 0).toBe(isSame);
    const changes = describeDifferences(found, 'nb').flatMap((item) => item.changes);
    expect(changes.length).toBeGreaterThanOrEqual(found.length);
    expect(changes.filter(({ before, after }) => before === after)).toEqual([]);
  });
});

it('a thousand claims are compared in a moment', () => {
  const claims = Array.from({ length: 1000 }, (_, i) => claim(`K-${i}`, i, { relatertKrav: [`K-${i + 1}`] }));
  const before = index({ kravTilInnkreving: claims });
  const after = index({ kravTilInnkreving: claims.toReversed().map((each) => ({ ...each, ny: true })) });
  const start = performance.now();
  expect(compare(before, after)).toHaveLength(1000);
  expect(performance.now() - start).toBeLessThan(1000);
});

/** The value with every list and the properties of every object in the opposite order. */
function turnedRound(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedRound).toReversed();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, member]) => [name, turnedRound(member)]),
  );
}

/** The value with everything in the order of its text. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => JSON.stringify(sorted(item))).sort();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, member]) => [name, sorted(member)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** The same numbers between 0 and 1 for the same seed. */
function generator(seed: number): () => number {
  let state = seed * 2654435761 + 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A copy in which properties and items are gone, doubled, in another place, or other ones. */
function mutated(value: unknown, random: () => number): unknown {
  const chance = 0.03;
  if (Array.isArray(value)) {
    const items = value.flatMap((item: unknown) => {
      const dice = random();
      const copy = mutated(item, random);
      return dice < chance ? [] : dice < 2 * chance ? [copy, mutated(item, random)] : [copy];
    });
    return random() < 0.3 ? items.toReversed() : items;
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(() => random() > chance)
        .map(([name, member]) => [name, mutated(member, random)]),
    );
  }
  if (random() > chance) return value;
  return typeof value === 'number' ? value + 1 : typeof value === 'string' ? `${value}X` : !value;
}
