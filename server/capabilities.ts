import { TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import { applyEditCommand } from './features/chosen-actions';
import { codeActionKinds } from './features/code-actions';
import type { Session } from './session';

/** @returns what the server can do, as far as the client can use it */
export function capabilitiesFor({ abilities, options, pulls }: Session): ServerCapabilities {
  const inVsCode = options.host === 'vscode';
  const { actionLiterals, applyEdit } = abilities;
  return {
    positionEncoding: abilities.encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: !inVsCode },
    codeActionProvider: actionLiterals
      ? { codeActionKinds, resolveProvider: abilities.resolveEdits && abilities.actionData }
      : true,
    ...(!actionLiterals && applyEdit ? { executeCommandProvider: { commands: [applyEditCommand] } } : {}),
    completionProvider: {
      triggerCharacters: ['"', ':', ' '],
      resolveProvider: abilities.resolveDocumentation,
    },
    hoverProvider: true,
    codeLensProvider: { resolveProvider: abilities.resolveLenses },
    inlayHintProvider: { resolveProvider: abilities.resolveHintTooltips },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: abilities.prepareRename ? { prepareProvider: true } : true,
    workspaceSymbolProvider: true,
    ...(abilities.workspaceFolders ? { workspace: { workspaceFolders: folders } } : {}),
    documentLinkProvider: {},
    // In VS Code its own JSON support gives folding and selection ranges, and its client asks for the outline by itself.
    ...(inVsCode ? {} : { documentSymbolProvider: outline(abilities.symbolLabels) }),
    foldingRangeProvider: !inVsCode,
    selectionRangeProvider: !inVsCode,
    // VS Code asks as long as the setting is on; see registrations.ts.
    documentFormattingProvider: !inVsCode,
    documentRangeFormattingProvider: !inVsCode,
    ...(pulls ? { diagnosticProvider: pulledDiagnostics } : {}),
  };
}

/** Where an editor shows several outlines of a file, this is what ours is called. */
function outline(labels: boolean): ServerCapabilities['documentSymbolProvider'] {
  return labels ? { label: 'Utleggsbegjæring' } : true;
}

/** Folders that are opened and closed while the server runs. */
const folders = { supported: true, changeNotifications: true } as const;

const pulledDiagnostics = {
  identifier: 'elan',
  interFileDependencies: false,
  workspaceDiagnostics: true,
  workDoneProgress: true,
} as const;
