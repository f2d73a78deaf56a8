import type { FieldKind } from '../../model/fields';

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

/** Most texts are plain: they have neither white space at an end nor any of these characters. */
export const ordinary =
  /^[!-%'-~\u00a1-\u00ac\u00ae-\u00c1\u00c6-\u00e1\u00e3-\u00ff](?:[ -%'-~\u00a1-\u00ac\u00ae-\u00c1\u00c6-\u00e1\u00e3-\u00ff]*[!-%'-~\u00a1-\u00ac\u00ae-\u00c1\u00c6-\u00e1\u00e3-\u00ff])?$/;
