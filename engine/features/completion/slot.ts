import type { Span } from '../../begjaering/locate';
import { below, type Pointer } from '../../begjaering/pointer';
import { readBefore, stringEnd, tokenFrom, type Before, type Frame } from './tokens';

/** Where in a text something can be completed, and what has to stand around it to be JSON. */
export interface Slot {
  /**
   * `property`: a property with its value; `name`: the name of a property whose value stands there; `value`: the
   * value of a property; `item`: an item of a list.
   */
  readonly kind: 'property' | 'name' | 'value' | 'item';
  /** The object or list that it is in. */
  readonly holder: Pointer;
  /** The property's name, of a value; the place in the list, of an item. */
  readonly key: string | number;
  /** What is replaced: a text with its quotes, a number or word, or nothing. */
  readonly span: Span;
  /** Where a comma is missing before it. */
  readonly commaBefore: number | undefined;
  /** Whether there has to be a comma after it. */
  readonly commaAfter: boolean;
  /** Whether it stands right after a colon or comma. */
  readonly needsSpace: boolean;
}

/**
 * @param offset within the text, where somebody types
 * @returns undefined where nothing can be completed
 */
export function slotAt(text: string, offset: number): Slot | undefined {
  const before = readBefore(text, offset);
  const frame = before.frames.at(-1);
  if (!frame) return undefined;
  const token = before.token ?? (before.previous === ':' ? tokenFrom(text, offset) : undefined);
  const span = token ?? { offset, end: offset };
  const opens = before.previous === '{' || before.previous === '[' || before.previous === ',';
  const kind = kindOf(frame, before, { text, span, isTyped: token !== undefined, opens });
  if (!kind) return undefined;
  const isAdded = !opens && kind !== 'value';
  const position = frame.position + (isAdded ? 1 : 0);
  return {
    kind,
    holder: below(
      '',
      ...before.frames.slice(0, -1).map(({ isList, position: at, key }) => (isList ? at : (key ?? ''))),
    ),
    key: kind === 'item' ? position : kind === 'value' ? (frame.key ?? '') : '',
    span,
    commaBefore: isAdded ? before.previousEnd : undefined,
    commaAfter: kind !== 'name' && isFollowed(text, span.end),
    needsSpace: /[:,]/.test(before.previous) && before.previousEnd === span.offset,
  };
}

interface Surroundings {
  readonly text: string;
  readonly span: Span;
  /** Whether something stands there already. */
  readonly isTyped: boolean;
  /** Whether a bracket or comma stands before it. */
  readonly opens: boolean;
}

function kindOf(
  frame: Frame,
  { previous, previousEnd }: Before,
  { text, span, isTyped, opens }: Surroundings,
): Slot['kind'] | undefined {
  if (previous === ':') return isTyped || !hasValue(text, span.end) ? 'value' : undefined;
  const isOnNewLine = text.slice(previousEnd, span.offset).includes('\n');
  // Without a comma something new begins only on a new line.
  if (!opens && (!isOnNewLine || (!frame.isList && frame.key === undefined))) return undefined;
  if (frame.isList) return 'item';
  return isTyped && nextCharacter(text, span.end) === ':' ? 'name' : 'property';
}

/** Whether a value follows, and not the next property. */
function hasValue(text: string, offset: number): boolean {
  const rest = /\S/.exec(text.slice(offset, offset + 1000));
  if (!rest || /[},\]:]/.test(rest[0])) return false;
  const start = offset + rest.index;
  return rest[0] !== '"' || nextCharacter(text, stringEnd(text, start)) !== ':';
}

function isFollowed(text: string, offset: number): boolean {
  const next = nextCharacter(text, offset);
  return next !== '' && !/[},\]:]/.test(next);
}

function nextCharacter(text: string, offset: number): string {
  let at = offset;
  while (/\s/.test(text.charAt(at))) at++;
  return text.charAt(at);
}
