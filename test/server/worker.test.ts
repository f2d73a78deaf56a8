import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  CodeActionRequest,
  CompletionRequest,
  DidOpenTextDocumentNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  ShowMessageNotification,
  type CodeAction,
  type CompletionItem,
  type Hover,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bundleForBrowser } from '../../scripts/build/browser.mjs';
import {
  fileMethods,
  type FileParams,
  type ReadTextAnswer,
  type ReadTextParams,
} from '../../server/protocol/files';
import { usualClient } from '../support/protocol/clients';
import { rightText } from '../support/examples';
import { wrongReference, wrongReferenceCode } from './support/examples';
import { startWorker, type RunningWorker } from './support/worker';

/** VS Code is sent diagnostics. */
const sentDiagnostics = Object.fromEntries(
  Object.entries(usualClient.textDocument ?? {}).filter(([name]) => name !== 'diagnostic'),
);

const folder = 'vscode-vfs://github/firma/saker';
const file = `${folder}/kunder/sak.begjaering.json`;

let built = '';
beforeAll(async () => {
  built = fs.mkdtempSync(path.join(os.tmpdir(), 'elan-worker-'));
  await bundleForBrowser({ outdir: built, production: true });
}, 60_000);
afterAll(() => fs.rmSync(built, { recursive: true }));

let worker: RunningWorker;
/** What the client has, by address. */
let files: Map<string, string>;
let asked: string[];
let shown: string[];
beforeEach(async () => {
  worker = startWorker(path.join(built, 'server.js'));
  files = new Map();
  asked = [];
  shown = [];
  const { connection } = worker;
  connection.onRequest(fileMethods.readText, ({ uri }: ReadTextParams): ReadTextAnswer => {
    asked.push(uri);
    const text = files.get(uri);
    return text === undefined ? {} : { text };
  });
  connection.onRequest(fileMethods.exists, ({ uri }: FileParams) => files.has(uri));
  connection.onNotification(ShowMessageNotification.type, ({ message }) => void shown.push(message));
  await connection.sendRequest(InitializeRequest.method, {
    processId: null,
    rootUri: null,
    capabilities: { ...usualClient, workspace: {}, textDocument: sentDiagnostics },
    workspaceFolders: [{ uri: folder, name: 'saker' }],
    initializationOptions: { host: 'vscode', rulePage: 'https://example.org/{code}.md' },
  });
  await connection.sendNotification(InitializedNotification.type, {});
});
afterEach(() => worker.stop());

/** Opens a file, and waits for what is said of it. */
async function open(uri: string, text: string): Promise<PublishDiagnosticsParams['diagnostics']> {
  const { connection } = worker;
  const published = new Promise<PublishDiagnosticsParams>((resolve) => {
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      if (params.uri === uri) resolve(params);
    });
  });
  const textDocument = { uri, languageId: 'json', version: 1, text };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  return (await published).diagnostics;
}

const codesOf = (diagnostics: PublishDiagnosticsParams['diagnostics']): unknown[] =>
  diagnostics.map(({ code }) => code);

describe('the language server as a worker', () => {
  it('runs where there is nothing of Node', () => {
    const names = ['process', 'require', 'Buffer', 'setImmediate', 'module', '__dirname'];
    expect(names.map((name) => worker.evaluate(`typeof ${name}`))).toEqual(names.map(() => 'undefined'));
  });

  it('finds a mistake, tells where it is explained, and mends it', async () => {
    const diagnostics = await open(file, wrongReference);
    expect(diagnostics).toMatchObject([
      {
        code: wrongReferenceCode,
        codeDescription: { href: `https://example.org/${wrongReferenceCode}.md` },
      },
    ]);
    const [range] = diagnostics.map((diagnostic) => diagnostic.range);
    const actions = await worker.connection.sendRequest<CodeAction[]>(CodeActionRequest.method, {
      textDocument: { uri: file },
      range,
      context: { diagnostics },
    });
    expect(JSON.stringify(actions[0]?.edit)).toContain('FAKTURA-1001');
  });

  it.each(['1.0', '1.1', '2.0', '2.1'])(
    'has all that it takes to check a file of model %s',
    async (version) => {
      const text = rightText(version);
      const codes = codesOf(await open(file, text.replace(/"postnummer": "\d+"/, '"postnummer": "9999"')));
      expect(codes).toContain('elan/ukjent-postnummer');
      const broken = text.replace(/"innsendersKravreferanse": "[^"]*"/, '"innsendersKravreferanse": 7');
      expect(codesOf(await open(`${folder}/annen.begjaering.json`, broken))).toContain('elan/feil-type');
    },
  );

  it('explains and completes', async () => {
    await open(file, wrongReference);
    const place = wrongReference.slice(0, wrongReference.indexOf('"relatertKrav"') + 3).split('\n');
    const position = { line: place.length - 1, character: place.at(-1)?.length ?? 0 };
    const params = { textDocument: { uri: file }, position };
    const hover = await worker.connection.sendRequest<Hover>(HoverRequest.method, params);
    expect(JSON.stringify(hover.contents)).toContain('innsendersKravreferanse');
    const after = wrongReference.slice(0, wrongReference.indexOf('"FAKTURA-1002') + 1).split('\n');
    const items = await worker.connection.sendRequest<CompletionItem[]>(CompletionRequest.method, {
      textDocument: { uri: file },
      position: { line: after.length - 1, character: after.at(-1)?.length ?? 0 },
    });
    expect(items.map(({ label }) => label)).toContain('FAKTURA-1001');
  });
});

describe('what a team has turned down, which a worker has its client read', () => {
  const off = JSON.stringify({ regler: { [wrongReferenceCode]: 'off' } });

  it('holds for the files below, up to the folder that is open', async () => {
    files.set(`${folder}/.elanrc.json`, off);
    expect(codesOf(await open(file, wrongReference))).toEqual([]);
    expect(asked.sort()).toEqual([`${folder}/.elanrc.json`, `${folder}/kunder/.elanrc.json`]);
  });

  it('is not looked for above, nor in the same place of another file system', async () => {
    files.set('vscode-vfs://github/firma/.elanrc.json', off);
    files.set('file:///firma/saker/.elanrc.json', off);
    expect(codesOf(await open(file, wrongReference))).toEqual([wrongReferenceCode]);
  });

  it('is told of where it cannot be read, with why', async () => {
    worker.connection.onRequest(fileMethods.readText, () => ({ problem: 'not UTF-8' }));
    await open(file, wrongReference);
    expect(shown).toEqual([
      '/firma/saker/.elanrc.json: det kan ikke leses: not UTF-8',
      '/firma/saker/kunder/.elanrc.json: det kan ikke leses: not UTF-8',
    ]);
  });

  it('is not asked for where a file has no place yet', async () => {
    expect(codesOf(await open('untitled:Untitled-1', wrongReference))).toEqual([wrongReferenceCode]);
    expect(asked).toEqual([]);
  });
});
