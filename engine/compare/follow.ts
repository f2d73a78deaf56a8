import type { BegjaeringDocument } from '../begjaering/document';
import type { BegjaeringIndex } from '../begjaering/index';
import type { Span } from '../begjaering/locate';
import { parentOf, type Pointer } from '../begjaering/pointer';
import { kinds } from './items';
import { paired } from './pairing';

/**
 * @param pointer into an earlier state of a file
 * @returns where the same thing stands in a later state of it; undefined where it stands there no more
 */
export function followed(
  pointer: Pointer,
  earlier: BegjaeringIndex,
  later: BegjaeringIndex,
): Pointer | undefined {
  const kind = kinds.find(({ property }) => isWithin(pointer, `/${property}`));
  if (!kind) return pointer;
  const { pairs } = paired(kind.items(earlier), kind.items(later), kind.stages);
  const pair = pairs.find(([was]) => isWithin(pointer, was.pointer));
  if (!pair) return undefined;
  const [was, is] = pair;
  return is.pointer + pointer.slice(was.pointer.length);
}

/** @returns the span of the value at a pointer, or of what would hold it where there is none */
export function nearestSpan(document: BegjaeringDocument, pointer: Pointer): Span | undefined {
  const ways = [pointer];
  for (let at = pointer; at !== ''; at = parentOf(at)) ways.push(parentOf(at));
  const places = document.locate(ways);
  const found = ways.find((way) => places.has(way));
  return found === undefined ? undefined : places.get(found)?.value;
}

function isWithin(pointer: Pointer, holder: Pointer): boolean {
  return pointer === holder || pointer.startsWith(`${holder}/`);
}
