import { refuseCostlyEncryption } from './encrypted-pkcs8';
import { readJwk } from './jwk';
import type { KeyMaterial } from './key-material';
import { readPem } from './pem';
import { readPkcs12 } from './pkcs12';
import type { SigningKey } from './signing-key';

/**
 * Reads what grants are signed with, on the thread that asks. Deriving from a password can take seconds, in which
 * nothing else is done there.
 * @throws ElanError of kind `settings` that says what is wrong with the key, its password or its certificates
 */
export async function openKey(material: KeyMaterial): Promise<SigningKey> {
  switch (material.kind) {
    case 'pkcs12':
      return readPkcs12(material);
    case 'pem':
      return readPem(material, refuseCostlyEncryption);
    case 'jwk':
      return readJwk(material);
  }
}
