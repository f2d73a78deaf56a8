import {
  MessageType,
  ShowMessageNotification,
  type Connection,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { BegjaeringDocument } from '../engine/begjaering/document';
import { URI } from 'vscode-uri';
import { refusedPatterns } from '../engine/begjaering/recognise';
import type { CheckResult } from '../engine/check/check';
import { mergeOverrides, readOverrides, type Overrides } from '../engine/check/overrides';
import { findOverrides, type FoundOverrides } from '../engine/elanrc/find';
import { withoutLinks } from '../engine/values/foreign-text';
import type { ExternalSchema } from '../engine/model/external-schema';
import { newestVersion } from '../engine/model/model';
import { OfficialSchemas } from '../services/official/official-schemas';
import type { Target } from '../engine/rules/rule';
import type { Abilities } from './abilities';
import type { Checker, CheckInput, Environment } from './checker';
import type { OpenFiles, PlacedBegjaering } from './files';
import type { Histories } from './history';
import type { InitializationOptions, Settings } from './protocol/protocol';
import type { SettingsStore } from './settings';

/** A begjæring as it stands now, and what it is checked with. */
export interface OpenBegjaering extends CheckInput, PlacedBegjaering {}

/** What the handlers of one connection share. */
export class Session {
  private readonly found = new Map<string, Promise<FoundOverrides>>();
  private readonly told = new Set<string>();
  private readonly toldOfPatterns = new Set<string>();
  private readonly official: OfficialSchemas;

  constructor(
    readonly connection: Connection,
    private readonly documents: TextDocuments<TextDocument>,
    private readonly files: OpenFiles,
    readonly settings: SettingsStore,
    private readonly checker: Checker,
    readonly options: InitializationOptions,
    readonly abilities: Abilities,
    private readonly environment: Environment,
    /** The paths of the folders that the editor has open. */
    private readonly folders: readonly string[],
    private readonly histories?: Histories,
  ) {
    this.official = new OfficialSchemas(environment.readText ?? (() => Promise.resolve(undefined)));
  }

  /**
   * @param target the environment that it is meant for; the one of the settings where it is left out
   * @returns the open file of that address, or undefined where it is not open or no begjæring
   */
  async begjaering(uri: string, target?: Target): Promise<OpenBegjaering | undefined> {
    const chosen = await this.settings.of(uri);
    const settings = target ? { ...chosen, miljoe: target } : chosen;
    this.tellOfPatterns(settings);
    if (!this.present(uri, settings)) return undefined;
    const input = await this.input(uri, settings);
    // While that was read, the text may have changed.
    const present = this.present(uri, settings);
    return present && { document: present.document, positions: present.positions, ...input };
  }

  /** @returns what a file is checked with besides its text, whether it is open or not */
  async input(uri: string, settings: Settings): Promise<CheckInput> {
    const overrides = await this.overrides(uri, settings);
    const known = await this.histories?.of(uri, settings.miljoe);
    const schema = await this.officialSchema(settings);
    return { settings, overrides, ...(known ? { known } : {}), ...(schema ? { schema } : {}) };
  }

  private present(uri: string, { filnavn }: Settings): PlacedBegjaering | undefined {
    const source = this.documents.get(uri);
    return source && this.files.begjaering(source, filnavn);
  }

  /** @param most how many diagnostics are given at most; as many as are shown where it is left out */
  check({ document, ...input }: Omit<OpenBegjaering, 'positions'>, most?: number): CheckResult {
    return this.checker.check(document, input, most);
  }

  /** The settings, and over them the `.elanrc.json` files, as long as none of them changes. */
  private async overrides(uri: string, settings: Settings): Promise<Overrides> {
    const own = readOverrides({ regler: settings.regler }, '', settings.meldingssprak).overrides;
    const { readText, fileExists } = this.environment;
    const { scheme, path } = URI.parse(uri);
    if (!readText || scheme !== 'file') return own;
    const asked =
      this.found.get(uri) ??
      findOverrides(
        path,
        {
          read: (place, most) => readText(URI.file(place).fsPath, most),
          ...(fileExists ? { exists: (place) => fileExists(URI.file(place).fsPath) } : {}),
        },
        this.folders,
        settings.meldingssprak,
      );
    this.found.set(uri, asked);
    const found = await asked;
    // One of the files may have changed while they were read.
    if (this.found.get(uri) !== asked && this.documents.get(uri)) return this.overrides(uri, settings);
    for (const problem of [...found.problems, ...found.notices]) this.tell(problem);
    return mergeOverrides([own, found.overrides]);
  }

  private async officialSchema(settings: Settings): Promise<ExternalSchema | undefined> {
    if (!settings.offisieltSkjema) return undefined;
    const { schema, problem, notes = [] } = await this.official.of(settings, settings.meldingssprak);
    if (problem !== undefined) this.tell(problem);
    for (const note of notes) this.tell(note, this.toldOfPatterns);
    return schema;
  }

  /** The official documents may have changed: they are read again. */
  documentsChanged(): void {
    this.official.forget();
  }

  /** An `.elanrc.json` has changed: they are read again. */
  overridesChanged(): void {
    this.found.clear();
    this.told.clear();
  }

  /** Something has been written to a ledger: what was submitted is read again. */
  ledgerChanged(): void {
    this.histories?.changed();
  }

  /** In VS Code the client knows before there is a server. */
  private tellOfPatterns({ filnavn, meldingssprak }: Settings): void {
    if (this.options.host === 'vscode') return;
    for (const problem of refusedPatterns(filnavn, meldingssprak)) this.tell(problem, this.toldOfPatterns);
  }

  private tell(problem: string, told = this.told): void {
    if (told.has(problem)) return;
    told.add(problem);
    void this.connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message: withoutLinks(problem),
    });
  }

  /** Whether the client asks for diagnostics, so that none are sent to it; what VS Code shows follows those that it is sent. */
  get pulls(): boolean {
    return this.abilities.pullDiagnostics && this.options.host !== 'vscode';
  }

  /** Whether the client tells when an `.elanrc.json` changes; of one that does not, files are read again when one is opened or saved. */
  get isToldOfFiles(): boolean {
    return this.abilities.registerWatchedFiles || this.options.host === 'vscode';
  }

  /** Today's date, `YYYY-MM-DD`. */
  today(): string {
    return this.environment.today();
  }

  /** Whether a document is still the present version of an open file. */
  isCurrent({ source }: BegjaeringDocument): boolean {
    return this.isVersion(source.uri, source.version);
  }

  /** Whether an open file is at a version. */
  isVersion(uri: string, version: number | undefined): boolean {
    return this.documents.get(uri)?.version === version;
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
    this.found.delete(uri);
    this.histories?.close(uri);
  }
}

/** @returns the version whose help a file gets: of a file in a retired model the newest is what helps */
export function versionOf(session: Session, open: OpenBegjaering): string {
  const { model } = session.check(open);
  return model.retired ? newestVersion : model.version;
}
