import type { Range, TextEdit } from 'vscode-languageserver';

/** A request from a client: {@link MigrateParams} → {@link MigrateAnswer}, or null where the file is no begjæring. */
export const migrateMethod = 'elan/migrate';

export interface MigrateParams {
  readonly uri: string;
  /** The version of the model that the file is to be brought to; the newest where it is left out. */
  readonly to?: string;
}

/** What a migration would do to the file; nothing is changed by the request. */
export type MigrateAnswer = MigrationAnswer | MigrationRefusal;

export interface MigrationAnswer {
  /** The version of the document that this is true of. */
  readonly version: number;
  /** The version of the model that the file is read as; it may be a retired one. */
  readonly from: string;
  readonly to: string;
  /** What leads there; empty where there is nothing to do. */
  readonly edits: readonly TextEdit[];
  /** The whole file after the edits. */
  readonly text: string;
  /** What goes, by where it stands now. */
  readonly removed: readonly { readonly name: string; readonly range: Range; readonly message: string }[];
  /** What is left as it is and has to be seen to. */
  readonly undecided: readonly UndecidedPlace[];
}

export interface UndecidedPlace {
  /** Where it stands after the edits. */
  readonly pointer: string;
  /** Where it stands now. */
  readonly range: Range;
  /** Where it stands after the edits. */
  readonly rangeAfter: Range;
  readonly message: string;
}

export interface MigrationRefusal {
  readonly version: number;
  /** Why the file is not migrated, in words. */
  readonly refusal: string;
}
