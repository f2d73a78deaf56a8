import type { FieldKind } from '../../model/field-kinds';

/** Texts that people write, and that mean something by their characters. */
export const textKinds: readonly FieldKind[] = [
  'reference',
  'name',
  'description',
  'address',
  'place',
  'email',
  'telephone',
  'fileName',
  'identifier',
  'account',
  'foreignPostcode',
];

/** Neither white space at an end, nor any character but those of Latin-1 that stand for themselves. */
const plain =
  /^[!-%'-~\u00a1-\u00ac\u00ae-\u00ff](?:[ -%'-~\u00a1-\u00ac\u00ae-\u00ff]*[!-%'-~\u00a1-\u00ac\u00ae-\u00ff])?$/;
/** What may be a letter that was read in another encoding; Å with a letter after it is none. */
const misread = /[\u00c2-\u00c5\u00e2][\u00a1-\u00bf]/;

/** @returns whether nothing can be wrong with how a text is written, as with most */
export const isOrdinary = (text: string): boolean => plain.test(text) && !misread.test(text);
