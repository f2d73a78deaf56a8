import * as vscode from 'vscode';

/** What ticks the steps of the walkthrough: things that have really happened, and not clicks. */
export type Milestone =
  | 'triedLocally'
  | 'profileKept'
  | 'tokenFetched'
  | 'testRulesAsked'
  | 'validatedInTest'
  | 'testLogExported'
  | 'productionConnected'
  | 'changedCasesAsked';

const key = 'elan.milestones';

/** Remembers which milestones the user has reached, in whatever window, and tells VS Code. */
export class Milestones {
  constructor(private readonly ofUser: vscode.Memento) {
    for (const milestone of this.reached) tell(milestone);
  }

  get reached(): readonly Milestone[] {
    return this.ofUser.get<readonly Milestone[]>(key, []);
  }

  /** Not waited for: what was done is done, whether its step is ticked or not. */
  reach(milestone: Milestone): void {
    if (this.reached.includes(milestone)) return;
    void this.ofUser.update(key, [...this.reached, milestone]);
    tell(milestone);
  }
}

function tell(milestone: Milestone): void {
  void vscode.commands.executeCommand('setContext', `elan.reached.${milestone}`, true);
}
