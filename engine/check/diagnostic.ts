import type { Position } from '../begjaering/blocks';
import type { Pointer } from '../begjaering/pointer';
import type { Arguments, Severity } from '../findings/findings';

export type { Position };

/** A stretch of a text; `end` is after the last character. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** What a fix needs to know of the finding that it answers. */
export interface DiagnosticData {
  readonly code: string;
  readonly at: Pointer;
  readonly missing?: string;
  readonly args: Arguments;
}

export interface RelatedPlace {
  readonly pointer: Pointer;
  readonly range: Range;
  readonly message: string;
}

/** A finding in words and with a range: what every edge shows. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly pointer: Pointer;
  readonly range: Range;
  readonly related: readonly RelatedPlace[];
  readonly deprecated: boolean;
  readonly data: DiagnosticData;
}
