/** A file to be uploaded. */
export interface AttachmentFile {
  readonly fileName: string;
  /** Its media type, such as `application/pdf`. */
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
