import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { STDIO_DEFAULT_MAX_BUFFER_SIZE } from '@modelcontextprotocol/sdk/shared/stdio.js';
import {
  CallToolRequestSchema,
  ListToolsRequestSchema,
  type CallToolResult,
  type Tool,
} from '@modelcontextprotocol/sdk/types.js';
import { version } from '../../package.json';
import type { Language } from '../../engine/findings/findings';
import { automatic } from '../../engine/model/choose';
import { todayByClock } from '../../services/machine/clock';
import type { Folders } from '../../services/machine/folders';
import { folderWorld } from '../../tools/folder-world';
import { runTool } from '../../tools/run';
import { declared, ToolProblem, type DeclaredTool, type ToolWorld } from '../../tools/tool';
import { notReplacedText, replaceFile, wasRefused } from '../replace-file';
import { offerPages } from './pages';
import { offerPrompts } from './prompts';
import { foldersOf } from './roots';
import { mcpWords } from './words';

/** The largest message that is read, in MiB; it is that of the library. */
export const largestMessage = STDIO_DEFAULT_MAX_BUFFER_SIZE / 2 ** 20;

/** No more of what comes in is read. */
export class GaveUp extends Error {}

/** What is served, and to whom. */
export interface Served {
  /** Nothing outside them is read. */
  readonly folders: Folders;
  /** Whether files may be written. */
  readonly allowFixes: boolean;
  readonly language: Language;
}

/**
 * Serves until standard input ends. Standard output carries the protocol and nothing else.
 * @throws GaveUp where no more is read before that, as after a message that is too large to be read
 */
export async function serve(served: Served): Promise<void> {
  const server = new Server(
    { name: 'elan', title: 'Utleggsbegjæring (ELAN)', version },
    {
      capabilities: { tools: {}, resources: {}, prompts: {}, completions: {} },
      instructions: declared.instructions,
    },
  );
  offerTools(server, served);
  offerPages(server, served.language);
  offerPrompts(server, served.language);
  const ended = new Promise<void>((resolve, reject) => {
    let problem: Error | undefined;
    process.stdin.once('end', resolve);
    server.onerror = (error) => (problem = error);
    server.onclose = () => (problem ? reject(new GaveUp(problem.message)) : resolve());
  });
  await server.connect(new StdioServerTransport());
  await ended;
}

function offerTools(server: Server, { folders, allowFixes, language }: Served): void {
  const tools = Object.entries(declared.tools).filter(([, { writes }]) => allowFixes || !writes);
  const foldersNow = foldersOf(server, folders);
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map(([name, tool]) => told(name, tool, language)),
  }));
  const worldNow = async (signal: AbortSignal): Promise<ToolWorld> =>
    folderWorld({
      folders: await foldersNow(),
      usual: { model: automatic, target: 'test', language },
      today: todayByClock(),
      signal,
      ...(allowFixes ? { replace: replaced } : {}),
    });
  server.setRequestHandler(CallToolRequestSchema, ({ params: { name, arguments: given = {} } }, { signal }) =>
    answered(async () => runTool(name, given, await worldNow(signal)), { name, language }),
  );
}

/** @throws Error that says in words why the file was left as it was */
async function replaced(path: string, before: string, text: string, inLanguage: Language): Promise<void> {
  try {
    await replaceFile(path, before, text);
  } catch (error) {
    throw wasRefused(error) ? new Error(notReplacedText(error, inLanguage), { cause: error }) : error;
  }
}

function told(
  name: string,
  { title, description, input, output, writes = false }: DeclaredTool,
  language: Language,
): Tool {
  const annotations = {
    title: title[language],
    readOnlyHint: !writes,
    destructiveHint: false,
    idempotentHint: true,
    openWorldHint: false,
  };
  const schemas = {
    inputSchema: { ...input, required: [...input.required] },
    outputSchema: { ...output, required: [...output.required] },
  };
  return { name, title: title[language], description, ...schemas, annotations };
}

/** What goes wrong is an answer too: a sentence, which the model may do something about. */
async function answered(
  run: () => Promise<object>,
  { name, language }: { name: string; language: Language },
): Promise<CallToolResult> {
  try {
    const answer = await run();
    return {
      structuredContent: answer as Record<string, unknown>,
      content: [{ type: 'text', text: JSON.stringify(answer) }],
    };
  } catch (error) {
    const isTold = error instanceof ToolProblem;
    // What the message of another error holds is not known: it may quote a file.
    if (!isTold) process.stderr.write(`${name}: ${error instanceof Error ? error.name : typeof error}\n`);
    const text = isTold ? error.message : mcpWords[language].failed;
    return { isError: true, content: [{ type: 'text', text }] };
  }
}
