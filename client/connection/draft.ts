import type { CustomerMode, Environment, Mode, Profile } from '../../services/profile';
import { isSameCustomer } from './customers';
import type { GivenKey } from './given-key';

/** A profile that is being made: whatever has been answered so far, also what another answer has made needless. */
export interface Draft {
  readonly name: string;
  readonly environment: Environment;
  /** The address that the services hang below; empty where it is the environment's. */
  readonly baseUrl: string;
  /** Maskinporten's issuer; empty where it is the environment's. */
  readonly issuer: string;
  readonly clientId: string;
  readonly key?: GivenKey;
  readonly mode: Mode['kind'];
  readonly organisation: string;
  readonly externalRef: string;
  /** What is not asked for, and stays as it is. */
  readonly kept: Pick<Profile, 'customers' | 'system' | 'altinnUrl'>;
  /** The address in production that the user has confirmed; empty where none is. */
  readonly confirmedFor: string;
}

export const emptyDraft: Draft = {
  name: '',
  environment: 'test',
  baseUrl: '',
  issuer: '',
  clientId: '',
  mode: 'own',
  organisation: '',
  externalRef: '',
  kept: {},
  confirmedFor: '',
};

/** @returns a profile to be changed, with its key where that can be had */
export function draftOf(profile: Profile, key?: GivenKey): Draft {
  const { name, environment, clientId, mode, baseUrl = '', issuer = '' } = profile;
  const { customers, system, altinnUrl } = profile;
  return {
    name,
    environment,
    clientId,
    baseUrl,
    issuer,
    mode: mode.kind,
    organisation: mode.kind === 'own' ? '' : mode.organisation,
    confirmedFor: environment === 'production' ? baseUrl : '',
    externalRef: (mode.kind === 'systembruker' && mode.externalRef) || '',
    kept: {
      ...(customers ? { customers } : {}),
      ...(system === undefined ? {} : { system }),
      ...(altinnUrl === undefined ? {} : { altinnUrl }),
    },
    ...(key ? { key } : {}),
  };
}

/** @returns the draft for another environment: an address, and who issues tokens there, belong to the one before */
export function inEnvironment(draft: Draft, environment: Environment): Draft {
  if (environment === draft.environment) return draft;
  return { ...draft, environment, baseUrl: '', issuer: '', kept: {}, confirmedFor: '' };
}

/** @returns the profile that a draft has become */
export function profileOf(draft: Draft): Profile {
  const { name, environment, clientId, baseUrl, issuer } = draft;
  return {
    name,
    environment,
    clientId,
    mode: modeOf(draft),
    ...draft.kept,
    ...(baseUrl ? { baseUrl } : {}),
    ...(issuer ? { issuer } : {}),
  };
}

function modeOf({ mode, organisation, externalRef, kept }: Draft): Mode {
  if (mode === 'own') return { kind: mode };
  const customer: CustomerMode =
    mode === 'onBehalfOf'
      ? { kind: mode, organisation }
      : { kind: mode, organisation, ...(externalRef ? { externalRef } : {}) };
  const name = kept.customers?.find((each) => isSameCustomer(each, customer))?.name;
  return name === undefined ? customer : { ...customer, name };
}
