import type { Confirmable } from '../../engine/begjaering/typed-confirmation';

/** What is to be stored, for whoever has to confirm that it is meant. */
export interface ToStore extends Confirmable {
  /** As given on the command line. */
  readonly file: string;
  /** What a person is shown before the answer is typed: whole lines. */
  readonly about: string;
}

/** Asks for what production takes besides `--yes`. */
export interface Confirming {
  /**
   * Looks at the options, before anything is sent.
   * @throws UsageError where something is to be stored in production and the options do not agree to just that
   */
  readonly confirmStoring: (what: ToStore) => void;
  /**
   * Has the person at the terminal type the confirmation that the options have left out.
   * @throws UsageError where it is not typed
   */
  readonly askConfirmation: (what: ToStore) => Promise<void>;
}
