import { limits } from '../../services/limits/limits';
import type { Log } from '../../services/log/log';
import { Secret } from '../../services/log/secret';
import { readKey } from '../../services/maskinporten/keys/read-key';
import { keyMaterialOf } from '../../services/maskinporten/keys/recognise';
import { secretsOfMaterial } from '../../services/maskinporten/keys/secrets-of-key';
import type { SigningKey } from '../../services/maskinporten/keys/signing-key';
import { bytesOfFile, textOfFile } from './given-file';
import type { Settings } from './settings';
import { UsageError } from './usage-error';

/**
 * Reads the key that the settings name, with its password and its certificate.
 * @param hide is told what is secret of it before anything is done with it
 * @param signal stops it
 * @throws UsageError where there is none, or a file cannot be read
 * @throws ElanError of kind `settings` where it is no key that can be used
 */
export async function keyOf(
  { key, password, kid, certificate }: Settings['key'],
  hide: Log['hide'],
  signal?: AbortSignal,
): Promise<SigningKey> {
  if (!key) throw new UsageError('keyMissing');
  const bytes =
    'file' in key ? await bytesOfFile(key.file, limits.key.bytes) : Buffer.from(key.content.reveal());
  const secret = password && ('file' in password ? await passwordIn(password.file) : password.content);
  if (secret) hide(secret);
  const certificates =
    certificate === undefined ? undefined : await textOfFile(certificate, limits.key.bytes);
  const beside = {
    ...(secret ? { password: secret } : {}),
    ...(kid === undefined ? {} : { kid }),
    ...(certificates === undefined ? {} : { certificates }),
  };
  const material = keyMaterialOf(bytes, beside);
  hide(...secretsOfMaterial(material));
  return readKey(material, signal);
}

/** The line break that editors put at the end is not part of it. */
async function passwordIn(file: string): Promise<Secret> {
  return new Secret((await textOfFile(file, limits.password.bytes)).replace(/\r?\n$/, ''));
}
