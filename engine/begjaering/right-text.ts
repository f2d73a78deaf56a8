import { isObject, listOf, property, type JsonObject } from '../values/json';
import { isDeeperThan } from '../values/nesting';
import { sharing } from '../values/sharing';
import { isEmpty } from './change';
import { Layout, type Element, type PlacedElement, type WrittenItem } from './layout';
import { locate, type Place } from './locate';
import { deepestNesting } from './parse';
import type { Pointer } from './pointer';
import { countProperties, surveyOf, type Survey } from './survey';
import type { WrittenText } from './written-text';

/** What is counted in a right JSON text. */
export interface Counts extends Survey {
  /** How many properties its value has. */
  readonly inValue: number;
}

/** An element that is larger than such a share of the text is not read by itself. */
const worthwhile = 2;

/** How deep an element may be nested: it stands in a list of the root. */
const deepestElement = deepestNesting - 2;

/**
 * A text that is right JSON, and what the next version of the file starts from: where only one element of a begjæring has
 * changed, only that one is read again, and all other parts of the value are the same objects as before.
 */
export class RightText {
  private foundLayout: Lazy<Layout | undefined>;
  private foundCounts: Lazy<Counts>;
  private foundTooDeep: Lazy<boolean>;

  constructor(
    readonly text: WrittenText,
    readonly value: unknown,
    { layout, counts, tooDeep }: Known = {},
  ) {
    this.foundLayout = layout && { value: layout };
    this.foundCounts = counts && { value: counts };
    this.foundTooDeep = tooDeep === undefined ? undefined : { value: tooDeep };
  }

  get counts(): Counts {
    return (this.foundCounts ??= { value: countsOf(this.text.whole, this.value) }).value;
  }

  /** Whether it is nested deeper than what is walked recursively. */
  get tooDeep(): boolean {
    return (this.foundTooDeep ??= { value: isDeeperThan(deepestNesting, this.text.whole) }).value;
  }

  /** @returns the places of those pointers that lead somewhere */
  locate(pointers: Iterable<Pointer>): Map<Pointer, Place> {
    return this.foundLayout?.value?.locate(this.text, pointers) ?? locate(this.text.whole, pointers);
  }

  /** @returns the items of one of the root's lists; none where they have not been told apart yet */
  writtenItems(name: string): readonly WrittenItem[] {
    return this.foundLayout?.value?.items(name) ?? [];
  }

  /** @returns a later version of the file; undefined where it has to be read whole */
  followedBy(text: WrittenText): RightText | undefined {
    if (text === this.text) return this;
    const change = text.changeSince(this.text);
    if (isEmpty(change)) return this;
    if (!isObject(this.value) || this.tooDeep) return undefined;
    const { layout } = this;
    const element = layout?.around(change);
    const reread = element && this.readAgain(this.value, element, text);
    if (!layout || !element || !reread) return undefined;
    return new RightText(text, reread.value, {
      layout: layout.stretched(element, text.length - this.text.length),
      counts: reread.counts,
      tooDeep: false,
    });
  }

  /** Undefined where its elements cannot be told apart. */
  private get layout(): Layout | undefined {
    return (this.foundLayout ??= { value: Layout.of(this.text.whole) }).value;
  }

  private readAgain(
    root: JsonObject,
    element: PlacedElement,
    text: WrittenText,
  ): { readonly value: unknown; readonly counts: Counts } | undefined {
    const { offset, end } = element.span;
    if ((end - offset) * worthwhile > this.text.length) return undefined;
    const written = text.slice(offset, end + text.length - this.text.length);
    const writtenBefore = this.text.slice(offset, end);
    const now = readElement(writtenBefore, written);
    if (!now) return undefined;
    const before = valueOf(root, element);
    const counts = exchanged(this.counts, countsOf(writtenBefore, before), countsOf(written, now.value));
    // Such a number says more than its value, which is what is compared and shared.
    if (this.counts.longNumbers > 0 || counts.longNumbers > 0) return undefined;
    return { value: replaced(root, element, sharing(before, now.value)), counts };
  }
}

/** What has been found out when it was first asked for. */
type Lazy<T> = { readonly value: T } | undefined;

/** What is known of a text from the one before it. */
interface Known {
  readonly layout?: Layout;
  readonly counts?: Counts;
  readonly tooDeep?: boolean;
}

function countsOf(text: string, value: unknown): Counts {
  return { ...surveyOf(text), inValue: countProperties(value) };
}

function exchanged(all: Counts, before: Counts, now: Counts): Counts {
  const count = (name: keyof Counts): number => all[name] - before[name] + now[name];
  return {
    properties: count('properties'),
    uncertain: count('uncertain'),
    longNumbers: count('longNumbers'),
    inValue: count('inValue'),
  };
}

/** What can be told from the text of an element alone: a number, or a list of some, counts with the name before it. */
const aloneBegins = /^[{"]/;

function readElement(before: string, now: string): { readonly value: unknown } | undefined {
  // JSON.parse would take white space behind it for a part of it
  if (!aloneBegins.test(before) || !aloneBegins.test(now) || /\s$/.test(now)) return undefined;
  if (isDeeperThan(deepestElement, now)) return undefined;
  try {
    return { value: JSON.parse(now) as unknown };
  } catch {
    return undefined;
  }
}

function valueOf(root: JsonObject, { name, position }: Element): unknown {
  return position === undefined ? property(root, name) : listOf(root, name)[position];
}

function replaced(root: JsonObject, { name, position }: Element, value: unknown): JsonObject {
  return { ...root, [name]: position === undefined ? value : listOf(root, name).with(position, value) };
}
