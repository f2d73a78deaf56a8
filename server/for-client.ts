import type {
  CompletionItem,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  MarkupContent,
  SymbolInformation,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { BegjaeringDocument } from '../engine/begjaering/document';
import type { Edit } from '../engine/edits/edits';
import type { Abilities } from './abilities';
import { toTextEdit } from './convert';
import { withoutMarkdown } from './plain-text';

/** @returns what leads to a change of the text, for its present version only where the client looks at that */
export function workspaceEdit(
  edits: readonly Edit[],
  document: BegjaeringDocument,
  { documentChanges }: Pick<Abilities, 'documentChanges'>,
): WorkspaceEdit {
  const { uri, version } = document.source;
  const textEdits: TextEdit[] = edits.map((edit) => toTextEdit(edit, document));
  return documentChanges
    ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] }
    : { changes: { [uri]: textEdits } };
}

/** @returns a hover, without Markdown where the client shows none */
export function hoverFor(hover: Hover | null, { markdownInHovers }: Abilities): Hover | null {
  if (!hover || markdownInHovers) return hover;
  const { value } = hover.contents as MarkupContent;
  return { ...hover, contents: { kind: 'plaintext', value: withoutMarkdown(value) } };
}

/** @returns the outline as a tree, or as a list that says of each what it is in */
export function symbolsFor(
  symbols: readonly DocumentSymbol[],
  uri: string,
  { nestedSymbols }: Abilities,
): DocumentSymbol[] | SymbolInformation[] {
  return nestedSymbols ? [...symbols] : [...flat(symbols, uri)];
}

function* flat(
  symbols: readonly DocumentSymbol[],
  uri: string,
  containerName?: string,
): Generator<SymbolInformation> {
  for (const { name, kind, selectionRange: range, children = [] } of symbols) {
    yield { name, kind, location: { uri, range }, ...(containerName ? { containerName } : {}) };
    yield* flat(children, uri, name);
  }
}

/** @returns an offer without what the client does not know */
export function completionFor(item: CompletionItem, abilities: Abilities): CompletionItem {
  const { labelDetails, tags, insertTextMode, ...rest } = item;
  return {
    ...rest,
    ...(labelDetails && abilities.completionLabelDetails ? { labelDetails } : {}),
    ...(tags && abilities.completionTags ? { tags } : {}),
    ...(insertTextMode && abilities.completionTextModes ? { insertTextMode } : {}),
  };
}

/** @returns a link, without what is shown of it where the client shows nothing */
export function linkFor(link: DocumentLink, { linkTooltips }: Abilities): DocumentLink {
  const { tooltip, ...rest } = link;
  return linkTooltips && tooltip !== undefined ? link : rest;
}

/** @returns what can be folded, in whole lines where the client folds no others */
export function foldingFor(ranges: readonly FoldingRange[], { lineFoldingOnly }: Abilities): FoldingRange[] {
  if (!lineFoldingOnly) return [...ranges];
  return ranges.map(({ startLine, endLine, kind }) => ({ startLine, endLine, ...(kind ? { kind } : {}) }));
}
