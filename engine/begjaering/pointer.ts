/** RFC 6901 JSON pointers: `''` is the root, `/kravTilInnkreving/3/relatertKrav/0` a place in it. */
export type Pointer = string;

/**
 * @param parent any pointer
 * @param segments property names and list positions below it, unescaped
 * @returns the pointer to the place below
 */
export function below(parent: Pointer, ...segments: readonly (string | number)[]): Pointer {
  let pointer = parent;
  for (const segment of segments) {
    pointer += `/${typeof segment === 'number' ? segment : escape(segment)}`;
  }
  return pointer;
}

/** @returns the unescaped segments of a pointer; list positions stay text */
export function segmentsOf(pointer: Pointer): string[] {
  const segments = pointer.split('/');
  segments.shift();
  return pointer.includes('~') ? segments.map(unescape) : segments;
}

/** @returns the pointer to what holds the place; the root's is the root */
export function parentOf(pointer: Pointer): Pointer {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}

/** @returns the last segment, unescaped; empty for the root */
export function lastOf(pointer: Pointer): string {
  return unescape(pointer.slice(pointer.lastIndexOf('/') + 1));
}

/**
 * @param value a parsed JSON value
 * @returns what stands at the pointer, or undefined where nothing does
 */
export function valueAt(value: unknown, pointer: Pointer): unknown {
  let current = value;
  for (const segment of segmentsOf(pointer)) {
    if (typeof current !== 'object' || current === null) return undefined;
    if (!Object.hasOwn(current, segment)) return undefined;
    current = (current as Record<string, unknown>)[segment];
  }
  return current;
}

function escape(segment: string): string {
  if (!segment.includes('~') && !segment.includes('/')) return segment;
  return segment.replaceAll('~', '~0').replaceAll('/', '~1');
}

function unescape(segment: string): string {
  if (!segment.includes('~')) return segment;
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}
