import type { KeyMaterial } from './key-material';
import { openOnThread } from './key-thread';
import { refuseLargeKey } from './limits';
import { openKey } from './open-key';
import { isEncryptedPem } from './pem';
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
  return isUnderPassword(material) ? openOnThread(material, signal) : openKey(material);
}

function isUnderPassword(material: KeyMaterial): boolean {
  return material.kind === 'pkcs12' || (material.kind === 'pem' && isEncryptedPem(material.text.reveal()));
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
