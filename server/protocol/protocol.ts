/** What a client may tell when it starts the server; every member may be left out. */
export interface InitializationOptions {
  /** `vscode`: VS Code's own JSON support reports mistakes in the JSON, and gives folding and selection. */
  readonly host?: 'vscode';
  /** A URL with `{code}` in it that leads to the page of a rule. */
  readonly rulePage?: string;
  /** Whether the client has the command that {@link chooseModelCommand} names. */
  readonly canChooseModel?: boolean;
  /** Whether the client has the command that uploads attachments, so that a code lens may offer it. */
  readonly canUpload?: boolean;
  /** Whether the client wants to be told of the version of the model, by {@link modelStatusMethod}. */
  readonly modelStatus?: boolean;
}

/** The settings below `elan`, as an editor gives them; what is missing has its default. */
export interface Settings {
  readonly informasjonsmodell: string;
  readonly meldingssprak: 'nb' | 'en';
  readonly miljoe: 'test' | 'production';
  readonly filnavn: readonly string[];
  /** Whether generated interest claims have the element `rentekrav` also where the model deprecates it. */
  readonly rentekravElement: boolean;
  /** Whether lines above claims, grounds and attachments tell what they amount to. */
  readonly linser: boolean;
  /** Whether claims are told after references, and weekdays after dates of interest periods. */
  readonly innfelteHint: boolean;
  /** Whether the server formats files; off in VS Code, which formats JSON itself. */
  readonly formatering: boolean;
  /** Severities other than the codes' own, or `off`. */
  readonly regler: Readonly<Record<string, unknown>>;
  /** Paths of official OpenAPI documents. */
  readonly openapi: readonly string[];
  /** Which operation of those is which, where that is not found. */
  readonly operasjoner: Readonly<Record<string, string>>;
  /** Whether the shape is checked against the schema in those documents. */
  readonly offisieltSkjema: boolean;
}

/** A client's command: `(uri: string, version: string)`; it makes the choice of a model version last. */
export const chooseModelCommand = 'elan.chooseModel';

/** The notification, from server to client, that carries a {@link ModelStatus}. */
export const modelStatusMethod = 'elan/modelStatus';

/** Which version of the model a file is read as, and why, and what is known of it: sent with every check of it to clients that want it. */
export interface ModelStatus {
  readonly uri: string;
  readonly version: string;
  readonly explicit: boolean;
  readonly newest: string;
  /** The names of what in the file decides it; empty where nothing does. */
  readonly because: readonly string[];
  /** The codes of the rules that failed because of a fault in the tool. */
  readonly failedRules: readonly string[];
  /** Whether nothing stands in it, so that it is of no version. */
  readonly isEmpty: boolean;
  /** Whether it has been submitted, as far as the ledger tells. */
  readonly isSubmitted: boolean;
}
