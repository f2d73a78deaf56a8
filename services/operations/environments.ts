import environments from '#schemas/miljoer.json';
import type { Environment, Profile } from '../profile';

/** What is known of an environment without asking anybody. */
export interface EnvironmentFacts {
  /** Which rules hold there: those of the test environment or those of production. */
  readonly target: 'test' | 'production';
  /** Maskinporten's issuer there, with its trailing slash. */
  readonly issuer: string;
  /** The address that the services of this project's document hang below, where that document does not say it. */
  readonly baseUrl?: string;
  /** Altinn's platform there, which its API's hang below; and the pages that people sign in to. */
  readonly altinn: string;
  readonly portal: string;
  /** @returns what a person calls it, as it stands inside a sentence */
  name(language: 'nb' | 'en'): string;
}

interface Facts {
  readonly target: string;
  readonly name: Readonly<Record<'nb' | 'en', string>>;
  readonly issuer: string;
  readonly baseUrl?: string;
  readonly altinn: string;
  readonly portal: string;
}

const table: Readonly<Record<Environment, Facts>> = environments.environments;

/** What a token must be for. */
export const scope: string = environments.scope;

/** What a system user has to have the right to, and what a customer delegates instead, by their names in Altinn. */
export const { resource: altinnResource, delegation: altinnDelegation } = environments.altinn;

/** @returns the environment that an issuer belongs to by itself; undefined for an issuer of somebody's own */
export function environmentOfIssuer(issuer: string): Environment | undefined {
  const names = Object.keys(table) as Environment[];
  return names.find((name) => withSlash(table[name].issuer) === withSlash(issuer));
}

/** @returns the pages that a customer signs in to in Altinn; the local ELAN has its own beside the services */
export function portalOf({ environment, baseUrl }: Pick<Profile, 'environment' | 'baseUrl'>): string {
  const { portal } = environmentFacts(environment);
  return environment === 'local' && baseUrl !== undefined && URL.canParse(baseUrl)
    ? new URL(new URL(portal).pathname, baseUrl).href
    : portal;
}

/** @returns the environment that an address of Altinn's platform belongs to by itself; undefined for any other */
export function environmentOfAltinn(address: string): Environment | undefined {
  const names = Object.keys(table) as Environment[];
  return names.find((name) => withSlash(table[name].altinn) === withSlash(address));
}

function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}

/** @returns what `schemas/miljoer.json` says of an environment */
export function environmentFacts(environment: Environment): EnvironmentFacts {
  const { target, name, issuer, baseUrl, altinn, portal } = table[environment];
  return {
    target: target === 'production' ? 'production' : 'test',
    issuer,
    altinn,
    portal,
    ...(baseUrl === undefined ? {} : { baseUrl }),
    name: (language) => name[language],
  };
}
