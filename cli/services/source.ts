import path from 'node:path';
import { Secret } from '../../services/log/secret';
import type { CustomerMode } from '../../services/profile';

/** Where a private key comes from: a file, or what a variable holds. */
export type KeySource = { readonly file: string } | { readonly content: Secret };

/**
 * What one source says of how the services are reached: the options of a command, the environment variables, or a profile
 * file. What it does not say is left out.
 */
export interface Source {
  readonly environment?: string;
  readonly clientId?: string;
  readonly key?: KeySource;
  readonly kid?: string;
  /** A file. */
  readonly certificate?: string;
  readonly password?: { readonly file: string } | { readonly content: Secret };
  readonly onBehalfOf?: string;
  readonly systembruker?: string;
  readonly externalRef?: string;
  /** What the one that is acted for is called. */
  readonly customerName?: string;
  /** One of {@link customers}, by its name or number. */
  readonly customer?: string;
  readonly customers?: readonly CustomerMode[];
  readonly baseUrl?: string;
  readonly issuer?: string;
  readonly altinnUrl?: string;
  /** The vendor's system in Altinn. */
  readonly system?: string;
  /** Files. */
  readonly openapi?: readonly string[];
  /** By the names of the operations: `METHOD /path`. */
  readonly operations?: Readonly<Record<string, string>>;
  /** A file. */
  readonly ca?: string;
  /** In seconds, as written. */
  readonly timeout?: string;
  /** In seconds, as written. */
  readonly patience?: string;
  /** Whether the ledger may keep whole payloads that are sent to production. */
  readonly keepPayloads?: boolean;
}

/** The environment variables of a process. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** The options that every command of the services takes, as commander reads them. */
export interface ServiceOptions {
  readonly environment?: string;
  readonly profile?: string;
  readonly clientId?: string;
  readonly key?: string;
  readonly keyPasswordFile?: string;
  readonly kid?: string;
  readonly certificate?: string;
  readonly onBehalfOf?: string;
  readonly systembruker?: string;
  readonly externalRef?: string;
  readonly customer?: string;
  readonly baseUrl?: string;
  readonly issuer?: string;
  readonly altinnUrl?: string;
  readonly system?: string;
  readonly openapi?: readonly string[];
  readonly ca?: string;
  readonly timeout?: string;
  readonly patience?: string;
  readonly keepPayloads?: boolean;
}

/** @returns what the options say */
export function sourceOfOptions(options: ServiceOptions): Source {
  const { key, keyPasswordFile, environment, clientId, kid, certificate, onBehalfOf } = options;
  const { systembruker, externalRef, customer, altinnUrl, system } = options;
  const { baseUrl, issuer, openapi, ca, timeout, patience, keepPayloads } = options;
  return given({
    ...{ environment, clientId, kid, certificate, onBehalfOf, systembruker, externalRef },
    ...{ customer, altinnUrl, system, baseUrl, issuer, openapi, ca, timeout, patience, keepPayloads },
    key: key === undefined ? undefined : { file: key },
    password: keyPasswordFile === undefined ? undefined : { file: keyPasswordFile },
  });
}

/** @returns what the environment variables say; an empty one says nothing */
export function sourceOfVariables(variables: Variables): Source {
  const read = (name: string): string | undefined => variables[name]?.trim() || undefined;
  const secret = (name: string): { content: Secret } | undefined => {
    const value = variables[name];
    return value ? { content: new Secret(value) } : undefined;
  };
  const file = read('ELAN_KEY_FILE');
  return given({
    environment: read('ELAN_ENVIRONMENT'),
    clientId: read('ELAN_CLIENT_ID'),
    key: file === undefined ? secret('ELAN_KEY') : { file },
    password: secret('ELAN_KEY_PASSWORD'),
    kid: read('ELAN_KID'),
    certificate: read('ELAN_CERTIFICATE_FILE'),
    onBehalfOf: read('ELAN_ON_BEHALF_OF'),
    systembruker: read('ELAN_SYSTEMBRUKER'),
    externalRef: read('ELAN_EXTERNAL_REF'),
    customer: read('ELAN_CUSTOMER'),
    altinnUrl: read('ELAN_ALTINN_URL'),
    system: read('ELAN_SYSTEM'),
    baseUrl: read('ELAN_BASE_URL'),
    issuer: read('ELAN_ISSUER'),
    openapi: read('ELAN_OPENAPI')?.split(path.delimiter),
    ca: read('ELAN_CA_FILE'),
    timeout: read('ELAN_TIMEOUT'),
    patience: read('ELAN_PATIENCE'),
    keepPayloads: read('ELAN_KEEP_PAYLOADS') === '1' ? true : undefined,
  });
}

type Possibly<Whole> = { readonly [Name in keyof Whole]?: Whole[Name] | undefined };

/** @returns a source without what is undefined */
export function given(source: Possibly<Source>): Source {
  const entries: [string, unknown][] = Object.entries(source);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
