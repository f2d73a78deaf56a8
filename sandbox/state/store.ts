import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { parsedJson, property } from '../../engine/values/json';
import exampleAttachments from './example-attachments.json';
import type { AltinnState, ReadyMadeClient, State, StoredAttachment } from './state';

/** The one place where the state is changed. */
export interface Store {
  readonly state: State;
  /**
   * Puts other values in place of some of the state's, and writes it to the state file if there is one.
   * @throws Error where the file cannot be written; then nothing is changed
   */
  change(values: Partial<State>): void;
}

/** The sender of the repository's examples, so that they can be sent as they are. */
const exampleOrganisation = '315844002';

/**
 * @param file where the state is kept between runs; nowhere where it is left out
 * @throws Error where the file is there and is not a state that this version has written
 */
export async function openStore(file?: string): Promise<Store> {
  let state = (file === undefined ? undefined : readState(file)) ?? (await freshState());
  const store: Store = {
    get state() {
      return state;
    },
    change(values) {
      const changed = { ...state, ...values };
      if (file !== undefined) writeState(file, changed);
      state = changed;
    },
  };
  store.change({});
  return store;
}

async function freshState(): Promise<State> {
  const klient = await readyMadeClient();
  return {
    version: 1,
    klient,
    clients: [],
    cases: [],
    attachments: attachmentsOfExamples(),
    register: {},
    altinn: freshAltinn,
    dialoger: [],
  };
}

const freshAltinn: AltinnState = {
  systems: [],
  requests: [],
  systemUsers: [],
  delegations: [],
  everybodyDelegates: true,
};

/** What the examples refer to has been there for long, so that a newcomer can submit one right away. */
function attachmentsOfExamples(): StoredAttachment[] {
  return exampleAttachments.map((attachment) => ({
    ...attachment,
    organisasjonsnummer: exampleOrganisation,
    at: 0,
    size: 0,
    sha256: '',
  }));
}

async function readyMadeClient(): Promise<ReadyMadeClient> {
  return {
    clientId: randomUUID(),
    organisasjonsnummer: exampleOrganisation,
    jwk: await newKey(),
  };
}

/** @returns a new private RSA key for RS256, with a `kid` */
export async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'RS256', use: 'sig' };
}

function readState(file: string): State | undefined {
  let text: string;
  try {
    text = fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
  const state = parsedJson(text);
  if (property(state, 'version') !== 1) throw new Error(`Not the state of a local ELAN: ${file}`);
  // What was written before there was an Altinn or a Dialogporten has none.
  const later = { altinn: freshAltinn, dialoger: [] };
  const {
    altinn = later.altinn,
    dialoger = later.dialoger,
    ...others
  } = state as Omit<State, keyof typeof later> & Partial<Pick<State, keyof typeof later>>;
  return { ...others, altinn, dialoger };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Another file takes the old one's place, so that a crash leaves the one or the other. */
function writeState(file: string, state: State): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const fresh = `${file}.${process.pid}.tmp`;
  const descriptor = fs.openSync(fresh, 'w', 0o600);
  try {
    fs.writeFileSync(descriptor, JSON.stringify(state));
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
  fs.renameSync(fresh, file);
}
