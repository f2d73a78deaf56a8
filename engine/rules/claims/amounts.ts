import type { BegjaeringIndex } from '../../begjaering/index';
import { deepestNesting } from '../../begjaering/parse';
import { below, type Pointer } from '../../begjaering/pointer';
import { decimalsOf, isNegative } from '../../values/numbers';
import type { Rule, RuleFinding } from '../rule';

const amountNames: ReadonlySet<string> = new Set(['beloep', 'paalydendeBeloep']);
const rateNames: ReadonlySet<string> = new Set(['avtaltRentesats', 'beregnetMedAvtaltRentesats']);

/** The rules on numbers that may have two decimals at most and not be negative, decided on the number as written. */
export const amountRules: readonly Rule[] = [
  wrongNumbers('UGYLDIG_BELOEP', amountNames, 'beloep'),
  wrongNumbers('UGYLDIG_RENTE', rateNames, 'rentesats'),
];

function wrongNumbers(code: string, names: ReadonlySet<string>, argument: string): Rule {
  return {
    code,
    *check(index): Generator<RuleFinding> {
      for (const { name, pointer, text } of wrongNumbersOf(index)) {
        if (names.has(name)) yield { at: pointer, args: { [argument]: text } };
      }
    },
  };
}

interface WrongNumber {
  readonly name: string;
  readonly pointer: Pointer;
  readonly text: string;
}

const known = new WeakMap<BegjaeringIndex, readonly WrongNumber[]>();

/** The whole file is looked at once for both rules. */
function wrongNumbersOf(index: BegjaeringIndex): readonly WrongNumber[] {
  const found = known.get(index) ?? findWrongNumbers(index);
  known.set(index, found);
  return found;
}

function findWrongNumbers(index: BegjaeringIndex): WrongNumber[] {
  // Of a number that is written out at length, only its text tells whether it has more decimals than its value shows.
  const all = index.written([]) !== undefined;
  const suspects: FoundNumber[] = [];
  if (isContainer(index.root))
    collectNumbers(index.root, [], suspects, (value) => all || !isPlainAmount(value));
  const written = index.written(suspects.map(({ pointer }) => pointer));
  return suspects
    .map(({ name, pointer, value }) => ({ name, pointer, text: written?.get(pointer) ?? String(value) }))
    .filter(({ text }) => isNegative(text) || decimalsOf(text) > 2);
}

/** A quick test that nearly every amount passes: not negative, and the nearest number to one with two decimals. */
function isPlainAmount(value: number): boolean {
  return value >= 0 && Math.round(value * 100) / 100 === value;
}

interface FoundNumber {
  readonly name: string;
  readonly pointer: Pointer;
  readonly value: number;
}

/** Looks at the whole value; `path` leads to it and is used again for what stands below. */
function collectNumbers(
  value: object,
  path: (string | number)[],
  into: FoundNumber[],
  isWanted: (value: number) => boolean,
): void {
  if (path.length > deepestNesting) return;
  const goInto = (step: string | number, member: object): void => {
    path.push(step);
    collectNumbers(member, path, into, isWanted);
    path.pop();
  };
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) if (isContainer(value[i])) goInto(i, value[i] as object);
    return;
  }
  for (const [name, member] of Object.entries(value) as [string, unknown][]) {
    if (isContainer(member)) goInto(name, member);
    else if (
      typeof member === 'number' &&
      (amountNames.has(name) || rateNames.has(name)) &&
      isWanted(member)
    ) {
      into.push({ name, pointer: below('', ...path, name), value: member });
    }
  }
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
