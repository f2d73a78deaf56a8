import type { Answered, Attachment } from '../../services/client/answers';
import type { ElanClient } from '../../services/client/client';
import { ElanError, type ElanErrorDetails } from '../../services/errors';
import type { Ledger } from '../../services/ledger/ledger';
import type { LogFields } from '../../services/log/log';
import type { Environment } from '../../services/profile';
import type { Sending } from '../../services/workflow/sending';
import { Workflow, type WorkflowOptions } from '../../services/workflow/workflow';
import { memoryLedger, type MemoryStore, type TestWorld } from './ledger';

/** @returns an answer of the service */
export function answered<Answer>(answer: Answer, status = 200): Promise<Answered<Answer>> {
  return Promise.resolve({ answer, status, correlationId: 'of the answer' });
}

/** @returns an attachment that has come that far */
export function attachment(readiness: Attachment['readiness'], state: string = readiness): Attachment {
  return { uuid: 'u-1', state, readiness, message: '' };
}

/** @returns what is thrown where the answer was lost */
export function lost(): Promise<never> {
  return Promise.reject(new ElanError('noAnswer', { args: { host: 'h' }, done: 'unknown' }));
}

/** @returns what is thrown where the service has refused, for the reasons that codes give */
export function refused(...codes: readonly string[]): Promise<never> {
  const findings = codes.map((code) => ({ code, message: '', description: '', path: '', value: '' }));
  return Promise.reject(new KindError('refused', { status: 422, findings }));
}

/** @returns what is thrown where a call fails in a way */
export function failed(kind: ElanError['kind'], details: ElanErrorDetails = {}): Promise<never> {
  return Promise.reject(new KindError(kind, details));
}

/** An error of a kind, whichever reasons there are of it. */
class KindError extends ElanError {
  override readonly kind: ElanError['kind'];

  constructor(kind: ElanError['kind'], details: ElanErrorDetails) {
    super('noAnswer', details);
    this.kind = kind;
  }
}

const sendingOf: Sending = {
  payload: '{"begjaering":1}',
  file: 'sak.begjaering.json',
  innsenderReferanse: 'REF-1',
  begjaeringsdato: '2026-06-15',
  elements: { underskrift: 'hash' },
  attachments: ['u-1'],
};

/** @returns a begjæring that is to be sent */
export function sending(changes: Partial<Sending> = {}): Sending {
  return { ...sendingOf, ...changes };
}

/** A workflow over a service that does as it is told, and what it stands on. */
export interface TestWorkflow {
  readonly workflow: Workflow;
  readonly ledger: Ledger;
  readonly store: MemoryStore;
  readonly world: TestWorld;
  readonly logged: { readonly event: string; readonly fields: LogFields }[];
  /** How long was slept, each time. */
  readonly slept: number[];
}

/**
 * @param calls what the service answers; what is left out is not to be called
 */
export function testWorkflow(
  calls: Partial<ElanClient>,
  {
    environment = 'test',
    ...options
  }: Partial<WorkflowOptions> & { readonly environment?: Environment } = {},
): TestWorkflow {
  const { ledger, store, world } = memoryLedger();
  const logged: TestWorkflow['logged'] = [];
  const slept: number[] = [];
  const silent = (): void => undefined;
  const log = (event: string, fields: LogFields = {}): void => void logged.push({ event, fields });
  const workflow = new Workflow({
    client: { ...notToBeCalled, ...calls },
    ledger,
    profile: { name: 'prøve', environment, clientId: 'klient', mode: { kind: 'own' } },
    world: {
      now: world.now,
      uuid: world.uuid,
      log: { debug: log, info: log, warn: log, error: log, hide: silent, hidePassing: silent },
      sleep: (milliseconds, signal) => {
        signal?.throwIfAborted();
        slept.push(milliseconds);
        return Promise.resolve();
      },
    },
    ...options,
  });
  return { workflow, ledger, store, world, logged, slept };
}

const never = (): Promise<never> => Promise.reject(new Error('this was not to be called'));

const notToBeCalled: ElanClient = {
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
