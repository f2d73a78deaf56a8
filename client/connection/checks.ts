import { isOrganisationNumber } from '../../engine/rules/identifiers';
import type { Environment, Profile } from '../../services/profile';
import { localProfile } from '../window/profile-state';

/** What is wrong with something that was typed. */
export type Problem =
  | 'nameMissing'
  | 'nameTooLong'
  | 'nameReserved'
  | 'clientIdMissing'
  | 'clientIdNoUuid'
  | 'addressNoUrl'
  | 'addressNotEncrypted'
  | 'addressWithMore'
  | 'organisationNotNineDigits'
  | 'organisationCheckDigit';

const longestName = 40;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** @returns what is wrong with the name of a profile */
export function nameProblem(typed: string): Problem | undefined {
  const name = typed.trim();
  if (name === '') return 'nameMissing';
  if (name.length > longestName) return 'nameTooLong';
  return name.toLowerCase() === localProfile.name ? 'nameReserved' : undefined;
}

/** @returns the profile that a name is taken by, if it is one of those that were made by the user */
export function profileNamed(typed: string, profiles: readonly Profile[]): Profile | undefined {
  const name = typed.trim();
  return profiles.find((profile) => profile.name === name && profile.name !== localProfile.name);
}

/** @returns what is wrong with a client id; the local ELAN has a client of its own, which needs none to be given */
export function clientIdProblem(typed: string, environment: Environment): Problem | undefined {
  const clientId = typed.trim();
  if (clientId === '') return environment === 'local' ? undefined : 'clientIdMissing';
  return uuid.test(clientId) ? undefined : 'clientIdNoUuid';
}

/** @returns what is wrong with the address that the services hang below */
export function addressProblem(typed: string): Problem | undefined {
  const address = typed.trim();
  if (!URL.canParse(address)) return 'addressNoUrl';
  const { protocol, hostname, search, hash, username, password } = new URL(address);
  if (protocol === 'http:') return 'addressNotEncrypted';
  if (protocol !== 'https:' || hostname === '') return 'addressNoUrl';
  return search || hash || username || password ? 'addressWithMore' : undefined;
}

/** @returns an organisation number without the spaces that people write in it */
export function organisationNumber(typed: string): string {
  return typed.replaceAll(/\s/g, '');
}

/** @returns what is wrong with an organisation number */
export function organisationProblem(typed: string): Problem | undefined {
  const number = organisationNumber(typed);
  if (!/^\d{9}$/.test(number)) return 'organisationNotNineDigits';
  return isOrganisationNumber(number) ? undefined : 'organisationCheckDigit';
}
