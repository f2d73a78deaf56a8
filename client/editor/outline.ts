import * as vscode from 'vscode';

/** @returns the outline that the language server gives of a document as it is now */
export type AskForSymbols = (document: vscode.TextDocument) => Promise<vscode.DocumentSymbol[]>;

interface Known {
  readonly version: number;
  readonly symbols: vscode.DocumentSymbol[];
}

/**
 * The outline of begjæringer. Of several outlines of a file VS Code shows the one that answers first in the breadcrumbs,
 * and its own JSON support answers quickly. Ours is therefore asked for after each check, ahead of VS Code, and is offered
 * once it is known, so that it is always first.
 */
export class Outline implements vscode.DocumentSymbolProvider, vscode.Disposable {
  private readonly known = new Map<string, Known>();
  private registration: vscode.Disposable | undefined;

  constructor(private readonly ask: AskForSymbols) {}

  async provideDocumentSymbols(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
    const known = this.known.get(document.uri.toString());
    if (!known) return [];
    return known.version === document.version ? known.symbols : this.ask(document);
  }

  /** Asks for the outline of a document that the server has just checked. */
  async refresh(document: vscode.TextDocument): Promise<void> {
    const { version } = document;
    const key = document.uri.toString();
    if (this.known.get(key)?.version === version) return;
    const symbols = await this.ask(document);
    if (document.isClosed || document.version !== version) return;
    const isFirst = !this.known.has(key);
    this.known.set(key, { version, symbols });
    // registering again is the only way to make VS Code ask again
    if (isFirst) this.register();
  }

  forget(uri: vscode.Uri): void {
    this.known.delete(uri.toString());
  }

  dispose(): void {
    this.registration?.dispose();
  }

  private register(): void {
    const before = this.registration;
    this.registration = vscode.languages.registerDocumentSymbolProvider({ language: 'json' }, this, {
      label: 'Utleggsbegjæring',
    });
    before?.dispose();
  }
}
