import type { BegjaeringDocument } from '../begjaering/document';
import type { Pointer } from '../begjaering/pointer';
import { pointerAt, treeOf } from '../begjaering/tree';
import { comparePlaces } from '../check/to-diagnostics';
import type { Diagnostic, Range } from '../check/diagnostic';
import type { Language } from '../findings/findings';
import { filledIn, removedValues, undecidedTexts } from './data';
import { outdatedIn } from './outdated';
import type { Rewritten } from './rewrite';
import { isAtLeast, versions } from '../model/model';

/** Something that a person has to see to. */
export interface Undecided {
  /** Where it stands in the migrated file. */
  readonly pointer: Pointer;
  /** Where it stands in the migrated file. */
  readonly range: Range;
  /** Where it stands in the file as it was. */
  readonly rangeBefore: Range;
  /** What is the matter, and what to do. */
  readonly message: string;
}

/** A migrated file, and the errors of the file as it was and as it is now. */
interface Migrated {
  /** The file as it was. */
  readonly document: BegjaeringDocument;
  readonly rewritten: Rewritten;
  readonly before: readonly Diagnostic[];
  readonly after: readonly Diagnostic[];
  readonly to: string;
  readonly language: Language;
}

/** Something left to decide, by where it stands in the migrated file. */
interface Open {
  readonly pointer: Pointer;
  readonly range: Range;
  readonly message: string;
}

/** @returns what is left to decide: values without a successor, occupied places, and the errors that came with the version */
export function undecidedIn(migrated: Migrated): Undecided[] {
  const known = [...leftValues(migrated), ...occupiedPlaces(migrated)];
  const told = new Set(known.map(({ pointer }) => pointer));
  const errors = newErrors(migrated).filter(({ pointer }) => !told.has(pointer));
  return [...known, ...errors]
    .sort((a, b) => comparePlaces(a.range, b.range))
    .map((open) => ({ ...open, rangeBefore: rangeBefore(open.range, migrated) }));
}

function leftValues({ rewritten: { document }, to, language }: Migrated): Open[] {
  const older = versions.filter((version) => version !== to && isAtLeast(to, version));
  const left = older.flatMap((from) => outdatedIn(document, { from, to }));
  const messages = new Map<Pointer, string>();
  for (const { at, owner, name } of left) {
    const words = removedValues[`${owner}.${name}`];
    if (words) messages.set(at, words[language]);
  }
  const places = document.locate(messages.keys());
  return [...messages].flatMap(([pointer, message]) => {
    const place = places.get(pointer);
    return place ? [{ pointer, range: rangeIn(document, place.value.offset, place.value.end), message }] : [];
  });
}

/** More than one step may have found the same place occupied. */
function occupiedPlaces({ rewritten: { document, edited, occupied }, language }: Migrated): Open[] {
  const tree = treeOf(document);
  const byOffset = new Map(occupied.map((place) => [place.offset, place]));
  return [...byOffset.values()].flatMap(({ offset, egenskap, navn }) => {
    const present = edited.inPresent(offset);
    if (present === undefined || !tree) return [];
    const message = filledIn(undecidedTexts.occupied[language], { egenskap, navn });
    const end = present + JSON.stringify(egenskap.split('.').at(-1)).length;
    return [{ pointer: pointerAt(tree, present), range: rangeIn(document, present, end), message }];
  });
}

/** An error that stood in the same place before is none of the migration's. */
function newErrors(migrated: Migrated): Open[] {
  const { before, after, to, language, document } = migrated;
  const were = new Set(before.map(({ code, range }) => `${code} ${document.offsetAt(range.start)}`));
  return after
    .filter(({ code, range }) => !were.has(`${code} ${offsetBefore(range.start, migrated)}`))
    .map(({ pointer, range, message }) => ({
      pointer,
      range,
      message: filledIn(undecidedTexts.newError[language], { melding: sentence(message), modell: to }),
    }));
}

/** The official texts have no full stop. */
function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

function offsetBefore(position: Range['start'], { rewritten: { document, edited } }: Migrated): number {
  return edited.inOriginal(document.offsetAt(position));
}

function rangeBefore(range: Range, { document, rewritten }: Migrated): Range {
  const [start, end] = [range.start, range.end].map((place) => rewritten.document.offsetAt(place));
  const from = rewritten.edited.inOriginal(start ?? 0);
  const until = Math.max(from, rewritten.edited.inOriginal(Math.max(0, (end ?? 0) - 1)) + 1);
  return rangeIn(document, from, Math.min(until, document.text.length));
}

function rangeIn(document: BegjaeringDocument, offset: number, end: number): Range {
  return { start: document.positionAt(offset), end: document.positionAt(end) };
}
