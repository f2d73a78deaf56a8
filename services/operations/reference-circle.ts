import { isObject, textOf, type JsonObject } from './values';

/** The keywords whose schemas are of the same value as the schema that they stand in. */
const ofSameValue = ['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', 'dependentSchemas'];

/**
 * @param definitions schemas that refer to each other by `#/definitions/NAME`
 * @returns the name of one that leads back to itself without going into a value, so that nobody who follows the
 *   references ever gets anywhere; undefined where there is none. A type that holds itself in a property is none.
 */
export function circleIn(definitions: JsonObject): string | undefined {
  const done = new Set<string>();
  const open = new Set<string>();
  const visit = (name: string): string | undefined => {
    if (open.has(name)) return name;
    if (done.has(name)) return undefined;
    open.add(name);
    const found = firstOf(referencesOf(definitions[name]), visit);
    open.delete(name);
    done.add(name);
    return found;
  };
  return firstOf(Object.keys(definitions), visit);
}

function firstOf(names: Iterable<string>, visit: (name: string) => string | undefined): string | undefined {
  for (const name of names) {
    const found = visit(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What has been converted is nested no deeper than calls can be. */
function* referencesOf(schema: unknown): Generator<string> {
  if (!isObject(schema)) return;
  const reference = textOf(schema, '$ref');
  if (reference !== '') yield reference.replace('#/definitions/', '');
  for (const keyword of ofSameValue) {
    const held = schema[keyword];
    const schemas = Array.isArray(held)
      ? held
      : keyword === 'dependentSchemas' && isObject(held)
        ? Object.values(held)
        : [held];
    for (const each of schemas) yield* referencesOf(each);
  }
}
