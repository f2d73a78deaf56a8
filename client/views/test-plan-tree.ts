import * as vscode from 'vscode';
import type { TestCaseNode } from '../cases/test-nodes';
import { environmentFacts } from '../../services/operations/environments';
import type { ServiceTree } from '../window/service-tree';
import type { Services } from '../window/services';
import { itemOf, onDidChangeWhatWasSent } from './tree-parts';

/** @returns the view of the test plan, as it stands in the active profile's environment */
export function createTestPlanTree(services: Services): ServiceTree<TestCaseNode> {
  return new TestPlanTree(services);
}

class TestPlanTree implements ServiceTree<TestCaseNode> {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly subscriptions: vscode.Disposable;

  constructor(private readonly services: Services) {
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      onDidChangeWhatWasSent(services, () => this.changed.fire()),
    );
  }

  /** @returns the cases of the plan; none in production, where it is not run */
  async getChildren(node?: TestCaseNode): Promise<TestCaseNode[]> {
    const { target } = environmentFacts(this.services.profiles.active.environment);
    if (node || target === 'production') return [];
    const { testCaseNodes } = await import('../window/test-plan');
    return testCaseNodes(this.services);
  }

  getTreeItem(node: TestCaseNode): vscode.TreeItem {
    const item = itemOf(node.look);
    item.id = node.id;
    const title = vscode.l10n.t('Show the test case');
    item.command = { title, command: 'elan.showTestPlan', arguments: [node] };
    return item;
  }

  dispose(): void {
    this.subscriptions.dispose();
  }
}
