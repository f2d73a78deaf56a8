import { isSystemId } from '../../services/altinn/set-up';
import { environmentFacts } from '../../services/operations/environments';
import type { CustomerMode, Environment, Mode, Profile } from '../../services/profile';
import { readProfileFile } from './profile-file';
import {
  sourceOfOptions,
  sourceOfVariables,
  type ServiceOptions,
  type Source,
  type Variables,
} from './source';
import { UsageError } from './usage-error';

/** How the services are to be reached, from wherever it was said. */
export interface Settings {
  /** Its client id is empty where none is given. */
  readonly profile: Profile;
  readonly key: Pick<Source, 'key' | 'kid' | 'certificate' | 'password'>;
  /** Files. */
  readonly openapi: readonly string[];
  readonly operations: Readonly<Record<string, string>>;
  /** A file with certificate authorities to trust besides those of the system. */
  readonly ca?: string;
  /** How long a call may take, in milliseconds. */
  readonly timeout?: number;
  /** How long the service may be at work on a submission whose answer was lost, in milliseconds. */
  readonly patience?: number;
  /** Whether the ledger may keep whole payloads that are sent to production. */
  readonly keepPayloads: boolean;
}

/**
 * @param options of the command; they come before the environment variables, and those before the profile file
 * @throws UsageError where something is unknown or contradicts itself
 */
export async function readSettings(options: ServiceOptions, variables: Variables): Promise<Settings> {
  const file = options.profile ?? (variables['ELAN_PROFILE']?.trim() || undefined);
  const profile = file === undefined ? undefined : await readProfileFile(file);
  const sources = [sourceOfOptions(options), sourceOfVariables(variables), profile?.source ?? {}];
  const first = <Name extends keyof Source>(name: Name): Source[Name] =>
    sources.find((source) => source[name] !== undefined)?.[name];
  const environment = environmentOf(first('environment'));
  const timeout = timeoutOf(first('timeout'));
  const patience = patienceOf(first('patience'));
  const ca = first('ca');
  return {
    profile: {
      name: profile?.name ?? environment,
      environment,
      clientId: first('clientId') ?? '',
      mode: modeOf(sources),
      ...addressesOf(environment, first('baseUrl'), first('issuer')),
      ...altinnOf(first('altinnUrl'), first('system')),
    },
    key: keyOf(sources),
    openapi: first('openapi') ?? [],
    operations: first('operations') ?? {},
    keepPayloads: first('keepPayloads') ?? false,
    ...(ca === undefined ? {} : { ca }),
    ...(timeout === undefined ? {} : { timeout }),
    ...(patience === undefined ? {} : { patience }),
  };
}

/** @returns the environment's name in a language, with the short one that options take */
export function environmentName(environment: Environment, language: 'nb' | 'en'): string {
  return `${environmentFacts(environment).name(language)} (${environment})`;
}

function environmentOf(name = 'local'): Environment {
  if (name === 'local' || name === 'test' || name === 'production') return name;
  throw new UsageError('environmentUnknown', { name });
}

function timeoutOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const seconds = Number(text);
  if (!(seconds > 0) || seconds > 3600) throw new UsageError('timeoutWrong', { text });
  return seconds * 1000;
}

function patienceOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const seconds = Number(text);
  if (text.trim() === '' || !(seconds >= 0) || seconds > 3600)
    throw new UsageError('patienceWrong', { text });
  return seconds * 1000;
}

function altinnOf(altinnUrl: string | undefined, system: string | undefined) {
  if (system !== undefined && !isSystemId(system)) throw new UsageError('systemWrong', { system });
  return {
    ...(altinnUrl === undefined ? {} : { altinnUrl: addressOf(altinnUrl, '--altinn-url').href }),
    ...(system === undefined ? {} : { system }),
  };
}

