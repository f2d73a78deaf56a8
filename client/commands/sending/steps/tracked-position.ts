import * as vscode from 'vscode';
import { movedRange, type TextRange } from '../../../sending/moved-range';

/** A position in a document that stays where it is meant to be while the document is edited. */
export class TrackedPosition implements vscode.Disposable {
  private range: TextRange | undefined;
  private readonly subscription: vscode.Disposable;

  constructor(document: vscode.TextDocument, position: vscode.Position) {
    this.range = { start: position, end: position };
    this.subscription = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document !== document) return;
      for (const change of event.contentChanges) this.range = this.range && movedRange(this.range, change);
    });
  }

  /** Where it is now; undefined where an edit has touched it. */
  get now(): vscode.Position | undefined {
    return this.range && new vscode.Position(this.range.start.line, this.range.start.character);
  }

  dispose(): void {
    this.subscription.dispose();
  }
}
