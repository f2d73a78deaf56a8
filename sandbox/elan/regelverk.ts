import testParties from '#schemas/testparter.json';
import { listOf, property, textOf } from '../../engine/values/json';
import { isOrganisationNumber, isPersonNumber, isSynthetic } from '../../engine/rules/identifiers';
import type { State } from '../state/state';
import type { Operation } from './operation';

const locked: ReadonlySet<string> = new Set([...testParties.persons, ...testParties.organisations]);

type OfOne = 'tidligereRegelverk' | 'nyttRegelverk' | 'ukjentSkyldner';

/** @returns which rules apply to whom a number belongs to */
export function regelverkOf(number: string, { register }: State): OfOne {
  if (locked.has(number)) return 'tidligereRegelverk';
  return isInRegister(number, register) ? 'nyttRegelverk' : 'ukjentSkyldner';
}

/** Everybody synthetic is in the registers of the sandbox, unless they are said to be unknown; nobody else, unless known. */
export function isInRegister(number: string, register: State['register']): boolean {
  const entry = register[number];
  if (entry !== undefined) return entry !== 'ukjent';
  return (isOrganisationNumber(number) || isPersonNumber(number)) && isSynthetic(number);
}

export const regelverk: Operation = ({ body }, { store }) => {
  const skyldner = listOf(body, 'skyldner').map((debtor) => {
    const partsreferanse = textOf(property(debtor, 'partsidentifikator'), 'verdi') ?? '';
    return { partsreferanse, regelverk: regelverkOf(partsreferanse, store.state) };
  });
  return { status: 200, body: { regelverk: together(skyldner.map((each) => each.regelverk)), skyldner } };
};

/** Who is unknown makes the whole unknown; else all have to be under the same rules. */
function together(all: readonly OfOne[]): OfOne | 'motstridendeRegelverk' {
  if (all.includes('ukjentSkyldner')) return 'ukjentSkyldner';
  const [first = 'ukjentSkyldner', ...others] = new Set(all);
  return others.length > 0 ? 'motstridendeRegelverk' : first;
}
