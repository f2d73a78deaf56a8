import {
  MessageType,
  ShowMessageNotification,
  type Connection,
  type TextDocuments,
} from 'vscode-languageserver';
import type { BegjaeringDocument } from '../engine/begjaering/document';
import type { Source } from '../engine/begjaering/source';
import { URI } from 'vscode-uri';
import { refusedPatterns } from '../engine/begjaering/recognise';
import type { CheckResult } from '../engine/check/check';
import { mergeOverrides, readOverrides, type Overrides } from '../engine/check/overrides';
import { findOverrides, type Files, type FoundOverrides } from '../engine/elanrc/find';
import { pathInAddress } from '../engine/values/address';
import { withoutLinks } from '../engine/values/foreign-text';
import type { ExternalSchema } from '../engine/model/external-schema';
import { newestVersion } from '../engine/model/model';
import type { Target } from '../engine/rules/rule';
import type { Abilities } from './abilities';
import type { Checker, CheckInput, Environment } from './checker';
import type { OpenFolders } from './open-folders';
import type { OpenFiles, PlacedBegjaering } from './files';
import type { Histories } from './history';
import type { InitializationOptions, Settings } from './protocol/protocol';
import type { SettingsStore } from './settings';

/** A begjæring as it stands now, and what it is checked with. */
export interface OpenBegjaering extends CheckInput, PlacedBegjaering {}

/** Where the server has no files, as in a browser. */
const noDocuments = {
  nb: 'elan.offisieltSkjema: de offisielle dokumentene ligger på en maskin, og kan ikke leses herfra. Filer kontrolleres mot utvidelsens eget skjema.',
  en: "elan.offisieltSkjema: the official documents lie on a computer, and cannot be read from here. Files are checked against the extension's own schema.",
};

/** What the handlers of one connection share. */
export class Session {
  private readonly found = new Map<string, Promise<FoundOverrides>>();
  private readonly told = new Set<string>();
  private readonly toldOfPatterns = new Set<string>();
  private readonly toldOfDocuments = new Set<string>();

  constructor(
    readonly connection: Connection,
    private readonly documents: TextDocuments<Source>,
    private readonly files: OpenFiles,
    readonly settings: SettingsStore,
    private readonly checker: Checker,
    readonly options: InitializationOptions,
    readonly abilities: Abilities,
    private readonly environment: Environment,
    private readonly folders: OpenFolders,
    private readonly histories?: Histories,
  ) {}

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
    const file = URI.parse(uri);
    const beside = filesBeside(file, this.environment);
    if (!beside) return own;
    const folders = this.folders.all
      .filter(({ scheme, authority }) => scheme === file.scheme && authority === file.authority)
      .map(({ path }) => path.replace(/\/$/, ''));
    const asked = this.found.get(uri) ?? findOverrides(file.path, beside, folders, settings.meldingssprak);
    this.found.set(uri, asked);
    const found = await asked;
    // One of the files may have changed while they were read.
    if (this.found.get(uri) !== asked && this.documents.get(uri)) return this.overrides(uri, settings);
    for (const problem of [...found.problems, ...found.notices]) this.tell(problem);
    return mergeOverrides([own, found.overrides]);
  }

  private async officialSchema(settings: Settings): Promise<ExternalSchema | undefined> {
    const { official } = this.environment;
    if (!settings.offisieltSkjema || settings.openapi.length === 0) return undefined;
    if (!official) {
      this.tell(noDocuments[settings.meldingssprak], this.toldOfDocuments);
      return undefined;
    }
    const { schema, problem, notes = [] } = await official.of(settings, settings.meldingssprak);
    if (problem !== undefined) this.tell(problem);
    for (const note of notes) this.tell(note, this.toldOfPatterns);
    return schema;
  }

  /** The official documents may have changed: they are read again. */
  documentsChanged(): void {
    this.environment.official?.forget();
  }

  /** An `.elanrc.json` has changed: they are read again. */
  overridesChanged(): void {
    this.found.clear();
    this.told.clear();
  }

  /** Other folders are open: what follows from where a file lies is asked for again. */
  foldersChanged(): void {
    this.settings.forgetAll();
    this.overridesChanged();
    this.ledgerChanged();
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
    const page = this.options.rulePage ?? this.environment.rulePage;
    return page?.replaceAll('{code}', pathInAddress(code));
  }

  close(uri: string): void {
    this.files.close(uri);
    this.settings.forget(uri);
    this.found.delete(uri);
    this.histories?.close(uri);
  }
}

/** @returns what the files beside an open one are read with; undefined where nothing stands beside it */
function filesBeside(file: URI, { readText, fileExists, nameOf = pathOf }: Environment): Files | undefined {
  if (!readText || nameOf(file) === undefined) return undefined;
  const nameAt = (path: string): string => nameOf(file.with({ path, query: '', fragment: '' })) ?? path;
  return {
    read: (path, most) => readText(nameAt(path), most),
    ...(fileExists ? { exists: (path) => fileExists(nameAt(path)) } : {}),
  };
}

function pathOf({ scheme, fsPath }: URI): string | undefined {
  return scheme === 'file' ? fsPath : undefined;
}

/** @returns the version whose help a file gets: of a file in a retired model the newest is what helps */
export function versionOf(session: Session, open: OpenBegjaering): string {
  const { model } = session.check(open);
  return model.retired ? newestVersion : model.version;
}