/** Who the token is for comes whole from one source: another one's half would be somebody else. */
function modeOf(sources: readonly Source[]): Mode {
  const source = sources.find(
    ({ onBehalfOf, systembruker, customer }) => (onBehalfOf ?? systembruker ?? customer) !== undefined,
  );
  const { onBehalfOf, systembruker, customer } = source ?? {};
  if ([onBehalfOf, systembruker, customer].filter((each) => each !== undefined).length > 1)
    throw new UsageError('modeTwice');
  const customers = sources.find((each) => each.customers !== undefined)?.customers ?? [];
  if (customer !== undefined) return customerOf(customer, customers);
  const named = nameIn(source, referenceOf(sources, source), customers);
  // What is delegated is the organisation's, of which there are not several.
  if (onBehalfOf !== undefined && source?.externalRef !== undefined) throw new UsageError('externalRefAlone');
  if (onBehalfOf !== undefined)
    return { kind: 'onBehalfOf', organisation: organisationOf(onBehalfOf), ...named };
  if (systembruker === undefined) {
    if (sources.some((each) => each.externalRef !== undefined)) throw new UsageError('externalRefAlone');
    return { kind: 'own' };
  }
  const organisation = organisationOf(systembruker);
  const reference = referenceOf(sources, source);
  return {
    kind: 'systembruker',
    organisation,
    ...named,
    ...(reference === undefined ? {} : { externalRef: reference }),
  };
}

function customerOf(wanted: string, customers: readonly CustomerMode[]): CustomerMode {
  const number = wanted.replaceAll(/\s/g, '');
  const found = customers.filter(
    ({ name, organisation }) =>
      organisation === number || name?.toLowerCase() === wanted.trim().toLowerCase(),
  );
  const [customer, ...others] = found;
  if (customer && others.length === 0) return customer;
  const names = customers.map(({ name, organisation }) => name ?? organisation).join(', ') || '–';
  throw new UsageError(customer ? 'customerTwice' : 'customerUnknown', { customer: wanted, names });
}

/** A reference goes with the customer of its own source, or of a later one: an earlier one's customer is another. */
function referenceOf(sources: readonly Source[], source: Source | undefined): string | undefined {
  const upTo = source === undefined ? 0 : sources.indexOf(source) + 1;
  return sources.slice(0, upTo).find((each) => each.externalRef !== undefined)?.externalRef;
}

/** What a customer is called, where the profile says it; one organisation may be several customers. */
function nameIn(
  source: Source | undefined,
  reference: string | undefined,
  customers: readonly CustomerMode[],
): { readonly name?: string } {
  const number = (source?.onBehalfOf ?? source?.systembruker ?? '').replaceAll(/\s/g, '');
  const kind = source?.onBehalfOf === undefined ? 'systembruker' : 'onBehalfOf';
  const known = customers.find(
    (each) =>
      each.kind === kind &&
      each.organisation === number &&
      (each.kind === 'onBehalfOf' || each.externalRef === reference),
  );
  const name = source?.customerName ?? known?.name;
  return name === undefined ? {} : { name };
}

function organisationOf(number: string): string {
  const digits = number.replaceAll(/\s/g, '');
  if (!/^\d{9}$/.test(digits)) throw new UsageError('organisationWrong');
  return digits;
}

/** What tells Maskinporten which key it is comes from one source too: a kid replaces a certificate, and the other way round. */
function keyOf(sources: readonly Source[]): Settings['key'] {
  const key = sources.find((source) => source.key !== undefined)?.key;
  const password = sources.find((source) => source.password !== undefined)?.password;
  const named = sources.find(({ kid, certificate }) => kid !== undefined || certificate !== undefined);
  if (named?.kid !== undefined && named.certificate !== undefined) throw new UsageError('kidAndCertificate');
  return {
    ...(key ? { key } : {}),
    ...(password ? { password } : {}),
    ...(named?.kid === undefined ? {} : { kid: named.kid }),
    ...(named?.certificate === undefined ? {} : { certificate: named.certificate }),
  };
}

function addressesOf(
  environment: Environment,
  baseUrl: string | undefined,
  issuer: string | undefined,
): Pick<Profile, 'baseUrl' | 'issuer'> {
  const base = baseUrl === undefined ? undefined : addressOf(baseUrl, '--base-url');
  // The local ELAN has a Maskinporten of its own beside the services.
  const localIssuer = environment === 'local' && base !== undefined ? `${base.origin}/` : undefined;
  const given = issuer === undefined ? localIssuer : addressOf(issuer, '--issuer').href;
  return {
    ...(base === undefined ? {} : { baseUrl: base.href.replace(/\/$/, '') }),
    ...(given === undefined ? {} : { issuer: given }),
  };
}

function addressOf(text: string, option: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
    throw new UsageError('addressWrong', { option });
  return url;
}
