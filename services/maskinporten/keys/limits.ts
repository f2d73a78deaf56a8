import { ElanError } from '../../errors';
import { limits } from '../../limits/limits';

const { key: most } = limits;

/** How a key is derived from a password. */
export interface Derivation {
  readonly iterations: number;
  readonly saltBytes: number;
  /** How much is derived. */
  readonly bytes: number;
}

/**
 * What opening one key may cost. Each derivation is paid for before it is made, so that a file whose parts are hidden
 * in encrypted ones cannot have more of them than one whose parts lie open.
 */
export class Budget {
  #iterations = 0;
  #derivations = 0;

  /** @throws ElanError of kind `settings` where the derivation, or all of them together, would take too much */
  spend({ iterations, saltBytes, bytes }: Derivation): void {
    this.#iterations += iterations;
    this.#derivations += 1;
    refuseAbove('keyTooManyIterations', this.#iterations, most.iterations);
    refuseAbove('keySaltTooLong', saltBytes, most.saltBytes);
    refuseAbove('keyDerivesTooMuch', bytes, most.derivedBytes);
    // Of each encrypted part a key, an initial value and perhaps a checksum are derived.
    refuseAbove('keyTooManyParts', Math.ceil(this.#derivations / 3), most.parts);
  }
}

/**
 * @param bytes how large the file or the text of a key is
 * @throws ElanError of reason `keyFileTooLarge`
 */
export function refuseLargeKey(bytes: number): void {
  refuseAbove('keyFileTooLarge', bytes, most.bytes);
}

/**
 * @param parts how many keys, certificates and bags there are
 * @throws ElanError of reason `keyTooManyParts`
 */
export function refuseManyParts(parts: number): void {
  refuseAbove('keyTooManyParts', parts, most.parts);
}

/**
 * @param bits of a key or of one of its numbers
 * @throws ElanError of reason `keyTooLong`
 */
export function refuseLongKey(bits: number): void {
  if (bits > most.bits) throw new ElanError('keyTooLong', { args: { bits, mostBits: most.bits } });
}

/** What scrypt (RFC 7914) is run with. */
export interface ScryptParameters {
  readonly cost: number;
  readonly blockSize: number;
  readonly parallelisation: number;
}

/** @throws ElanError of kind `settings` where scrypt would take too much memory or time */
export function refuseCostlyScrypt({ cost, blockSize, parallelisation }: ScryptParameters): void {
  const blocks = cost * blockSize;
  refuseAbove('keyTakesTooMuchMemory', 128 * (blocks + blockSize * parallelisation), most.scryptMemoryBytes);
  refuseAbove('keyTakesTooMuchWork', blocks * parallelisation, most.scryptWork);
}

type LimitReason = Extract<
  ConstructorParameters<typeof ElanError>[0],
  | `keyFile${string}`
  | `keyTooMany${string}`
  | `keySalt${string}`
  | `keyDerives${string}`
  | `keyTakes${string}`
>;

/** A number that is no number is none that is small enough. */
function refuseAbove(reason: LimitReason, found: number, limit: number): void {
  if (found <= limit) return;
  const told = Number.isSafeInteger(found) ? found : `> ${Number.MAX_SAFE_INTEGER}`;
  throw new ElanError(reason, { args: { found: told, limit } });
}
