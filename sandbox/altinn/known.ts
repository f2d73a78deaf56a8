import type { State, StoredSystemUser } from '../state/state';

/** @returns whether a client in Maskinporten belongs to a system in Altinn's register */
export function hasSystem({ altinn }: State, clientId: string): boolean {
  return altinn.systems.some((system) => system.clientId.includes(clientId));
}

/** @returns the system user that a client may act as; undefined where there is none */
export function systemUserOf(
  { altinn }: State,
  clientId: string,
  organisation: string,
  externalRef: string,
): StoredSystemUser | undefined {
  const systems = altinn.systems.filter((system) => system.clientId.includes(clientId)).map(({ id }) => id);
  return altinn.systemUsers.find(
    (user) =>
      !user.isDeleted &&
      systems.includes(user.systemId) &&
      user.organisasjonsnummer === organisation &&
      user.externalRef === externalRef,
  );
}
