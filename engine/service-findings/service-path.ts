import { below, valueAt, type Pointer } from '../begjaering/pointer';

/** A service may name the payload itself first: `$`, or a type's name. */
const mostSkipped = 2;

/**
 * @param path as a service writes it: `/a/0/b`, `$.a[0].b`, `a[0].b`, `Begjaering.a.0.b`
 * @returns the deepest place in the value that it leads to; undefined where it leads nowhere
 */
export function placeOfPath(path: string, root: unknown): Pointer | undefined {
  const segments = segmentsOfPath(path);
  for (let skipped = 0; skipped <= mostSkipped && skipped < segments.length; skipped++) {
    const pointer = follow(segments.slice(skipped), root);
    if (pointer !== '') return pointer;
  }
  return undefined;
}

function segmentsOfPath(path: string): string[] {
  return path
    .replaceAll(/\[["']?([^[\]"']*)["']?\]/g, '.$1')
    .split(/[./]/)
    .filter((segment) => segment !== '' && segment !== '$' && segment !== '#');
}

function follow(segments: readonly string[], root: unknown): Pointer {
  let pointer = '';
  for (const segment of segments) {
    const next = below(pointer, segment);
    if (valueAt(root, next) === undefined) break;
    pointer = next;
  }
  return pointer;
}
