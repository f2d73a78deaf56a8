import { deepestNesting } from '../../begjaering/parse';
import { below, type Pointer } from '../../begjaering/pointer';
import { isObject } from '../../begjaering/values';
import { decimalsOf, isNegative } from '../../numbers';
import type { Rule, RuleFinding } from '../rule';

const amountNames: ReadonlySet<string> = new Set(['beloep', 'paalydendeBeloep', 'beloepSlutning']);
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
      // Of a number that is written out at length, only its text tells whether it has more decimals than its value shows.
      const all = index.written([]) !== undefined;
      const suspects: FoundNumber[] = [];
      collectNumbers(index.root, names, [], suspects, (value) => all || !isPlainAmount(value));
      const written = index.written(suspects.map(({ pointer }) => pointer));
      for (const { pointer, value } of suspects) {
        const text = written?.get(pointer) ?? String(value);
        if (isNegative(text) || decimalsOf(text) > 2) yield { at: pointer, args: { [argument]: text } };
      }
    },
  };
}

/** A quick test that nearly every amount passes: not negative, and the nearest number to one with two decimals. */
function isPlainAmount(value: number): boolean {
  return value >= 0 && Math.round(value * 100) / 100 === value;
}

interface FoundNumber {
  readonly pointer: Pointer;
  readonly value: number;
}

/** Looks at the whole value; `path` leads to it and is used again for what stands below. */
function collectNumbers(
  value: unknown,
  names: ReadonlySet<string>,
  path: (string | number)[],
  into: FoundNumber[],
  isWanted: (value: number) => boolean,
): void {
  if (path.length > deepestNesting) return;
  const members = Array.isArray(value) ? value.entries() : isObject(value) ? Object.entries(value) : [];
  for (const [name, member] of members as Iterable<[string | number, unknown]>) {
    if (typeof member === 'number') {
      if (typeof name === 'string' && names.has(name) && isWanted(member)) {
        into.push({ pointer: below('', ...path, name), value: member });
      }
    } else if (typeof member === 'object') {
      path.push(name);
      collectNumbers(member, names, path, into, isWanted);
      path.pop();
    }
  }
}
