import { PassThrough } from 'node:stream';
import { expect, onTestFinished } from 'vitest';
// Not the one of `vscode-languageserver/node`, which ends the process when its editor is gone.
import { createConnection } from 'vscode-languageserver';
import {
  CancellationToken,
  CodeActionRequest,
  CodeLensRefreshRequest,
  ConfigurationRequest,
  createProtocolConnection,
  DidChangeConfigurationNotification,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  ExitNotification,
  FileChangeType,
  InitializedNotification,
  InlayHintRefreshRequest,
  InitializeRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShowMessageNotification,
  ShutdownRequest,
  UnregistrationRequest,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  type Diagnostic,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type TextEdit,
  type WorkspaceFolder,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Environment } from '../../../server/checker';
import {
  modelStatusMethod,
  type InitializationOptions,
  type ModelStatus,
} from '../../../server/protocol/protocol';
import { debounceMilliseconds, startServer } from '../../../server/server';
import { usualClientWith } from '../../support/protocol/clients';
import { StrictReader, StrictWriter } from '../../support/protocol/strict-streams';
import { StrictWire } from '../../support/protocol/strict-wire';
import { today } from './examples';
import { knownToVsCode, ownMethods, roundTripMethod } from './own-methods';
import { ManualTimers } from './manual-timers';

/** What an editor is like; by default one that answers questions about settings, and has none. */
export interface EditorOptions {
  readonly initializationOptions?: InitializationOptions;
  readonly environment?: Partial<Environment>;
  /** What its user speaks, where it tells. */
  readonly locale?: string;
  /** The folders that it has open. */
  readonly workspaceFolders?: readonly WorkspaceFolder[];
  /** Whether what is completed may have tab stops. */
  readonly snippets?: boolean;
  /** Whether the editor knows `workspace/configuration`. */
  readonly answersQuestions?: boolean;
  /** What it announces instead of what editors of today do. */
  readonly capabilities?: ClientCapabilities;
}

/** A question of the server about settings that the editor has not answered yet. */
export interface OpenQuestion {
  readonly uri: string;
  answer(settings: unknown): void;
  refuse(): void;
}

/** @returns the message of a diagnostic as text */
export function messageOf({ message }: Diagnostic): string {
  return typeof message === 'string' ? message : message.value;
}

/** An editor that is connected to a language server of its own, both in this process. */
export class Editor {
  readonly timers = new ManualTimers();
  readonly published: PublishDiagnosticsParams[] = [];
  readonly statuses: ModelStatus[] = [];
  readonly logged: string[] = [];
  /** What the user was told in a message. */
  readonly shown: string[] = [];
  /** The codes with which the server wanted its process to end. */
  readonly exits: number[] = [];
  /** How often the server wanted its code lenses to be asked for again. */
  lensRefreshes = 0;
  /** How often the server wanted its inlay hints to be asked for again. */
  hintRefreshes = 0;
  /** How often the server wanted diagnostics to be asked for again. */
  diagnosticRefreshes = 0;
  /** What the server has asked to be told of, by method. */
  readonly registrations = new Map<string, unknown>();
  /** The settings that questions are answered with. */
  settings: unknown = {};
  /** Questions stay open, for the test to answer, where this is set. */
  holdQuestions = false;
  readonly questions: OpenQuestion[] = [];
  initializeResult: InitializeResult = { capabilities: {} };

  private readonly documents = new Map<string, TextDocument>();
  private received = 0;

  private constructor(
    readonly connection: ProtocolConnection,
    private readonly answersQuestions: boolean,
  ) {}

