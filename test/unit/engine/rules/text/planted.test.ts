import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begjaering, WRITTEN_ON } from '../../../../../scripts/bench/begjaering.mjs';
import { BegjaeringDocument } from '../../../../../engine/begjaering/document';
import { buildIndex } from '../../../../../engine/begjaering/index';
import { lastOf, parentOf, valueAt } from '../../../../../engine/begjaering/pointer';
import { fixAll } from '../../../../../engine/fixes/fix-all';
import { applyEdits } from '../../../../../engine/edits/edits';
import { newestVersion } from '../../../../../engine/model/model';
import { textsOf, type TextField } from '../../../../../engine/rules/text/texts';
import { referenceScalar } from '../../../../../engine/rules/text/written';
import { officialRule } from '../../../../../engine/check/catalogue';
import { check } from '../../../../../engine/check/check';
import { usualOptions } from '../../../../support/checking';

const options = { ...usualOptions, today: WRITTEN_ON };
const seed = 20261128;

/** One way of spoiling a text, what it is found as, and whether the fix for all gives the right text back. */
interface Spoiling {
  readonly name: string;
  readonly code: string;
  readonly spoil: (text: string, at: number) => string;
  readonly restored: boolean;
  readonly where?: (field: TextField) => boolean;
}

const insert = (inserted: string) => (text: string, at: number) =>
  text.slice(0, at) + inserted + text.slice(at);
const within = ({ value }: TextField): boolean => value.length > 2;
const isExact = ({ kind }: TextField): boolean => ['reference', 'identifier', 'account'].includes(kind);
const isRunning = ({ kind }: TextField): boolean => ['description', 'address'].includes(kind);

const spoilings: readonly Spoiling[] = [
  ...['', ' ', '\u00a0\u2003', '\u200b', '\n'].map((blank) => ({
    name: `nothing but ${JSON.stringify(blank)}`,
    code: 'elan/blank-verdi',
    spoil: () => blank,
    restored: false,
  })),
  ...[' ', '\t', '\n', '\u00a0', '\u3000'].flatMap((space) => [
    {
      name: `${JSON.stringify(space)} before`,
      code: 'elan/mellomrom-rundt-verdi',
      spoil: (text: string) => space + text,
      restored: true,
    },
    {
      name: `${JSON.stringify(space)} after`,
      code: 'elan/mellomrom-rundt-verdi',
      spoil: (text: string) => text + space,
      restored: true,
    },
  ]),
  ...['\u200b', '\u00ad', '\u200e', '\u2066', '\u200d', '\u0007', '\u0085'].map((character) => ({
    name: `U+${character.charCodeAt(0).toString(16)} within`,
    code: 'elan/usynlige-tegn',
    spoil: insert(character),
    restored: true,
    where: within,
  })),
  {
    name: 'a no-break space within what is no running text',
    code: 'elan/usynlige-tegn',
    spoil: insert('\u00a0'),
    restored: false,
    where: (field) => within(field) && !isRunning(field),
  },
  {
    name: 'an accent of its own',
    code: 'elan/delte-bokstaver',
    spoil: insert('a\u030a'),
    restored: false,
    where: within,
  },
  ...['Ã¸', 'Ã¥', 'Ã˜', 'â€“', 'ÃƒÂ¸', '&amp;', '&#229;', '&oslash;', '\ufffd'].map((broken) => ({
    name: `${broken} within`,
    code: 'elan/oedelagte-tegn',
    spoil: insert(broken),
    restored: false,
    where: within,
  })),
  ...['–', '’', '“', '\u2011'].map((mark) => ({
    name: `${mark} within what is compared`,
    code: 'elan/typografiske-tegn',
    spoil: insert(mark),
    restored: false,
    where: (field: TextField) => within(field) && isExact(field),
  })),
];

/** What stands in the ending of a file's name makes it another. */
const endingLength = 5;

/** A claim's reference in one place only is another mistake; identifiers and account numbers are checked by rules. */
const isPlanted = ({ scalar, kind, name }: TextField): boolean =>
  scalar !== referenceScalar && kind !== 'identifier' && name !== 'kontonummer';

