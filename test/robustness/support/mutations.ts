import fc from 'fast-check';
import { share } from '../../support/share';

/** The same tests in every run. */
export const seed = 20260615;

type Holder = Record<string | number, unknown>;

interface Place {
  readonly holder: Holder;
  readonly key: string | number;
}

/** One change of a JSON value; `place` counts the places where it can be made, beginning anew after the last. */
export interface Mutation {
  readonly place: number;
  readonly kind: 'remove' | 'replace' | 'rename' | 'repeat' | 'swap';
  readonly other: number;
  readonly value: unknown;
  readonly name: string;
}

const names = [
  'beloep',
  'innsendersKravreferanse',
  'kravdetajler',
  'virksomhet',
  'x',
  '__proto__',
  'constructor',
];
const values = [
  ...[
    'FAKTURA-1001',
    'FAKTURA-1002',
    'RENTE-1001',
    'Hovedkrav',
    'Rentekrav',
    'rentekrav',
    '2026-02-30',
    'NOK',
  ],
  ...['', '1', 'true', null, true, 0, -1, 1e21, 0.001, [], {}, ['FAKTURA-1001', 'RENTE-1001'], [[]], [null]],
];

/** Changes as people and programs make them: something lacks, stands twice, is called or written otherwise. */
export const mutations = (most: number): fc.Arbitrary<Mutation[]> =>
  fc.array(
    fc.record({
      place: fc.nat(2000),
      kind: fc.constantFrom('remove', 'replace', 'rename', 'repeat', 'swap'),
      other: fc.nat(2000),
      value: fc.oneof(fc.constantFrom(...values), fc.jsonValue({ maxDepth: 2 })),
      name: fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 8 })),
    }),
    { minLength: 1, maxLength: most },
  );

/** @returns the value with the changes made one after the other */
export function mutated(text: string, changes: readonly Mutation[]): unknown {
  const root: unknown = JSON.parse(text);
  for (const change of changes) mutate(root, change);
  return root;
}

function mutate(root: unknown, { place, kind, other, value, name }: Mutation): void {
  const places = [...placesIn(root)];
  const target = places[place % places.length];
  if (!target) return;
  const { holder, key } = target;
  const old = holder[key];
  if (kind === 'remove') remove(target);
  else if (kind === 'replace') holder[key] = structuredClone(value);
  else if (kind === 'repeat' && Array.isArray(holder)) holder.push(structuredClone(old));
  else if (kind === 'rename') {
    remove(target);
    define(holder, Array.isArray(holder) ? key : name, old);
  } else {
    const second = places[other % places.length];
    if (second) holder[key] = structuredClone(second.holder[second.key]);
  }
}

function remove({ holder, key }: Place): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
}

/** An own property also where it is called `__proto__`, as `JSON.parse` makes it. */
function define(holder: Holder, key: string | number, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function* placesIn(value: unknown): Generator<Place> {
  if (typeof value !== 'object' || value === null) return;
  const holder = value as Holder;
  for (const key of Object.keys(holder)) {
    yield { holder, key };
    yield* placesIn(holder[key]);
  }
}

/** How a file may be written; the line ending too. */
export interface Style {
  readonly indent: string;
  readonly lineEnd: string;
}

export const styles: fc.Arbitrary<Style> = fc.record({
  indent: fc.constantFrom('', '  ', '    ', '\t'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
});

/** @returns the JSON text of a value in a style; without an indent on one line */
export function written(value: unknown, { indent, lineEnd }: Style): string {
  return JSON.stringify(value, null, indent).replaceAll('\n', lineEnd);
}

/** A piece of a text that is replaced by another; `at` is a share of its length. */
export interface TextEdit {
  readonly at: number;
  readonly length: number;
  readonly inserted: string;
}

const characters = '{}[]",:\\/ \n\r\t0-eE.\u0000\uFEFF\uD800\uDC00æ'.split(/(?:)/);
const snippets = [...characters, '""', '//', '/*', '*/', '\\u', '\\uD800', '1e999'];

/** Changes of the text itself, that make it no JSON mostly. */
export const textEdits: fc.Arbitrary<TextEdit[]> = fc.array(
  fc.record({
    at: share,
    length: fc.oneof(fc.nat(3), fc.nat(400)),
    inserted: fc.oneof(
      fc.constantFrom('', ...snippets),
      fc.array(fc.constantFrom(...snippets), { maxLength: 6 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

export function edited(text: string, edits: readonly TextEdit[]): string {
  return edits.reduce((before, { at, length, inserted }) => {
    const offset = Math.floor(at * before.length);
    return before.slice(0, offset) + inserted + before.slice(offset + length);
  }, text);
}
