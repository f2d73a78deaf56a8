import type * as vscode from 'vscode';

/** A view that needs the services. */
export interface ServiceTree<Element> extends vscode.TreeDataProvider<Element> {
  /** Told whether somebody can see it. */
  setVisible?(visible: boolean): void;
  dispose?(): void;
}

/** The views that need the services. */
export const treeIds = ['elan.profiles', 'elan.attachments', 'elan.cases'] as const;

/** A view by its id. */
export type TreeId = (typeof treeIds)[number];
