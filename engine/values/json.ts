/** A JSON object whose properties are not known to be of any type. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** @returns whether a parsed JSON value is an object (not a list, not null) */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @returns the value that a text is the JSON of; undefined where it is none */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** @returns the value of a property, or undefined where the holder is no object or lacks it */
export function property(holder: unknown, name: string): unknown {
  if (!isObject(holder)) return undefined;
  const value = holder[name];
  // JSON has no functions: what is one is inherited by every object, as is the prototype itself.
  return typeof value === 'function' || value === Object.prototype ? undefined : value;
}

/** @returns the list that a property holds; empty where it holds none */
export function listOf(holder: unknown, name: string): readonly unknown[] {
  const value = property(holder, name);
  return Array.isArray(value) ? value : [];
}

/** @returns the text that a property holds, if it holds one */
export function textOf(holder: unknown, name: string): string | undefined {
  const value = property(holder, name);
  return typeof value === 'string' ? value : undefined;
}
