import type { ClientCapabilities } from 'vscode-languageserver';
import { encodings, type Encoding } from './positions';

/** What a client may know besides what each must know, and where it says so. */
const table = {
  pullDiagnostics: ({ textDocument }) => textDocument?.diagnostic,
  refreshDiagnostics: ({ workspace }) => workspace?.diagnostics?.refreshSupport,
  relatedInformation: (client) => diagnostics(client)?.relatedInformation,
  diagnosticTags: (client) => diagnostics(client)?.tagSupport,
  codeDescriptions: (client) => diagnostics(client)?.codeDescriptionSupport,
  diagnosticData: (client) => diagnostics(client)?.dataSupport,

  configuration: ({ workspace }) => workspace?.configuration,
  registerConfiguration: ({ workspace }) => workspace?.didChangeConfiguration?.dynamicRegistration,
  registerWatchedFiles: ({ workspace }) => workspace?.didChangeWatchedFiles?.dynamicRegistration,
  workspaceFolders: ({ workspace }) => workspace?.workspaceFolders,
  registerFormatting: ({ textDocument }) => textDocument?.formatting?.dynamicRegistration,

  refreshLenses: ({ workspace }) => workspace?.codeLens?.refreshSupport,
  refreshHints: ({ workspace }) => workspace?.inlayHint?.refreshSupport,

  documentChanges: ({ workspace }) => workspace?.workspaceEdit?.documentChanges,
  applyEdit: ({ workspace }) => workspace?.applyEdit,

  actionLiterals: ({ textDocument }) => textDocument?.codeAction?.codeActionLiteralSupport,
  preferredActions: ({ textDocument }) => textDocument?.codeAction?.isPreferredSupport,
  disabledActions: ({ textDocument }) => textDocument?.codeAction?.disabledSupport,
  actionData: ({ textDocument }) => textDocument?.codeAction?.dataSupport,

  snippets: (client) => completionItems(client)?.snippetSupport,
  completionTags: (client) => completionItems(client)?.tagSupport,
  completionLabelDetails: (client) => completionItems(client)?.labelDetailsSupport,
  completionTextModes: (client) => completionItems(client)?.insertTextModeSupport,

  nestedSymbols: ({ textDocument }) => textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport,
  symbolLabels: ({ textDocument }) => textDocument?.documentSymbol?.labelSupport,
  markdownInHovers: ({ textDocument }) => textDocument?.hover?.contentFormat?.includes('markdown'),
  linkTooltips: ({ textDocument }) => textDocument?.documentLink?.tooltipSupport,
  lineFoldingOnly: ({ textDocument }) => textDocument?.foldingRange?.lineFoldingOnly,
  prepareRename: ({ textDocument }) => textDocument?.rename?.prepareSupport,

  // What is left out of a list, because the client asks for it when it is shown.
  resolveDocumentation: (client) =>
    completionItems(client)?.resolveSupport?.properties.includes('documentation'),
  resolveEdits: ({ textDocument }) => textDocument?.codeAction?.resolveSupport?.properties.includes('edit'),
  resolveLenses: ({ textDocument }) => textDocument?.codeLens?.resolveSupport?.properties.includes('command'),
  resolveHintTooltips: ({ textDocument }) =>
    textDocument?.inlayHint?.resolveSupport?.properties.includes('tooltip'),
} as const satisfies Readonly<Record<string, (client: ClientCapabilities) => unknown>>;

/** What a client knows, and how it counts in a line. */
export type Abilities = Readonly<Record<keyof typeof table, boolean>> & { readonly encoding: Encoding };

/** @param client what it announces when it starts the server */
export function abilitiesOf(client: ClientCapabilities): Abilities {
  const entries = Object.entries(table).map(([name, knows]) => [name, Boolean(knows(client))]);
  return {
    ...(Object.fromEntries(entries) as Record<keyof typeof table, boolean>),
    encoding: encodingOf(client),
  };
}

/** The first of the client's that is known here; UTF-16 units are what everybody must know. */
function encodingOf({ general }: ClientCapabilities): Encoding {
  const wanted = general?.positionEncodings ?? [];
  return wanted.map((name) => encodings.find((known) => known === name)).find(Boolean) ?? 'utf-16';
}

/** Who asks for diagnostics may announce other things than who is sent them. */
function diagnostics({ textDocument }: ClientCapabilities) {
  return textDocument?.diagnostic
    ? { ...textDocument.publishDiagnostics, ...textDocument.diagnostic }
    : textDocument?.publishDiagnostics;
}

function completionItems({ textDocument }: ClientCapabilities) {
  return textDocument?.completion?.completionItem;
}
