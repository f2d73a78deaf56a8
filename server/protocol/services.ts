import type { Position, Range, TextEdit } from 'vscode-languageserver';
import type { UploadedFile } from '../../engine/actions/attach';
import type { KnownAttachment } from '../../services/ledger/attachment-facts';
import type { Attachment } from '../../engine/begjaering/attachments';
import type { BegjaeringSummary } from '../../engine/begjaering/summary';
import type { FoundByService } from '../../engine/service-findings/locate';

/** What a client that sends begjæringer to the service asks the server of an open one. */
export const serviceMethods = {
  /** {@link SummaryParams} → {@link SummaryAnswer}, or null where the file is no begjæring */
  summary: 'elan/summary',
  /** {@link LocateParams} → {@link LocateAnswer} or null */
  locate: 'elan/locate',
  /** {@link AttachParams} → {@link AttachAnswer} or null */
  attach: 'elan/attach',
  /** {@link AttachmentsParams} → {@link AttachmentsAnswer} or null */
  attachments: 'elan/attachments',
  /** A notification from the client: something has been written to the ledger. */
  ledgerChanged: 'elan/ledgerChanged',
} as const;

/** A client's command: `({@link UploadArguments})`; it uploads a file and writes it into a Vedlegg. */
export const uploadCommand = 'elan.uploadAttachment';

/** The Vedlegg that a file is uploaded for. */
export interface UploadArguments {
  readonly uri: string;
  /** A position inside the Vedlegg. */
  readonly position: Position;
}

export interface SummaryParams {
  readonly uri: string;
  /** The environment that it is to be checked for; the one of the settings where it is left out. */
  readonly target?: 'test' | 'production';
}

export interface SummaryAnswer {
  /** The version of the document that this is true of. */
  readonly version: number;
  readonly model: string;
  readonly target: 'test' | 'production';
  readonly errors: number;
  readonly warnings: number;
  /** What keeps it from production, where that is the target: the line, counted from 1, and the code. */
  readonly unfit: readonly { readonly line: number; readonly code: string }[];
  readonly summary: BegjaeringSummary;
}

export interface LocateParams {
  readonly uri: string;
  readonly findings: readonly FoundByService[];
}

export interface LocateAnswer {
  readonly version: number;
  /** One for each finding, in their order; null where nothing tells where it belongs. */
  readonly ranges: readonly (Range | null)[];
}

export interface AttachParams {
  readonly uri: string;
  readonly files: readonly UploadedFile[];
  /** The Vedlegg that the first file is for, as a JSON pointer. */
  readonly at?: string;
  /** Or a position inside it; where it is in no Vedlegg, the files become general attachments. */
  readonly position?: Position;
}

export interface AttachAnswer {
  readonly version: number;
  readonly edits: readonly TextEdit[];
}

export interface AttachmentsParams {
  readonly uri: string;
}

/** A Vedlegg, and how far its file has come. */
export interface AttachmentLine extends Omit<Attachment, 'value' | 'list' | 'position'> {
  readonly range: Range;
  /** What the ledger knows of it; left out where it knows nothing. */
  readonly known?: KnownAttachment;
}

export interface AttachmentsAnswer {
  readonly version: number;
  readonly attachments: readonly AttachmentLine[];
}
