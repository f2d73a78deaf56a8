import { byElement } from '../begjaering/by-element';
import { derivedFrom } from '../begjaering/derived';
import type { BegjaeringIndex } from '../begjaering/index';
import { tellerOf, type FieldKind, type FieldValue } from '../model/fields';
import { isPlainFileName } from './attachments/plain-names';
import { isPlainAmount, isPlainRate } from './money/plain-numbers';
import { isLeftoverText, isLeftoverUuid, longestWhole, mayBeNobody } from './text/leftover-words';
import { isOrdinary, textKinds } from './text/ordinary';
import { signs, signsIn } from './text/signs';
import { rememberedByName } from '../values/remembered';

/** What may be wrong somewhere in the values of a begjæring: nobody needs to look for what is not. */
export interface QuickLook {
  /** A text with a character or an end that is worth a closer look. */
  text: boolean;
  /** The name of a file that is not plainly right. */
  fileName: boolean;
  /** What stands for something that was to be filled in. */
  leftover: boolean;
  /** A sign that every variable of a template has. */
  variable: boolean;
  /** A date of another year than 1950 to 2099. */
  year: boolean;
  /** An amount or a rate that is not the nearest number to one with two decimals, or is less than nothing. */
  number: boolean;
  /** An amount of nothing. */
  nought: boolean;
  /** A rate that hardly anybody pays. */
  rate: boolean;
  /** Another currency than kroner. */
  currency: boolean;
}

/** What people and programs write, and what is not of a code list, a truth value or a number. */
export const writtenKinds: readonly FieldKind[] = [
  ...textKinds,
  'kid',
  'postcode',
  'municipality',
  'uuid',
  'date',
];
const lookedAt: readonly FieldKind[] = [...writtenKinds, 'amount', 'percentage', 'currency'];
const ofTexts: ReadonlySet<FieldKind> = new Set(textKinds);
const variableSign = /[{%]/;

const nothing: Readonly<QuickLook> = {
  text: false,
  fileName: false,
  leftover: false,
  variable: false,
  year: false,
  number: false,
  nought: false,
  rate: false,
  currency: false,
};
const names = Object.keys(nothing) as readonly (keyof QuickLook)[];

/** @returns what a single pass along all values tells: several checks ask, and nearly every file has nothing */
export const quickLook = rememberedByName((index: BegjaeringIndex, version): Readonly<QuickLook> => {
  const all = { ...nothing };
  for (const ofElements of [[lookAtReferences(index)], ...lookAtElements(index, version).values()]) {
    for (const found of ofElements) {
      if (found !== nothing) for (const name of names) all[name] ||= found[name];
    }
  }
  return all;
});

/** A reference that is a number counts as its digits. */
const lookAtReferences = derivedFrom(
  ['kravTilInnkreving/innsendersKravreferanse'],
  ({ kravByReference }: BegjaeringIndex) => {
    const found = { ...nothing };
    for (const reference of kravByReference.keys()) lookAtText(reference, 'reference', found);
    return found;
  },
);

const tell = tellerOf(lookedAt);

const lookAtElements = byElement((value, name, version) => {
  const found = { ...nothing };
  tell(value, name, version, (each, kind) => lookAt(each, kind, found));
  return names.some((flag) => found[flag]) ? found : nothing;
});

function lookAt(value: FieldValue, kind: FieldKind, found: QuickLook): void {
  if (typeof value === 'number') lookAtNumber(value, kind, found);
  else if (typeof value !== 'string') return;
  else if (kind === 'date') {
    found.year ||= value < '1950' || value >= '2100';
    found.variable ||= variableSign.test(value);
  } else if (kind === 'currency') found.currency ||= value !== 'NOK';
  else lookAtText(value, kind, found);
}

function lookAtText(value: string, kind: FieldKind, found: QuickLook): void {
  const seen = signsIn(value);
  if ((seen & signs.odd) !== 0) {
    found.variable ||= variableSign.test(value);
    found.text ||= ofTexts.has(kind) && !isOrdinary(value);
  }
  if (kind === 'uuid') found.leftover ||= isLeftoverUuid(value);
  else if (ofTexts.has(kind))
    found.leftover ||=
      (mayBeLeftover(seen, value, kind) && isLeftoverText(value, kind)) ||
      (kind === 'name' && mayBeNobody(value));
  if (kind === 'fileName') found.fileName ||= !isPlainFileName(value);
}

function mayBeLeftover(seen: number, value: string, kind: FieldKind): boolean {
  const isWord = (seen & signs.digit) === 0 && value.length <= longestWhole;
  return isWord || (seen & signs.beginning) !== 0 || kind === 'email';
}

function lookAtNumber(value: number, kind: FieldKind, found: QuickLook): void {
  found.number ||= !isPlainAmount(value);
  if (kind === 'percentage') found.rate ||= !isPlainRate(value);
  else if (kind === 'amount') found.nought ||= value === 0;
}
