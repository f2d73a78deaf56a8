import { describe, expect, it, vi } from 'vitest';

/** What a test sets, and what the extension has registered. */
const window = vi.hoisted(() => ({
  trusted: true,
  folders: ['/home/kari/a'],
  language: 'en',
  version: '1.101.0',
  provider: undefined as undefined | { provideMcpServerDefinitions(): { args: string[]; env: object }[] },
}));

vi.mock('vscode', () => ({
  Disposable: { from: () => ({ dispose: () => undefined }) },
  EventEmitter: class {
    readonly event = () => ({ dispose: () => undefined });
    readonly fire = () => undefined;
    readonly dispose = () => undefined;
  },
  LanguageModelTextPart: class {
    constructor(readonly value: string) {}
  },
  LanguageModelToolResult: class {
    constructor(readonly content: unknown[]) {}
  },
  MarkdownString: class {
    constructor(readonly value: string) {}
  },
  McpStdioServerDefinition: class {
    constructor(
      readonly label: string,
      readonly command: string,
      readonly args: string[],
      readonly env: object,
      readonly version: string,
    ) {}
  },
  Uri: { joinPath: (_: unknown, ...parts: string[]) => ({ fsPath: ['/extension', ...parts].join('/') }) },
  get version() {
    return window.version;
  },
  env: {
    get language() {
      return window.language;
    },
  },
  l10n: {
    t: (text: string, ...values: string[]) =>
      text.replaceAll(/\{(\d)\}/g, (_, i: string) => values[Number(i)] ?? ''),
  },
  lm: {
    registerMcpServerDefinitionProvider: (_: string, provider: typeof window.provider) => {
      window.provider = provider;
    },
  },
  workspace: {
    get isTrusted() {
      return window.trusted;
    },
    get workspaceFolders() {
      return window.folders.map((fsPath) => ({
        uri: { scheme: fsPath.startsWith('/') ? 'file' : 'vscode-vfs', fsPath },
      }));
    },
    textDocuments: [],
    getConfiguration: () => ({ get: (_: string, otherwise: unknown) => otherwise }),
    onDidGrantWorkspaceTrust: () => ({ dispose: () => undefined }),
    onDidChangeWorkspaceFolders: () => ({ dispose: () => undefined }),
  },
}));

const { createTools } = await import('../../../../client/agents/tools');
const { registerMcpServer } = await import('../../../../client/agents/mcp-server');

const tools = createTools();
const token = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => undefined }),
};

/** What a person is asked before a tool runs. */
function asked(name: string, input: object): { message: string; said: unknown } {
  const { confirmationMessages, invocationMessage } = tools.prepare(name, input);
  const { value } = confirmationMessages?.message as { value: string };
  return { message: value, said: invocationMessage };
}

describe('before a tool runs a person is asked', () => {
  it('with the file that is read, and who gets to see what is in it', () => {
    const { message, said } = asked('elan_check', { file: '/home/kari/a/sak.json' });
    expect(message).toMatch(
      /^Reads `\/home\/kari\/a\/sak\.json`\. The language model gets what is found, with names/,
    );
    expect(said).toBe('Check a begjæring: sak.json');
  });

  it('with both files that are compared', () => {
    expect(asked('elan_compare', { before: 'a.json', after: 'b.json' }).message).toContain(
      '`a.json`, `b.json`',
    );
  });

  it.each([
    ['elan_check', { text: '{}' }],
    ['elan_explain_rule', { code: 'X' }],
    ['elan_compute_interest', { amount: 1 }],
  ])('and told where no file is read: %s', (name, input) => {
    expect(asked(name, input).message).toContain('No file is read.');
  });

  it('in the language of the window', () => {
    window.language = 'nb';
    expect(asked('elan_check', { file: 'a.json' }).said).toBe('Kontroller en begjæring: a.json');
    window.language = 'en';
  });

  it('and a name of a file puts nothing but itself into what is asked', () => {
    const { message } = asked('elan_check', { file: 'a`[x](command:y)`\n.json' });
    expect(message).toContain('`a [x](command:y)  .json`');
  });
});

/** Why a tool has no answer, as the model is told. */
async function problem(input: object): Promise<string> {
  const { content } = await tools.invoke('elan_check', input, token);
  const [part] = content as { value: string }[];
  return (JSON.parse(part?.value ?? '') as { problem: string }).problem;
}

describe('a tool', () => {
  it('does not run in a folder that is not trusted', async () => {
    window.trusted = false;
    expect(await problem({ text: '{}' })).toContain('is not trusted');
    window.trusted = true;
  });

  it('says in a sentence what is wrong, and throws nothing, of which VS Code would log what was given', async () => {
    window.folders = [];
    expect(await problem({ file: 'a.json' })).toBe('Ingen mappe er åpen for lesing. Oppgi text i stedet.');
    window.folders = ['/no-such/folder'];
    expect(await problem({ file: 'a.json' })).toContain('mistake in the program (NotRead)');
    window.folders = ['/home/kari/a'];
  });
});

describe('the server that VS Code is told of', () => {
  const context = { extension: { packageJSON: { version: '1.2.3' } }, extensionUri: {} };
  const register = (): unknown =>
    registerMcpServer(context as unknown as Parameters<typeof registerMcpServer>[0]);
  const servers = (): unknown[] => window.provider?.provideMcpServerDefinitions() ?? [];

  it('is not told of to a VS Code that has only a draft of this', () => {
    window.version = '1.100.3';
    register();
    expect(window.provider).toBeUndefined();
  });

  it('is elan mcp for the folders of the window, as a Node, and only reads', () => {
    window.version = '1.101.0';
    register();
    window.folders = ['/home/kari/a', '/home/kari/b', 'elsewhere'];
    expect(servers()).toEqual([
      {
        label: 'Utleggsbegjæring (ELAN)',
        command: process.execPath,
        args: ['/extension/dist/elan.js', 'mcp', '/home/kari/a', '/home/kari/b'],
        env: { ELECTRON_RUN_AS_NODE: '1' },
        version: '1.2.3',
      },
    ]);
    window.folders = ['/home/kari/a'];
  });

  it('is none where nothing may be run, or no folder is open', () => {
    window.trusted = false;
    expect(servers()).toEqual([]);
    window.trusted = true;
    window.folders = [];
    expect(servers()).toEqual([]);
    window.folders = ['/home/kari/a'];
  });
});
