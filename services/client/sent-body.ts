import { createHash } from 'node:crypto';
import { ReadableStream } from 'node:stream/web';
import { ElanError } from '../errors';
import type { AttachmentFile } from '../operations/attachment-file';
import type { BuiltRequest, FileBody } from '../operations/build-request';
import type { TransportRequest } from '../world';

/** The body of one request, on its way. */
export interface SentBody {
  readonly headers: Readonly<Record<string, string>>;
  readonly inRequest: Pick<TransportRequest, 'body' | 'duplex'>;
  /** @returns whether all of it may have been sent */
  isWhole(): boolean;
  /** @returns why the file could not be read to its end; undefined where nothing was in the way */
  problem(): ElanError | undefined;
}

/**
 * @param onSent told how many bytes of a file have been handed over
 * @returns the body of a request; a file goes out piece by piece, with its length said beforehand
 */
export function bodyToSend(
  { body }: BuiltRequest,
  onSent: (bytes: number) => void = () => undefined,
): Promise<SentBody> {
  if (typeof body === 'object') return sentFile(body, onSent);
  const inRequest = body === undefined ? {} : { body };
  return Promise.resolve({ headers: {}, inRequest, isWhole: () => true, problem: () => undefined });
}

async function sentFile({ file, form }: FileBody, onSent: (bytes: number) => void): Promise<SentBody> {
  const around = form && (await aroundFile(form));
  const [before, after] = [around?.before ?? nothing, around?.after ?? nothing];
  let isWhole = false;
  let problem: ElanError | undefined;
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    try {
      if (before.length > 0) yield before;
      yield* asLookedAt(file, onSent, () => (isWhole = true));
      if (after.length > 0) yield after;
    } catch (cause) {
      problem = cause instanceof ElanError ? cause : unreadable(file, cause);
      throw problem;
    }
  };
  return {
    headers: {
      ...around?.headers,
      'Content-Length': String(before.length + file.size + after.length),
    },
    inRequest: { body: ReadableStream.from(pieces()), duplex: 'half' },
    isWhole: () => isWhole,
    problem: () => problem,
  };
}

const nothing: Uint8Array = new Uint8Array();

/**
 * The last piece is held back until it is known that all are what was looked at: a file that somebody is writing
 * meanwhile is never received whole. Nor is more handed over than was said: whoever sends it would wait for ever.
 */
async function* asLookedAt(
  file: AttachmentFile,
  onSent: (bytes: number) => void,
  onLast: () => void,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let held = nothing;
  let sent = 0;
  for await (const piece of file.pieces()) {
    if (sent + held.length + piece.length > file.size) throw changed(file);
    hash.update(piece);
    if (held.length > 0) yield held;
    sent += held.length;
    onSent(sent);
    held = piece;
  }
  if (hash.digest('hex') !== file.sha256) throw changed(file);
  onLast();
  yield held;
  onSent(file.size);
}

function changed({ fileName }: AttachmentFile): ElanError {
  return new ElanError('attachmentChanged', { args: { file: fileName }, operation: 'uploadAttachment' });
}

function unreadable({ fileName }: AttachmentFile, cause: unknown): ElanError {
  const problem = cause instanceof Error ? cause.message : String(cause);
  return new ElanError('attachmentUnreadable', {
    args: { file: fileName, problem },
    operation: 'uploadAttachment',
    cause,
  });
}

const delimiter = '\r\n--';

/** Has the platform write the form, and looks where the file belongs: before what ends the last field. */
async function aroundFile(form: FormData) {
  const written = new Response(form);
  const contentType = written.headers.get('Content-Type') ?? '';
  const bytes = Buffer.from(await written.arrayBuffer());
  const end = bytes.lastIndexOf(delimiter);
  return {
    headers: { 'Content-Type': contentType },
    before: bytes.subarray(0, end),
    after: bytes.subarray(end),
  };
}
