import type forge from 'node-forge';
import { ElanError } from '../../errors';
import { limits } from '../../limits/limits';
import { guardedForge, isTooDeep, type Forge } from './guarded-forge';
import { Budget, refuseCostlyScrypt } from './limits';

type Asn1 = forge.asn1.Asn1;

/** RFC 7914, section 7.1. */
const scrypt = '1.3.6.1.4.1.11591.4.11';

/**
 * Refuses an encrypted key (RFC 5958, EncryptedPrivateKeyInfo) whose password would take too much to derive from. OpenSSL,
 * which opens it, has no limit to that of its own, and cannot be stopped.
 * @param block the key in PEM
 * @throws ElanError of kind `settings`, also where it cannot be made out what it takes
 */
export async function refuseCostlyEncryption(block: string): Promise<void> {
  const library = await guardedForge();
  const algorithm = algorithmOf(library, block);
  const values = [...valuesIn(algorithm)];
  const ofType = (type: forge.asn1.Type) => values.filter((value) => value.type === type);
  const { Type, derToOid } = library.asn1;
  const numbers = ofType(Type.INTEGER).map(numberOf);
  const isScrypt = ofType(Type.OID).some((value) => derToOid(bytesOf(value)) === scrypt);
  const salts = ofType(Type.OCTETSTRING).map((value) => bytesOf(value).length);
  const saltBytes = Math.max(0, ...salts);
  if (isScrypt) {
    const [cost = 0, blockSize = 0, parallelisation = 0, bytes = 0] = numbers;
    refuseCostlyScrypt({ cost, blockSize, parallelisation });
    new Budget().spend({ iterations: 0, saltBytes, bytes });
    return;
  }
  // In every other scheme the iterations are the first number, and how much is derived follows if it is told.
  const [iterations = 0, bytes = 0] = numbers;
  new Budget().spend({ iterations, saltBytes, bytes });
}

function algorithmOf(library: Forge, block: string): Asn1 {
  const base64 = block.replaceAll(/-----[^-]*-----|\s/g, '');
  try {
    const [algorithm] = childrenOf(library.asn1.fromDer(Buffer.from(base64, 'base64').toString('binary')));
    if (algorithm) return algorithm;
  } catch (error) {
    if (isTooDeep(error)) throw new ElanError('keyNestedTooDeep', { args: { limit: limits.key.nesting } });
  }
  throw new ElanError('keyUnreadable');
}

function* valuesIn(value: Asn1): Generator<Asn1> {
  yield value;
  for (const child of childrenOf(value)) yield* valuesIn(child);
}

function childrenOf({ value }: Asn1): Asn1[] {
  return Array.isArray(value) ? value : [];
}

function bytesOf({ value }: Asn1): string {
  return typeof value === 'string' ? value : '';
}

/** What has too many digits becomes infinite. */
function numberOf(value: Asn1): number {
  const hex = Buffer.from(bytesOf(value), 'binary').toString('hex');
  return Number(`0x${hex}`);
}
