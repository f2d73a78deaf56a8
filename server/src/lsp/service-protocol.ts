import type { Position, Range, TextEdit } from 'vscode-languageserver';
import type { UploadedFile } from '../actions/attach';
import type { BegjaeringSummary } from '../begjaering/summary';
import type { FoundByService } from '../service-findings/locate';

/** What a client that sends begjæringer to the service asks the server of an open one. */
export const serviceMethods = {
  /** {@link SummaryParams} → {@link SummaryAnswer}, or null where the file is no begjæring */
  summary: 'elan/summary',
  /** {@link LocateParams} → {@link LocateAnswer} or null */
  locate: 'elan/locate',
  /** {@link AttachParams} → {@link AttachAnswer} or null */
  attach: 'elan/attach',
  /** A notification from the client: something has been written to the ledger. */
  ledgerChanged: 'elan/ledgerChanged',
} as const;

export interface SummaryParams {
  readonly uri: string;
}

export interface SummaryAnswer {
  /** The version of the document that this is true of. */
  readonly version: number;
  readonly model: string;
  readonly target: 'test' | 'production';
  readonly errors: number;
  readonly warnings: number;
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
