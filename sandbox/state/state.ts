import type { JWK } from 'jose';

/** A client that is registered in the sandbox's Maskinporten. */
export interface Client {
  readonly clientId: string;
  readonly organisasjonsnummer: string;
  /** Public keys, each with its `kid`. */
  readonly jwks: readonly JWK[];
  /** Virksomhetssertifikater, as PEM. */
  readonly certificates: readonly string[];
  readonly scopes: readonly string[];
  /** The organisations that have delegated the scope to it in Altinn. */
  readonly delegations: readonly string[];
  readonly systembrukere: readonly Systembruker[];
  /** Whether it may also act for every synthetic organisation without anything being registered. */
  readonly actsForAll: boolean;
  /** What is wrong with the registration, to see what that gives. */
  readonly fault?: RegistrationFault;
}

/** What can be wrong with a registration: its key is too old, it is of another type, or the scope is not granted. */
export type RegistrationFault = 'keyExpired' | 'otherIntegrationType' | 'scopeNotGranted';

/** A system user that an organisation has approved. */
export interface Systembruker {
  readonly organisasjonsnummer: string;
  /** The organisation's number where it is left out. */
  readonly externalRef?: string;
}

/** The client that newcomers use: the only one whose private key the sandbox knows. */
export interface ReadyMadeClient {
  readonly clientId: string;
  readonly organisasjonsnummer: string;
  readonly jwk: JWK;
}

export const caseStatuses = [
  'sakOpprettet',
  'sakUnderBehandling',
  'sakNektetFremmet',
  'sakForelagt',
  'sakBesluttet',
  'sakAvsluttet',
  'sakHevet',
] as const;

export type CaseStatusName = (typeof caseStatuses)[number];

/** One version of a begjæring, as it was sent. */
export interface StoredSubmission {
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly payload: unknown;
  /** Of the bytes that were sent. */
  readonly sha256: string;
}

/** A case: what was submitted first, and every change after it. */
export interface Case {
  readonly eksternSaksreferanse: string;
  readonly saksnummer: string;
  readonly organisasjonsnummer: string;
  readonly submissions: readonly StoredSubmission[];
  /** The status that somebody has set; without it the status follows from the time. */
  readonly set?: { readonly status: CaseStatusName; readonly at: number };
}

/** A file that was uploaded; its bytes are not kept. */
export interface StoredAttachment {
  readonly uuid: string;
  readonly fileName: string;
  readonly organisasjonsnummer: string;
  readonly innsenderReferanse: string;
  readonly at: number;
  readonly size: number;
  readonly sha256: string;
}

/** A system in Altinn's register, as its vendor has sent it. */
export interface StoredSystem {
  readonly id: string;
  readonly rights: readonly { readonly resource: readonly { readonly value: string }[] }[];
  readonly accessPackages?: readonly { readonly urn: string }[];
  readonly clientId: readonly string[];
  readonly allowedRedirectUrls: readonly string[];
  readonly isVisible: boolean;
  readonly name: { readonly nb: string };
}

/** What a vendor has asked a customer for. */
export interface StoredRequest {
  readonly id: string;
  readonly kind: 'standard' | 'agent';
  readonly systemId: string;
  readonly partyOrgNo: string;
  readonly externalRef: string;
  readonly status: RequestStatus;
  readonly redirectUrl: string;
  readonly rights: StoredSystem['rights'];
  readonly accessPackages: NonNullable<StoredSystem['accessPackages']>;
  readonly created: string;
}

export const requestStatuses = ['New', 'Accepted', 'Rejected', 'Denied', 'Timedout'] as const;

export type RequestStatus = (typeof requestStatuses)[number];

/** A system user that a customer has approved, or made itself. */
export interface StoredSystemUser {
  readonly id: string;
  readonly systemId: string;
  readonly organisasjonsnummer: string;
  readonly externalRef: string;
  readonly kind: StoredRequest['kind'];
  readonly created: string;
  readonly isDeleted: boolean;
}

/** What Altinn knows. */
export interface AltinnState {
  readonly systems: readonly StoredSystem[];
  readonly requests: readonly StoredRequest[];
  readonly systemUsers: readonly StoredSystemUser[];
  /** The organisations that have delegated to the client that is ready to use. */
  readonly delegations: readonly string[];
  /** Whether every synthetic organisation counts as one that has. */
  readonly everybodyDelegates: boolean;
}

/** One message in a dialog. */
export interface StoredTransmission {
  readonly id: string;
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly type: 'Submission' | 'Correction' | 'Request' | 'Information';
  readonly title: { readonly nb: string; readonly en: string };
  /** The place in the begjæring that it is about, as a JSON pointer. */
  readonly pointer?: string;
}

/** What Dialogporten has of a case. */
export interface StoredDialog {
  readonly id: string;
  readonly eksternSaksreferanse: string;
  /** The customer's. */
  readonly organisasjonsnummer: string;
  readonly status: 'InProgress' | 'RequiresAttention';
  /** In the order in which they were sent; at least one. */
  readonly transmissions: readonly StoredTransmission[];
  /** When a system user of the customer has read it last, in milliseconds since 1970. */
  readonly seenAt?: number;
}

/** What the registers know of an organisation or a person, where it is not simply there. */
export type RegisterEntry = 'kjent' | 'underenhet' | 'enk' | 'ukjent';

/** Everything that survives a restart where there is a state file. */
export interface State {
  readonly version: 1;
  readonly klient: ReadyMadeClient;
  readonly clients: readonly Client[];
  readonly cases: readonly Case[];
  readonly attachments: readonly StoredAttachment[];
  readonly register: Readonly<Record<string, RegisterEntry>>;
  readonly altinn: AltinnState;
  readonly dialoger: readonly StoredDialog[];
}
