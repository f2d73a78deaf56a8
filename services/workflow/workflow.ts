import type { Attachment } from '../client/answers';
import type { AttachmentFile } from '../operations/attachment-file';
import type { CallOptions, ElanClient } from '../client/client';
import { ElanError } from '../errors';
import type { Ledger } from '../ledger/ledger';
import type { CallFacts, TestMark } from '../ledger/records';
import type { Profile } from '../profile';
import type { World } from '../world';
import { receivedAfterAll } from '../ledger/attempts';
import { callerFacts } from '../ledger/caller';
import {
  followAttachments,
  upload,
  uploadedAttachment,
  type FollowOptions,
  type UploadOptions,
} from './attachments';
import { Calls } from './calls';
import { findOutDoubt, recoverByUser, repair, type Repair } from './doubt';
import {
  findOut,
  isDuplicate,
  settleByUser,
  type Finder,
  type FindOutOptions,
  type FoundOut,
  type UsersWord,
} from './find-out';
import { Recorder, type Recorded } from './recorder';
import { keepsPayloads, planFor, sendingFacts, type Plan, type Sending } from './sending';

/** What the workflow stands on. */
export interface WorkflowOptions {
  readonly client: ElanClient;
  readonly ledger: Ledger;
  readonly profile: Profile;
  readonly world: Pick<World, 'log' | 'now' | 'sleep' | 'uuid'>;
  /** Whether the ledger may keep whole payloads that are sent to production. */
  readonly keepProductionPayloads?: boolean;
  /** The case of the test plan that the calls are made for. */
  readonly test?: TestMark;
}

/** How a begjæring is submitted. */
export interface SubmitOptions extends Pick<CallOptions, 'signal'> {
  /** Whether a second case of what has been submitted already is wanted. */
  readonly asNew?: boolean;
}

/**
 * The services as they are to be used: every call is told to the ledger, and what stores something only after the
 * ledger has been told. Every method throws an `ElanError` when it does not succeed.
 */
export class Workflow extends Calls {
  private readonly follower;

  constructor(private readonly options: WorkflowOptions) {
    const { client, ledger, profile, world, test } = options;
    const recorder = new Recorder(ledger, profile, world, test);
    super(client, ledger, recorder);
    this.follower = { client, recorder, world };
  }

  /** @returns whether sending a begjæring would make a new case or change one */
  async plan(sending: Sending): Promise<Plan> {
    const { ledger, profile } = this.options;
    return planFor(sending, profile, await ledger.content());
  }

  /**
   * Submits a begjæring as a new case.
   * @throws ElanError of kind `ledger` where it has been submitted before, or may have been
   */
  async submit(
    sending: Sending,
    { signal, asNew }: SubmitOptions = {},
  ): Promise<Recorded<{ readonly eksternSaksreferanse: string }>> {
    const { payload } = sending;
    const subject = { ...this.factsOf(sending), operation: 'submit' } as const;
    try {
      return await this.follower.recorder.storing({
        subject,
        payload,
        asNew,
        make: (correlationId) => this.options.client.submit(payload, { signal, correlationId }),
        told: ({ eksternSaksreferanse }) => ({ eksternSaksreferanse }),
      });
    } catch (error) {
      throw (await this.ofOwnDuplicate(error, subject)) ?? error;
    }
  }

  /** What the service calls a duplicate may be one of our own that got through although it was taken not to. */
  private async ofOwnDuplicate(
    error: unknown,
    subject: Partial<CallFacts> & Pick<CallFacts, 'operation'>,
  ): Promise<ElanError | undefined> {
    if (!(error instanceof ElanError) || !isDuplicate(error)) return undefined;
    const { ledger, profile } = this.options;
    const facts = { ...subject, ...callerFacts(profile), correlationId: '' };
    const own = receivedAfterAll(facts, await ledger.entries());
    if (!own) return undefined;
    await ledger.reopen(own.id);
    const { findings, status, correlationId } = error;
    return new ElanError('receivedAfterAll', {
      ...{ args: { at: own.at }, operation: 'submit', findings, correlationId, cause: error },
      ...(status === undefined ? {} : { status }),
    });
  }

  /** Submits a begjæring as the change of a case. */
  async change(
    eksternSaksreferanse: string,
    sending: Sending,
    { signal }: Pick<CallOptions, 'signal'> = {},
  ): Promise<Recorded<undefined>> {
    const { payload } = sending;
    return this.follower.recorder.storing({
      subject: { ...this.factsOf(sending), operation: 'change', eksternSaksreferanse },
      payload,
      make: (correlationId) =>
        this.options.client.change(eksternSaksreferanse, payload, { signal, correlationId }),
    });
  }

  /**
   * Uploads a file.
   * @param innsenderReferanse of the begjæring that it belongs to
   */
  async upload(
    file: AttachmentFile,
    innsenderReferanse: string,
    options: UploadOptions = {},
  ): Promise<Recorded<Attachment>> {
    return upload(this.follower, file, innsenderReferanse, options);
  }

  /** @returns the attachments once each is ready or has failed, in the order in which they were given */
  async followAttachments(uuids: readonly string[], options: FollowOptions = {}): Promise<Attachment[]> {
    return followAttachments(this.follower, uuids, options);
  }

  /**
   * @param sha256 of the file's bytes
   * @returns the uuid that the file has already, where it was uploaded for the same begjæring
   */
  async uploadedAttachment(sha256: string, innsenderReferanse: string): Promise<string | undefined> {
    const { ledger, profile } = this.options;
    return uploadedAttachment(sha256, innsenderReferanse, profile, await ledger.entries());
  }

  /**
   * Finds out what became of a submission whose answer was lost.
   * @param id of the call in the ledger
   */
  async findOut(id: string, options: FindOutOptions = {}): Promise<FoundOut> {
    return findOut(this.finder(), id, options);
  }

  /**
   * Finds out whether a begjæring was submitted of which a damaged ledger may have lost the lines.
   * @returns undefined where there is no doubt about it
   */
  async findOutDoubt(sending: Sending, options: FindOutOptions = {}): Promise<FoundOut | undefined> {
    return findOutDoubt(this.finder(), sending, options);
  }

  /** Writes the user's word on a begjæring of which a damaged ledger may have lost the lines. */
  async recoverByUser(sending: Sending, word: UsersWord): Promise<void> {
    await recoverByUser(this.finder(), sending, word);
  }

  /** Asks the service what a damaged ledger has lost; or, where the user accepts it, trusts it as it is. */
  async repair(options: FindOutOptions & { readonly accept?: boolean } = {}): Promise<Repair> {
    return repair(this.finder(), options);
  }

  /** Writes the user's word on a submission or change whose answer was lost. */
  async settleByUser(id: string, word: UsersWord): Promise<void> {
    await settleByUser(this.options.ledger, id, word);
  }

  private finder(): Finder {
    const { ledger, profile, world } = this.options;
    return { calls: this, ledger, profile, world };
  }

  private factsOf(sending: Sending): ReturnType<typeof sendingFacts> {
    const { profile, keepProductionPayloads = false } = this.options;
    return sendingFacts(sending, keepsPayloads(profile.environment, keepProductionPayloads));
  }
}
