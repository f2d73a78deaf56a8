import type { CancellationToken, SymbolInformation } from 'vscode-languageserver';
import { BegjaeringDocument } from '../../engine/begjaering/document';
import type { Language } from '../../engine/findings/findings';
import { fileSymbols, queryTest } from '../../engine/features/workspace-symbols';
import { remembered } from '../../engine/values/remembered';
import { Positions, type Encoding } from '../positions';
import type { OpenBegjaering, Session } from '../session';
import type { ClosedFile, WorkspaceFiles } from './workspace-files';

/** How much is looked for, at most. */
export const searchLimits = {
  symbols: 1_000,
  /** After so long no more files are read for one search; the next one goes on from there. */
  milliseconds: 2_000,
} as const;

interface Read {
  /** What the symbols depend on: when the file was changed, and the settings. */
  readonly key: string;
  readonly symbols: readonly SymbolInformation[];
}

/** Finds claims, parties, grounds and case references in all begjæringer of the folders that the editor has open. */
export class WorkspaceSymbols {
  private readonly read = new Map<string, Read>();

  /** @param encoding that the client counts positions in */
  constructor(
    private readonly session: Pick<Session, 'begjaering'>,
    private readonly files: WorkspaceFiles,
    private readonly encoding: Encoding,
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
    for (const uri of this.files.openFiles()) {
      if (token.isCancellationRequested) return;
      const begjaering = await this.session.begjaering(uri);
      if (begjaering) yield symbolsOf(begjaering);
    }
    const deadline = this.files.now() + searchLimits.milliseconds;
    for await (const file of this.files.closed(token)) {
      const { uri, modified, settings } = file;
      const key = JSON.stringify([modified, settings.meldingssprak, settings.filnavn]);
      const known = this.read.get(uri);
      if (known?.key === key) yield known.symbols;
      else if (this.files.now() < deadline) {
        const symbols = await this.symbolsIn(file);
        this.read.set(uri, { key, symbols });
        yield symbols;
      }
    }
  }

  private async symbolsIn({ uri, settings, read }: ClosedFile): Promise<readonly SymbolInformation[]> {
    const text = await read();
    if (text === undefined) return [];
    const document = BegjaeringDocument.of(text, uri);
    const positions = new Positions(document.source, this.encoding);
    return positions.toClient(fileSymbols(document, settings.meldingssprak));
  }
}

const ofDocument = remembered<BegjaeringDocument, Map<Language, SymbolInformation[]>>(() => new Map());

function symbolsOf({ document, positions, settings }: OpenBegjaering): SymbolInformation[] {
  const language = settings.meldingssprak;
  const known = ofDocument(document);
  const symbols = known.get(language) ?? positions.toClient(fileSymbols(document, language));
  known.set(language, symbols);
  return symbols;
}
