import * as vscode from 'vscode';

/** What nobody types. */
const unmatched = '\u0000';

/**
 * Keeps VS Code from offering words of the file where a begjæring takes any text: they come as soon as no other
 * completion is found, and Tab would then accept one instead of going on to the next place to fill in.
 * @param found what the server offers
 * @returns the same, or something that VS Code finds and never shows
 */
export function withoutWords(
  document: vscode.TextDocument,
  position: vscode.Position,
  found: vscode.CompletionItem[] | vscode.CompletionList | null | undefined,
): vscode.CompletionItem[] | vscode.CompletionList | null | undefined {
  const isEmpty = !found || (Array.isArray(found) ? found : found.items).length === 0;
  const before = document.lineAt(position).text.slice(0, position.character).trimEnd().length;
  if (!isEmpty || before === 0) return found;
  // It is compared with what stands here, which is never empty: to nothing everything would match.
  const range = new vscode.Range(position.with({ character: before - 1 }), position);
  // Who takes it all the same, as a program may, changes nothing.
  const item = new vscode.CompletionItem(document.getText(range), vscode.CompletionItemKind.Value);
  item.filterText = unmatched;
  item.range = range;
  return [item];
}
