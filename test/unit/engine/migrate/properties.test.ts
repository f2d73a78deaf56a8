import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { below, lastOf, parentOf, valueAt, type Pointer } from '../../../../engine/begjaering/pointer';
import { automatic, chooseModel } from '../../../../engine/model/choose';
import { isAtLeast, modelOf, newestVersion, typeAt, versions } from '../../../../engine/model/model';
import { applyEdits } from '../../../../engine/edits/edits';
import { checked } from '../../../support/checking';
import { rightValue } from '../../../support/examples';
import { inRetiredShape, migrated, written } from '../../../support/migrating';
import { runs, seed } from '../../../support/runs';

const numRuns = runs(6, 40);

type Next = (count: number) => number;

/** One mistake or oddity somewhere in a file: a part that is gone or twice there, or another value. */
function spoil(root: unknown, next: Next): void {
  const places = [...placesIn(root, '')];
  const at = places[next(places.length)] ?? '';
  const holder = valueAt(root, parentOf(at)) as Record<string, unknown>;
  const name = lastOf(at);
  const value = holder[name];
  const change = next(4);
  if (change === 0) Reflect.deleteProperty(holder, name);
  else if (change === 1 && Array.isArray(value)) value.push(structuredClone(value[0]));
  else if (change === 2) holder[`${name}X`] = structuredClone(value);
  else holder[name] = otherValue(at, value, next);
  if (Array.isArray(holder)) {
    const items: readonly unknown[] = holder;
    holder.splice(0, holder.length, ...items.filter((item) => item !== undefined));
  }
}

function* placesIn(value: unknown, at: Pointer): Generator<Pointer> {
  if (at !== '') yield at;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) yield* placesIn(member, below(at, name));
}

/** A code value of any version, where the model has a code list; else one of another type. */
function otherValue(at: Pointer, value: unknown, next: Next): unknown {
  const codes = versions.flatMap((version) => {
    const model = modelOf(version);
    return Object.keys(model.codeLists[typeAt(model, at)]?.values ?? {});
  });
  if (codes.length > 0) return codes[next(codes.length)];
  return [value, '', 17, true, null, {}, [], 'Rentekrav'][next(8)];
}

/** Values that only some versions have, put where a version may have them. */
function age(root: unknown, next: Next): void {
  const places = [...placesIn(root, '')].filter((at) => {
    const model = modelOf(newestVersion);
    return model.codeLists[typeAt(model, at)]?.open === false;
  });
  const at = places[next(places.length)];
  if (at === undefined) return;
  const holder = valueAt(root, parentOf(at)) as Record<string, unknown>;
  holder[lastOf(at)] = otherValue(at, holder[lastOf(at)], next);
}

const starts = ['0.9', ...versions.slice(0, -1)] as const;

function startText(from: string, draws: readonly number[]): string {
  const root = structuredClone(from === '0.9' ? inRetiredShape(rightValue('1.0')) : rightValue(from));
  let position = 0;
  const next: Next = (count) => (count === 0 ? 0 : (draws[position++ % draws.length] ?? 0) % count);
  const rounds = next(4);
  for (let round = 0; round < rounds; round++) {
    if (next(2) === 0) spoil(root, next);
    else age(root, next);
  }
  return written(root);
}

const draws = fc.array(fc.nat(), { minLength: 12, maxLength: 30 });
const later = (from: string): readonly string[] =>
  from === '0.9' ? versions : versions.filter((v) => v !== from && isAtLeast(v, from));

/** The version that a file is said to be in: of the retired one that cannot be said. */
const given = (from: string): string => (from === '0.9' ? automatic : from);

function forEach(from: string, assertion: (text: string, to: string) => void): void {
  const property = fc.property(draws, fc.nat(), (numbers, choice) => {
    const text = startText(from, numbers);
    const targets = later(from);
    assertion(text, targets[choice % targets.length] ?? newestVersion);
  });
  fc.assert(property, { seed, numRuns });
}

describe.each(starts)(
  'a begjæring of model %s with anything wrong in it, brought to a later version',
  (from) => {
    it('has no error of that version outside the places that are listed, but for those that it had', () => {
      forEach(from, (text, to) => {
        const result = migrated(text, { from: given(from), to });
        const listed = new Set(result.undecided.map(({ pointer }) => pointer));
        const known = versions.includes(result.from) ? errorsOf(text, result.from) : [];
        const had = new Set(known.map(({ code }) => code));
        const others = errorsOf(result.text, to).filter(
          ({ code, pointer }) => !listed.has(pointer) && !had.has(code),
        );
        expect(others).toEqual([]);
      });
    });

    it('is told of in words, at places of the text', () => {
      forEach(from, (text, to) => {
        const result = migrated(text, { from: given(from), to });
        for (const { pointer, message, range, rangeBefore } of result.undecided) {
          expect(message).toMatch(/\S.*\.$/s);
          expect(message).not.toMatch(/\{\w+\}/);
          expect(valueAt(JSON.parse(result.text), pointer)).toBeDefined();
          expect(range.start.line).toBeLessThan(result.text.split('\n').length);
          expect(rangeBefore.start.line).toBeLessThan(text.split('\n').length);
        }
      });
    });

    it('is the same step by step as in one step', () => {
      forEach(from, (text, to) => {
        const steps = later(from).filter((version) => isAtLeast(to, version));
        let [step, current] = [given(from), text];
        for (const version of steps)
          [step, current] = [version, migrated(current, { from: step, to: version }).text];
        expect(current).toBe(migrated(text, { from: given(from), to }).text);
      });
    });

    it('is not changed a second time', () => {
      forEach(from, (text, to) => {
        const { text: once } = migrated(text, { from: given(from), to });
        if (chooseModel(JSON.parse(once), automatic).retired) return;
        expect(migrated(once, { from: to, to }).edits).toEqual([]);
      });
    });

    it('is what the edits make of it', () => {
      forEach(from, (text, to) => {
        const { edits, text: result } = migrated(text, { from: given(from), to });
        expect(applyEdits(text, edits)).toBe(result);
      });
    });
  },
);

function errorsOf(text: string, model: string): { code: string; pointer: string }[] {
  return checked(text, { model, most: Infinity })
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code, pointer }) => ({ code, pointer }));
}
