import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { ElanError } from '../errors';
import { Secret } from '../log/secret';
import { curve, derOf, lockId, type LogKey } from './payload-lock';

/** @returns a new key as a person keeps it: on one line */
export function newLogKey(): Secret {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: curve });
  return new Secret(privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'));
}

/**
 * @param text keys as {@link newLogKey} gives them, with blanks between: the newest first, and those before it
 * @throws ElanError of reason `logKeyWrong` where one of them is none
 */
export function readLogKeys(text: Secret): LogKey[] {
  return logKeyTexts(text).map(readLogKey);
}

/** @returns each of several keys that stand with blanks between, as it is written */
export function logKeyTexts(text: Secret): string[] {
  return text
    .reveal()
    .split(/[\s,]+/)
    .filter(Boolean);
}

function readLogKey(text: string): LogKey {
  try {
    const secretHalf = createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' });
    if (secretHalf.asymmetricKeyDetails?.namedCurve !== 'prime256v1') throw new Error('another kind of key');
    const publicHalf = derOf(createPublicKey(secretHalf)).toString('base64');
    return { id: lockId(publicHalf), publicHalf, secretHalf };
  } catch {
    // What is wrong with it would tell of it.
    throw new ElanError('logKeyWrong');
  }
}
