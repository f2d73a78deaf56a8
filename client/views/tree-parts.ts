import * as vscode from 'vscode';
import type { Look } from '../cases/nodes';
import type { Services } from '../window/services';

/** @returns an item of a view as it is to look, also for who has it read aloud */
export function itemOf(look: Look, state?: vscode.TreeItemCollapsibleState): vscode.TreeItem {
  const item = new vscode.TreeItem(look.label, state);
  item.description = look.description;
  item.tooltip = look.tooltip;
  const color = look.color === undefined ? undefined : new vscode.ThemeColor(look.color);
  item.iconPath = new vscode.ThemeIcon(look.icon, color);
  item.accessibilityInformation = { label: [look.label, look.description].filter(Boolean).join(', ') };
  item.contextValue = look.contextValue;
  return item;
}

/** Calls back whenever another ledger, or something else of it, is to be shown. */
export function onDidChangeWhatWasSent(services: Services, look: () => void): vscode.Disposable {
  return vscode.Disposable.from(
    services.onDidChangeLedger(look),
    services.profiles.onDidChange(look),
    vscode.workspace.onDidChangeWorkspaceFolders(look),
  );
}
