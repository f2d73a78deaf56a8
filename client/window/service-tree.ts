import type * as vscode from 'vscode';

/** A view that needs the services. */
export interface ServiceTree<Element> extends vscode.TreeDataProvider<Element> {
  /** Told whether somebody can see it. */
  setVisible?(visible: boolean): void;
  dispose?(): void;
}
