import type { Diagnostic } from '../../../engine/check/diagnostic';
import type { FingerprintOf } from '../fingerprints';

/** What a baseline says of one file: data only, so that it can be handed to a thread. */
export interface Accepting {
  /** Of the findings that are accepted. */
  readonly fingerprints: readonly string[];
  /** Whether everything that is found is accepted from now on. */
  readonly all: boolean;
}

/** A finding as a baseline names it. */
export interface Entry {
  readonly code: string;
  readonly fingerprint: string;
}

/** What came of the comparison of one file with a baseline. */
export interface Comparison {
  /** How many findings are not told, since they are accepted. */
  readonly leftOut: number;
  /** How many of the accepted are there no more. */
  readonly gone: number;
  /** What the baseline should say of the file from now on; undefined where it should say what it has said. */
  readonly entries: readonly Entry[] | undefined;
}

/** The findings of a file, by whether a baseline accepts them. */
export interface Compared {
  readonly fresh: readonly Diagnostic[];
  readonly unchanged: readonly Diagnostic[];
  readonly isAccepted: (diagnostic: Diagnostic) => boolean;
  readonly comparison: Comparison;
}

/** What was found in a file. */
export interface FoundInFile {
  /** All of it, however serious. */
  readonly all: readonly Diagnostic[];
  /** What is to be told. */
  readonly shown: readonly Diagnostic[];
  readonly fingerprintOf: FingerprintOf;
  /** Whether the text could be read to its end: of a broken one nobody knows what is gone. */
  readonly whole: boolean;
}

/** @returns what is new and what is accepted of the findings that are to be told */
export function compareWithBaseline(accepting: Accepting, found: FoundInFile): Compared {
  const { all, shown, fingerprintOf, whole } = found;
  const accepted = new Set(accepting.fingerprints);
  // That a file is torn is accepted by nobody: it would hide what else is in it.
  const acceptsAll = accepting.all && whole;
  const isAccepted = (each: Diagnostic): boolean =>
    acceptsAll || (whole && accepted.has(fingerprintOf(each)));
  const unchanged = shown.filter(isAccepted);
  const present = new Set(all.map(fingerprintOf));
  const gone = whole ? accepting.fingerprints.filter((each) => !present.has(each)).length : 0;
  // What is less serious than what is told has been accepted by nobody, if it was not before.
  const told = new Set(shown);
  const kept = all.filter((each) => told.has(each) || accepted.has(fingerprintOf(each)));
  const entries = kept.map((each) => ({ code: each.code, fingerprint: fingerprintOf(each) }));
  return {
    fresh: shown.filter((each) => !isAccepted(each)),
    unchanged,
    isAccepted,
    comparison: { leftOut: unchanged.length, gone, entries: acceptsAll ? entries : undefined },
  };
}