describe.each(spoilings)('$name', ({ code, spoil, restored, where = () => true }) => {
  it('is found where it is put, and nothing else', () => {
    const property = fc.property(
      fc.integer({ min: 1, max: 8 }),
      fc.nat(),
      fc.nat(),
      (claims, random, place) => {
        const draft = begjaering({ claims, seed: random });
        const fields = textsOf(buildIndex(draft), newestVersion).filter((f) => isPlanted(f) && where(f));
        const field = fields[place % fields.length];
        if (!field) throw new Error('nothing to spoil');
        const right = field.value;
        const spoilt = spoil(right, 1 + (place % Math.max(1, right.length - endingLength)));
        (valueAt(draft, parentOf(field.pointer)) as Record<string, unknown>)[lastOf(field.pointer)] = spoilt;
        const text = JSON.stringify(draft, null, 2);
        const document = BegjaeringDocument.of(text);
        const { diagnostics } = check(document, options);
        const found = diagnostics.map((d) => `${d.code} ${d.pointer}`);
        if (code !== 'elan/blank-verdi' || diagnostics.some((d) => !officialRule(d.code)))
          expect(found).toEqual([`${code} ${field.pointer}`]);
        expect(found).toHaveLength(1);
        if (!restored) return;
        const fixed = applyEdits(text, fixAll(document, WRITTEN_ON, (other) => check(other, options)).edits);
        expect(valueAt(JSON.parse(fixed), field.pointer)).toBe(right);
      },
    );
    fc.assert(property, { seed, numRuns: 12 });
  });
});

describe('the reference of a claim', () => {
  const spoils: readonly (readonly [string, (reference: string) => string])[] = [
    ['with a space after it', (reference) => `${reference} `],
    [
      'with a character without a width',
      (reference) => `${reference.slice(0, 1)}\u200b${reference.slice(1)}`,
    ],
    ['in lower case', (reference) => reference.toLowerCase()],
    [
      'with a letter of another alphabet',
      (reference) => reference.replace(/[AEKMHOPCTX]/, (c) => foreign[c] ?? c),
    ],
    ['with a long dash', (reference) => reference.replace('-', '–')],
  ];
  const foreign: Readonly<Record<string, string>> = {
    A: 'А',
    E: 'Е',
    K: 'К',
    M: 'М',
    H: 'Н',
    O: 'О',
    P: 'Р',
    C: 'С',
    T: 'Т',
    X: 'Х',
  };

  it.each(spoils)('%s in one place is found once, and made the same again', (_name, spoil) => {
    const property = fc.property(
      fc.integer({ min: 1, max: 8 }),
      fc.nat(),
      fc.nat(),
      (claims, random, place) => {
        const draft = begjaering({ claims, seed: random });
        const before = structuredClone(draft);
        const fields = textsOf(buildIndex(draft), newestVersion).filter(
          ({ scalar, value }) => scalar === referenceScalar && spoil(value) !== value,
        );
        const field = fields[place % fields.length];
        if (!field) throw new Error('nothing to spoil');
        (valueAt(draft, parentOf(field.pointer)) as Record<string, unknown>)[lastOf(field.pointer)] = spoil(
          field.value,
        );
        const text = JSON.stringify(draft, null, 2);
        const document = BegjaeringDocument.of(text);
        const { diagnostics } = check(document, options);
        expect(diagnostics.map((d) => d.code)).toEqual(['elan/referanse-nesten-lik']);
        const fixed = applyEdits(text, fixAll(document, WRITTEN_ON, (other) => check(other, options)).edits);
        const { diagnostics: left } = check(BegjaeringDocument.of(fixed), options);
        expect(left).toEqual([]);
        if (lastOf(field.pointer) !== 'innsendersKravreferanse') expect(JSON.parse(fixed)).toEqual(before);
      },
    );
    fc.assert(property, { seed, numRuns: 20 });
  });
});
