import { canBeConfirmed, type Confirmable } from '../../engine/begjaering/typed-confirmation';
import type { SummaryAnswer } from '../../server/protocol/services';
import type { Attachment, Debtor, RegelverkAnswer } from '../../services/client/answers';
import { ElanError } from '../../services/errors';
import type { Damage } from '../../services/ledger/damage';
import type { LedgerEntry } from '../../services/ledger/records';
import { debtorsAmong, wayOf } from '../../services/workflow/regelverk';
import type { Plan, Sending } from '../../services/workflow/sending';
import type { AttachmentState } from './attachment-state';

/** A begjæring that is to be submitted, as it stood when it was read. */
export interface Prepared {
  readonly about: SummaryAnswer;
  readonly sending: Sending;
  readonly attachments: readonly AttachmentState[];
}

/** What sending would be. `again`: a second case of what has been submitted already. */
export type SendAs =
  | { readonly kind: 'new' }
  | { readonly kind: 'again' }
  | { readonly kind: 'change'; readonly eksternSaksreferanse: string; readonly isPerhapsAnother?: true };

/** What the user should see before something is sent. */
export type SubmitWarning =
  | { readonly kind: 'otherInnsender'; readonly innsender: string; readonly authenticated: string }
  /** The file was submitted under another reference: what is in it now may be another begjæring. */
  | { readonly kind: 'perhapsAnother' }
  | { readonly kind: 'elsa' | 'paper' | 'unknownDebtor' | 'rulesNotAsked' };

/** What is to be confirmed. */
export interface Confirmation extends Prepared {
  readonly as: SendAs;
  readonly warnings: readonly SubmitWarning[];
  /** The uuids of the attachments that are not ready yet. */
  readonly underway: readonly string[];
  /** Whether the service was asked first, and found nothing wrong; undefined where it is not asked first. */
  readonly tried?: DryRun;
}

/** What came of having the service check a begjæring before it is sent; it throws where it is refused. */
export type DryRun = 'passed' | 'notThere';

/** What the user is asked. `maySend`: whether it may be sent all the same. */
export type SubmitQuestion =
  | { readonly kind: 'localErrors'; readonly errors: number; readonly maySend: boolean }
  | {
      readonly kind: 'otherRules';
      readonly way: 'elsa' | 'paper';
      readonly answer: RegelverkAnswer;
      readonly maySend: boolean;
    }
  | { readonly kind: 'confirm'; readonly confirmation: Confirmation }
  | { readonly kind: 'notTried'; readonly maySend: boolean }
  /** After all else, in production: what only this begjæring has is to be typed. */
  | { readonly kind: 'typed'; readonly about: Confirmable; readonly maySend: boolean }
  | { readonly kind: 'failedAttachments'; readonly failed: readonly Attachment[]; readonly maySend: boolean };

/** `send` at once · `wait` until the attachments are ready, then send · `asNew` as a case of its own · `stop` */
export type SubmitChoice = 'send' | 'wait' | 'asNew' | 'stop';

/** What submitting needs of the world around it. Each may throw; then nothing more is done. */
export interface SubmitWorld {
  /** Which rules hold where it is sent to. */
  readonly target: 'test' | 'production';
  /** Saves the begjæring and reads it. */
  prepare(): Promise<Prepared>;
  plan(sending: Sending): Promise<Plan>;
  /** @returns the organisation that the service takes the sender for; empty where that cannot be told */
  authenticated(): Promise<string>;
  /** @returns an answer that is new enough; undefined where Betjeningskartet could not be asked */
  regelverk(debtors: readonly Debtor[]): Promise<RegelverkAnswer | undefined>;
  /** Has the service check it, as what it would be sent as. Nothing is stored. */
  tryFirst(sending: Sending, as: SendAs): Promise<DryRun>;
  ask(question: SubmitQuestion): Promise<SubmitChoice>;
  /** @returns the attachments once each is ready or has failed */
  wait(uuids: readonly string[]): Promise<readonly Attachment[]>;
  send(sending: Sending, as: SendAs): Promise<Sent>;
}

/** What came of sending. */
export interface Sent {
  readonly eksternSaksreferanse: string;
  /** Whether the ledger could be told. */
  readonly recorded: boolean;
}

export type SubmitOutcome =
  | ({ readonly kind: 'sent'; readonly as: SendAs } & Sent)
  /** What became of earlier attempts has to be found out first. */
  | { readonly kind: 'unclear'; readonly entries: readonly LedgerEntry[] }
  /** The ledger is damaged, and an earlier attempt may be missing in it: that has to be found out first. */
  | { readonly kind: 'doubtful'; readonly damage: readonly Damage[] }
  /** Nothing was sent: the user said so, or was told why not. */
  | { readonly kind: 'stopped' };

