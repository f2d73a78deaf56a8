import { describe, expect, it } from 'vitest';
import { buildIndex, type Krav } from '../../../../engine/begjaering/index';
import { groundsOf, mayRelate, relationProblem } from '../../../../engine/rules/references/relation';

interface Claim {
  readonly reference?: string;
  readonly kind?: string;
  readonly to?: readonly string[];
}

function indexOf(claims: readonly Claim[], ...grounds: readonly (readonly string[])[]) {
  return buildIndex({
    kravTilInnkreving: claims.map(({ reference, kind, to }) => ({
      innsendersKravreferanse: reference,
      kravdetaljer: kind,
      relatertKrav: to,
    })),
    begjaeringensTvangsgrunnlag: grounds.map((innsendersKravreferanse) => ({ innsendersKravreferanse })),
  });
}

/** What is wrong with the first relation of the first claim. */
function problem(claims: readonly Claim[], ...grounds: readonly (readonly string[])[]) {
  const index = indexOf(claims, ...grounds);
  const krav = index.krav[0];
  const entry = krav?.relations[0];
  if (!krav || !entry) throw new Error('the first claim has no relation');
  return relationProblem(index, krav, entry);
}

const interest: Claim = { reference: 'R', kind: 'Rentekrav', to: ['H'] };
const main: Claim = { reference: 'H', kind: 'Hovedkrav' };
const elsewhere = 'RELATERTE_KRAV_MÅ_FINNES';

describe('a relation to a claim of another ground', () => {
  it('is wrong where both have grounds and share none', () => {
    expect(problem([interest, main], ['R'], ['H'])).toBe(elsewhere);
    expect(problem([interest, main], ['R', 'H'], [])).toBeUndefined();
  });

  it('is not said where either claim has no ground', () => {
    expect(problem([interest, main], ['R'])).toBeUndefined();
    expect(problem([interest, main], ['H'])).toBeUndefined();
    expect(problem([interest, main])).toBeUndefined();
  });

  it('is right where one of several grounds is shared', () => {
    expect(problem([interest, main], ['R'], ['R', 'H'])).toBeUndefined();
    expect(problem([interest, main], ['R', 'H'], ['H'])).toBeUndefined();
  });

  it('is not said of a claim without a reference', () => {
    expect(problem([{ kind: 'Rentekrav', to: ['H'] }, main], ['undefined'], ['H'])).toBeUndefined();
  });
});

describe('a reference that several claims have', () => {
  const copy: Claim = { reference: 'H', kind: 'Rentekrav', to: ['X'] };

  it('is enough where one of them fits', () => {
    expect(problem([interest, copy, main])).toBeUndefined();
    expect(problem([{ ...interest, kind: 'Sakskostnader' }, copy, main])).toBeUndefined();
  });

  it('is not enough where none of them does', () => {
    expect(problem([interest, copy, copy])).toBe('RENTEKRAV_KAN_IKKE_HA_RENTEKRAV');
  });

  it('is not the own one where another claim has it too', () => {
    expect(problem([{ reference: 'H', kind: 'Rentekrav', to: ['H'] }, main])).toBeUndefined();
    expect(problem([{ reference: 'R', kind: 'Rentekrav', to: ['R'] }, main])).toBe(
      'RELATERTE_KRAV_KAN_IKKE_PEKE_PÅ_SEG_SELV',
    );
  });
});

describe('the grounds of a reference', () => {
  it('are those whose lists name it, each once', () => {
    const index = indexOf([], ['A', 'A'], ['B'], ['A']);
    expect(groundsOf(index, 'A').map(({ position }) => position)).toEqual([0, 2]);
    expect(groundsOf(index, 'C')).toEqual([]);
    expect(groundsOf(index, undefined)).toEqual([]);
  });
});

describe('whether a claim may relate to another', () => {
  const may = (first: Claim, second: Claim, ...grounds: string[][]): boolean => {
    const index = indexOf([first, second], ...grounds);
    const [a, b] = index.krav as [Krav, Krav];
    return mayRelate(index, a, b);
  };
  const alone: Claim = { reference: 'R', kind: 'Rentekrav' };

  it('goes by the kinds', () => {
    expect(may(alone, main)).toBe(true);
    expect(may(alone, { reference: 'K', kind: 'Sakskostnader' })).toBe(true);
    expect(may(alone, { reference: 'R2', kind: 'Rentekrav' })).toBe(false);
    expect(may({ reference: 'K', kind: 'Sakskostnader' }, alone)).toBe(false);
    expect(may(main, alone)).toBe(false);
  });

  it('goes by the grounds', () => {
    expect(may(alone, main, ['R', 'H'])).toBe(true);
    expect(may(alone, main, ['R'], ['H'])).toBe(false);
  });

  it('is not so for itself, for one without a reference, or for one of the same reference', () => {
    const index = indexOf([alone]);
    const [own] = index.krav as [Krav];
    expect(mayRelate(index, own, own)).toBe(false);
    expect(may(alone, { kind: 'Hovedkrav' })).toBe(false);
    expect(may(alone, { reference: 'R', kind: 'Hovedkrav' })).toBe(false);
  });
});
