import path from 'node:path';
import { limits } from '../../services/limits/limits';
import { isObject, type JsonObject } from '../../engine/values/json';
import { textOfFile } from './given-file';
import { given, type Source } from './source';
import { UsageError } from './usage-error';

/** A profile file: what it is called, and what it says. */
export interface ProfileFile {
  readonly name: string;
  readonly source: Source;
}

const texts = ['environment', 'name', 'clientId', 'baseUrl', 'issuer', 'kid'] as const;
const files = ['key', 'certificate', 'ca'] as const;
const others = ['mode', 'openapi', 'operations', 'timeout', 'keepPayloads'] as const;
const known: ReadonlySet<string> = new Set([...texts, ...files, ...others]);
const secrets = /password|passord|secret|token|privatekey|jwk/i;

/**
 * Reads a profile: JSON without any secrets. The files that it names are relative to its own folder.
 * @param file as the user has named it
 * @throws UsageError where it is missing, is no JSON, or says something that a profile does not say
 */
export async function readProfileFile(file: string): Promise<ProfileFile> {
  const profile = await readJson(file);
  for (const property of Object.keys(profile)) {
    if (known.has(property)) continue;
    throw new UsageError(secrets.test(property) ? 'profileSecret' : 'profileUnknown', { file, property });
  }
  const folder = path.dirname(path.resolve(file));
  const text = (property: string): string | undefined => textIn(profile, property, file);
  const fileNamed = (property: string): string | undefined => {
    const name = text(property);
    return name === undefined ? undefined : path.resolve(folder, name);
  };
  const key = fileNamed('key');
  const source = given({
    environment: text('environment'),
    clientId: text('clientId'),
    kid: text('kid'),
    baseUrl: text('baseUrl'),
    issuer: text('issuer'),
    key: key === undefined ? undefined : { file: key },
    certificate: fileNamed('certificate'),
    ca: fileNamed('ca'),
    timeout: timeoutIn(profile, file),
    keepPayloads: switchIn(profile, file),
    openapi: listIn(profile, file)?.map((name) => path.resolve(folder, name)),
    operations: operationsIn(profile, file),
    ...modeIn(profile, file),
  });
  return { name: text('name') ?? path.basename(file, path.extname(file)), source };
}

async function readJson(file: string): Promise<JsonObject> {
  const text = await textOfFile(file, limits.profile.bytes);
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (isObject(value)) return value;
  } catch {
    throw new UsageError('profileNoJson', { file });
  }
  throw new UsageError('profileNoJson', { file });
}

function textIn(profile: JsonObject, property: string, file: string): string | undefined {
  const value = profile[property];
  if (value === undefined || typeof value === 'string') return value;
  throw new UsageError('profileWrong', { file, property });
}

function timeoutIn({ timeout }: JsonObject, file: string): string | undefined {
  if (timeout === undefined || typeof timeout === 'number') return timeout?.toString();
  throw new UsageError('profileWrong', { file, property: 'timeout' });
}

function switchIn({ keepPayloads }: JsonObject, file: string): boolean | undefined {
  if (keepPayloads === undefined || typeof keepPayloads === 'boolean') return keepPayloads;
  throw new UsageError('profileWrong', { file, property: 'keepPayloads' });
}

function listIn(profile: JsonObject, file: string): string[] | undefined {
  const value = profile['openapi'];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (value === undefined) return undefined;
  return list.map((name) => {
    if (typeof name === 'string') return name;
    throw new UsageError('profileWrong', { file, property: 'openapi' });
  });
}

function operationsIn(profile: JsonObject, file: string): Record<string, string> | undefined {
  const value = profile['operations'];
  if (value === undefined) return undefined;
  if (!isObject(value)) throw new UsageError('profileWrong', { file, property: 'operations' });
  return Object.fromEntries(
    Object.entries(value).map(([name, address]) => {
      if (typeof address === 'string') return [name, address];
      throw new UsageError('profileWrong', { file, property: `operations.${name}` });
    }),
  );
}

/** On whose behalf: `{"kind": "own"}`, or `onBehalfOf` or `systembruker` with an `organisation`. */
function modeIn(
  profile: JsonObject,
  file: string,
): Pick<Source, 'onBehalfOf' | 'systembruker' | 'externalRef'> {
  const mode = profile['mode'];
  if (mode === undefined) return {};
  const wrong = new UsageError('profileWrong', { file, property: 'mode' });
  if (!isObject(mode)) throw wrong;
  const { kind, organisation, externalRef } = mode;
  if (kind === 'own') return {};
  if (typeof organisation !== 'string') throw wrong;
  if (kind === 'onBehalfOf') return { onBehalfOf: organisation };
  if (kind !== 'systembruker') throw wrong;
  return { systembruker: organisation, ...(typeof externalRef === 'string' ? { externalRef } : {}) };
}