  /** Starts a server, connects an editor to it, and initializes both. */
  static async start(options: EditorOptions = {}): Promise<Editor> {
    const { environment = {}, answersQuestions = true } = options;
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const inVsCode = options.initializationOptions?.host === 'vscode';
    const wire = new StrictWire(ownMethods, inVsCode ? knownToVsCode : undefined);
    const editor = new Editor(
      createProtocolConnection(new StrictReader(toClient, wire), new StrictWriter(toServer, wire)),
      answersQuestions,
    );
    onTestFinished(() => expect(wire.violations).toEqual([]));
    const watchDog = {
      shutdownReceived: false,
      initialize: () => undefined,
      exit: (code: number) => void editor.exits.push(code),
    };
    const connection = createConnection(() => createProtocolConnection(toServer, toClient), watchDog);
    startServer(connection, { today: () => today, ...environment }, editor.timers);
    editor.listen();
    await editor.initialize(options);
    return editor;
  }

  open(uri: string, text: string, version = 1): void {
    this.documents.set(uri, TextDocument.create(uri, 'json', version, text));
    const textDocument = { uri, languageId: 'json', version, text };
    this.notify(DidOpenTextDocumentNotification.method, { textDocument });
  }

  close(uri: string): void {
    this.documents.delete(uri);
    this.notify(DidCloseTextDocumentNotification.method, { textDocument: { uri } });
  }

  save(uri: string): void {
    this.notify(DidSaveTextDocumentNotification.method, { textDocument: { uri } });
  }

  /** Types: the first occurrence of a text becomes another, told as an incremental change. */
  type(uri: string, from: string, to: string): void {
    const offset = this.text(uri).indexOf(from);
    if (offset < 0) throw new Error(`${uri} has no ${from}`);
    const document = this.document(uri);
    const range = { start: document.positionAt(offset), end: document.positionAt(offset + from.length) };
    this.change(uri, [{ range, newText: to }]);
  }

  /**
   * Applies edits of the server's to the file, as an editor does: as one change with its own new version.
   * @param told the ranges as the server is told of them, where that is in another encoding
   */
  change(uri: string, edits: readonly TextEdit[], told?: readonly Range[]): void {
    const document = this.document(uri);
    const fromTheEnd = edits.toSorted(
      (a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start),
    );
    const contentChanges = fromTheEnd.map(({ range, newText }) => ({ range, text: newText }));
    const version = document.version + 1;
    this.documents.set(uri, TextDocument.update(document, contentChanges, version));
    this.notify(DidChangeTextDocumentNotification.method, {
      textDocument: { uri, version },
      contentChanges: contentChanges.map((change, i) => ({ ...change, range: told?.[i] ?? change.range })),
    });
  }

  /** Chooses a quick fix. */
  apply(uri: string, { edit }: CodeAction): void {
    const edits = edit?.changes?.[uri];
    if (!edits) throw new Error('the action edits nothing');
    this.change(uri, edits);
  }

  text(uri: string): string {
    return this.document(uri).getText();
  }

  /** @returns the position of the character after the first occurrence of a text */
  after(uri: string, text: string): Position {
    return this.document(uri).positionAt(this.text(uri).indexOf(text) + text.length);
  }

  textIn(uri: string, range: Range): string {
    return this.document(uri).getText(range);
  }

  /** Tells the server that settings have changed. */
  changeSettings(settings: unknown): void {
    this.settings = settings;
    this.notify(DidChangeConfigurationNotification.method, { settings: { elan: settings } });
  }

  /** Tells the server that a file on the disk has changed. */
  changeFile(uri: string): void {
    const changes = [{ uri, type: FileChangeType.Changed }];
    this.notify(DidChangeWatchedFilesNotification.method, { changes });
  }

  /** Waits until the server has nothing more to say. */
  async settle(): Promise<void> {
    let before: number;
    do {
      before = this.received;
      for (let i = 0; i < 3; i++) await this.roundTrip();
    } while (this.received > before);
  }

  /** Stops typing for long enough to be checked, and waits for what comes of it. */
  async pause(): Promise<void> {
    await this.settle();
    this.timers.advance(debounceMilliseconds);
    await this.settle();
  }

  /** Opens a file and waits for what the server says of it. */
  async show(uri: string, text: string): Promise<readonly Diagnostic[]> {
    this.open(uri, text);
    await this.pause();
    return this.diagnostics(uri);
  }

