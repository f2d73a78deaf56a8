import { expect, it } from 'vitest';
import { buildIndex } from '../../../../engine/begjaering/index';
import { compare } from '../../../../engine/compare/compare';
import { describeDifferences } from '../../../../engine/compare/describe';
import type { Language } from '../../../../engine/findings/findings';

const described = (before: unknown, after: unknown, language: Language = 'nb') =>
  describeDifferences(compare(buildIndex(before), buildIndex(after)), language);
/** Without where it stands. */
const worded = (before: unknown, after: unknown, language: Language = 'nb') =>
  described(before, after, language).map(({ kind, title, state, changes }) => ({
    ...{ kind, title, state },
    changes: changes.map((change) => {
      const { field, before: was, after: is } = change;
      return { kind: change.kind, field, before: was, after: is };
    }),
  }));
const claims = (...kravTilInnkreving: readonly object[]): object => ({ kravTilInnkreving });

it('amounts, rates and answers are written as people do', () => {
  const [item] = worded(
    claims({
      innsendersKravreferanse: 'A',
      beloep: { beloep: 12000, valuta: 'NOK' },
      rentesats: 9.25,
      avtalt: true,
    }),
    claims({
      innsendersKravreferanse: 'A',
      beloep: { beloep: 1.5, valuta: 'SEK' },
      rentesats: 10,
      avtalt: false,
    }),
  );
  expect(item).toEqual({
    kind: 'changed',
    title: 'Krav A',
    state: 'endret',
    changes: [
      { kind: 'changed', field: 'beloep', before: '12 000,00', after: '1,50 SEK' },
      { kind: 'changed', field: 'rentesats', before: '9,25', after: '10' },
      { kind: 'changed', field: 'avtalt', before: 'ja', after: 'nei' },
    ],
  });
});

it('a currency that is only written out is shown as such', () => {
  const [item] = worded(
    claims({ innsendersKravreferanse: 'A', hovedstol: { beloep: 1 } }),
    claims({ innsendersKravreferanse: 'A', hovedstol: { beloep: 1, valuta: 'NOK' } }),
  );
  expect(item?.changes).toEqual([{ kind: 'added', field: 'hovedstol › valuta', before: '', after: 'NOK' }]);
});

it('what is new is told of leaf by leaf', () => {
  const added = {
    innsendersKravreferanse: 'B',
    hovedstol: { beloep: 5, valuta: 'NOK' },
    relatertKrav: ['A', 'C'],
    merknad: [],
  };
  expect(worded(claims(), claims(added), 'en')).toEqual([
    {
      kind: 'added',
      title: 'Claim B',
      state: 'added',
      changes: [
        { kind: 'added', field: 'innsendersKravreferanse', before: '', after: 'B' },
        { kind: 'added', field: 'hovedstol', before: '', after: '5,00' },
        { kind: 'added', field: 'relatertKrav', before: '', after: 'A' },
        { kind: 'added', field: 'relatertKrav', before: '', after: 'C' },
        { kind: 'added', field: 'merknad', before: '', after: '(empty)' },
      ],
    },
  ]);
});

it('parties are called by their roles, and other properties stand together', () => {
  const party = (navn: string): object => ({ saksoekt: { virksomhet: { navn } } });
  const items = described(
    { saksoekt: [party('EN AS')], underskrift: 'A', begjaeringsdato: '2026-06-01' },
    { saksoekt: [], underskrift: 'B' },
  );
  expect(items.map(({ title, state, changes }) => [title, state, changes.length])).toEqual([
    ['Begjæringen', 'endret', 2],
    ['Saksøkt EN AS', 'fjernet', 1],
  ]);
});

it('two things of one name are kept apart', () => {
  const attachment = (uuid: string, type: string): object => ({ uuid, type, filnavn: 'a.pdf' });
  const items = described(
    { vedlegg: [attachment('1', 'a'), attachment('2', 'b')] },
    { vedlegg: [attachment('2', 'c'), attachment('1', 'd')] },
  );
  expect(items.map(({ title }) => title)).toEqual(['Vedlegg a.pdf', 'Vedlegg a.pdf']);
});

it('what has another shape now is told of as gone and come, leaf by leaf', () => {
  const [item] = described({ gebyr: true }, { gebyr: { kreves: false, grunn: 'x' } });
  expect(item).toEqual({
    ...{ kind: 'changed', title: 'Begjæringen', state: 'endret', pointers: { before: '', after: '' } },
    changes: [
      { kind: 'removed', field: 'gebyr', before: 'ja', after: '', pointers: { before: '/gebyr' } },
      {
        kind: 'added',
        field: 'gebyr › kreves',
        before: '',
        after: 'nei',
        pointers: { after: '/gebyr/kreves' },
      },
      { kind: 'added', field: 'gebyr › grunn', before: '', after: 'x', pointers: { after: '/gebyr/grunn' } },
    ],
  });
});

it('everything is told with where it stands in each file', () => {
  const [item] = described(
    claims({ innsendersKravreferanse: 'B' }, { innsendersKravreferanse: 'A', hovedstol: { beloep: 1 } }),
    claims({ innsendersKravreferanse: 'A', hovedstol: { beloep: 2 } }, { innsendersKravreferanse: 'B' }),
  );
  expect(item?.pointers).toEqual({ before: '/kravTilInnkreving/1', after: '/kravTilInnkreving/0' });
  expect(item?.changes[0]?.pointers).toEqual({
    before: '/kravTilInnkreving/1/hovedstol',
    after: '/kravTilInnkreving/0/hovedstol',
  });
});
