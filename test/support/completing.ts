import { findNodeAtOffset, getNodePath, parseTree } from 'jsonc-parser';
import type { CompletionItem, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { BegjaeringDocument } from '../../engine/begjaering/document';
import { below, type Pointer } from '../../engine/begjaering/pointer';
import type { Diagnostic } from '../../engine/check/diagnostic';
import { completions } from '../../engine/features/completion/completion';
import { newestVersion } from '../../engine/model/model';
import { checked, usualOptions } from './checking';
import { filledSnippet } from './snippets';

/** @returns what is offered at an offset */
export function completionsAt(text: string, offset: number, version = newestVersion): CompletionItem[] {
  const options = { version, today: usualOptions.today, target: 'test', language: 'nb' } as const;
  return completions(BegjaeringDocument.of(text), offset, options, true);
}

/** @returns what is offered where `‸` stands in a text */
export function completionsIn(marked: string, version = newestVersion): CompletionItem[] {
  return completionsAt(marked.replace('‸', ''), marked.indexOf('‸'), version);
}

/** @returns the labels of what is offered where `‸` stands in a text, in the order in which they are shown */
export function labelsIn(marked: string, version = newestVersion): string[] {
  return inOrder(completionsIn(marked, version)).map(({ label }) => label);
}

function inOrder(items: readonly CompletionItem[]): CompletionItem[] {
  return items.toSorted((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''));
}

/** @returns the text after an offer has been accepted and nothing of it was filled in, and where it then stands */
export function accepted(text: string, item: CompletionItem): { text: string; at: Pointer } {
  const edit = item.textEdit as TextEdit;
  const edits = [{ ...edit, newText: filledSnippet(edit.newText) }, ...(item.additionalTextEdits ?? [])];
  const document = TextDocument.create('untitled:a', 'json', 1, text);
  const result = TextDocument.applyEdits(document, edits);
  const added = item.additionalTextEdits?.length ?? 0;
  const start = document.offsetAt(edit.range.start) + added;
  const tree = parseTree(result);
  const inserted = start + (/^\s*/.exec(edit.newText)?.[0].length ?? 0);
  const node = tree && findNodeAtOffset(tree, inserted);
  return { text: result, at: below('', ...(node ? getNodePath(node) : [])) };
}

/** @returns the text after the offer of that label where `‸` stands has been accepted */
export function completedWith(marked: string, label: string, version = newestVersion): string {
  const text = marked.replace('‸', '');
  const item = completionsIn(marked, version).find((offered) => offered.label === label);
  if (!item) throw new Error(`${label} is not offered`);
  return accepted(text, item).text;
}

/** @returns the errors of a text */
export function errorsIn(text: string, version = newestVersion): readonly Diagnostic[] {
  return checked(text, { model: version }).diagnostics.filter(({ severity }) => severity === 'error');
}
