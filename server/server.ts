import {
  CodeLensRefreshRequest,
  InlayHintRefreshRequest,
  TextDocuments,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { name, version } from '../package.json';
import { authoringCapabilities } from './requests/authoring';
import { Checker, type Environment } from './checker';
import { codeActionKinds } from './features/code-actions';
import { Diagnostics } from './diagnostics';
import { OpenFiles } from './files';
import { Histories } from './history';
import type { InitializationOptions } from './protocol/protocol';
import { registerRequests } from './requests/requests';
import { Scheduler, type Timers } from './scheduler';
import { serviceMethods } from './protocol/services';
import { Session } from './session';
import { SettingsStore } from './settings';
import { WorkspaceSymbols } from './features/workspace-symbols';

/** How long typing has to pause before a file is checked again. */
export const debounceMilliseconds = 150;

/**
 * Wires a language server to a connection and listens.
 * @param environment the clock, and in tests the rules
 */
export function startServer(connection: Connection, environment: Environment, timers: Timers): void {
  const documents = new TextDocuments(TextDocument);
  const log = (message: string): void => connection.console.error(message);
  connection.onInitialize((params) => {
    const options = readOptions(params);
    const inVsCode = options.host === 'vscode';
    const settings = new SettingsStore(connection, params.capabilities.workspace?.configuration === true);
    const ledgers = environment.ledgers?.(workspaceFolders(params).map(({ fsPath }) => fsPath));
    const checker = new Checker(environment, !inVsCode, log);
    const session = new Session(
      connection,
      documents,
      new OpenFiles(),
      settings,
      checker,
      options,
      environment,
      workspaceFolders(params).map(({ path }) => path.replace(/\/$/, '')),
      ledgers && new Histories(ledgers, log),
    );
    const diagnostics = new Diagnostics(session, new Scheduler(debounceMilliseconds, timers));
    const refresh = refresher(connection, params.capabilities);
    registerDocuments(connection, documents, session, diagnostics, refresh);
    connection.onNotification(serviceMethods.ledgerChanged, () => {
      session.ledgerChanged();
      for (const { uri } of documents.all()) diagnostics.soon(uri);
      refresh.lenses();
    });
    const workspaceSymbols = new WorkspaceSymbols(session, environment, workspaceFolders(params), () =>
      documents.keys(),
    );
    const snippets = params.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
    registerRequests(connection, session, { inVsCode, snippets, log, workspaceSymbols });
    return initializeResult(options, params.capabilities);
  });
  documents.listen(connection);
  connection.listen();
}

/** Asks the client, as far as it can, to ask again. */
interface Refresher {
  lenses(): void;
  hints(): void;
}

function refresher(connection: Connection, { workspace }: ClientCapabilities): Refresher {
  const ask = (type: typeof CodeLensRefreshRequest.type): void =>
    void connection.sendRequest(type).catch(() => undefined);
  return {
    lenses: () => workspace?.codeLens?.refreshSupport && ask(CodeLensRefreshRequest.type),
    hints: () => workspace?.inlayHint?.refreshSupport && ask(InlayHintRefreshRequest.type),
  };
}

function registerDocuments(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  session: Session,
  diagnostics: Diagnostics,
  refresh: Refresher,
): void {
  // Opening a file counts as a change of it too.
  const opened = new Set<string>();
  documents.onDidChangeContent(({ document: { uri } }) => {
    if (opened.has(uri)) diagnostics.soon(uri);
    else diagnostics.now(uri);
    opened.add(uri);
  });
  documents.onDidClose(({ document }) => {
    opened.delete(document.uri);
    diagnostics.clear(document.uri);
    session.close(document.uri);
  });
  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
    session.settings.changed(settings);
    session.documentsChanged();
    for (const { uri } of documents.all()) diagnostics.soon(uri);
    refresh.lenses();
    refresh.hints();
  });
  connection.onDidChangeWatchedFiles(() => {
    session.overridesChanged();
    for (const { uri } of documents.all()) diagnostics.soon(uri);
  });
  connection.onShutdown(() => diagnostics.stop());
}

/** In VS Code its own JSON support gives folding and selection ranges. */
function initializeResult({ host }: InitializationOptions, client: ClientCapabilities): InitializeResult {
  const inVsCode = host === 'vscode';
  return {
    capabilities: {
      ...authoringCapabilities(client, inVsCode),
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      codeActionProvider: { codeActionKinds },
      completionProvider: { triggerCharacters: ['"', ':', ' '] },
      hoverProvider: true,
      codeLensProvider: {},
      inlayHintProvider: true,
      foldingRangeProvider: !inVsCode,
      selectionRangeProvider: !inVsCode,
    },
    serverInfo: { name, version },
  };
}

function readOptions(params: InitializeParams): InitializationOptions {
  const given: unknown = params.initializationOptions;
  return typeof given === 'object' && given !== null ? given : {};
}

/** The folders that the editor has open. */
function workspaceFolders(params: InitializeParams): URI[] {
  return (params.workspaceFolders ?? []).map(({ uri }) => URI.parse(uri));
}
