import * as vscode from 'vscode';

const scheme = 'elan-migrering';
const applyCommand = 'elan.applyMigration';
const discardCommand = 'elan.discardMigration';

/** A migration that waits for the user to look at it. */
export interface Previewed {
  readonly document: vscode.TextDocument;
  /** The document after the migration. */
  readonly text: string;
  /** What the tab is called. */
  readonly title: string;
  /** Called when the user wants it; the preview is closed already. */
  apply(): Promise<void>;
}

/** Shows what a migration would make of a file, beside what it is now, until it is applied or discarded. */
export class MigrationPreview implements vscode.Disposable {
  /** By the address of what is shown; each preview has its own. */
  private readonly waiting = new Map<string, Previewed>();
  private readonly subscriptions: readonly vscode.Disposable[];
  private shown = 0;

  constructor() {
    this.subscriptions = [
      vscode.workspace.registerTextDocumentContentProvider(scheme, {
        provideTextDocumentContent: (uri) => this.waiting.get(uri.toString())?.text,
      }),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        for (const tab of closed) this.waiting.delete(keyOf(tab));
      }),
      vscode.commands.registerCommand(applyCommand, () => this.end(true)),
      vscode.commands.registerCommand(discardCommand, () => this.end(false)),
    ];
  }

  /** @param migration takes the place of one of the same file that is still shown */
  async show(migration: Previewed): Promise<void> {
    const { document, title } = migration;
    await this.close(document);
    const { path } = document.uri;
    const after = vscode.Uri.from({ scheme, path, query: String(++this.shown) });
    this.waiting.set(after.toString(), migration);
    await vscode.commands.executeCommand('vscode.diff', document.uri, after, title, { preview: false });
  }

  /** Closes the preview of a file, if there is one. */
  async close(document: vscode.TextDocument): Promise<void> {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const previews = tabs.filter((tab) => this.waiting.get(keyOf(tab))?.document === document);
    await vscode.window.tabGroups.close(previews);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** Ends the preview that is looked at. */
  private async end(applied: boolean): Promise<void> {
    const { activeTab } = vscode.window.tabGroups.activeTabGroup;
    const migration = activeTab && this.waiting.get(keyOf(activeTab));
    if (!migration) return;
    await this.close(migration.document);
    if (applied) await migration.apply();
  }
}

/** @returns the address of what a tab shows on the right of a comparison; empty for other tabs */
function keyOf({ input }: vscode.Tab): string {
  return input instanceof vscode.TabInputTextDiff ? input.modified.toString() : '';
}
