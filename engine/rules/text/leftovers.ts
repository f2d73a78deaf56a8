import leftoverData from '#schemas/plassholdere.json';
import { fieldsOf } from '../../model/fields';
import { textOf } from '../../values/json';
import type { Rule, RuleFinding } from '../rule';
import { textsOf, type TextField } from './texts';

const whole = new Set(leftoverData.whole);
const persons = new Set(leftoverData.persons);
/** People and places are called so too, and are written with a capital. */
const alsoNames = new Set(leftoverData.alsoNames);
const uuids = new Set(leftoverData.uuids);
const escaped = (words: readonly string[]): string =>
  words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
const within = new RegExp(`(?<![A-Za-z])(?:${escaped(leftoverData.within)})(?![A-Za-z])`);
const inEmail = new RegExp(`@(?:${escaped(leftoverData.emailDomains)})$`, 'i');

/** Nothing but one sign over and over, or the name of what is to be filled in, in brackets. */
const shapes = /^(?:x{3,}|\?{2,}|_{2,}|\*{3,}|\.{3,}|<[^<>%]{1,60}>|\[[^[\]]{1,60}\])$/i;
const oneDigit = /^([1-9a-f])\1{7}(?:-\1{4}){3}-\1{12}$/i;

/** elan/plassholder: what stands for something that was to be filled in. */
export const leftovers: Rule = {
  code: 'elan/plassholder',
  *check(index, { model }): Generator<RuleFinding> {
    for (const field of textsOf(index, model)) {
      if (isLeftover(field) || isNobody(field)) yield found(field, field.value);
    }
    for (const field of fieldsOf(index, model).of('uuid')) {
      const { value } = field;
      if (typeof value === 'string' && (oneDigit.test(value) || uuids.has(value.toLowerCase())))
        yield found(field, value);
    }
  },
};

const found = ({ pointer, name }: Pick<TextField, 'pointer' | 'name'>, verdi: string): RuleFinding => ({
  at: pointer,
  args: { egenskap: name, verdi },
});

/** What can be one of the whole words, or of the shapes: short, and without digits, unlike most references. */
const maybeWhole = /^\D{1,60}$/;

function isLeftover(field: TextField): boolean {
  const { value, kind } = field;
  if (maybeWhole.test(value) && isWholeLeftover(value.trim()) && !mayBeName(field)) return true;
  return within.test(value) || (kind === 'email' && inEmail.test(value));
}

const isWholeLeftover = (text: string): boolean => whole.has(text.toLowerCase()) || shapes.test(text);

function mayBeName({ value, kind, scalar }: TextField): boolean {
  const text = value.trim();
  const isName = kind === 'place' || (kind === 'name' && scalar === 'Navn');
  return isName && /^[A-Z]/.test(text) && alsoNames.has(text.toLowerCase());
}

/** The first and the last name together are nobody's. */
function isNobody({ name, object, value }: TextField): boolean {
  if (name !== 'etternavn') return false;
  const first = textOf(object, 'fornavn')?.trim() ?? '';
  return persons.has(`${first} ${value.trim()}`.toLowerCase());
}
