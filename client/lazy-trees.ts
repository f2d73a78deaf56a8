import * as vscode from 'vscode';
import type { LazyServices } from './lazy-services';
import { treeIds, type ServiceTree, type TreeId } from './window/service-tree';

/** Registers the views. The services are loaded when VS Code first asks what one of them shows. */
export function registerTrees(services: LazyServices): vscode.Disposable {
  return vscode.Disposable.from(...treeIds.map((id) => registerTree(id, services)));
}

function registerTree(id: TreeId, services: LazyServices): vscode.Disposable {
  const tree = new LazyTree(id, services);
  const view = vscode.window.createTreeView(id, { treeDataProvider: tree });
  return vscode.Disposable.from(
    view,
    tree,
    tree.onDidRead((badge) => {
      view.badge = badge;
    }),
    view.onDidChangeVisibility(({ visible }) => tree.setVisible(visible)),
    vscode.workspace.onDidGrantWorkspaceTrust(() => tree.refresh()),
  );
}

/** Stands in for a view until it is looked at. In a folder that is not trusted it stays empty. */
class LazyTree implements vscode.TreeDataProvider<unknown>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<unknown>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly read = new vscode.EventEmitter<vscode.ViewBadge | undefined>();
  /** The roots were read: what stands on the view's icon now. */
  readonly onDidRead = this.read.event;
  private loading: Promise<void> | undefined;
  private tree: ServiceTree<unknown> | undefined;
  private subscription: vscode.Disposable | undefined;
  private isVisible = false;

  constructor(
    private readonly id: TreeId,
    private readonly services: LazyServices,
  ) {}

  async getChildren(element?: unknown): Promise<unknown[]> {
    if (!vscode.workspace.isTrusted) return [];
    await (this.loading ??= this.load());
    const children = [...((await this.tree?.getChildren(element)) ?? [])];
    if (element === undefined) this.read.fire(this.tree?.badge);
    return children;
  }

  getTreeItem(element: unknown): vscode.TreeItem | Thenable<vscode.TreeItem> {
    return this.tree?.getTreeItem(element) ?? new vscode.TreeItem('');
  }

  setVisible(visible: boolean): void {
    this.isVisible = visible;
    this.tree?.setVisible?.(visible);
  }

  refresh(): void {
    this.changed.fire(undefined);
  }

  dispose(): void {
    this.subscription?.dispose();
    this.changed.dispose();
    this.read.dispose();
  }

  private async load(): Promise<void> {
    const tree = (await this.services.load()).tree(this.id);
    this.tree = tree;
    this.subscription = tree.onDidChangeTreeData?.((element) => this.changed.fire(element ?? undefined));
    tree.setVisible?.(this.isVisible);
  }
}
