import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { BegjaeringDocument } from '../begjaering/document';
import type { CheckResult } from '../check/check';
import type { Checker, Environment } from './checker';
import type { OpenFiles } from './files';
import type { InitializationOptions, Settings } from './protocol';
import type { SettingsStore } from './settings';

/** A begjæring as it stands now, and the settings that hold for it. */
export interface OpenBegjaering {
  readonly document: BegjaeringDocument;
  readonly settings: Settings;
}

/** What the handlers of one connection share. */
export class Session {
  constructor(
    readonly connection: Connection,
    private readonly documents: TextDocuments<TextDocument>,
    private readonly files: OpenFiles,
    readonly settings: SettingsStore,
    private readonly checker: Checker,
    readonly options: InitializationOptions,
    private readonly environment: Environment,
  ) {}

  /** @returns the open file of that address, or undefined where it is not open or no begjæring */
  async begjaering(uri: string): Promise<OpenBegjaering | undefined> {
    const settings = await this.settings.of(uri);
    const source = this.documents.get(uri);
    const document = source && this.files.begjaering(source, settings.filnavn);
    return document ? { document, settings } : undefined;
  }

  check(document: BegjaeringDocument, settings: Settings): CheckResult {
    return this.checker.check(document, settings);
  }

  /** Today's date, `YYYY-MM-DD`. */
  today(): string {
    return this.environment.today();
  }

  /** Whether a document is still the present version of an open file. */
  isCurrent({ source }: BegjaeringDocument): boolean {
    return this.documents.get(source.uri)?.version === source.version;
  }

  get failedRules(): readonly string[] {
    return [...this.checker.failedRules];
  }

  /** @returns the address of the page about a code */
  pageOf(code: string): string | undefined {
    const address = code.split('/').map(encodeURIComponent).join('/');
    return (this.options.rulePage ?? this.environment.rulePage)?.replaceAll('{code}', address);
  }

  close(uri: string): void {
    this.files.close(uri);
    this.settings.forget(uri);
  }
}
