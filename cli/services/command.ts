import type { KnownSecrets } from '../../services/log/known-secrets';
import type { Language } from '../../engine/findings/findings';
import type { ExitCode } from '../exit-codes';
import type { Confirming } from './to-store';
import type { Services } from './services';
import type { Settings } from './settings';
import type { ServiceOptions, Variables } from './source';
import type { ProgressLine, Terminal } from '../progress-line';
import type { Words } from './words/words';

/** What every command of the services can be told besides how they are reached. */
export interface CommonOptions extends ServiceOptions {
  readonly lang: Language;
  readonly json?: boolean;
  readonly verbose?: boolean;
  readonly yes?: boolean;
  /** The own reference or the sum of what is to be stored in production. */
  readonly confirm?: string;
}

/** What a command is called, and whether what it prints is for a program also without `--json`. */
export interface CommandName {
  readonly name: string;
  readonly bare?: boolean;
  /** Whether it is about files alone, so that it says nothing of an environment. */
  readonly isAboutFiles?: boolean;
  /** Whether what a machine is told comes as one line after the other. */
  readonly inLines?: boolean;
}

/** What a command has to do with: the process that it runs in, or what a test gives in its place. */
export interface Surroundings {
  readonly variables: Variables;
  /** Aborted when the user stops the command. */
  readonly signal: AbortSignal;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Where a person may see how far something has come. */
  readonly terminal?: Terminal | undefined;
  /** Those that have been read, which no message may show. */
  readonly secrets: KnownSecrets;
  /** Has whoever sits at the terminal type an answer; not there where nobody does. */
  readonly ask?: ((question: string, signal: AbortSignal) => Promise<string>) | undefined;
  /** Gets ready what the services need: reads keys and documents, and sends nothing yet. */
  readonly open: (settings: Settings, verbose: boolean) => Promise<Services>;
}

/** What a command works with. */
export interface Context extends Confirming {
  readonly settings: Settings;
  readonly language: Language;
  readonly say: Words;
  readonly signal: AbortSignal;
  readonly variables: Variables;
  /** @returns the services; they are closed when the command has ended */
  readonly services: () => Promise<Services>;
  /** Prints what the command is run for, as it comes: whole lines. */
  readonly print: (text: string) => void;
  /** Whether what is printed is for a machine. */
  readonly isForMachines: boolean;
  /** Tells a person how far it has come. A machine is told only of the end. */
  readonly tell: (text: string) => void;
  /** A line on the terminal that says how far something has come. A machine is shown nothing. */
  readonly progress: () => ProgressLine;
  /** @throws UsageError where something is to be asked for in production and nobody has agreed to that by `--yes` */
  readonly agreeInProduction: () => void;
  /**
   * Asks whether to go on, unless that was said beforehand.
   * @param shown what it is about, whole lines
   * @throws UsageError where the person does not want to, and where nobody is there to be asked
   */
  readonly confirm: (shown: string, question: string) => Promise<void>;
}

/** What a command ends with. */
export interface CommandResult {
  readonly code: ExitCode;
  /** For a machine. Its members keep their names and meaning. */
  readonly result: Readonly<Record<string, unknown>>;
  /** For a person: whole lines. */
  readonly text: string;
  /** Why it did not succeed; the findings that it has are told in `result` and `text`. */
  readonly error?: unknown;
}

/** A command without its options. */
export type Work = (context: Context) => Promise<CommandResult>;
