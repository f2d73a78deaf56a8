import { readJwk } from './jwk';
import type { KeyMaterial } from './key-material';
import { readPem } from './pem';
import { readPkcs12 } from './pkcs12';
import type { SigningKey } from './signing-key';

/**
 * Reads what grants are signed with. Whether its certificate is still valid is seen when it signs.
 * @throws ElanError of kind `settings` that says what is wrong with the key, its password or its certificates
 */
export async function readKey(material: KeyMaterial): Promise<SigningKey> {
  switch (material.kind) {
    case 'pkcs12':
      return readPkcs12(material);
    case 'pem':
      return readPem(material);
    case 'jwk':
      return readJwk(material);
  }
}
