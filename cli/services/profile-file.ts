import path from 'node:path';
import { limits } from '../../services/limits/limits';
import { isObject, type JsonObject } from '../../engine/values/json';
import type { CustomerMode } from '../../services/profile';
import { textOfFile } from './given-file';
import { given, type Source } from './source';
import { UsageError } from './usage-error';

/** A profile file: what it is called, and what it says. */
export interface ProfileFile {
  readonly name: string;
  readonly source: Source;
}

const texts = [
  ...['environment', 'name', 'clientId', 'baseUrl', 'issuer', 'kid', 'altinnUrl', 'system', 'customer'],
] as const;
const files = ['key', 'certificate', 'ca'] as const;
const others = ['mode', 'customers', 'openapi', 'operations', 'timeout', 'keepPayloads'] as const;
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
    altinnUrl: text('altinnUrl'),
    system: text('system'),
    customer: text('customer'),
    customers: customersIn(profile, file),
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
): Pick<Source, 'onBehalfOf' | 'systembruker' | 'externalRef' | 'customerName'> {
  const mode = profile['mode'];
  if (mode === undefined || (isObject(mode) && mode['kind'] === 'own')) return {};
  const customer = customerFrom(mode);
  if (!customer) throw new UsageError('profileWrong', { file, property: 'mode' });
  const { organisation, name } = customer;
  const named = name === undefined ? {} : { customerName: name };
  if (customer.kind === 'onBehalfOf') return { onBehalfOf: organisation, ...named };
  const { externalRef } = customer;
  return { systembruker: organisation, ...named, ...(externalRef === undefined ? {} : { externalRef }) };
}

/** Each as `mode` says it; a system user where it says no kind. */
function customersIn(profile: JsonObject, file: string): readonly CustomerMode[] | undefined {
  const value = profile['customers'];
  if (value === undefined) return undefined;
  const list: readonly unknown[] = Array.isArray(value) ? value : [undefined];
  return list.map((each, position) => {
    const customer = customerFrom(isObject(each) ? { kind: 'systembruker', ...each } : each);
    if (customer && /^\d{9}$/.test(customer.organisation)) return customer;
    throw new UsageError('profileWrong', { file, property: `customers[${position}]` });
  });
}

function customerFrom(value: unknown): CustomerMode | undefined {
  if (!isObject(value)) return undefined;
  const { kind, organisation, externalRef, name } = value;
  if (typeof organisation !== 'string') return undefined;
  const customer = { organisation, ...(typeof name === 'string' ? { name } : {}) };
  if (kind === 'onBehalfOf') return { kind, ...customer };
  if (kind !== 'systembruker') return undefined;
  return { kind, ...customer, ...(typeof externalRef === 'string' ? { externalRef } : {}) };
}
