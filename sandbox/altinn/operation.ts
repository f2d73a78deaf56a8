import type { Answer } from '../elan/operation';
import type { Caller } from '../maskinporten/tokens';
import type { Sandbox } from '../sandbox';

/** A call to Altinn, after it has been found to be as the document says. */
export interface AskedOfAltinn {
  /** A vendor, with a token of its own. */
  readonly caller: Caller;
  /** By their names in the document, wherever they stand. */
  readonly parameters: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
}

/** What an operation does. @throws Refusal */
export type AltinnOperation = (asked: AskedOfAltinn, sandbox: Sandbox) => Answer;
