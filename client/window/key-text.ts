import { isObject, parsedJson } from '../../engine/values/json';
import { Secret } from '../../services/log/secret';
import type { KeyMaterial } from '../../services/maskinporten/keys/key-material';
import { writtenMaterial } from '../../services/maskinporten/keys/thread-messages';

/** A key as it stands in the keyring. */
type WrittenKey = Readonly<Record<string, string>>;

/** @returns a key as a text, with its secrets in the clear: for the keyring only */
export function textOfKey(key: KeyMaterial): string {
  return JSON.stringify(writtenMaterial(key));
}

/** @returns the key that {@link textOfKey} wrote; undefined where the text is none of its */
export function keyFromText(text: string): KeyMaterial | undefined {
  const written = read(text);
  if (!written) return undefined;
  const { kind, base64, text: key, password, certificates, kid } = written;
  const named = kid === undefined ? {} : { kid };
  if (kind === 'pkcs12' && base64 !== undefined)
    return { kind, base64: new Secret(base64), password: new Secret(password ?? ''), ...named };
  if (key === undefined) return undefined;
  if (kind === 'jwk') return { kind, text: new Secret(key), ...named };
  if (kind !== 'pem') return undefined;
  return {
    kind,
    text: new Secret(key),
    ...(password === undefined ? {} : { password: new Secret(password) }),
    ...(certificates === undefined ? {} : { certificates }),
    ...named,
  };
}

function read(text: string): WrittenKey | undefined {
  const value = parsedJson(text);
  return isObject(value) ? (value as WrittenKey) : undefined;
}
