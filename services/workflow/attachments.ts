import type { Attachment } from '../client/answers';
import type { AttachmentFile } from '../operations/attachment-file';
import type { ElanClient, UploadOptions as CallOptions } from '../client/client';
import { callerFacts, isForSame, type Caller } from '../ledger/caller';
import type { CallResult, LedgerEntry } from '../ledger/records';
import type { World } from '../world';
import type { Recorded, Recorder } from './recorder';

/** How attachments are followed. */
export interface FollowOptions {
  readonly signal?: AbortSignal;
  /** Told of each attachment when it is first seen, and whenever its state has changed. */
  readonly onState?: (attachment: Attachment) => void;
  /** How long to wait before asking again, in milliseconds. */
  readonly every?: number;
}

/** How a file is uploaded. */
export interface UploadOptions extends Pick<CallOptions, 'signal' | 'onSent'> {
  /** The begjæring's file, relative to the workspace. */
  readonly begjaering?: string | undefined;
}

/** What following attachments needs. */
interface Follower {
  readonly client: ElanClient;
  readonly recorder: Recorder;
  readonly world: Pick<World, 'sleep' | 'uuid'>;
}

const usualWait = 2_000;

/**
 * Uploads a file.
 * @param innsenderReferanse of the begjæring that it belongs to
 */
export async function upload(
  { client, recorder }: Omit<Follower, 'world'>,
  file: AttachmentFile,
  innsenderReferanse: string,
  { signal, begjaering, onSent }: UploadOptions,
): Promise<Recorded<Attachment>> {
  const { fileName, contentType, size, sha256 } = file;
  const attachment = { fileName, contentType, size, sha256 };
  return recorder.storing({
    subject: { operation: 'uploadAttachment', file: begjaering, innsenderReferanse, attachment },
    make: (correlationId) =>
      client.uploadAttachment(file, innsenderReferanse, { signal, correlationId, onSent }),
    told: toldOf,
  });
}

/**
 * Asks for attachments until each is ready or has failed. The ledger is told of their last states only.
 * @returns them in the order in which they were given
 * @throws ElanError where one cannot be asked for; the signal's reason once it is aborted
 */
export async function followAttachments(
  follower: Follower,
  uuids: readonly string[],
  options: FollowOptions,
): Promise<Attachment[]> {
  return Promise.all(uuids.map((uuid) => follow(follower, uuid, options)));
}

async function follow(
  { client, recorder, world }: Follower,
  uuid: string,
  { signal, onState, every = usualWait }: FollowOptions,
): Promise<Attachment> {
  const { answer } = await recorder.asking({
    subject: { operation: 'attachmentState' },
    always: { uuid },
    make: async (first) => {
      let seen: string | undefined;
      for (let correlationId = first; ; correlationId = world.uuid()) {
        const answered = await client.attachmentState(uuid, { signal, correlationId });
        if (answered.answer.state !== seen) onState?.(answered.answer);
        seen = answered.answer.state;
        if (answered.answer.readiness !== 'underway') return answered;
        await world.sleep(every, signal);
      }
    },
    told: toldOf,
  });
  return answer;
}

/**
 * @param hash the SHA-256 of the file's bytes
 * @param entries of the ledger
 * @returns the uuid of the same file, where it was uploaded for the same begjæring of the same customer and nothing is known to
 *   be wrong with it
 */
export function uploadedAttachment(
  hash: string,
  innsenderReferanse: string,
  caller: Caller,
  entries: readonly LedgerEntry[],
): string | undefined {
  const facts = callerFacts(caller);
  const unusable = new Set(entries.filter(isUnusable).map(({ result }) => result?.uuid));
  const upload = entries.findLast(
    ({ operation, outcome, attachment, result, ...entry }) =>
      operation === 'uploadAttachment' &&
      outcome === 'accepted' &&
      attachment?.sha256 === hash &&
      entry.innsenderReferanse === innsenderReferanse &&
      entry.environment === facts.environment &&
      isForSame(entry, facts) &&
      !unusable.has(result?.uuid),
  );
  return upload?.result?.uuid;
}

/** The service has said that the attachment failed, or that there is none such. */
function isUnusable({ operation, outcome, result }: LedgerEntry): boolean {
  return operation === 'attachmentState' && (outcome === 'refused' || result?.kind === 'notFound');
}

function toldOf({ uuid, state, readiness }: Attachment): Partial<CallResult> {
  return { uuid, state, outcome: readiness === 'failed' ? 'refused' : 'accepted' };
}
