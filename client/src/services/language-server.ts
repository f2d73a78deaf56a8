import * as vscode from 'vscode';
import type { UploadedFile } from '../../../server/src/actions/attach';
import type { Pointer } from '../../../server/src/begjaering/pointer';
import {
  serviceMethods,
  type AttachAnswer,
  type AttachParams,
  type LocateAnswer,
  type LocateParams,
  type SummaryAnswer,
  type SummaryParams,
} from '../../../server/src/lsp/service-protocol';
import type { ServiceFinding } from '../elan/errors';

/** The connection to the language server, as far as it is needed here. */
export interface Requests {
  /** Sends a request of a document that the server knows, and starts the server where it does not run. */
  request<Answer>(document: vscode.TextDocument, method: string, params: object): Promise<Answer | undefined>;
  /** Tells the server something, if it runs. */
  notify(method: string): void;
}

/** What the language server knows of an open begjæring. */
export class BegjaeringServer {
  constructor(private readonly requests: Requests) {}

  /** @returns what a begjæring is about, and how many mistakes it has; undefined where the file is none */
  async summary(document: vscode.TextDocument): Promise<SummaryAnswer | undefined> {
    const params: SummaryParams = { uri: document.uri.toString() };
    return this.requests.request<SummaryAnswer>(document, serviceMethods.summary, params);
  }

  /** @returns where findings of the service belong, in their order; undefined where nothing tells */
  async locate(
    document: vscode.TextDocument,
    findings: readonly ServiceFinding[],
  ): Promise<readonly (vscode.Range | undefined)[]> {
    const params: LocateParams = { uri: document.uri.toString(), findings };
    const answer = await this.requests.request<LocateAnswer>(document, serviceMethods.locate, params);
    return findings.map((_, i) => {
      const range = answer?.ranges[i];
      return range ? toRange(range) : undefined;
    });
  }

  /**
   * Writes uploaded files into a begjæring.
   * @param where the Vedlegg that the first file is for, or a position in it; the list of general attachments where it
   *   is left out
   * @returns false where the file has changed too much meanwhile
   */
  async attach(
    document: vscode.TextDocument,
    files: readonly UploadedFile[],
    where: { readonly at?: Pointer; readonly position?: vscode.Position } = {},
  ): Promise<boolean> {
    const params: AttachParams = { uri: document.uri.toString(), files, ...where };
    const answer = await this.requests.request<AttachAnswer>(document, serviceMethods.attach, params);
    if (!answer || answer.version !== document.version) return false;
    const edit = new vscode.WorkspaceEdit();
    edit.set(
      document.uri,
      answer.edits.map(({ range, newText }) => new vscode.TextEdit(toRange(range), newText)),
    );
    return vscode.workspace.applyEdit(edit);
  }

  /** Has the server read the ledger again. */
  ledgerChanged(): void {
    this.requests.notify(serviceMethods.ledgerChanged);
  }
}

interface LspRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

function toRange({ start, end }: LspRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
