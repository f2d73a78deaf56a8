import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begjaering, WRITTEN_ON } from '../../../../../scripts/bench/begjaering.mjs';
import { BegjaeringDocument } from '../../../../../engine/begjaering/document';
import { buildIndex } from '../../../../../engine/begjaering/index';
import { lastOf, parentOf, valueAt } from '../../../../../engine/begjaering/pointer';
import { check } from '../../../../../engine/check/check';
import { applyEdits } from '../../../../../engine/edits/edits';
import { fixAll } from '../../../../../engine/fixes/fix-all';
import type { FieldKind } from '../../../../../engine/model/field-kinds';
import { fieldsOf, type Field } from '../../../../../engine/model/fields';
import { newestVersion } from '../../../../../engine/model/model';
import { usualOptions } from '../../../../support/checking';

const options = { ...usualOptions, today: WRITTEN_ON };

/** A way of writing the values of some kinds otherwise, and what it is found as. */
interface Writing {
  readonly name: string;
  readonly kinds: readonly FieldKind[];
  readonly code: string;
  readonly write: (value: Field['value']) => unknown;
  /** Whether there is one reading, so that fixing everything gives the value back. */
  readonly restored: boolean;
}

const parts = (value: Field['value']): string[] => String(value).split('-');
const money = (value: Field['value']): string[] => Number(value).toFixed(2).split('.');
const inGroups = (digits: string, sign: string): string => digits.replace(/\B(?=(\d{3})+$)/g, sign);

const written: readonly Omit<Writing, 'code' | 'restored'>[] = [
  { name: 'a comma', kinds: ['amount'], write: (value) => money(value).join(',') },
  {
    name: 'spaces and the currency',
    kinds: ['amount'],
    write: (value) => `NOK ${inGroups(money(value)[0] ?? '', '\u00a0')},${money(value)[1] ?? ''}`,
  },
  {
    name: 'points and a comma',
    kinds: ['amount'],
    write: (value) => `${inGroups(money(value)[0] ?? '', '.')},${money(value)[1] ?? ''} kr`,
  },
  { name: 'ja and nei', kinds: ['yesOrNo'], write: (value) => (value === true ? 'ja' : 'Nei') },
  { name: '1 and 0', kinds: ['yesOrNo'], write: Number },
  { name: 'digits without quotes', kinds: ['identifier', 'postcode', 'account'], write: Number },
];

const dates: readonly Omit<Writing, 'code' | 'restored' | 'kinds'>[] = [
  { name: 'the day first', write: (value) => parts(value).reverse().join('.') },
  { name: 'no noughts', write: (value) => parts(value).map(Number).join('-') },
  { name: 'no dashes', write: (value) => parts(value).join('') },
  { name: 'a time of day', write: (value) => `${String(value)}T00:00:00` },
  { name: 'spaces around it', write: (value) => ` ${String(value)}\u00a0` },
];

const words = [
  'xxx',
  'TODO',
  'test',
  'lorem ipsum',
  'Undefined',
  '[object Object]',
  '<navn>',
  '???',
  'FIXME: sjekk',
];
const leftoverKinds: readonly FieldKind[] = ['name', 'description', 'address', 'place'];

const writings: readonly Writing[] = [
  ...written.map((writing) => ({ ...writing, code: 'elan/feil-type', restored: true })),
  ...dates.map((writing) => ({
    ...writing,
    kinds: ['date'] as const,
    code: 'elan/ugyldig-format',
    restored: true,
  })),
  ...words.map((word) => ({
    name: word,
    kinds: leftoverKinds,
    code: 'elan/plassholder',
    write: () => word,
    restored: false,
  })),
  ...[
    ['mappe/', '', 'elan/ugyldig-filnavn'],
    ['C:\\sak\\', '', 'elan/ugyldig-filnavn'],
    ['å'.repeat(130), '', 'elan/ugyldig-filnavn'],
    ['', '.zip', 'elan/filtype-ukjent'],
    ['', '.2026', 'elan/filnavn-uten-endelse'],
    ['', '. juni', 'elan/filnavn-uten-endelse'],
  ].map(([before = '', after = '', code = '']) => ({
    name: `${before.slice(0, 8)}…${after}`,
    kinds: ['fileName'] as const,
    code,
    write: (value: Field['value']) => `${before}${String(value)}${after}`,
    restored: false,
  })),
];

describe.each(writings)('$kinds written with $name', ({ kinds, code, write, restored }) => {
  it('is found where it is put, and nothing else', () => {
    const property = fc.property(
      fc.integer({ min: 3, max: 8 }),
      fc.nat(),
      fc.nat(),
      (claims, random, place) => {
        const draft = begjaering({ claims, seed: random });
        const fields = fieldsOf(buildIndex(draft), newestVersion)
          .of(...kinds)
          .filter(({ value }) => write(value) !== value);
        const field = fields[place % fields.length];
        if (!field) throw new Error('nothing to write otherwise');
        const right = field.value;
        (valueAt(draft, parentOf(field.pointer)) as Record<string, unknown>)[lastOf(field.pointer)] =
          write(right);
        const text = JSON.stringify(draft, null, 2);
        const document = BegjaeringDocument.of(text);
        const { diagnostics } = check(document, options);
        expect(diagnostics.map((d) => `${d.code} ${d.pointer}`)).toEqual([`${code} ${field.pointer}`]);
        if (!restored) return;
        const fixed = applyEdits(text, fixAll(document, WRITTEN_ON, (other) => check(other, options)).edits);
        expect(valueAt(JSON.parse(fixed), field.pointer)).toBe(right);
      },
    );
    fc.assert(property, { seed: 20261128, numRuns: 12 });
  });
});
