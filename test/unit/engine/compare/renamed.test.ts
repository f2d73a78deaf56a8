import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../../engine/begjaering/index';
import { compare } from '../../../../engine/compare/compare';

const claim = (reference: string, amount = 100, more: object = {}): object => ({
  innsendersKravreferanse: reference,
  kravdetaljer: 'Hovedkrav',
  hovedstol: { beloep: amount, valuta: 'NOK' },
  ...more,
});

/** Kind, name and place within, of each difference. */
const told = (before: object, after: object): string[] =>
  compare(buildIndex(before), buildIndex(after)).map(({ kind, what, name, path }) =>
    [kind, what, name, path.join('/')].filter(Boolean).join(' '),
  );

describe('claims', () => {
  it('that have got another reference and nothing else are the same ones', () => {
    const interest = { relatertKrav: ['A'] };
    const before = { kravTilInnkreving: [claim('A', 1), claim('B', 2, interest), claim('C', 3)] };
    const renamed = { relatertKrav: ['NY-A'] };
    const after = { kravTilInnkreving: [claim('C', 3), claim('NY-B', 2, renamed), claim('NY-A', 1)] };
    expect(told(before, after)).toEqual([
      'changed krav NY-A innsendersKravreferanse',
      'changed krav NY-B innsendersKravreferanse',
      'removed krav NY-B relatertKrav',
      'added krav NY-B relatertKrav',
    ]);
  });

  it('are not guessed at where several say the same with other references', () => {
    const before = { kravTilInnkreving: [claim('A'), claim('B')] };
    const after = { kravTilInnkreving: [claim('C'), claim('D')] };
    expect(told(before, after)).toEqual(['removed krav A', 'removed krav B', 'added krav C', 'added krav D']);
  });
});
