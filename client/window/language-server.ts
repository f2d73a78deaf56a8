import * as vscode from 'vscode';
import type { UploadedFile } from '../../engine/actions/attach';
import {
  serviceMethods,
  type AttachAnswer,
  type AttachmentsAnswer,
  type AttachmentsParams,
  type AttachParams,
  type LocateAnswer,
  type LocateParams,
  type SummaryAnswer,
  type SummaryParams,
} from '../../server/protocol/services';
import type { ServiceFinding } from '../../services/errors';

/** How often an edit is tried while somebody types. */
const mostTries = 5;

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

  /**
   * @param target the environment that it is checked for; the one of the settings where it is left out
   * @returns what a begjæring is about, and how many mistakes it has; undefined where the file is none
   */
  async summary(
    document: vscode.TextDocument,
    target?: SummaryParams['target'],
  ): Promise<SummaryAnswer | undefined> {
    const params: SummaryParams = { uri: document.uri.toString(), ...(target ? { target } : {}) };
    return this.requests.request<SummaryAnswer>(document, serviceMethods.summary, params);
  }

  /** @returns the Vedlegg of a begjæring, and how far their files have come; undefined where the file is none */
  async attachments(document: vscode.TextDocument): Promise<AttachmentsAnswer | undefined> {
    const params: AttachmentsParams = { uri: document.uri.toString() };
    return this.requests.request<AttachmentsAnswer>(document, serviceMethods.attachments, params);
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
   * @param where a position in the Vedlegg that the first file is for; the list of general attachments where it is left
   *   out or in none
   * @returns false where the file is being changed all the time
   */
  async attach(
    document: vscode.TextDocument,
    files: readonly UploadedFile[],
    where: () => vscode.Position | undefined = () => undefined,
  ): Promise<boolean> {
    for (let tries = 0; tries < mostTries; tries++) {
      const edit = await this.attachEdit(document, files, where());
      if (edit && (await vscode.workspace.applyEdit(edit))) return true;
    }
    return false;
  }

  /** @returns the edit that {@link attach} makes; undefined where the file was changed meanwhile, or is no begjæring */
  async attachEdit(
    document: vscode.TextDocument,
    files: readonly UploadedFile[],
    position: vscode.Position | undefined,
  ): Promise<vscode.WorkspaceEdit | undefined> {
    const params: AttachParams = { uri: document.uri.toString(), files, ...(position ? { position } : {}) };
    const answer = await this.requests.request<AttachAnswer>(document, serviceMethods.attach, params);
    if (!answer || answer.version !== document.version) return undefined;
    const edit = new vscode.WorkspaceEdit();
    edit.set(
      document.uri,
      answer.edits.map(({ range, newText }) => new vscode.TextEdit(toRange(range), newText)),
    );
    return edit;
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

/** @returns a range of the protocol as VS Code has it */
export function toRange({ start, end }: LspRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
