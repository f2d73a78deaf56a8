import * as vscode from 'vscode';
import {
  defaultFilePatterns,
  fileNameTest,
  hasBegjaeringContent,
  refusedPatterns,
} from '../../engine/begjaering/recognise';
import recognitionData from '../../schemas/versions.json';
import { uiLanguage } from './settings';
import { ownSettings } from './own-settings';
import { notifications } from './notifications';

/** How long typing has to pause before a file that is no begjæring yet is looked at again. */
const lookAgainMilliseconds = 500;

/** A larger file that is not called a begjæring is looked at once, when it is opened, and not while it is typed in. */
const largestTypedLines = 20_000;

/** Where files are; other documents, such as older versions of them, are shown and not written. */
const schemes: ReadonlySet<string> = new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs']);

/** Which of the open JSON documents are begjæringer: by name or content, and for as long as they are open. */
export class OpenBegjaeringer implements vscode.Disposable {
  private readonly recognised = new Set<string>();
  private readonly told = new Set<string>();
  private readonly waiting = new Map<string, NodeJS.Timeout>();
  private readonly emitter = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly subscriptions: readonly { dispose(): unknown }[];

  /** Fires once for every document that turns out to be a begjæring. */
  readonly onDidRecognise = this.emitter.event;

  constructor() {
    this.subscriptions = [
      this.emitter,
      vscode.workspace.onDidOpenTextDocument((document) => this.consider(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.considerSoon(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.forget(document)),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('elan.filnavn')) this.look();
      }),
    ];
  }

  has(document: vscode.TextDocument): boolean {
    return this.recognised.has(document.uri.toString());
  }

  /** Looks at every open document. */
  look(): void {
    for (const document of vscode.workspace.textDocuments) this.consider(document);
  }

  dispose(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private consider(document: vscode.TextDocument): void {
    if (this.has(document) || !isCandidate(document)) return;
    this.tellOfPatterns(document);
    if (!isBegjaering(document)) return;
    this.recognised.add(document.uri.toString());
    this.emitter.fire(document);
  }

  private tellOfPatterns(document: vscode.TextDocument): void {
    for (const problem of refusedPatterns(patternsFor(document), uiLanguage())) {
      if (this.told.has(problem)) continue;
      this.told.add(problem);
      void notifications.showWarningMessage(problem);
    }
  }

  private considerSoon(document: vscode.TextDocument): void {
    if (this.has(document) || !isCandidate(document) || document.lineCount > largestTypedLines) return;
    const key = document.uri.toString();
    clearTimeout(this.waiting.get(key));
    const timer = setTimeout(() => {
      this.waiting.delete(key);
      if (!document.isClosed) this.consider(document);
    }, lookAgainMilliseconds);
    this.waiting.set(key, timer);
  }

  private forget(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.waiting.get(key));
    this.waiting.delete(key);
    this.recognised.delete(key);
  }
}

/** @returns whether a document is a begjæring, by its name or its content */
export function isBegjaering(document: vscode.TextDocument): boolean {
  if (!isCandidate(document)) return false;
  return hasBegjaeringName(document) || hasBegjaeringContent(document.getText(), recognitionData.recognition);
}

function isCandidate({ languageId, uri }: vscode.TextDocument): boolean {
  return languageId === 'json' && (schemes.has(uri.scheme) || isFolderScheme(uri.scheme));
}

/** A folder may be on any file system that an extension brings. */
function isFolderScheme(scheme: string): boolean {
  return (vscode.workspace.workspaceFolders ?? []).some(({ uri }) => uri.scheme === scheme);
}

function hasBegjaeringName(document: vscode.TextDocument): boolean {
  return fileNameTest(patternsFor(document))(document.uri.path);
}

/** Settings may hold anything: what is no text is no pattern. */
function patternsFor({ uri }: vscode.TextDocument): string[] {
  const given = ownSettings(uri).get<unknown>('filnavn');
  const patterns: readonly unknown[] = Array.isArray(given) ? given : defaultFilePatterns;
  return patterns.filter((pattern) => typeof pattern === 'string');
}
