/** A begjæring that has been submitted. */
export interface Submission {
  /** The authority's reference of the case. */
  readonly eksternSaksreferanse: string;
  /** When, as an ISO 8601 moment. */
  readonly submittedAt: string;
  /** What was sent, parsed. */
  readonly payload: unknown;
  /** Which file it came from, in the words of {@link History.file}. */
  readonly file: string;
}

/** What is known of earlier submissions, as far as a file's rules need it. */
export interface History {
  /** The file that is checked. */
  readonly file: string;
  /** Every submission, oldest first. */
  readonly submissions: readonly Submission[];
  /**
   * @returns the begjæring that an attachment was uploaded for: the `innsenderReferanse` given with it; undefined
   *   where nothing is known of the attachment
   */
  uploadedFor(uuid: string): string | undefined;
}
