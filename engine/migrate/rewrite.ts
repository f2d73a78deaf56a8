import { BegjaeringDocument } from '../begjaering/document';
import { lastOf, type Pointer } from '../begjaering/pointer';
import type { Words } from '../model/model-types';
import { isAtLeast, versions } from '../model/model';
import { namesOf, outcomeOf, type Outcome } from './changes';
import { steps, type Step } from './data';
import { withoutOutdated } from './outdated';
import { EditedText } from './pieces';

/** A file as a later version has it, and what was done to it. */
export interface Rewritten {
  readonly edited: EditedText;
  readonly document: BegjaeringDocument;
  readonly removed: readonly RemovedPlace[];
  readonly occupied: readonly OccupiedPlace[];
}

/** Something that went, by where it stood in the file as it was. */
export interface RemovedPlace {
  readonly offset: number;
  readonly name: string;
  readonly reason: Words;
}

/** Something that was to go where something else stands, by where it stood in the file as it was. */
export interface OccupiedPlace {
  readonly offset: number;
  readonly egenskap: string;
  readonly navn: string;
}

/**
 * Leads a file step by step to a later version of the model. The steps of versions that it has left behind find nothing
 * to do in it.
 * @param document right JSON in which no property stands twice
 * @param from the version that it is read as; the steps of a retired model are for files in that model only
 * @param to one of the versions
 */
export function rewrite(document: BegjaeringDocument, from: string, to: string): Rewritten {
  const run = new Run(document);
  for (const step of stepsTo(to, from)) {
    for (const change of step.changes) run.apply((present) => outcomeOf(change, present));
    run.apply((present) => withoutOutdated(present, step));
  }
  return run;
}

/** @returns the steps that lead to a version */
export function stepsTo(to: string, from: string): readonly Step[] {
  const isLeft = (name: string): boolean => versions.includes(name) || name === from;
  return steps.filter((step) => isAtLeast(to, step.to) && isLeft(step.from));
}

class Run implements Rewritten {
  readonly removed: RemovedPlace[] = [];
  readonly occupied: OccupiedPlace[] = [];
  edited: EditedText;

  constructor(public document: BegjaeringDocument) {
    this.edited = EditedText.of(document.text);
  }

  apply(make: (present: BegjaeringDocument) => Outcome): void {
    const { edits, removed, occupied } = make(this.document);
    const offsets = this.offsetsOf([...removed, ...occupied].map(({ at }) => at));
    for (const { at, reason } of removed) {
      this.removed.push({ offset: offsets.get(at) ?? 0, name: lastOf(at), reason });
    }
    for (const { at, by } of occupied) {
      const [egenskap, navn] = namesOf(at, by);
      this.occupied.push({ offset: offsets.get(at) ?? 0, egenskap, navn });
    }
    if (edits.length === 0) return;
    this.edited = this.edited.apply(edits);
    this.document = BegjaeringDocument.of(this.edited.text, this.document.source.uri);
  }

  /** Where properties stood in the file as it was. */
  private offsetsOf(pointers: readonly Pointer[]): Map<Pointer, number> {
    if (pointers.length === 0) return new Map();
    const places = this.document.locate(pointers);
    return new Map(
      [...places].map(([at, { key, value }]) => [at, this.edited.inOriginal((key ?? value).offset)]),
    );
  }
}
