import * as vscode from 'vscode';
import { asksForSomething, attentionOf, type Attention } from '../cases/attention';
import { casesOf, type KnownCase } from '../cases/cases';
import { lookOf } from '../cases/look';
import { CallNode, CaseNode, DamageNode, ProblemNode, type Node } from '../cases/nodes';
import { casesHere, readEachLedger, type UnreadLedger } from '../window/ledgers';
import { describeError } from '../../services/errors';
import type { Services } from '../window/services';
import { uiLanguage } from '../window/settings';
import type { ServiceTree } from '../window/service-tree';
import { tellVsCode } from '../window/told';
import { itemOf, onDidChangeWhatWasSent } from './tree-parts';

/** @returns the view of the cases that were sent from here in the active profile's environment */
export function createCasesTree(services: Services): ServiceTree<Node> {
  return new CasesTree(services);
}

class CasesTree implements ServiceTree<Node> {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly subscriptions: vscode.Disposable;
  private isRead = false;
  badge: vscode.ViewBadge | undefined;
  private readonly isSeen = (known: KnownCase): boolean => this.services.seenCases.isSeen(known);

  constructor(private readonly services: Services) {
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      onDidChangeWhatWasSent(services, () => this.changed.fire()),
      services.seenCases.onDidChange(() => this.changed.fire()),
    );
  }

  /**
   * @returns which ledgers cannot be read or are damaged, then what is not known, then the cases, newest first; below a
   *   case, its calls
   */
  async getChildren(node?: Node): Promise<Node[]> {
    if (node instanceof CaseNode)
      return node.known.calls.map((call) => new CallNode(node.workspace, call, true));
    return node ? [] : this.roots();
  }

  /** The command line may have written to a ledger meanwhile, or something may have damaged it. */
  setVisible(visible: boolean): void {
    if (visible && this.isRead) this.changed.fire();
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const look = lookOf(node, uiLanguage());
    const state =
      node instanceof CaseNode
        ? vscode.TreeItemCollapsibleState.Collapsed
        : vscode.TreeItemCollapsibleState.None;
    const item = itemOf(look, state);
    item.id = idOf(node);
    if (node instanceof CaseNode && asksForSomething(node.known) && !this.isSeen(node.known))
      item.contextValue = `${look.contextValue} unseen`;
    if (node instanceof DamageNode) {
      const title = vscode.l10n.t('Repair the log of submissions…');
      item.command = { title, command: 'elan.repairLedger', arguments: [node] };
    }
    return item;
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private async roots(): Promise<Node[]> {
    this.isRead = true;
    const { read, unread } = await readEachLedger(this.services);
    const { environment } = this.services.profiles.active;
    const damaged = read.filter(({ damage }) => damage.length > 0);
    const known = read.map(({ workspace, entries }) => ({ workspace, ...casesOf(entries, environment) }));
    const unresolved = known.flatMap(({ workspace, unresolved: calls }) =>
      calls.map((call) => new CallNode(workspace, call, false)),
    );
    this.badge = badgeOf(attentionOf(known, damaged.length + unread.length, this.isSeen));
    const cases = casesHere(this.services, read);
    if (cases.length === 0) void this.tellWhetherLocalElanIsMissing();
    return [
      ...unread.map(problemNode),
      ...damaged.map(({ workspace, damage }) => new DamageNode(workspace, damage)),
      ...unresolved,
      ...cases.map((each) => new CaseNode(each.workspace, each.known)),
    ];
  }

  /** What an empty view offers first. */
  private async tellWhetherLocalElanIsMissing(): Promise<void> {
    const { profiles, localElan } = this.services;
    const isLocal = profiles.active.environment === 'local';
    tellVsCode('elan.localElanIsMissing', isLocal && !(await localElan.answers()));
  }
}

/** None where nothing needs attention. */
function badgeOf({ unknown, cases, corrections, logs }: Attention): vscode.ViewBadge | undefined {
  const value = unknown + cases + corrections + logs;
  if (value === 0) return undefined;
  const parts = [
    ...(unknown > 0 ? [vscode.l10n.t('submissions with an unknown outcome: {0}', unknown)] : []),
    ...(cases > 0 ? [vscode.l10n.t('cases that are refused or ask for something: {0}', cases)] : []),
    ...(corrections > 0 ? [vscode.l10n.t('corrections that are asked for: {0}', corrections)] : []),
    ...(logs > 0 ? [vscode.l10n.t('logs that are damaged or cannot be read: {0}', logs)] : []),
  ];
  return { value, tooltip: vscode.l10n.t('ELAN needs attention: {0}', parts.join(', ')) };
}

function problemNode({ workspace, error }: UnreadLedger): ProblemNode {
  const { message, advice } = describeError(error, uiLanguage());
  return new ProblemNode(workspace, message, advice);
}

/** The same call may stand by itself and below its case. */
function idOf(node: Node): string {
  if (node instanceof CaseNode) return `${node.workspace}|${node.known.eksternSaksreferanse}`;
  if (node instanceof DamageNode) return `${node.workspace}|damaged`;
  if (node instanceof ProblemNode) return `${node.workspace}|problem`;
  return `${node.workspace}|${node.isBelowCase ? 'below' : 'alone'}|${node.call.id}`;
}
