import type { BegjaeringIndex } from '../../begjaering/index';
import { below } from '../../begjaering/pointer';
import { isCalendarDate } from '../../values/dates';
import { fieldsOf } from '../../model/fields';
import { quickLook } from '../quick-look';
import { textOf } from '../../values/json';
import { personNumberOf } from '../identifiers';
import type { Rule, RuleFinding } from '../rule';
import { agreesWithNumber } from '../own/identifiers';
import { isPlausible, plausibleDateOf } from './plausible';

/** Dates that nobody can have meant, and a begjæring of a day that has not come. */
export const implausibleDates: readonly Rule[] = [
  {
    code: 'elan/usannsynlig-dato',
    *check(index, { model, today }): Generator<RuleFinding> {
      if (quickLook(index, model).year) yield* slipsOfTheCentury(index, model, today);
      else yield* oldBegjaering(index);
      yield* birthDates(index, today);
    },
  },
  {
    code: 'elan/begjaeringsdato-fram-i-tid',
    *check(index, { today }): Generator<RuleFinding> {
      const dato = plausibleDateOf(index.root, 'begjaeringsdato');
      if (dato !== undefined && dato > today) yield { at: '/begjaeringsdato', args: { dato, idag: today } };
    },
  },
];

function* slipsOfTheCentury(index: BegjaeringIndex, model: string, today: string): Generator<RuleFinding> {
  for (const field of fieldsOf(index, model).of('date')) {
    const { value, name } = field;
    if (typeof value !== 'string' || !isCalendarDate(value) || isPlausible(value, name)) continue;
    if (name === 'foedselsdato') continue;
    // What lies in the future too is told by an official rule there.
    const hasOfficialRule = (name === 'bokfoertDato' || name === 'startdato') && value > today;
    if (!hasOfficialRule) yield { at: field.pointer, args: { dato: value } };
  }
}

/** The date of the begjæring has narrower limits than what a quick look at the years finds. */
function* oldBegjaering({ root }: BegjaeringIndex): Generator<RuleFinding> {
  const dato = textOf(root, 'begjaeringsdato') ?? '';
  if (!isCalendarDate(dato) || isPlausible(dato, 'begjaeringsdato')) return;
  yield { at: '/begjaeringsdato', args: { dato } };
}

/** Where the number of the person tells another date, that is said, with the right one. */
function* birthDates(index: BegjaeringIndex, today: string): Generator<RuleFinding> {
  for (const { kind, birthDate: dato, identifier, pointer } of index.parties()) {
    if (kind !== 'person' || dato === undefined || !isCalendarDate(dato)) continue;
    if (dato <= today && isPlausible(dato, 'foedselsdato')) continue;
    const number = personNumberOf(identifier);
    if (number !== undefined && !agreesWithNumber(dato, number)) continue;
    yield { at: below(pointer, 'person', 'foedselsdato'), args: { dato } };
  }
}
