import type { BegjaeringIndex } from '../../begjaering/index';
import type { Arguments } from '../../findings/findings';
import { composed, repaired, unseenIn, withPlainMarks } from '../../values/characters';
import type { Rule, RuleFinding } from '../rule';
import { nearlyEqualPlaces } from './references';
import { isRunning, wrongTexts, type TextField, type TextProblem } from './texts';

/** Our own checks of how texts are written. */
export const textChecks: readonly Rule[] = [
  textCheck('elan/blank-verdi', () => ({})),
  textCheck('elan/oedelagte-tegn', ({ value }) => {
    const tegn = wordIn(value, (word) => repaired(word) !== word) ?? wordIn(value, hasLost) ?? value;
    return { tegn, ment: repaired(tegn) };
  }),
  textCheck('elan/usynlige-tegn', ({ value, kind }) => ({
    tegn: unseenIn(value, { layout: isRunning(kind) }).join(', '),
  })),
  textCheck('elan/delte-bokstaver', ({ value }) => ({
    tegn: wordIn(value, (word) => composed(word) !== word) ?? '',
  })),
  textCheck('elan/typografiske-tegn', ({ value }) => ({ verdi: value, ment: withPlainMarks(value) })),
  textCheck('elan/mellomrom-rundt-verdi', () => ({})),
];

function textCheck(code: TextProblem, argumentsOf: (field: TextField) => Arguments): Rule {
  return {
    code,
    *check(index, { model }): Generator<RuleFinding> {
      for (const { field, same } of onceEach(index, model, code)) {
        yield {
          at: field.pointer,
          args: { egenskap: field.name, ...argumentsOf(field) },
          ...(code === 'elan/oedelagte-tegn' && hasLost(field.value)
            ? { variant: 'messageWithoutNearest' }
            : {}),
          related: same.map(({ pointer }) => ({ at: pointer, note: 'sameReference' })),
        };
      }
    },
  };
}

const hasLost = (text: string): boolean => text.includes('\ufffd');

function wordIn(text: string, isIt: (word: string) => boolean): string | undefined {
  return text.split(/\s+/).find(isIt);
}

interface Found {
  readonly field: TextField;
  /** The other places that the same reference of a claim stands in. */
  readonly same: TextField[];
}

/** A claim's reference that is wrong in the same way everywhere is one mistake; one that fits no other is another's. */
function onceEach(index: BegjaeringIndex, model: string, code: TextProblem): Found[] {
  const found: Found[] = [];
  const byReference = new Map<string, Found>();
  for (const { field, problem } of wrongTexts(index, model)) {
    if (problem !== code) continue;
    const isReference = field.scalar === referenceScalar;
    const earlier = isReference ? byReference.get(field.value) : undefined;
    if (earlier) earlier.same.push(field);
    else if (!isReference || !nearlyEqualPlaces(index).has(field.pointer)) {
      const first = { field, same: [] };
      found.push(first);
      if (isReference) byReference.set(field.value, first);
    }
  }
  return found;
}

/** The scalar of the model that a claim is named by, wherever it is named. */
export const referenceScalar = 'InnsendersKravreferanse';
