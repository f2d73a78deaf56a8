import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { ServiceTree } from '../../../../client/window/service-tree';
import { activatedExtension } from './extension';

/** @returns a view of cases as the window makes it */
export async function viewOfCases(): Promise<ServiceTree<unknown>> {
  const made = (await (await activatedExtension()).services?.())?.tree('elan.cases');
  assert.ok(made, 'there is no view of cases');
  return made;
}

/** @returns what stands below a node of a view; its uppermost nodes where none is given */
export async function childrenOf(tree: ServiceTree<unknown>, node?: unknown): Promise<unknown[]> {
  return [...((await tree.getChildren(node)) ?? [])];
}

/** @returns the same as VS Code shows them */
export async function rows(tree: ServiceTree<unknown>, node?: unknown): Promise<vscode.TreeItem[]> {
  return Promise.all((await childrenOf(tree, node)).map(async (child) => tree.getTreeItem(child)));
}

/** @returns the lines of a row's tooltip; nothing where it has none */
export function tooltipOf(row: vscode.TreeItem | undefined): string {
  return typeof row?.tooltip === 'string' ? row.tooltip : '';
}
