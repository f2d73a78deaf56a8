import type { CancellationToken, SymbolInformation } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { BegjaeringDocument } from '../../engine/begjaering/document';
import { fileNameTest, hasBegjaeringContent } from '../../engine/begjaering/recognise';
import type { Language } from '../../engine/findings/findings';
import { fileSymbols, queryTest } from '../../engine/features/workspace-symbols';
import type { FoundFile } from '../../services/machine/find-files';
import { recognition } from '../../engine/model/model';
import type { Environment } from '../checker';
import type { Session } from '../session';
import type { SettingsStore } from '../settings';

/** How much is looked at, at most: a folder may hold anything. */
export const searchLimits = {
  files: 2_000,
  bytesOfFile: 10_000_000,
  symbols: 1_000,
  /** After so long no more files are read for one search; the next one goes on from there. */
  milliseconds: 2_000,
  /** How long a listing of a folder is believed: while somebody types a query, each letter is a search. */
  listingMilliseconds: 3_000,
} as const;

interface Read {
  /** What the symbols depend on: when the file was changed, and the settings. */
  readonly key: string;
  readonly symbols: readonly SymbolInformation[];
}

interface Listing {
  readonly at: number;
  readonly files: Promise<readonly FoundFile[]>;
}

/** Finds claims, parties, grounds and case references in all begjæringer of the folders that the editor has open. */
export class WorkspaceSymbols {
  private readonly read = new Map<string, Read>();
  private readonly listings = new Map<string, Listing>();

  /**
   * @param folders that the editor has open
   * @param openFiles the addresses of the files that it has open
   * @param now in milliseconds
   */
  constructor(
    private readonly session: Pick<Session, 'begjaering'> & { readonly settings: Pick<SettingsStore, 'of'> },
    private readonly environment: Pick<Environment, 'findFiles' | 'readText'>,
    private readonly folders: readonly URI[],
    private readonly openFiles: () => readonly string[],
    private readonly now: () => number = Date.now,
  ) {}

  /** @returns what a query finds, the open files first; less than all where it is cancelled */
  async find(query: string, token: CancellationToken): Promise<SymbolInformation[]> {
    const matches = queryTest(query);
    const found: SymbolInformation[] = [];
    for await (const symbols of this.all(token)) {
      for (const symbol of symbols) {
        if (found.length >= searchLimits.symbols) return found;
        if (matches(symbol)) found.push(symbol);
      }
    }
    return found;
  }

  private async *all(token: CancellationToken): AsyncGenerator<readonly SymbolInformation[]> {
    const seen = new Set<string>();
    for (const uri of this.openFiles()) {
      if (token.isCancellationRequested) return;
      seen.add(URI.parse(uri).fsPath);
      const begjaering = await this.session.begjaering(uri);
      if (begjaering) yield symbolsOf(begjaering.document, begjaering.settings.meldingssprak);
    }
    const deadline = this.now() + searchLimits.milliseconds;
    for (const folder of this.folders.filter(({ scheme }) => scheme === 'file')) {
      const settings = await this.session.settings.of(folder.toString());
      const isName = fileNameTest(settings.filnavn);
      for (const file of await this.listing(folder.fsPath)) {
        if (token.isCancellationRequested) return;
        const place = URI.file(file.path).fsPath;
        if (seen.has(place) || file.size > searchLimits.bytesOfFile) continue;
        seen.add(place);
        const key = JSON.stringify([file.modified, settings.meldingssprak, settings.filnavn]);
        const known = this.read.get(file.path);
        if (known?.key === key) yield known.symbols;
        else if (this.now() < deadline) {
          const symbols = await this.symbolsIn(file.path, isName, settings.meldingssprak);
          this.read.set(file.path, { key, symbols });
          yield symbols;
        }
      }
    }
  }

  private listing(folder: string): Promise<readonly FoundFile[]> {
    const known = this.listings.get(folder);
    if (known && this.now() - known.at < searchLimits.listingMilliseconds) return known.files;
    const files =
      this.environment.findFiles?.(folder, searchLimits.files).catch(() => []) ?? Promise.resolve([]);
    this.listings.set(folder, { at: this.now(), files });
    return files;
  }

  /** In a file that cannot be read there is nothing to be found. */
  private async symbolsIn(
    path: string,
    isName: (path: string) => boolean,
    language: Language,
  ): Promise<readonly SymbolInformation[]> {
    const text = await this.environment.readText?.(path).catch(() => undefined);
    if (text === undefined || !(isName(path) || hasBegjaeringContent(text, recognition))) return [];
    return fileSymbols(BegjaeringDocument.of(text, URI.file(path).toString()), language);
  }
}

const ofDocuments = new WeakMap<BegjaeringDocument, { language: Language; symbols: SymbolInformation[] }>();

function symbolsOf(document: BegjaeringDocument, language: Language): SymbolInformation[] {
  const known = ofDocuments.get(document);
  if (known?.language === language) return known.symbols;
  const symbols = fileSymbols(document, language);
  ofDocuments.set(document, { language, symbols });
  return symbols;
}
