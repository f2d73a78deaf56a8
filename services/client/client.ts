import type { Answered, Attachment, CaseStatus, ChangedCase, Debtor, RegelverkAnswer } from './answers';
import type { AttachmentFile } from '../operations/attachment-file';

/** What a caller may say of a call. */
export interface CallOptions {
  readonly signal?: AbortSignal;
  /** The `Korrelasjonsid` to send, where it has to be known before the call; a new one where it is left out. */
  readonly correlationId?: string;
}

/** What a caller may say of an upload. */
export interface UploadOptions extends CallOptions {
  /** Told how many bytes of the file have been sent, after each piece. It begins anew where the call is made again. */
  readonly onSent?: ((bytes: number) => void) | undefined;
}

/** A party of a deduction that is asked about. */
export interface DeductionParty {
  readonly taxIdentificationNumber: string;
  readonly landkodeIdentifikator: string;
}

/**
 * The services. Every method throws an {@link ElanError} when it does not succeed. What changes nothing is tried again
 * after failures that may pass; a submission and a change never are.
 */
export interface ElanClient {
  /** @param payload the begjæring's text, sent as it is */
  submit(
    payload: string,
    options?: CallOptions,
  ): Promise<Answered<{ readonly eksternSaksreferanse: string }>>;
  change(eksternSaksreferanse: string, payload: string, options?: CallOptions): Promise<Answered<undefined>>;
  validate(payload: string, options?: CallOptions): Promise<Answered<undefined>>;
  validateChange(
    eksternSaksreferanse: string,
    payload: string,
    options?: CallOptions,
  ): Promise<Answered<undefined>>;
  /** @param innsenderReferanse of the begjæring that the attachment belongs to */
  uploadAttachment(
    file: AttachmentFile,
    innsenderReferanse: string,
    options?: UploadOptions,
  ): Promise<Answered<Attachment>>;
  attachmentState(uuid: string, options?: CallOptions): Promise<Answered<Attachment>>;
  regelverk(debtors: readonly Debtor[], options?: CallOptions): Promise<Answered<RegelverkAnswer>>;
  caseStatus(eksternSaksreferanse: string, options?: CallOptions): Promise<Answered<CaseStatus>>;
  /** @param since an ISO 8601 moment; all cases where it is left out */
  changedCases(since?: string, options?: CallOptions): Promise<Answered<readonly ChangedCase[]>>;
  /** @returns the answer as the service gave it */
  innsyn(
    saksoekt: DeductionParty,
    saksoeker: DeductionParty,
    options?: CallOptions,
  ): Promise<Answered<unknown>>;
}
