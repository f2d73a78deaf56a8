import * as vscode from 'vscode';
import { casesOf } from '../cases/cases';
import { lookOf } from '../cases/look';
import { CallNode, CaseNode, ProblemNode, type Node } from '../cases/nodes';
import { casesHere, readLedgers } from '../window/ledgers';
import { describeError, ElanError } from '../../services/errors';
import type { Services } from '../window/services';
import { uiLanguage } from '../window/settings';
import type { ServiceTree } from '../window/service-tree';

/** @returns the view of the cases that were sent from here in the active profile's environment */
export function createCasesTree(services: Services): ServiceTree<Node> {
  return new CasesTree(services);
}

class CasesTree implements ServiceTree<Node> {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly subscriptions: vscode.Disposable;

  constructor(private readonly services: Services) {
    const look = (): void => this.changed.fire();
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      services.onDidChangeLedger(look),
      services.profiles.onDidChange(look),
      vscode.workspace.onDidChangeWorkspaceFolders(look),
    );
  }

  /** @returns what is not known first, then the cases, newest first; below a case, its calls */
  async getChildren(node?: Node): Promise<Node[]> {
    if (node instanceof CaseNode)
      return node.known.calls.map((call) => new CallNode(node.workspace, call, true));
    if (node) return [];
    try {
      return await this.roots();
    } catch (error) {
      if (!(error instanceof ElanError)) throw error;
      return [new ProblemNode(describeError(error, uiLanguage()).message)];
    }
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const look = lookOf(node, uiLanguage());
    const state =
      node instanceof CaseNode
        ? vscode.TreeItemCollapsibleState.Collapsed
        : vscode.TreeItemCollapsibleState.None;
    const item = new vscode.TreeItem(look.label, state);
    item.description = look.description;
    item.tooltip = look.tooltip;
    const color = look.color === undefined ? undefined : new vscode.ThemeColor(look.color);
    item.iconPath = new vscode.ThemeIcon(look.icon, color);
    item.contextValue = look.contextValue;
    item.id = idOf(node);
    return item;
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private async roots(): Promise<Node[]> {
    const ledgers = await readLedgers(this.services);
    const { environment } = this.services.profiles.active;
    const unresolved = ledgers.flatMap(({ workspace, entries }) =>
      casesOf(entries, environment).unresolved.map((call) => new CallNode(workspace, call, false)),
    );
    const cases = casesHere(this.services, ledgers);
    return [...unresolved, ...cases.map(({ workspace, known }) => new CaseNode(workspace, known))];
  }
}

/** The same call may stand by itself and below its case. */
function idOf(node: Node): string | undefined {
  if (node instanceof CaseNode) return `${node.workspace}|${node.known.eksternSaksreferanse}`;
  if (node instanceof ProblemNode) return undefined;
  return `${node.workspace}|${node.isBelowCase ? 'below' : 'alone'}|${node.call.id}`;
}
