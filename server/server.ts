import {
  CodeLensRefreshRequest,
  DiagnosticRefreshRequest,
  DidChangeWorkspaceFoldersNotification,
  InlayHintRefreshRequest,
  TextDocuments,
  type Connection,
  type InitializeParams,
} from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { Source } from '../engine/begjaering/source';
import { name, version } from '../package.json';
import { abilitiesOf, type Abilities } from './abilities';
import { Answering } from './answering';
import { capabilitiesFor } from './capabilities';
import { Checker, type Environment } from './checker';
import { Diagnostics } from './diagnostics';
import { OpenFiles } from './files';
import { Histories } from './history';
import { OpenFolders } from './open-folders';
import { followingChanges, type Encoding } from './positions';
import type { InitializationOptions } from './protocol/protocol';
import { serviceMethods } from './protocol/services';
import { OptionalFormatting, registerAtClient } from './registrations';
import { registerPulledDiagnostics } from './requests/diagnostics';
import { registerRequests } from './requests/requests';
import { Scheduler, type Timers } from './scheduler';
import { Session } from './session';
import { SettingsStore } from './settings';
import { WorkspaceFiles } from './features/workspace-files';
import { WorkspaceSymbols } from './features/workspace-symbols';

/** How long typing has to pause before a file is checked again. */
export const debounceMilliseconds = 150;

/**
 * Wires a language server to a connection and listens.
 * @param environment the clock, and in tests the rules
 */
export function startServer(connection: Connection, environment: Environment, timers: Timers): void {
  let encoding: Encoding = 'utf-16';
  const documents = new TextDocuments(followingChanges(() => encoding));
  const log = (message: string): void => connection.console.error(message);
  connection.onInitialize((params) => {
    const folders = new OpenFolders(workspaceFolders(params));
    const session = createSession(connection, documents, environment, params, folders);
    ({ encoding } = session.abilities);
    const diagnostics = new Diagnostics(session, new Scheduler(debounceMilliseconds, timers));
    const formatting = new OptionalFormatting(connection, session);
    registerDocuments(connection, documents, session, { diagnostics, formatting, folders });
    const files = new WorkspaceFiles(session.settings, environment, folders, () => documents.keys());
    const workspaceSymbols = new WorkspaceSymbols(session, files, encoding);
    registerRequests(connection, session, { log, workspaceSymbols });
    if (session.pulls)
      registerPulledDiagnostics(connection, session, new Answering(session, log), files, log);
    connection.onInitialized(() => {
      registerAtClient(connection, session);
      void formatting.follow();
    });
    return {
      capabilities: capabilitiesFor(session),
      serverInfo: { name, version },
    };
  });
  documents.listen(connection);
  connection.listen();
}

function createSession(
  connection: Connection,
  documents: TextDocuments<Source>,
  environment: Environment,
  params: InitializeParams,
  folders: OpenFolders,
): Session {
  const log = (message: string): void => connection.console.error(message);
  const options = readOptions(params);
  const abilities = abilitiesOf(params.capabilities);
  const ledgers = environment.ledgers?.(() => folders.all.map(({ fsPath }) => fsPath));
  return new Session(
    connection,
    documents,
    new OpenFiles(abilities.encoding),
    new SettingsStore(connection, abilities.configuration, params.locale ?? environment.locale ?? ''),
    new Checker(environment, options.host !== 'vscode', log),
    options,
    abilities,
    environment,
    folders,
    ledgers && new Histories(ledgers, log),
  );
}

/** Asks the client, as far as it can, to ask again. */
interface Refresher {
  diagnostics(): void;
  lenses(): void;
  hints(): void;
}

function refresher(connection: Connection, session: Session): Refresher {
  const { refreshDiagnostics, refreshLenses, refreshHints }: Abilities = session.abilities;
  const ask = (can: boolean, method: string): void => {
    if (can) void connection.sendRequest(method).catch(() => undefined);
  };
  return {
    diagnostics: () => ask(session.pulls && refreshDiagnostics, DiagnosticRefreshRequest.method),
    lenses: () => ask(refreshLenses, CodeLensRefreshRequest.method),
    hints: () => ask(refreshHints, InlayHintRefreshRequest.method),
  };
}

/** What follows texts, settings and folders. */
interface Followers {
  readonly diagnostics: Diagnostics;
  readonly formatting: OptionalFormatting;
  readonly folders: OpenFolders;
}

function registerDocuments(
  connection: Connection,
  documents: TextDocuments<Source>,
  session: Session,
  { diagnostics, formatting, folders }: Followers,
): void {
  const refresh = refresher(connection, session);
  const checkAgain = (): void => {
    for (const { uri } of documents.all()) diagnostics.soon(uri);
    refresh.diagnostics();
  };
  registerTexts(documents, session, diagnostics);
  connection.onNotification(serviceMethods.ledgerChanged, () => {
    session.ledgerChanged();
    checkAgain();
    refresh.lenses();
  });
  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
    session.settings.changed(settings);
    session.documentsChanged();
    void formatting.follow();
    checkAgain();
    refresh.lenses();
    refresh.hints();
  });
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
    folders.change(event);
    // which settings, .elanrc.json and ledger hold for a file depends on the folder that it lies in
    session.foldersChanged();
    checkAgain();
    refresh.lenses();
    refresh.hints();
  });
  connection.onDidChangeWatchedFiles(() => {
    session.overridesChanged();
    checkAgain();
  });
  connection.onShutdown(() => diagnostics.stop());
}

function registerTexts(documents: TextDocuments<Source>, session: Session, diagnostics: Diagnostics): void {
  // Opening a file counts as a change of it too.
  const opened = new Set<string>();
  documents.onDidChangeContent(({ document: { uri } }) => {
    if (opened.has(uri)) {
      diagnostics.soon(uri);
      return;
    }
    opened.add(uri);
    if (!session.isToldOfFiles) session.overridesChanged();
    diagnostics.now(uri);
  });
  documents.onDidSave(() => {
    if (session.isToldOfFiles) return;
    session.overridesChanged();
    for (const { uri } of documents.all()) diagnostics.soon(uri);
  });
  documents.onDidClose(({ document }) => {
    opened.delete(document.uri);
    diagnostics.clear(document.uri);
    session.close(document.uri);
  });
}

function readOptions(params: InitializeParams): InitializationOptions {
  const given: unknown = params.initializationOptions;
  return typeof given === 'object' && given !== null ? given : {};
}

/** How older editors tell which folder they have open. */
interface FolderOfOlder {
  readonly rootUri: string | null;
  readonly rootPath?: string | null;
}

/** The folders that the editor has open; older ones tell of one only, in one of two ways. */
function workspaceFolders({ workspaceFolders: folders, ...params }: InitializeParams): URI[] {
  if (folders) return folders.map(({ uri }) => URI.parse(uri));
  const older: FolderOfOlder = params;
  if (older.rootUri) return [URI.parse(older.rootUri)];
  return older.rootPath ? [URI.file(older.rootPath)] : [];
}
