import environments from '#schemas/miljoer.json';
import { altinnOperations } from '../../services/altinn/operations';
import { dialogportenOperations } from '../../services/dialogporten/operations';
import type { Client, State } from '../state/state';

/** The scope of the services. */
export const { scope: elanScope } = environments;

/** The scopes that the client which is ready to use has: also those of a vendor that sets up system users and reads dialogs. */
const readyMadeScopes = [
  ...new Set([
    elanScope,
    ...[...Object.values(altinnOperations()), ...Object.values(dialogportenOperations())].map(
      ({ scope }) => scope,
    ),
  ]),
];

/** @returns the client of that id: one that was registered, or the ready-made one */
export function findClient(state: State, clientId: unknown): Client | undefined {
  return state.clients.find((client) => client.clientId === clientId) ?? readyMade(state, clientId);
}

function readyMade({ klient, altinn }: State, clientId: unknown): Client | undefined {
  if (klient.clientId !== clientId) return undefined;
  const { kty, kid, n, e } = klient.jwk;
  return {
    clientId: klient.clientId,
    organisasjonsnummer: klient.organisasjonsnummer,
    jwks: [{ kty, kid, n, e }],
    certificates: [],
    scopes: readyMadeScopes,
    delegations: altinn.delegations,
    systembrukere: [],
    actsForAll: altinn.everybodyDelegates,
  };
}
