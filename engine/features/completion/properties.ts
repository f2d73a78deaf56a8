import { isObject } from '../../values/json';
import type { ModelType, Property } from '../../model/model-types';
import { usualSpelling } from '../../model/model';
import type { CompletionContext } from './context';

/** A property that an object could get. */
export interface OpenProperty {
  readonly name: string;
  readonly property: Property;
  /** Whether the model asks for it, or for one of those that exclude each other of which it is one. */
  readonly required: boolean;
}

/**
 * @param type the name of the type of the object
 * @param holder the object as it is
 * @returns the properties that it has not yet and may get beside those that it has, the required ones first and the
 *   deprecated ones last
 */
export function openProperties({ model }: CompletionContext, type: string, holder: unknown): OpenProperty[] {
  const modelType = model.types[type];
  if (!modelType || !isObject(holder)) return [];
  const present = new Set(Object.keys(holder).map((name) => usualSpelling(model, type, name)));
  const open = Object.entries(modelType.properties).flatMap(([name, property]): OpenProperty[] => {
    if (present.has(name)) return [];
    const choice = choiceOf(modelType, name);
    if (choice?.members.some((member) => present.has(member))) return [];
    return [{ name, property, required: property.required === true || choice?.optional === false }];
  });
  return open.toSorted((a, b) => rankOf(a) - rankOf(b));
}

function choiceOf({ choices = {} }: ModelType, name: string) {
  const choice = Object.values(choices).find(({ members }) => members.includes(name));
  return choice && { members: choice.members, optional: choice.optional === true };
}

function rankOf({ required, property }: OpenProperty): number {
  if (required) return 0;
  return property.deprecated ? 2 : 1;
}
