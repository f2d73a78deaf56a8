import * as vscode from 'vscode';
import { chooseModelCommand, type ModelStatus } from '../../server/protocol/protocol';
import { notifications } from '../window/notifications';

/** The language status item that says which version of the model the open file is read as, and why. */
export class ModelStatusItem implements vscode.Disposable {
  private readonly byUri = new Map<string, ModelStatus>();
  private readonly emitter = new vscode.EventEmitter<void>();
  /** Fires when something is known of an open begjæring that was not before. */
  readonly onDidChange = this.emitter.event;
  private readonly subscription = vscode.window.onDidChangeActiveTextEditor(() => this.show());
  private item: vscode.LanguageStatusItem | undefined;
  private readonly shownFailures = new Set<string>();

  /** @returns what is known of an open begjæring */
  of(uri: string): ModelStatus | undefined {
    return this.byUri.get(uri);
  }

  update(status: ModelStatus): void {
    this.byUri.set(status.uri, status);
    this.tellOfFailures(status);
    this.show();
    this.emitter.fire();
  }

  forget(uri: string): void {
    this.byUri.delete(uri);
    this.show();
    this.emitter.fire();
  }

  dispose(): void {
    this.subscription.dispose();
    this.emitter.dispose();
    this.item?.dispose();
  }

  private show(): void {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const status = uri && this.byUri.get(uri.toString());
    if (!status) {
      this.item?.dispose();
      this.item = undefined;
      return;
    }
    this.item ??= vscode.languages.createLanguageStatusItem('elan.model', { language: 'json' });
    this.item.name = vscode.l10n.t('Utleggsbegjæring: model version');
    this.item.text = status.isEmpty
      ? vscode.l10n.t('Utleggsbegjæring: the file is empty')
      : vscode.l10n.t('Utleggsbegjæring model {0}', status.version);
    this.item.detail = reason(status);
    this.item.severity = severityOf(status);
    this.item.command = { command: chooseModelCommand, title: vscode.l10n.t('Choose…') };
  }

  /** A fault in the tool is said once, and stays in the status item. */
  private tellOfFailures({ failedRules }: ModelStatus): void {
    const fresh = failedRules.filter((code) => !this.shownFailures.has(code));
    for (const code of fresh) this.shownFailures.add(code);
    if (fresh.length === 0) return;
    void notifications.showWarningMessage(
      vscode.l10n.t(
        'Utleggsbegjæring: a check failed because of a fault in the extension: {0}',
        fresh.join(', '),
      ),
    );
  }
}

function reason({ explicit, because, version, newest, failedRules, isEmpty }: ModelStatus): string {
  if (failedRules.length > 0) return vscode.l10n.t('Checks that failed: {0}', failedRules.join(', '));
  if (isEmpty) return vscode.l10n.t('begin with a template: Ctrl+. or Ctrl+Space in the file');
  if (explicit) return vscode.l10n.t('chosen in the settings');
  if (because.length > 0)
    return vscode.l10n.t('because of {0}; the newest is {1}', because.join(', '), newest);
  return version === newest
    ? vscode.l10n.t('the newest, chosen automatically')
    : vscode.l10n.t('found in the file');
}

function severityOf({ explicit, version, newest, failedRules }: ModelStatus): vscode.LanguageStatusSeverity {
  if (failedRules.length > 0) return vscode.LanguageStatusSeverity.Error;
  const older = !explicit && version !== newest;
  return older ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
}
