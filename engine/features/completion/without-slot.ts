import { BegjaeringDocument } from '../../begjaering/document';
import { buildIndex, type BegjaeringIndex } from '../../begjaering/index';
import { segmentsOf, valueAt } from '../../begjaering/pointer';
import { isObject, property } from '../../values/json';
import type { Slot } from './slot';

interface WithoutSlot {
  /** Of the begjæring with nothing at the place. */
  readonly index: BegjaeringIndex;
  /** The value that stands behind a name. */
  readonly written: unknown;
}

/** @returns a begjæring as it is but for what stands where something is completed */
export function withoutSlot(document: BegjaeringDocument, slot: Slot): WithoutSlot {
  const { offset, end } = slot.span;
  const isBetween = offset === end && (slot.kind === 'property' || slot.kind === 'item');
  if (isBetween && document.parsed.whole) return { index: document.index, written: undefined };
  const { value } = withStandIn(document, slot).parsed;
  const key = slot.kind === 'item' ? Number(slot.key) : String(slot.key);
  return {
    index: buildIndex(removed(value, segmentsOf(slot.holder), key)),
    written: property(valueAt(value, slot.holder), ''),
  };
}

/** The text as JSON: with something at the place, and the commas around it. */
function withStandIn({ text }: BegjaeringDocument, slot: Slot): BegjaeringDocument {
  const standIn = { property: '"":null', name: '""', value: 'null', item: 'null' }[slot.kind];
  const { offset, end } = slot.span;
  const before =
    slot.commaBefore === undefined
      ? text.slice(0, offset)
      : `${text.slice(0, slot.commaBefore)},${text.slice(slot.commaBefore, offset)}`;
  return BegjaeringDocument.of(`${before}${standIn}${slot.commaAfter ? ',' : ''}${text.slice(end)}`);
}

function removed(value: unknown, way: readonly string[], key: string | number): unknown {
  const [step, ...rest] = way;
  if (step === undefined) {
    if (Array.isArray(value)) return value.filter((_, position) => position !== key);
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  }
  if (Array.isArray(value)) {
    return value.map((item: unknown, position) =>
      position === Number(step) ? removed(item, rest, key) : item,
    );
  }
  return isObject(value) && Object.hasOwn(value, step)
    ? { ...value, [step]: removed(value[step], rest, key) }
    : value;
}
