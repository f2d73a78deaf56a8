import { describe, expect, it } from 'vitest';
import { eur, found, foundIn, main, nok, type Members } from '../../../../support/claims-alone';

const twice = (one: Members, other: Members): string[] =>
  found(
    ['elan/krav-to-ganger'],
    main({ innsendersKravreferanse: 'H-0', kravbeskrivelse: 'Noe annet, 7' }),
    main({ ...one, innsendersKravreferanse: 'A' }),
    main({ ...one, ...other, innsendersKravreferanse: 'B' }),
  );

const debt = { kravbeskrivelse: 'Faktura 1001', kravforfall: { forfallsdato: '2026-02-02' } };
const costs = { kravdetaljer: 'Sakskostnader', kravbeskrivelse: 'Salær', relatertKrav: ['H-0'] };
const there = ['krav-to-ganger 2/innsendersKravreferanse'];

describe('a claim that is entered twice', () => {
  it.each<[string, Members, Members]>([
    ['all is the same', debt, {}],
    ['the description is the same but for white space around it', debt, { kravbeskrivelse: ' Faktura 1001' }],
    ['both relate to the same claim', costs, {}],
    [
      'both relate to the same claims in another order',
      { ...costs, relatertKrav: ['H-0', 'A'] },
      { relatertKrav: ['A', 'H-0'] },
    ],
    ['one says its currency, which is the other’s anyway', debt, { opprinneligBeloep: { beloep: 100 } }],
    ['both are the same interest', { ...costs, kravdetaljer: 'Rentekrav', rentekrav: { a: 1 } }, {}],
  ])('is told where %s', (_what, one, other) => expect(twice(one, other)).toEqual(there));

  it.each<[string, Members, Members]>([
    ['the amount', debt, { opprinneligBeloep: nok(101) }],
    ['the currency', debt, { opprinneligBeloep: eur(100) }],
    ['the due date', debt, { kravforfall: { forfallsdato: '2026-02-03' } }],
    ['the kind', costs, { kravdetaljer: 'UtenrettsligeKostnader' }],
    ['the description', debt, { kravbeskrivelse: 'Faktura 1002' }],
    ['the number of the basis', debt, { kravgrunnlagsidentifikator: '7' }],
    ['the claim that it relates to', costs, { relatertKrav: ['A'] }],
    [
      'one of the claims that it relates to',
      { ...costs, relatertKrav: ['H-0', 'A'] },
      { relatertKrav: ['H-0', 'B'] },
    ],
    ['how many claims it relates to', costs, { relatertKrav: ['H-0', 'A'] }],
    ['the interest', { ...costs, kravdetaljer: 'Rentekrav', rentekrav: { a: 1 } }, { rentekrav: { a: 2 } }],
    [
      'whether there is an account of the interest',
      { ...costs, kravdetaljer: 'Rentekrav' },
      { rentekrav: { a: 2 } },
    ],
  ])('is another one where they differ in %s', (_what, one, other) => expect(twice(one, other)).toEqual([]));

  it.each<[string, Members]>([
    ['has no description', { ...debt, kravbeskrivelse: undefined }],
    ['has a blank description', { ...debt, kravbeskrivelse: ' ' }],
    ['has a description without a number', { ...debt, kravbeskrivelse: 'Husleie' }],
    ['has no amount', { ...debt, opprinneligBeloep: {} }],
    ['has a description that is no text', { ...debt, kravbeskrivelse: 7 }],
  ])('is not told of a claim that %s', (_what, both) => expect(twice(both, {})).toEqual([]));

  it('is not told of one whose reference is there twice, or that has none', () => {
    const codes = ['elan/krav-to-ganger'];
    expect(found(codes, main(debt), main(debt))).toEqual([]);
    const none = { ...debt, innsendersKravreferanse: undefined };
    expect(found(codes, main(none), main(none))).toEqual([]);
  });

  it('is told of each but the first', () => {
    const claims = ['A', 'B', 'C'].map((innsendersKravreferanse) =>
      main({ ...debt, innsendersKravreferanse }),
    );
    expect(found(['elan/krav-to-ganger'], ...claims)).toEqual([
      'krav-to-ganger 1/innsendersKravreferanse',
      'krav-to-ganger 2/innsendersKravreferanse',
    ]);
  });
});

describe('a ground that is entered twice', () => {
  const ground = {
    betegnelseAvTvangsgrunnlag: 'Dom',
    tvangsgrunnlagsdato: '2026-01-01',
    innsendersKravreferanse: ['A', 'B'],
  };
  const grounds = (one: Members, other: Members): string[] =>
    foundIn(['elan/tvangsgrunnlag-to-ganger'], {
      begjaeringensTvangsgrunnlag: [
        { ...ground, ...one },
        { ...ground, ...one, ...other },
      ],
    });

  it.each<[string, Members, Members]>([
    ['all is the same', {}, {}],
    ['the claims stand in another order', {}, { innsendersKravreferanse: ['B', 'A'] }],
    ['the title is the same but for case and white space', {}, { betegnelseAvTvangsgrunnlag: ' DOM ' }],
  ])('is told where %s', (_what, one, other) => {
    expect(grounds(one, other)).toEqual([
      'tvangsgrunnlag-to-ganger /begjaeringensTvangsgrunnlag/1/betegnelseAvTvangsgrunnlag',
    ]);
  });

  it.each<[string, Members, Members]>([
    ['the title is another', {}, { betegnelseAvTvangsgrunnlag: 'Forlik' }],
    ['the date is another', {}, { tvangsgrunnlagsdato: '2026-01-02' }],
    ['the claims are others', {}, { innsendersKravreferanse: ['A'] }],
    ['there is no title', { betegnelseAvTvangsgrunnlag: undefined }, {}],
    ['there are no claims', { innsendersKravreferanse: [] }, {}],
  ])('is not told where %s', (_what, one, other) => expect(grounds(one, other)).toEqual([]));
});
