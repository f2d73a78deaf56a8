import type { BegjaeringIndex } from '../../engine/begjaering/index';
import type { Diagnostic } from '../../engine/check/diagnostic';
import { fingerprintsOf } from '../../engine/check/fingerprints';
import { sha256 } from '../../services/ledger/hash';

/** Gives what a finding of a file is known again by, where it is moved: a hash, since claims and grounds are named in it. */
export type FingerprintOf = (diagnostic: Diagnostic) => string;

/**
 * @param all the findings of a file in their order, of which two of one kind and place are told apart by it
 * @param index of the begjæring that they are in
 */
export function fingerprinter(all: readonly Diagnostic[], index: BegjaeringIndex): FingerprintOf {
  let hashes: ReadonlyMap<Diagnostic, string> | undefined;
  return (diagnostic) => {
    if (!hashes) {
      const fingerprints = fingerprintsOf(all, index);
      hashes = new Map(all.map((each, position) => [each, sha256(fingerprints[position] ?? '')]));
    }
    return hashes.get(diagnostic) ?? '';
  };
}
