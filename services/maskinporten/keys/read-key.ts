import { ElanError } from '../../errors';
import { readJwk } from './jwk';
import type { KeyMaterial } from './key-material';
import { openOnThread } from './key-thread';
import { refuseLargeKey } from './limits';
import { isEncryptedPem, readPem } from './pem';
import type { SigningKey } from './signing-key';

/**
 * Reads what grants are signed with; a key under a password on a thread of its own. Whether its certificate is still
 * valid is seen when it signs.
 * @param signal stops it
 * @throws ElanError of kind `settings` that says what is wrong with the key, its password or its certificates, or which
 *   limit is passed, and of kind `cancelled`
 */
export async function readKey(material: KeyMaterial, signal?: AbortSignal): Promise<SigningKey> {
  refuseLargeKey(sizeOf(material));
  switch (material.kind) {
    case 'pkcs12':
      return openOnThread(material, signal);
    case 'pem':
      return isEncryptedPem(material.text.reveal())
        ? openOnThread(material, signal)
        : readPem(material, refuseEncrypted);
    case 'jwk':
      return readJwk(material);
  }
}

/** What opens keys under a password, and the library for it, is in the thread's program only. */
function refuseEncrypted(): Promise<never> {
  return Promise.reject(new ElanError('keyUnreadable'));
}

function sizeOf(material: KeyMaterial): number {
  switch (material.kind) {
    case 'pkcs12':
      return Buffer.byteLength(material.base64.reveal(), 'base64');
    case 'pem':
      return Buffer.byteLength(material.text.reveal()) + Buffer.byteLength(material.certificates ?? '');
    case 'jwk':
      return Buffer.byteLength(material.text.reveal());
  }
}
