/** A file to be uploaded. It is never held in memory as a whole where it lies on a disk. */
export interface AttachmentFile {
  readonly fileName: string;
  /** Its media type, such as `application/pdf`. */
  readonly contentType: string;
  /** In bytes. */
  readonly size: number;
  /** The SHA-256 of its content, as it was when somebody looked at it. */
  readonly sha256: string;
  /** @returns its content from the beginning, piece by piece; it is asked for once for each request */
  pieces(): AsyncIterable<Uint8Array>;
}
