import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { Answered } from '../../services/client/answers';
import type { ElanClient } from '../../services/client/client';
import { createLog } from '../../services/log/create-log';
import { KnownSecrets } from '../../services/log/known-secrets';
import { Secret } from '../../services/log/secret';
import { findOperations } from '../../services/operations/find-operations';
import type { Profile } from '../../services/profile';
import type { CommandName, CommonOptions, Surroundings, Work } from '../../cli/services/command';
import { runCommand } from '../../cli/services/run';
import type { Services } from '../../cli/services/services';

/** What a command has printed and ended with. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** @returns what a service answers */
export function answered<Answer>(answer: Answer): Promise<Answered<Answer>> {
  return Promise.resolve({ answer, status: 200, correlationId: 'a-correlation-id' });
}

const never = (): never => {
  throw new Error('this test calls no such operation');
};

const silentClient: ElanClient = {
  submit: never,
  change: never,
  validate: never,
  validateChange: never,
  uploadAttachment: never,
  attachmentState: never,
  regelverk: never,
  caseStatus: never,
  changedCases: never,
  innsyn: never,
};

const silent = (): void => undefined;

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** How a command is run with services that are no real ones. */
export interface FakeRun {
  readonly options?: Partial<CommonOptions>;
  readonly client?: Partial<ElanClient>;
  /** What the token says of itself. */
  readonly claims?: object;
  /** What stands in place of opening the services. */
  readonly open?: Surroundings['open'];
  readonly variables?: Surroundings['variables'];
  readonly command?: CommandName;
  readonly secrets?: KnownSecrets;
  /** What a person at a terminal types; nobody sits there where it is left out. */
  readonly ask?: Surroundings['ask'];
}

/** Runs a command with services of the test's own. */
export async function runWith(work: Work, run: FakeRun = {}): Promise<Ended> {
  const printed = { out: '', err: '' };
  const code = await runCommand(
    run.command ?? { name: 'test' },
    { lang: 'nb', ...run.options },
    {
      variables: run.variables ?? {},
      signal: new AbortController().signal,
      out: (text) => (printed.out += text),
      err: (text) => (printed.err += text),
      ask: run.ask,
      secrets: run.secrets ?? new KnownSecrets(),
      open: run.open ?? ((settings) => servicesOf(settings.profile, run)),
    },
    work,
  );
  return { code, ...printed };
}

async function servicesOf(profile: Profile, run: FakeRun): Promise<Services> {
  return {
    profile: { ...profile, issuer: 'https://maskinporten.example/' },
    key: { key: privateKey, header: { kid: 'mine' } },
    tokens: {
      token: () =>
        Promise.resolve({
          value: new Secret(jwtOf(run.claims ?? {})),
          expiresAt: Date.now() + 1e5,
          scope: '',
        }),
      forget: silent,
    },
    client: { ...silentClient, ...run.client },
    operations: (await findOperations({ environment: 'local' })).operations,
    world: {
      transport: never,
      log: createLog(silent, 'debug', Date.now),
      now: Date.now,
      uuid: randomUUID,
      random: () => 0,
      sleep: () => Promise.resolve(),
    },
    altinn: never,
    dialogporten: never,
    close: () => Promise.resolve(),
  };
}

function jwtOf(claims: object): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256' })}.${part(claims)}.x`;
}
