import type { TokenSource } from '../maskinporten/token-source';
import type { Operations } from '../operation';
import type { World } from '../world';
import type { Debtor } from './answers';
import { makeCall, type Caller } from './call';
import type { DeductionParty, ElanClient } from './client';
import { readAttachment, readCaseStatus, readNothing, readSubmission, readWhole } from './read-answer';
import { readChangedCases, regelverkReader } from './read-lists';
import { defaultSettings, type ClientSettings } from './settings';
import { createTurns } from '../http/turns';

/** What a client is made of. */
export interface ClientParts {
  readonly operations: Operations;
  readonly tokens: TokenSource;
  readonly world: World;
  /** The program that calls, as name/version: the header `Klientid`. */
  readonly clientId: string;
  /** What differs from the {@link defaultSettings}. */
  readonly settings?: Partial<ClientSettings>;
}

/** @returns the services, called for one profile; see {@link ElanClient} for how they behave */
export function createElanClient(parts: ClientParts): ElanClient {
  const settings = { ...defaultSettings, ...parts.settings };
  const caller: Caller = { ...parts, settings, turns: createTurns(settings.simultaneous) };
  return { ...callsOfBegjaering(caller), ...callsOfAttachments(caller), ...callsOfCases(caller) };
}

function callsOfBegjaering(
  caller: Caller,
): Pick<ElanClient, 'submit' | 'change' | 'validate' | 'validateChange'> {
  return {
    submit: (payload, options) =>
      makeCall(
        caller,
        { operation: 'submit', values: { body: json(payload) }, read: readSubmission },
        options,
      ),
    change: (eksternSaksreferanse, payload, options) => {
      const values = { path: { eksternSaksreferanse }, body: json(payload) };
      return makeCall(caller, { operation: 'change', values, read: readNothing }, options);
    },
    validate: (payload, options) =>
      makeCall(
        caller,
        { operation: 'validate', values: { body: json(payload) }, read: readNothing },
        options,
      ),
    validateChange: (eksternSaksreferanse, payload, options) => {
      const values = { path: { eksternSaksreferanse }, body: json(payload) };
      return makeCall(caller, { operation: 'validateChange', values, read: readNothing }, options);
    },
  };
}

function callsOfAttachments(caller: Caller): Pick<ElanClient, 'uploadAttachment' | 'attachmentState'> {
  return {
    uploadAttachment: (file, innsenderReferanse, options) => {
      const values = { query: { innsenderReferanse }, body: { kind: 'file', file } } as const;
      return makeCall(caller, { operation: 'uploadAttachment', values, read: readAttachment }, options);
    },
    attachmentState: (uuid, options) =>
      makeCall(
        caller,
        { operation: 'attachmentState', values: { path: { uuid } }, read: readAttachment },
        options,
      ),
  };
}

function callsOfCases(
  caller: Caller,
): Pick<ElanClient, 'regelverk' | 'caseStatus' | 'changedCases' | 'innsyn'> {
  return {
    regelverk: (debtors, options) => {
      const body = json(JSON.stringify(regelverkRequest(debtors, caller.clientId)));
      return makeCall(
        caller,
        { operation: 'regelverk', values: { body }, read: regelverkReader(debtors) },
        options,
      );
    },
    caseStatus: (eksternSaksreferanse, options) => {
      const values = { path: { eksternSaksreferanse } };
      return makeCall(caller, { operation: 'caseStatus', values, read: readCaseStatus }, options);
    },
    changedCases: (since, options) => {
      const values = since === undefined ? {} : { query: { fraTidspunkt: since } };
      return makeCall(caller, { operation: 'changedCases', values, read: readChangedCases }, options);
    },
    innsyn: (saksoekt, saksoeker, options) => {
      const parties = { saksoekt: partyOf(saksoekt), saksoeker: partyOf(saksoeker) };
      const values = { body: json(JSON.stringify(parties)) };
      return makeCall(caller, { operation: 'innsyn', values, read: readWhole }, options);
    },
  };
}

function json(text: string) {
  return { kind: 'json', text } as const;
}

/** The source system is the program, without its version. */
function regelverkRequest(debtors: readonly Debtor[], clientId: string) {
  const skyldner = debtors.map(({ kind, number }) => ({
    partsidentifikator: { identifikatortype: kind, verdi: number, landkode: 'NO' },
  }));
  return { kildesystem: clientId.split('/')[0], skyldner };
}

function partyOf({ taxIdentificationNumber, landkodeIdentifikator }: DeductionParty): DeductionParty {
  return { taxIdentificationNumber, landkodeIdentifikator };
}
