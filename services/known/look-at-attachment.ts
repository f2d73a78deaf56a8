import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { RealPersonsLook } from '../../engine/rules/numbers-in-text';
import { ElanError } from '../errors';
import type { AttachmentFile } from '../operations/attachment-file';
import { textsIn } from '../texts/texts-in';
import { ContentLook, type TypeMismatch } from '../workflow/attachment-content';
import { contentTypeOf } from '../workflow/attachment-file';
import { PdfLook, type PdfProblem } from '../workflow/pdf';

/** Where the content of a file comes from. */
export type AttachmentSource = Pick<AttachmentFile, 'fileName' | 'pieces'>;

/** A file, and what is seen in its content before it is uploaded. */
export interface LookedAt extends AttachmentFile {
  /** What does not agree, where its name says another type than its content. */
  readonly mismatch: TypeMismatch | undefined;
  readonly pdfProblem: PdfProblem | undefined;
  /** The kind of PDF/A that it says it is, such as `2b`; empty of any other PDF, undefined of other files. */
  readonly pdfA: string | undefined;
  /** How many numbers of persons it has that are not synthetic. */
  readonly realPersons: number;
}

/**
 * Looks through a file, from its beginning to its end, and then through the texts in it.
 * @param signal ends it
 * @throws where it cannot be read, and ElanError of reason `cancelled` once the signal is aborted
 */
export async function lookAtAttachment(source: AttachmentSource, signal?: AbortSignal): Promise<LookedAt> {
  const { fileName } = source;
  const contentType = contentTypeOf(fileName);
  const hash = createHash('sha256');
  const [content, pdf] = [new ContentLook(), new PdfLook()];
  const pieces = (): AsyncIterable<Uint8Array> => untilAborted(source.pieces(), signal);
  let size = 0;
  for await (const piece of pieces()) {
    size += piece.length;
    hash.update(piece);
    for (const look of [content, pdf]) look.add(piece);
  }
  const persons = new RealPersonsLook(fileName);
  const texts = untilAborted(textsIn(contentType, content.start, pieces), signal);
  for await (const text of texts) persons.add(text);
  return {
    ...{ fileName, contentType, size, sha256: hash.digest('hex') },
    pieces: () => source.pieces(),
    mismatch: content.mismatch(fileName),
    pdfProblem: pdf.problem(),
    pdfA: pdf.archival(),
    realPersons: persons.count(),
  };
}

/** Gives way between pieces, for else what aborts would not be heard: what is read may be in memory already. */
async function* untilAborted<T>(
  pieces: AsyncIterable<T>,
  signal: AbortSignal | undefined,
): AsyncGenerator<T> {
  for await (const piece of pieces) {
    await setImmediate();
    if (signal?.aborted) throw new ElanError('cancelled');
    yield piece;
  }
}
