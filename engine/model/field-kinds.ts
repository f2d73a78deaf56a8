import fieldData from '#schemas/felter.json';
import type { Model } from './model-types';

/** What a field is for; a `code` is of one of the model's code lists. */
export type FieldKind =
  | 'reference'
  | 'name'
  | 'description'
  | 'address'
  | 'place'
  | 'email'
  | 'telephone'
  | 'fileName'
  | 'identifier'
  | 'account'
  | 'kid'
  | 'postcode'
  | 'foreignPostcode'
  | 'municipality'
  | 'country'
  | 'currency'
  | 'uuid'
  | 'date'
  | 'amount'
  | 'percentage'
  | 'priority'
  | 'yesOrNo'
  | 'code';

const scalarKinds = fieldData.scalars as Readonly<Record<string, FieldKind>>;
const propertyKinds = fieldData.properties as Readonly<Record<string, FieldKind>>;

/** @returns what a property of the model is for; undefined where it is of a type */
export function kindOf(model: Model, owner: string, name: string): FieldKind | undefined {
  const type = model.types[owner]?.properties[name]?.type ?? '';
  if (Object.hasOwn(model.codeLists, type)) return 'code';
  return propertyKinds[`${owner}.${name}`] ?? scalarKinds[type];
}
