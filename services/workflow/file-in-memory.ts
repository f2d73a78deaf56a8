import { sha256 } from '../ledger/hash';
import type { AttachmentFile } from '../operations/attachment-file';

/** @returns the pieces of what is in memory already: one, or none */
export function piecesOf(bytes: Uint8Array): () => AsyncIterable<Uint8Array> {
  return async function* () {
    if (bytes.length > 0) yield Promise.resolve(bytes);
  };
}

/** @returns a file whose content is in memory already */
export function fileInMemory(fileName: string, contentType: string, bytes: Uint8Array): AttachmentFile {
  return { fileName, contentType, size: bytes.length, sha256: sha256(bytes), pieces: piecesOf(bytes) };
}
