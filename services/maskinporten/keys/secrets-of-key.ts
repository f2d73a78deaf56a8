import type { KeyObject } from 'node:crypto';
import { Secret } from '../../log/secret';
import { objectOf, parseObject, textOf } from '../json';
import type { KeyMaterial } from './key-material';

/** The members of a JSON Web Key that make it private (RFC 7518, section 6). */
const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k'];

const privateBlock = /-----BEGIN [A-Z ]*PRIVATE KEY-----([^-]*)/g;

/** @returns what of a key as a user has it must be seen nowhere: its file, its private numbers, its password */
export function secretsOfMaterial(material: KeyMaterial): (Secret | Uint8Array)[] {
  if (material.kind === 'jwk') return secretsOfJwk(material.text);
  const password = material.password ? [material.password] : [];
  if (material.kind === 'pkcs12') {
    return [...password, material.base64, Buffer.from(material.base64.reveal(), 'base64')];
  }
  const blocks = [...material.text.reveal().matchAll(privateBlock)];
  return [...password, ...blocks.map(([, lines = '']) => Buffer.from(linesOf(lines), 'base64'))];
}

/** @returns what of a private key must be seen nowhere: its private numbers, from which each format of it is made */
export function secretsOfKey(key: KeyObject): Uint8Array[] {
  return numbersIn(key.export({ format: 'jwk' }));
}

function secretsOfJwk(text: Secret): (Secret | Uint8Array)[] {
  const jwk = parseObject(text.reveal());
  return jwk ? numbersIn(jwk) : [text];
}

function numbersIn(jwk: object): Uint8Array[] {
  const members = objectOf(jwk) ?? {};
  return privateMembers
    .map((name) => textOf(members[name]))
    .filter((value) => value !== undefined)
    .map((value) => Buffer.from(value, 'base64url'));
}

/** Without the headers of the older way of encryption. */
function linesOf(text: string): string {
  return text.replaceAll(/^[\w-]+:.*$/gm, '');
}
