import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import {
  CodeActionRequest,
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  type CodeAction,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { describe, expect, inject, it } from 'vitest';
import { usualClient } from '../support/protocol/clients';
import { wrongReference, wrongReferenceCode } from './support/examples';
import { named } from './support/files';

interface Running {
  readonly process: ChildProcessWithoutNullStreams;
  readonly connection: ProtocolConnection;
  /** Resolves when the process has ended. */
  readonly ended: Promise<number>;
  readonly errors: Promise<string>;
}

function run(script: string, args: readonly string[]): Running {
  const child = spawn(process.execPath, [path.join(inject('bundles'), script), ...args], { stdio: 'pipe' });
  const connection = createProtocolConnection(child.stdout, child.stdin);
  connection.listen();
  const ended = once(child, 'exit').then(([code]) => code as number);
  return { process: child, connection, ended, errors: text(child.stderr) };
}

async function initialize({ connection }: Running): Promise<void> {
  const capabilities = usualClient;
  await connection.sendRequest(InitializeRequest.method, { processId: null, rootUri: null, capabilities });
  await connection.sendNotification(InitializedNotification.type, {});
}

async function open({ connection }: Running): Promise<PublishDiagnosticsParams> {
  const published = new Promise<PublishDiagnosticsParams>((resolve) => {
    connection.onNotification(PublishDiagnosticsNotification.type, resolve);
  });
  const textDocument = { uri: named, languageId: 'json', version: 1, text: wrongReference };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  return published;
}

describe.each([
  ['the server', 'server.js', ['--stdio']],
  ['the command line', 'elan.js', ['server', '--stdio']],
])('%s as it is shipped, over standard input and output', (_name, script, args) => {
  it('finds a mistake, fixes it, and ends when it is told to', async () => {
    const server = run(script, args);
    await initialize(server);
    const { diagnostics } = await open(server);
    expect(diagnostics).toMatchObject([
      {
        code: wrongReferenceCode,
        // the bundles of a test have no pages beside them
        codeDescription: { href: expect.stringMatching(/^https:\/\/.+\/regler\/.+\.md$/) as unknown },
      },
    ]);
    const [range] = diagnostics.map((diagnostic) => diagnostic.range);
    const actions = await server.connection.sendRequest<CodeAction[]>(CodeActionRequest.method, {
      textDocument: { uri: named },
      range,
      context: { diagnostics },
    });
    expect(actions[0]?.edit?.changes?.[named]).toEqual([{ range, newText: '"FAKTURA-1001"' }]);
    await server.connection.sendRequest(ShutdownRequest.type);
    await server.connection.sendNotification(ExitNotification.type);
    expect(await server.ended).toBe(0);
    expect(await server.errors).toBe('');
  });

  it('ends when its editor is gone', async () => {
    const server = run(script, args);
    await initialize(server);
    server.process.stdin.end();
    expect(await server.ended).toBe(1);
  });
});
