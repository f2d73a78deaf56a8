/** A JSON object whose properties are not known to be of any type. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** @returns whether a parsed JSON value is an object (not a list, not null) */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @returns the object that a property holds; an empty one where it holds none */
export function objectOf(holder: unknown, name: string): JsonObject {
  const value = isObject(holder) && Object.hasOwn(holder, name) ? holder[name] : undefined;
  return isObject(value) ? value : {};
}

/** @returns the objects in the list that a property holds */
export function objectsOf(holder: unknown, name: string): readonly JsonObject[] {
  const value = isObject(holder) ? holder[name] : undefined;
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** @returns the text that a property holds; empty where it holds none */
export function textOf(holder: unknown, name: string): string {
  const value = isObject(holder) && Object.hasOwn(holder, name) ? holder[name] : undefined;
  return typeof value === 'string' ? value : '';
}

/** @returns the texts in the list that a property holds */
export function textsOf(holder: unknown, name: string): readonly string[] {
  const value = isObject(holder) ? holder[name] : undefined;
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** @returns a name without what people write differently: case, separators, and Norwegian letters */
export function plainName(name: string): string {
  const letters = name.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa');
  return letters.replaceAll(/[^a-z0-9]/g, '');
}
