/** A JSON object whose members are not known. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** @returns an object that JSON text says; undefined where it is something else */
export function parseObject(text: string): JsonObject | undefined {
  try {
    return objectOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** @returns a value if it is an object and no list */
export function objectOf(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

/** @returns a value if it is a text that says something */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
