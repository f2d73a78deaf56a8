import type { BegjaeringIndex } from '../../begjaering/index';
import { deepestNesting } from '../../begjaering/parse';
import { below, type Pointer } from '../../begjaering/pointer';
import { kindOf, type FieldKind } from '../../model/fields';
import { modelOf, versions } from '../../model/model';
import type { JsonObject } from '../../values/json';
import { lazy } from '../../values/lazy';
import { decimalsOf, isNegative } from '../../values/numbers';
import type { Rule, RuleFinding } from '../rule';
import { remembered } from '../../values/remembered';

/** The names of amounts and of rates in any version of the model: a number under such a name is one wherever it stands. */
const amountNames = lazy(() => namesOf('amount'));
const rateNames = lazy(() => namesOf('percentage'));

function namesOf(kind: FieldKind): ReadonlySet<string> {
  const names = new Set<string>();
  for (const model of versions.map(modelOf)) {
    for (const [owner, { properties }] of Object.entries(model.types)) {
      for (const [name, { spellings = [] }] of Object.entries(properties)) {
        if (kindOf(model, owner, name) === kind) for (const each of [name, ...spellings]) names.add(each);
      }
    }
  }
  return names;
}

/** The rules on numbers that may have two decimals at most and not be negative, decided on the number as written. */
export const amountRules: readonly Rule[] = [
  wrongNumbers('UGYLDIG_BELOEP', amountNames, 'beloep'),
  wrongNumbers('UGYLDIG_RENTE', rateNames, 'rentesats'),
];

function wrongNumbers(code: string, names: () => ReadonlySet<string>, argument: string): Rule {
  return {
    code,
    *check(index): Generator<RuleFinding> {
      for (const { name, pointer, text } of wrongNumbersOf(index)) {
        if (names().has(name)) yield { at: pointer, args: { [argument]: text } };
      }
    },
  };
}

/** An amount or a rate as it is written, and the number that JSON makes of it. */
export interface WrittenNumber {
  readonly name: string;
  readonly pointer: Pointer;
  readonly text: string;
  readonly value: number;
}

function wrongNumbersOf(index: BegjaeringIndex): WrittenNumber[] {
  return oddNumbersOf(index).filter(({ text }) => isWrong(text));
}

/** @returns whether an official rule says that an amount or a rate is wrong as it is written */
export const isWrong = (written: string): boolean => isNegative(written) || decimalsOf(written) > 2;

/** @returns the amounts and rates that are worth a closer look; the whole file is looked at once for all rules */
export const oddNumbersOf = remembered(findOddNumbers);

function findOddNumbers(index: BegjaeringIndex): WrittenNumber[] {
  // Of a number that is written out at length, only its text tells whether it has more decimals than its value shows.
  const all = index.written([]) !== undefined;
  const suspects: FoundNumber[] = [];
  const names = new Set([...amountNames(), ...rateNames()]);
  if (isContainer(index.root))
    collectNumbers(
      index.root,
      [],
      suspects,
      (name, value) => names.has(name) && (all || !isPlainAmount(value)),
    );
  const written = index.written(suspects.map(({ pointer }) => pointer));
  return suspects.map((found) => ({ ...found, text: written?.get(found.pointer) ?? String(found.value) }));
}

/**
 * A quick test that nearly every amount passes: not negative nor a negative zero, within what a number holds to the øre,
 * and the nearest number to one with two decimals.
 */
function isPlainAmount(value: number): boolean {
  return (value > 0 || Object.is(value, 0)) && value < 1e13 && Math.round(value * 100) / 100 === value;
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
  isWanted: (name: string, value: number) => boolean,
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
  // What JSON.parse makes inherits nothing that could be listed too, and of all ways this one is the quickest.
  for (const name in value) {
    const member = (value as JsonObject)[name];
    if (isContainer(member)) goInto(name, member);
    else if (typeof member === 'number' && isWanted(name, member)) {
      into.push({ name, pointer: below('', ...path, name), value: member });
    }
  }
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
