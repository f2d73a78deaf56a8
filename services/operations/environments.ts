import environments from '#schemas/miljoer.json';
import type { Environment } from '../profile';

/** What is known of an environment without asking anybody. */
export interface EnvironmentFacts {
  /** Which rules hold there: those of the test environment or those of production. */
  readonly target: 'test' | 'production';
  /** Maskinporten's issuer there, with its trailing slash. */
  readonly issuer: string;
  /** The address that the services of this project's document hang below, where that document does not say it. */
  readonly baseUrl?: string;
  /** @returns what a person calls it, as it stands inside a sentence */
  name(language: 'nb' | 'en'): string;
}

interface Facts {
  readonly target: string;
  readonly name: Readonly<Record<'nb' | 'en', string>>;
  readonly issuer: string;
  readonly baseUrl?: string;
}

const table: Readonly<Record<Environment, Facts>> = environments.environments;

/** What a token must be for. */
export const scope: string = environments.scope;

/** @returns the environment that an issuer belongs to by itself; undefined for an issuer of somebody's own */
export function environmentOfIssuer(issuer: string): Environment | undefined {
  const names = Object.keys(table) as Environment[];
  return names.find((name) => withSlash(table[name].issuer) === withSlash(issuer));
}

function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}

/** @returns what `schemas/miljoer.json` says of an environment */
export function environmentFacts(environment: Environment): EnvironmentFacts {
  const { target, name, issuer, baseUrl } = table[environment];
  return {
    target: target === 'production' ? 'production' : 'test',
    issuer,
    ...(baseUrl === undefined ? {} : { baseUrl }),
    name: (language) => name[language],
  };
}
