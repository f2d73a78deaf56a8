import type { Reading } from './readings';

/** Shorter ones stand in too much that is no secret. */
const shortest = 4;
/** In a text without its spaces, shorter ones come about by chance. */
const shortestSqueezed = 8;
/** Of what is at least this long, parts are found as well. */
const longest = 24;
/** A part is found by what it has of these: so any part of `anchorLength + anchorStep - 1` characters is found. */
const anchorLength = 12;
const anchorStep = 4;

/** A piece of a form by which it is found. */
interface Anchor {
  readonly form: string;
  /** Where in the form it begins. */
  readonly offset: number;
  readonly text: string;
}

/** From where to where something stands in a reading. */
type Mark = (from: number, to: number) => void;

/**
 * Finds many texts in another one at once, and parts of the long ones. The time that it takes grows with the length of
 * the text that is searched, whatever stands in it.
 */
export class Needles {
  /** By their first four characters. */
  readonly #anchors = new Map<number, Anchor[]>();

  /** @param form what is looked for, a character for each byte; nothing that is shorter than four is */
  add(form: string): void {
    if (form.length < shortest) return;
    if (form.length < longest) {
      this.#addAnchor({ form, offset: 0, text: form });
      return;
    }
    for (let offset = 0; offset + anchorLength <= form.length; offset += anchorStep) {
      this.#addAnchor({ form, offset, text: form.slice(offset, offset + anchorLength) });
    }
  }

  /** Marks every place in a reading where one stands, or a part of a long one. */
  find({ text, squeezed }: Reading, mark: Mark): void {
    /** Up to where a form has been found, so that nothing is compared again and again. */
    const ends = new Map<string, number>();
    for (let place = 0; place + shortest <= text.length; place++) {
      for (const anchor of this.#anchors.get(keyAt(text, place)) ?? []) {
        const { form, text: piece } = anchor;
        if (squeezed && piece.length < shortestSqueezed) continue;
        if (place + piece.length <= (ends.get(form) ?? 0) || !text.startsWith(piece, place)) continue;
        const end = endOf(anchor, text, place);
        ends.set(form, end);
        mark(beginOf(anchor, text, place), end);
      }
    }
  }

  #addAnchor(anchor: Anchor): void {
    const key = keyAt(anchor.text, 0);
    const others = this.#anchors.get(key);
    if (!others) this.#anchors.set(key, [anchor]);
    else if (!others.some(({ form, text }) => text === anchor.text && covers(form, anchor))) {
      others.push(anchor);
    }
  }
}

/** A piece that repeats itself within a form is known by its first place. */
function covers(form: string, anchor: Anchor): boolean {
  return form === anchor.form || anchor.form.length < longest;
}

function keyAt(text: string, place: number): number {
  return (
    text.charCodeAt(place) |
    (text.charCodeAt(place + 1) << 8) |
    (text.charCodeAt(place + 2) << 16) |
    (text.charCodeAt(place + 3) << 24)
  );
}

function endOf({ form, offset, text: piece }: Anchor, text: string, place: number): number {
  let length = piece.length;
  while (offset + length < form.length && text[place + length] === form[offset + length]) length++;
  return place + length;
}

/** Further back there would have been an anchor. */
function beginOf({ form, offset }: Anchor, text: string, place: number): number {
  const most = Math.min(offset, place, anchorLength + anchorStep);
  let back = 0;
  while (back < most && text[place - back - 1] === form[offset - back - 1]) back++;
  return place - back;
}
