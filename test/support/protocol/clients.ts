import type { ClientCapabilities } from 'vscode-languageserver';

/** What an editor of today announces, apart from the ways to get things later or by asking, which tests add where they need them. */
export const usualClient: ClientCapabilities = {
  workspace: {
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    configuration: true,
    workspaceFolders: true,
    applyEdit: true,
    didChangeConfiguration: {},
    symbol: {},
  },
  textDocument: {
    publishDiagnostics: {
      relatedInformation: true,
      tagSupport: { valueSet: [1, 2] },
      versionSupport: true,
      codeDescriptionSupport: true,
      dataSupport: true,
    },
    completion: {
      completionItem: {
        tagSupport: { valueSet: [1] },
        insertTextModeSupport: { valueSet: [1, 2] },
        labelDetailsSupport: true,
      },
    },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source'] } },
      isPreferredSupport: true,
      disabledSupport: true,
      dataSupport: true,
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true, labelSupport: true },
    documentLink: { tooltipSupport: true },
    codeLens: {},
    inlayHint: {},
    foldingRange: {},
    selectionRange: {},
    definition: {},
    references: {},
    documentHighlight: {},
    rename: { prepareSupport: true },
  },
};

/** @returns {@link usualClient}, which may know snippets, or no questions about settings */
export function usualClientWith(known: {
  readonly snippets: boolean;
  readonly configuration: boolean;
}): ClientCapabilities {
  const { workspace, textDocument } = usualClient;
  const { completion } = textDocument ?? {};
  const completionItem = { ...completion?.completionItem, snippetSupport: known.snippets };
  return {
    workspace: { ...workspace, configuration: known.configuration },
    textDocument: { ...textDocument, completion: { completionItem } },
  };
}

/** An editor that knows no more than it must: it opens files, shows what is published, and asks. */
export const minimalClient: ClientCapabilities = {};
