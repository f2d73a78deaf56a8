import * as vscode from 'vscode';
import type { LazyServices } from './lazy-services';
import { treeIds, type ServiceTree, type TreeId } from './window/service-tree';

/** The views, once they are registered. */
export interface Trees {
  /** Keeps the badge of the cases as it is to be, also while nobody sees the view. */
  watchCases(): void;
  dispose(): void;
}

/** Registers the views. The services are loaded when VS Code first asks what one of them shows. */
export function registerTrees(services: LazyServices): Trees {
  const trees = treeIds.map((id) => new LazyTree(id, services));
  const registered = vscode.Disposable.from(...trees.map(registerTree));
  return {
    watchCases: () => trees.find(({ id }) => id === 'elan.cases')?.watch(),
    dispose: () => {
      registered.dispose();
    },
  };
}

function registerTree(tree: LazyTree): vscode.Disposable {
  const { id } = tree;
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
  private isWatched = false;

  constructor(
    readonly id: TreeId,
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

  /** Reads the roots whenever they change, for VS Code does not while nobody sees them. */
  watch(): void {
    this.isWatched = true;
    void this.getChildren();
  }

  dispose(): void {
    this.subscription?.dispose();
    this.changed.dispose();
    this.read.dispose();
  }

  private async load(): Promise<void> {
    const tree = (await this.services.load()).tree(this.id);
    this.tree = tree;
    this.subscription = tree.onDidChangeTreeData?.((element) => {
      this.changed.fire(element ?? undefined);
      if (this.isWatched && !this.isVisible) void this.getChildren();
    });
    tree.setVisible?.(this.isVisible);
  }
}
