import { expect } from 'vitest';
import { buildIndex, type BegjaeringIndex, type Krav } from '../../engine/begjaering/index';
import type { CheckOptions } from '../../engine/check/check';
import { rules } from '../../engine/rules/registry';
import type { Rule } from '../../engine/rules/rule';
import { checked } from './checking';

export type Members = Readonly<Record<string, unknown>>;

/** @returns so many kroner */
export const nok = (beloep: unknown): Members => ({ beloep, valuta: 'NOK' });
/** @returns so many euros */
export const eur = (beloep: unknown): Members => ({ beloep, valuta: 'EUR' });
/** @returns a payment */
export const paid = (beloep: unknown, bokfoertDato = '2026-03-01'): Members => ({ bokfoertDato, beloep });

/** @returns a main claim of 100 kroner, H-1, with other members where they are given */
export const main = (more: Members = {}): Members => ({
  innsendersKravreferanse: 'H-1',
  kravdetaljer: 'Hovedkrav',
  opprinneligBeloep: nok(100),
  gjenstaaendeBeloep: nok(100),
  ...more,
});
/** @returns an interest claim of 5 kroner, R-1, on H-1 */
export const interest = (more: Members = {}): Members => ({
  innsendersKravreferanse: 'R-1',
  kravdetaljer: 'Rentekrav',
  relatertKrav: ['H-1'],
  opprinneligBeloep: nok(5),
  gjenstaaendeBeloep: nok(5),
  ...more,
});

/** @returns the index of a begjæring that has nothing but claims */
export const indexOf = (...kravTilInnkreving: readonly Members[]): BegjaeringIndex =>
  buildIndex({ kravTilInnkreving });
/** @returns a main claim as rules see it */
export function claim(more: Members): Krav {
  const [krav] = indexOf(main(more)).krav;
  if (!krav) throw new Error('no claim');
  return krav;
}

/** @returns the rules of some codes, which have to be there */
export function rulesOf(...codes: readonly string[]): Rule[] {
  const own = rules.filter(({ code }) => codes.includes(code));
  expect(own).toHaveLength(codes.length);
  return own;
}

/** @returns where the rules of some codes find something in a value, in short; a rule that fails is found too */
export function foundIn(
  codes: readonly string[],
  value: unknown,
  options: Partial<CheckOptions> = {},
): string[] {
  const wanted = [...codes, 'elan/regel-feilet'];
  return checked(value, { ...options, rules: rulesOf(...codes) })
    .diagnostics.filter(({ code }) => wanted.includes(code))
    .map(({ code, pointer }) => `${code.replace('elan/', '')} ${pointer.replace('/kravTilInnkreving/', '')}`);
}

/** @returns what the rule of a code says of a value */
export function saidOf(code: string, value: unknown, options: Partial<CheckOptions> = {}): string[] {
  return checked(value, { ...options, rules: rulesOf(code) })
    .diagnostics.filter((diagnostic) => diagnostic.code === code)
    .map(({ message }) => message);
}

/** @returns where the rules of some codes find something in a begjæring that has nothing but claims */
export const found = (codes: readonly string[], ...kravTilInnkreving: readonly Members[]): string[] =>
  foundIn(codes, { kravTilInnkreving });
