import type * as vscode from 'vscode';

/** A view that needs the services. */
export interface ServiceTree<Element> extends vscode.TreeDataProvider<Element> {
  /** Told whether somebody can see it. */
  setVisible?(visible: boolean): void;
  /** What stands on the view's icon, by what its roots were when they were asked for last. */
  readonly badge?: vscode.ViewBadge | undefined;
  dispose?(): void;
}

/** The views that need the services. */
export const treeIds = ['elan.profiles', 'elan.attachments', 'elan.cases', 'elan.testPlan'] as const;

/** A view by its id. */
export type TreeId = (typeof treeIds)[number];
