import type { Party } from '../../begjaering/parties';
import { below, type Pointer } from '../../begjaering/pointer';
import { isCalendarDate } from '../../values/dates';
import { personNumberOf } from '../identifiers';
import { labelOf } from '../naming';
import { partiesOf } from '../parties/identity';
import type { Rule, RuleFinding } from '../rule';
import { isPlausible } from '../time/plausible';
import { birthDateOf, yearsBetween } from './birth-date';

const ofAge = 18;
/** Hardly anybody has lived longer. */
const oldest = 110;

/** A defendant who is a child, or older than people are. */
export const ageChecks: readonly Rule[] = [
  ofAgeThat('elan/saksoekt-under-18', (age) => age >= 0 && age < ofAge),
  ofAgeThat('elan/saksoekt-over-110', (age) => age > oldest),
];

function ofAgeThat(code: string, isMeant: (age: number) => boolean): Rule {
  return {
    code,
    *check(index, { today }): Generator<RuleFinding> {
      for (const party of partiesOf(index, 'saksoekt')) {
        const born = birthOf(party);
        const alder = born && yearsBetween(born.date, today);
        if (!born || alder === undefined || !isMeant(alder)) continue;
        yield { at: born.at, args: { saksoekt: labelOf(party), alder, foedselsdato: born.date } };
      }
    },
  };
}

interface Birth {
  readonly date: string;
  readonly at: Pointer;
}

/** What cannot be meant at all is told of every date. */
const isLikely = (date: string): boolean => isCalendarDate(date) && isPlausible(date, 'foedselsdato');

/** By the identifier, or else as it is given; of the two that differ, one is wrong, and no age can be told. */
function birthOf({ kind, identifier, birthDate, pointer }: Party): Birth | undefined {
  if (kind !== 'person') return undefined;
  const given = birthDate !== undefined && isLikely(birthDate) ? birthDate : undefined;
  const number = personNumberOf(identifier);
  if (!identifier || number === undefined)
    return given === undefined ? undefined : { date: given, at: below(pointer, kind, 'foedselsdato') };
  const date = birthDateOf(number);
  if (date === undefined || (birthDate !== undefined && birthDate !== date)) return undefined;
  return { date, at: below(identifier.pointer, 'taxIdentificationNumber') };
}
