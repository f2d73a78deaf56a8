import type forge from 'node-forge';
import { limits } from '../../limits/limits';
import type { Budget } from './limits';

export type Forge = typeof forge;

/** What its types leave out: how deep it reads, and all that it derives keys with, found by name each time that it needs them. */
interface Unlimited {
  readonly asn1: { maxDepth: number };
  readonly pkcs5: { pbkdf2: (...given: Pbkdf2Arguments) => unknown };
  readonly pki: { readonly pbe: { generatePkcs12Key: (...given: Pkcs12Arguments) => unknown } };
  readonly pkcs12: { generateKey: (...given: Pkcs12Arguments) => unknown };
}

type Pbkdf2Arguments = [
  password: string,
  salt: string,
  iterations: number,
  bytes: number,
  ...rest: unknown[],
];
type Pkcs12Arguments = [
  password: string,
  salt: forge.util.ByteBuffer,
  purpose: number,
  iterations: number,
  bytes: number,
  ...rest: unknown[],
];

let loaded: Promise<Forge> | undefined;
let budget: Budget | undefined;

/**
 * Loads node-forge, and has it pay for what it derives: it has no limit to that of its own, and what is hidden in an
 * encrypted part of a file shows only while it opens the file.
 */
export async function guardedForge(): Promise<Forge> {
  loaded ??= import('./forge').then(({ default: library }) => {
    guard(library as unknown as Unlimited);
    return library;
  });
  return loaded;
}

/**
 * Does what derives keys, without waiting in between.
 * @param allowed what all of it together may cost
 * @throws ElanError of kind `settings` where it costs more, and what the work throws
 */
export function within<Result>(allowed: Budget, work: () => Result): Result {
  budget = allowed;
  try {
    return work();
  } finally {
    budget = undefined;
  }
}

function guard(library: Unlimited): void {
  const { asn1, pkcs5, pki, pkcs12 } = library;
  asn1.maxDepth = limits.key.nesting;
  const { pbkdf2 } = pkcs5;
  const { generatePkcs12Key } = pki.pbe;
  pkcs5.pbkdf2 = (...given) => {
    const [, salt, iterations, bytes] = given;
    budget?.spend({ iterations, saltBytes: salt.length, bytes });
    return pbkdf2(...given);
  };
  const guarded = (...given: Pkcs12Arguments): unknown => {
    const [, salt, , iterations, bytes] = given;
    budget?.spend({ iterations, saltBytes: salt.length(), bytes });
    return generatePkcs12Key(...given);
  };
  pki.pbe.generatePkcs12Key = guarded;
  pkcs12.generateKey = guarded;
}

/** @returns whether the library has given up because a file is nested too deep */
export function isTooDeep(error: unknown): boolean {
  return error instanceof RangeError || (error instanceof Error && /max depth/i.test(error.message));
}