const stopped: SubmitOutcome = { kind: 'stopped' };

/**
 * Submits a begjæring: as a new case, or as the change of its own where it was submitted before.
 * @throws ElanError where an earlier attempt is still underway, and whatever the world throws
 */
export async function submitSteps(world: SubmitWorld): Promise<SubmitOutcome> {
  const prepared = await world.prepare();
  const { errors } = prepared.about;
  if (errors > 0 && !(await goesOn(world, { kind: 'localErrors', errors, maySend: maySend(world) })))
    return stopped;
  const plan = await world.plan(prepared.sending);
  if (plan.kind === 'doubtful') return plan;
  if (plan.kind !== 'unclear') return confirmAndSend(world, prepared, plan);
  const [underway] = plan.entries.filter(({ outcome }) => outcome === 'underway');
  if (!underway) return { kind: 'unclear', entries: plan.entries };
  const { at, correlationId } = underway;
  throw new ElanError('submissionUnderway', { args: { at, correlationId } });
}

async function confirmAndSend(world: SubmitWorld, prepared: Prepared, as: SendAs): Promise<SubmitOutcome> {
  const rules = as.kind === 'change' ? [] : await rulesWarnings(world, prepared);
  if (!rules) return stopped;
  const another: SubmitWarning[] =
    as.kind === 'change' && as.isPerhapsAnother ? [{ kind: 'perhapsAnother' }] : [];
  const warnings = [...another, ...(await innsenderWarnings(world, prepared)), ...rules];
  const underway = underwayAmong(prepared.attachments);
  const tried = world.target === 'production' ? await world.tryFirst(prepared.sending, as) : undefined;
  if (tried === 'notThere' && !(await goesOn(world, { kind: 'notTried', maySend: true }))) return stopped;
  const confirmation: Confirmation = { ...prepared, as, warnings, underway, ...(tried ? { tried } : {}) };
  const choice = await world.ask({ kind: 'confirm', confirmation });
  if (choice === 'stop') return stopped;
  if (choice === 'asNew') return confirmAndSend(world, prepared, { kind: 'again' });
  if (choice === 'wait' && !(await attachmentsReady(world, underway))) return stopped;
  if (world.target === 'production' && !(await isTyped(world, prepared))) return stopped;
  return { kind: 'sent', as, ...(await world.send(prepared.sending, as)) };
}

async function isTyped(world: SubmitWorld, { about }: Prepared): Promise<boolean> {
  return goesOn(world, { kind: 'typed', about: about.summary, maySend: canBeConfirmed(about.summary) });
}

/** @returns what to look out for; undefined where nothing is to be sent */
async function rulesWarnings(world: SubmitWorld, { about }: Prepared): Promise<SubmitWarning[] | undefined> {
  const debtors = debtorsAmong(about.summary.saksoekt);
  if (debtors.length === 0) return [];
  const answer = await world.regelverk(debtors);
  if (!answer) return [{ kind: 'rulesNotAsked' }];
  const way = wayOf(answer.regelverk);
  if (way === 'elan') return [];
  if (way === 'unknown') return [{ kind: 'unknownDebtor' }];
  const goOn = await goesOn(world, { kind: 'otherRules', way, answer, maySend: maySend(world) });
  return goOn ? [{ kind: way }] : undefined;
}

/** The service refuses who is not the innsender. */
async function innsenderWarnings(world: SubmitWorld, { about }: Prepared): Promise<SubmitWarning[]> {
  const innsender = about.summary.innsender?.number;
  if (!innsender) return [];
  const authenticated = await world.authenticated();
  if (authenticated === '' || authenticated === innsender) return [];
  return [{ kind: 'otherInnsender', innsender, authenticated }];
}

async function attachmentsReady(world: SubmitWorld, uuids: readonly string[]): Promise<boolean> {
  const failed = (await world.wait(uuids)).filter(({ readiness }) => readiness === 'failed');
  return failed.length === 0 || goesOn(world, { kind: 'failedAttachments', failed, maySend: maySend(world) });
}

/** Seeing how the service refuses is what a test environment is for. */
function maySend({ target }: SubmitWorld): boolean {
  return target === 'test';
}

async function goesOn(world: SubmitWorld, question: Exclude<SubmitQuestion, { kind: 'confirm' }>) {
  return (await world.ask(question)) === 'send' && question.maySend;
}

function underwayAmong(attachments: readonly AttachmentState[]): string[] {
  const uuids = attachments.flatMap(({ uuid, known }) =>
    uuid && known?.readiness === 'underway' ? [uuid] : [],
  );
  return [...new Set(uuids)];
}
