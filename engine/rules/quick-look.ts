import type { BegjaeringIndex } from '../begjaering/index';
import { fieldsOf, type FieldKind } from '../model/fields';
import { isPlainFileName } from './attachments/plain-names';
import { isLeftoverText, isLeftoverUuid, mayBeNobody } from './text/leftover-words';
import { isOrdinary, textKinds } from './text/ordinary';
import { rememberedByName } from '../values/remembered';

/** What may be wrong somewhere in the texts and dates of a begjæring: nobody needs to look for what is not. */
export interface QuickLook {
  /** A text with a character or an end that is worth a closer look. */
  readonly text: boolean;
  /** The name of a file that is not plainly right. */
  readonly fileName: boolean;
  /** What stands for something that was to be filled in. */
  readonly leftover: boolean;
  /** A sign that every variable of a template has. */
  readonly variable: boolean;
  /** A date of another year than 1950 to 2099. */
  readonly year: boolean;
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
const ofTexts: ReadonlySet<FieldKind> = new Set(textKinds);
const variableSign = /[{%]/;

/** @returns what a single pass along all texts and dates tells: several checks ask, and nearly every file has nothing */
export const quickLook = rememberedByName(look);

function look(index: BegjaeringIndex, version: string): QuickLook {
  const found = { text: false, fileName: false, leftover: false, variable: false, year: false };
  const lookAt = (value: string, kind: FieldKind): void => {
    if (kind === 'date') found.year ||= value < '1950' || value >= '2100';
    else if (kind === 'uuid') found.leftover ||= isLeftoverUuid(value);
    else if (ofTexts.has(kind)) {
      found.text ||= !isOrdinary(value);
      found.leftover ||= isLeftoverText(value, kind) || (kind === 'name' && mayBeNobody(value));
    }
    if (kind === 'fileName') found.fileName ||= !isPlainFileName(value);
    found.variable ||= variableSign.test(value);
  };
  // Where a claim is named in other places, its reference need not be looked at again.
  const { kravByReference } = index;
  for (const reference of kravByReference.keys()) lookAt(reference, 'reference');
  fieldsOf(index, version).tell(writtenKinds, (value, kind) => {
    if (typeof value !== 'string' || (kind === 'reference' && kravByReference.has(value))) return;
    lookAt(value, kind);
  });
  return found;
}
