import type { AttachmentLine } from '../protocol/services';
import type { OpenBegjaering } from '../session';

/** @returns the Vedlegg of a begjæring in the order in which they stand there, and how far their files have come */
export function attachmentLines({
  document,
  known,
}: Pick<OpenBegjaering, 'document' | 'known'>): AttachmentLine[] {
  const attachments = document.index.attachments();
  const places = document.locate(attachments.map(({ pointer }) => pointer));
  return attachments
    .flatMap(({ place, pointer, type, fileName, uuid }) => {
      const span = places.get(pointer)?.value;
      if (!span) return [];
      const range = { start: document.positionAt(span.offset), end: document.positionAt(span.end) };
      const told = uuid ? known?.attachmentOf(uuid) : undefined;
      const line: AttachmentLine = { place, pointer, type, fileName, uuid, range };
      return [{ offset: span.offset, line: told ? { ...line, known: told } : line }];
    })
    .toSorted((a, b) => a.offset - b.offset)
    .map(({ line }) => line);
}
