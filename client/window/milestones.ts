import * as vscode from 'vscode';
import { tellVsCode } from './told';

/** What ticks the steps of the walkthrough: things that have really happened, and not clicks. */
export type Milestone =
  | 'triedLocally'
  | 'profileKept'
  | 'tokenFetched'
  | 'testRulesAsked'
  | 'validatedInTest'
  | 'testPlanPassed'
  | 'productionConnected'
  | 'changedCasesAsked';

const key = 'elan.milestones';

/** What VS Code takes, once the page is there, to know the steps on it. */
const PAGE_READY_MS = 500;

/**
 * Remembers which milestones the user has reached, in whatever window. VS Code is told of them only when a page that may show
 * the walkthrough is open: what it is told before it has read the steps it never ticks. It remembers by itself what it has ticked.
 */
export class Milestones implements vscode.Disposable {
  private readonly opening: vscode.Disposable;
  private waiting: NodeJS.Timeout | undefined;

  constructor(private readonly ofUser: vscode.Memento) {
    this.opening = vscode.window.tabGroups.onDidChangeTabs(({ opened }) => {
      if (opened.some(mayShowWalkthrough)) this.tellSoon();
    });
    if (isPageOpen()) this.tellSoon();
  }

  get reached(): readonly Milestone[] {
    return this.ofUser.get<readonly Milestone[]>(key, []);
  }

  /** Not waited for: what was done is done, whether its step is ticked or not. */
  reach(milestone: Milestone): void {
    if (this.reached.includes(milestone)) return;
    void this.ofUser.update(key, [...this.reached, milestone]);
    if (isPageOpen()) this.tellSoon();
  }

  dispose(): void {
    clearTimeout(this.waiting);
    this.opening.dispose();
  }

  private tellSoon(): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      for (const milestone of this.reached) {
        tellVsCode(`elan.reached.${milestone}`, true);
      }
    }, PAGE_READY_MS);
  }
}

function isPageOpen(): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(mayShowWalkthrough));
}

/** VS Code's own pages have no input that extensions get to see. */
function mayShowWalkthrough({ input }: vscode.Tab): boolean {
  return input === undefined;
}
