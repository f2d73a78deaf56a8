import * as vscode from 'vscode';
import {
  DidOpenTextDocumentNotification,
  DocumentSymbolRequest,
  State,
  type BaseLanguageClient,
  type DocumentSymbol,
  type LanguageClientOptions,
  type Middleware,
} from 'vscode-languageclient';
import { modelStatusMethod, type InitializationOptions, type ModelStatus } from '../server/protocol/protocol';
import { uploadCommand } from '../server/protocol/services';
import { withoutWords } from './editor/no-words';
import type { OpenBegjaeringer } from './window/open-begjaeringer';
import { withEarlierNames } from './window/own-settings';
import { tellOfRenamedSettings } from './window/tell-renamed';
import { Outline } from './editor/outline';
import { wholeLenses } from './editor/whole-lenses';
import { rulePageCommandUri } from './window/rule-page';
import type { ModelStatusItem } from './views/model-status-item';

/** A running language client. */
export interface BegjaeringClient {
  /** Tells the server of a document that it has not been told of when it was opened. */
  open(document: vscode.TextDocument): Promise<void>;
  /** @returns what the server answers to a request of its own */
  request<Answer>(method: string, params: object): Promise<Answer>;
  notify(method: string): void;
  stop(): Promise<void>;
}

/** What a language client is made with. */
export interface ClientContext {
  readonly context: vscode.ExtensionContext;
  readonly begjaeringer: OpenBegjaeringer;
  readonly status: ModelStatusItem;
}

/** What the server and its client are called. */
export const clientNames = ['elan', 'Utleggsbegjæring'] as const;

/**
 * Starts the language server and the client that speaks to it.
 * @param create makes the client of a server that runs wherever it can
 * @param here what is to be known where that is
 */
export async function startClient(
  { context, begjaeringer, status }: ClientContext,
  create: (options: LanguageClientOptions) => BaseLanguageClient,
  here: Pick<InitializationOptions, 'canUpload' | 'rulePage'>,
): Promise<BegjaeringClient> {
  const told = new Set<string>();
  const outline: Outline = new Outline((document) => symbolsOf(client, document));
  const client: BaseLanguageClient = create(clientOptions(begjaeringer, told, outline, here));
  client.registerFeature(wholeLenses);
  client.onNotification(modelStatusMethod, (modelStatus: ModelStatus) => status.update(modelStatus));
  // A server that starts again after a crash knows no document.
  client.onDidChangeState(({ newState }) => {
    if (newState !== State.Running) told.clear();
  });
  context.subscriptions.push(
    outline,
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      status.forget(uri.toString());
      outline.forget(uri);
    }),
  );
  await client.start();
  void tellOfRenamedSettings(context.globalState);
  return {
    async open(document) {
      if (told.has(document.uri.toString())) return;
      told.add(document.uri.toString());
      const parameters = client.code2ProtocolConverter.asOpenTextDocumentParams(document);
      await client.sendNotification(DidOpenTextDocumentNotification.type, parameters);
    },
    request: (method, params) => client.sendRequest(method, params),
    notify: (method) => void client.sendNotification(method),
    stop: () => client.dispose(),
  };
}

async function symbolsOf(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
): Promise<vscode.DocumentSymbol[]> {
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  const symbols = await client.sendRequest(DocumentSymbolRequest.type, { textDocument });
  // our own server gives symbols with children, never the older flat ones
  return client.protocol2CodeConverter.asDocumentSymbols((symbols ?? []) as DocumentSymbol[]);
}

function clientOptions(
  begjaeringer: OpenBegjaeringer,
  told: Set<string>,
  outline: Outline,
  here: Pick<InitializationOptions, 'canUpload' | 'rulePage'>,
): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    host: 'vscode',
    canChooseModel: true,
    modelStatus: true,
    ...here,
  };
  return {
    documentSelector: [{ language: 'json' }],
    synchronize: {
      configurationSection: 'elan',
      fileEvents: vscode.workspace.createFileSystemWatcher('**/.elanrc.json'),
    },
    initializationOptions,
    middleware: onlyBegjaeringer(begjaeringer, told, outline),
  };
}

const configurationUnderNewNames: NonNullable<Middleware['workspace']>['configuration'] = async (
  params,
  token,
  next,
) => {
  const given = await next(params, token);
  if (!Array.isArray(given)) return given;
  return given.map((values: unknown, i) => {
    const { section, scopeUri } = params.items[i] ?? {};
    const scope = scopeUri === undefined ? undefined : vscode.Uri.parse(scopeUri);
    return section === 'elan' ? withEarlierNames(values, scope) : values;
  });
};

/** The server hears of begjæringer only, and is asked about no other document. */
function onlyBegjaeringer(begjaeringer: OpenBegjaeringer, told: Set<string>, outline: Outline): Middleware {
  const isTold = ({ uri }: vscode.TextDocument): boolean => told.has(uri.toString());
  return {
    didOpen: async (document, next) => {
      if (!begjaeringer.has(document) || isTold(document)) return;
      told.add(document.uri.toString());
      await next(document);
    },
    didChange: async (event, next) => {
      if (isTold(event.document)) await next(event);
    },
    didClose: async (document, next) => {
      if (told.delete(document.uri.toString())) await next(document);
    },
    workspace: { configuration: configurationUnderNewNames },
    provideHover: (document, position, token, next) =>
      isTold(document) ? next(document, position, token) : null,
    provideCompletionItem: async (document, position, context, token, next) =>
      isTold(document)
        ? withoutWords(document, position, await next(document, position, context, token))
        : null,
    provideCodeLenses: async (document, token, next) => {
      if (!isTold(document)) return null;
      const lenses = await next(document, token);
      // Where the folder is not trusted nothing can be uploaded.
      if (vscode.workspace.isTrusted) return lenses;
      return lenses?.filter(({ command }) => command?.command !== uploadCommand);
    },
    provideInlayHints: (document, range, token, next) =>
      isTold(document) ? next(document, range, token) : null,
    provideCodeActions: (document, range, context, token, next) =>
      isTold(document) ? next(document, range, context, token) : null,
    provideDefinition: (document, position, token, next) =>
      isTold(document) ? next(document, position, token) : null,
    provideReferences: (document, position, options, token, next) =>
      isTold(document) ? next(document, position, options, token) : null,
    provideDocumentHighlights: (document, position, token, next) =>
      isTold(document) ? next(document, position, token) : null,
    prepareRename: (document, position, token, next) =>
      isTold(document) ? next(document, position, token) : null,
    provideRenameEdits: (document, position, newName, token, next) =>
      isTold(document) ? next(document, position, newName, token) : null,
    provideDocumentFormattingEdits: (document, options, token, next) =>
      isTold(document) ? next(document, options, token) : null,
    provideDocumentLinks: (document, token, next) => (isTold(document) ? next(document, token) : null),
    handleDiagnostics: (uri, diagnostics, next) => {
      next(uri, diagnostics.map(withRulePage));
      const checked = vscode.workspace.textDocuments.find(
        (document) => document.uri.toString() === uri.toString(),
      );
      // an outline that cannot be had is asked for again with the next change
      if (checked && isTold(checked)) void outline.refresh(checked).catch(() => undefined);
    },
  };
}

/** A code leads to the rule's page as VS Code shows Markdown, and not to its source. */
function withRulePage(diagnostic: vscode.Diagnostic): vscode.Diagnostic {
  const { code } = diagnostic;
  if (typeof code === 'object') diagnostic.code = { ...code, target: rulePageCommandUri(String(code.value)) };
  return diagnostic;
}
