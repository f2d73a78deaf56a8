import type { AboutCode } from '../engine/check/catalogue';
import type { Level } from '../engine/check/overrides';
import type { Language, Severity, Target } from '../engine/findings/findings';

/** What the answers depend on besides the text. Everything may be left out. */
export interface Options {
  /** One of `modelVersions`, or `auto`, which lets the text decide and is what holds where it is left out. */
  readonly model?: string;
  /** Where the begjæring is to be sent; `test` where it is left out. */
  readonly target?: Target;
  /** Today's date, `YYYY-MM-DD`; by the machine's clock where it is left out. */
  readonly today?: string;
  /** The language of messages and titles; `nb` where it is left out. */
  readonly language?: Language;
  /** What a team has turned down: what stands in an `.elanrc.json`, parsed. */
  readonly overrides?: Elanrc;
  /** The file that the text stands in, as `fil` of an exception in `overrides` names it. Nothing is read from it. */
  readonly file?: string;
  /**
   * The address of the page about a code, with `{code}` in it. Where it is left out, `documentation` leads to the pages that
   * came with the package.
   */
  readonly rulePage?: string;
}

/** What stands in an `.elanrc.json`. */
export interface Elanrc {
  readonly $schema?: string;
  /** Codes, and the severity that their findings have instead of their own, or `off`. */
  readonly regler?: Readonly<Record<string, Level>>;
  readonly unntak?: readonly Unntak[];
}

/** One finding that somebody has looked at and accepts. It wants a `peker`, a `kravreferanse`, or both. */
export interface Unntak {
  readonly fil: string;
  readonly kode: string;
  /** A JSON pointer to the finding or to something around it. */
  readonly peker?: string;
  /** The claim that the finding is about. */
  readonly kravreferanse?: string;
  /** Why; for people to read. */
  readonly grunn: string;
}

/** A place between two characters of the text. Everything is counted from zero, characters in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
  readonly offset: number;
}

/** A stretch of the text; `end` is after its last character. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** What came of a check. */
export interface CheckResult {
  /** The version of the model that the text is read as; `0.9` for the retired shape. */
  readonly model: string;
  /** In the order of the text; at most 1,000, and then one that says how many there are. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Something that is wrong. Plain data: it may be written as JSON, and read back for `fixes`. */
export interface Diagnostic {
  /** The authority's code, or one of our own, which begins with `elan/`. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** A JSON pointer (RFC 6901) to what is wrong; of something missing, to the object that lacks it. */
  readonly pointer: string;
  /** The name of the property that is missing at `pointer`. */
  readonly missing?: string;
  readonly range: Range;
  /** Other places that a reader has to see to understand it. */
  readonly related: readonly RelatedPlace[];
  /** Whether it is about something that is to be used no more, which editors strike through. */
  readonly deprecated: boolean;
  /** Whether there may be a fix. `fixes` tries each out, and gives those that help. */
  readonly fixable: boolean;
  /** The address of a page about the code. */
  readonly documentation: string;
}

/** A place beside a diagnostic, and what it has to do with it. */
export interface RelatedPlace {
  readonly pointer: string;
  readonly range: Range;
  readonly message: string;
}

/** What may be done about a diagnostic. */
export interface Fix {
  /** What kind of fix it is, whatever the language. */
  readonly id: string;
  readonly title: string;
  /** What it writes; empty where it chooses a `model` instead. */
  readonly edits: readonly Edit[];
  /** The version of the model to give as an option from now on, instead of editing the text. */
  readonly model?: string;
  /** Whether it is the one that most people would choose. */
  readonly preferred: boolean;
}

/** A stretch of the text, and what comes in its place. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** How a text is to be indented. */
export interface FormatOptions {
  /** How many spaces a level is, or how wide a tab is; 2 where it is left out. */
  readonly tabSize?: number;
  /** Whether a level is spaces and not a tab; it is where it is left out. */
  readonly insertSpaces?: boolean;
}

/** What a code is about. */
export interface Explanation extends AboutCode {
  /** The address of a page about it. */
  readonly documentation: string;
}