  /** @returns what was last published for a file; undefined where nothing was */
  latest(uri: string): PublishDiagnosticsParams | undefined {
    return this.published.findLast((params) => params.uri === uri);
  }

  diagnostics(uri: string): readonly Diagnostic[] {
    return this.latest(uri)?.diagnostics ?? [];
  }

  codes(uri: string): unknown[] {
    return this.diagnostics(uri).map(({ code }) => code);
  }

  /** Asks for quick fixes of diagnostics. */
  async codeActions(
    uri: string,
    diagnostics: readonly Diagnostic[],
    {
      only,
      at,
      token = CancellationToken.None,
    }: { only?: string[]; at?: Position; token?: CancellationToken } = {},
  ): Promise<CodeAction[]> {
    const start = at ?? { line: 0, character: 0 };
    const range = diagnostics[0]?.range ?? { start, end: start };
    const context: CodeActionContext = { diagnostics: [...diagnostics], ...(only ? { only } : {}) };
    const params = { textDocument: { uri }, range, context };
    return this.connection.sendRequest<CodeAction[]>(CodeActionRequest.method, params, token);
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    this.exit();
  }

  exit(): void {
    this.notify(ExitNotification.method);
  }

  private async initialize(options: EditorOptions): Promise<void> {
    const { initializationOptions, workspaceFolders = [], snippets = false } = options;
    this.initializeResult = await this.connection.sendRequest<InitializeResult>(InitializeRequest.method, {
      processId: null,
      rootUri: null,
      workspaceFolders: [...workspaceFolders],
      ...(options.locale === undefined ? {} : { locale: options.locale }),
      capabilities:
        options.capabilities ?? usualClientWith({ snippets, configuration: this.answersQuestions }),
      initializationOptions: { modelStatus: true, ...initializationOptions },
    });
    this.notify(InitializedNotification.method, {});
  }

  private listen(): void {
    const { connection } = this;
    connection.onNotification(PublishDiagnosticsNotification.type, (params) =>
      this.receive(this.published, params),
    );
    connection.onNotification(modelStatusMethod, (status: ModelStatus) =>
      this.receive(this.statuses, status),
    );
    connection.onNotification(ShowMessageNotification.type, ({ message }) =>
      this.receive(this.shown, message),
    );
    connection.onNotification(LogMessageNotification.type, ({ message }) =>
      this.receive(this.logged, message),
    );
    connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.received++;
      this.diagnosticRefreshes++;
    });
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.received++;
      for (const { method, registerOptions } of registrations)
        this.registrations.set(method, registerOptions);
    });
    connection.onRequest(UnregistrationRequest.type, ({ unregisterations }) => {
      this.received++;
      for (const { method } of unregisterations) this.registrations.delete(method);
    });
    connection.onRequest(CodeLensRefreshRequest.type, () => {
      this.received++;
      this.lensRefreshes++;
      return undefined;
    });
    connection.onRequest(InlayHintRefreshRequest.type, () => {
      this.received++;
      this.hintRefreshes++;
      return undefined;
    });
    if (this.answersQuestions) {
      connection.onRequest(ConfigurationRequest.type, ({ items }) => {
        this.received++;
        return Promise.all(items.map(({ scopeUri = '' }) => this.question(scopeUri)));
      });
    }
    connection.listen();
  }

  private question(uri: string): Promise<unknown> {
    if (!this.holdQuestions) return Promise.resolve(this.settings);
    return new Promise((resolve, reject) => {
      this.questions.push({ uri, answer: resolve, refuse: () => reject(new Error('refused')) });
    });
  }

  private receive<T>(list: T[], message: T): void {
    this.received++;
    list.push(message);
  }

  /** A request that the server does not know is answered after whatever was sent to it before. */
  private async roundTrip(): Promise<void> {
    await this.connection.sendRequest(roundTripMethod).catch(() => undefined);
    await new Promise((resolve) => setImmediate(resolve));
  }

  private notify(method: string, params?: object): void {
    void this.connection.sendNotification(method, params);
  }

  private document(uri: string): TextDocument {
    const document = this.documents.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  }
}
