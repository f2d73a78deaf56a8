import type { Response } from 'express';
import type { Caller } from '../maskinporten/tokens';
import type { Sandbox } from '../sandbox';

/** A call of an operation, after it has been found to be as the OpenAPI document says. */
export interface Asked {
  readonly caller: Caller;
  /** By their names in the document, wherever they stand. */
  readonly parameters: Readonly<Record<string, string | undefined>>;
  /** The body, parsed where it is JSON. */
  readonly body: unknown;
  /** The body as it was sent, where it is JSON. */
  readonly text: string;
  readonly file?: UploadedFile;
}

/** A file, sent as it is or in a form. */
export interface UploadedFile {
  readonly fileName: string;
  readonly bytes: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  /** Answers piece by piece, in place of a body. */
  readonly stream?: (response: Response) => void;
}

/**
 * What an operation does. It is not interrupted by other calls: what it looks up still holds when it stores something.
 * @throws Refusal
 */
export type Operation = (asked: Asked, sandbox: Sandbox) => Answer;
