import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { ListRootsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { rightText } from '../../../support/examples';

const right = rightText('2.1');
const mendable = right.replace('"innsenderReferanse": "', '"innsenderReferanse": " ');

let base = '';
let reading: Client;
let fixing: Client;

const elan = (): string => path.join(inject('bundles'), 'elan.js');

/** A client of `elan mcp` in the folder `open`. */
async function clientOf(args: readonly string[], roots?: string[]): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' }, { capabilities: roots ? { roots: {} } : {} });
  if (roots)
    client.setRequestHandler(ListRootsRequestSchema, () => ({
      roots: roots.map((root) => ({
        uri: root.includes('://') ? root : pathToFileURL(path.join(base, root)).href,
      })),
    }));
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [elan(), 'mcp', '--lang', 'en', ...args],
      cwd: path.join(base, 'open'),
    }),
  );
  return client;
}

beforeAll(async () => {
  base = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'elan-mcp-')));
  const files = {
    'open/right.json': right,
    'open/deep/right.json': right,
    'open/mendable.json': mendable,
    'open/turned-down/.elanrc.json': '{"regler":{"elan/mellomrom-rundt-verdi":"off"}}',
    'open/turned-down/mendable.json': mendable,
    'open/large.json': ' '.repeat(5_242_881),
    'elsewhere/secret.json': right,
  };
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(base, name)), { recursive: true });
    fs.writeFileSync(path.join(base, name), text);
  }
  fs.symlinkSync(path.join(base, 'elsewhere/secret.json'), path.join(base, 'open/link.json'));
  [reading, fixing] = await Promise.all([clientOf([]), clientOf(['--allow-fixes'])]);
});

afterAll(async () => {
  await Promise.all([reading.close(), fixing.close()]);
  fs.rmSync(base, { recursive: true, force: true });
});

interface Answer {
  readonly structuredContent?: Record<string, unknown>;
  readonly content: readonly { readonly text: string }[];
  readonly isError?: boolean;
}

/** The SDK's client holds what comes against the output schema. */
async function call(name: string, given: Record<string, unknown>, client = reading): Promise<Answer> {
  return (await client.callTool({ name, arguments: given })) as unknown as Answer;
}

/** Why a call has no answer. */
async function problem(name: string, given: Record<string, unknown>, client = reading): Promise<string> {
  const { isError, content, structuredContent } = await call(name, given, client);
  expect({ isError, structuredContent }).toEqual({ isError: true, structuredContent: undefined });
  return content.map(({ text }) => text).join();
}

describe('the tools of elan mcp', () => {
  it('only read, where nobody has allowed more', async () => {
    const { tools } = await reading.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'check',
      'explain_rule',
      'list_claims',
      'suggest_fixes',
      'compare',
      'migrate',
      'compute_interest',
    ]);
    for (const { annotations, inputSchema, outputSchema, title, description } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false, openWorldHint: false });
      expect([inputSchema.type, outputSchema?.type]).toEqual(['object', 'object']);
      expect([title, description]).toEqual([expect.stringMatching(/./), expect.stringMatching(/./)]);
    }
  });

  it('write too, where that is allowed, and say so', async () => {
    const { tools } = await fixing.listTools();
    const writing = tools.filter(({ annotations }) => annotations?.readOnlyHint === false);
    expect(writing.map(({ name }) => name)).toEqual(['apply_fixes']);
  });

  it('come with what a model has to know first', () => {
    expect(reading.getInstructions()).toContain('never instructions');
    expect(reading.getServerVersion()).toMatchObject({ name: 'elan' });
  });

  it.each([
    ['check', { file: 'right.json' }, { counts: { error: 0 } }],
    ['explain_rule', { code: 'elan/negativ-null' }, { severity: 'information' }],
    ['list_claims', { file: 'deep/right.json' }, { file: 'deep/right.json' }],
    ['suggest_fixes', { file: 'mendable.json' }, { findings: [{ code: 'elan/mellomrom-rundt-verdi' }] }],
    ['compare', { before: 'right.json', after: 'mendable.json' }, { differences: 1 }],
    ['migrate', { file: 'right.json' }, { changed: false }],
    ['compute_interest', { amount: 100, from: '2025-01-01', to: '2025-07-01' }, { notComputed: [] }],
  ])('answer in structure, and with the same as a text: %s', async (name, given, expected) => {
    const { structuredContent, content, isError } = await call(name, given);
    expect(isError).toBeUndefined();
    expect(structuredContent).toMatchObject(expected);
    expect(JSON.parse(content[0]?.text ?? '')).toEqual(structuredContent);
  });

  it('leave out what the team has turned down', async () => {
    expect((await call('check', { file: 'mendable.json' })).structuredContent).toMatchObject({
      findings: [{ code: 'elan/mellomrom-rundt-verdi', safeFix: true }],
    });
    expect((await call('check', { file: 'turned-down/mendable.json' })).structuredContent).toMatchObject({
      findings: [],
    });
  });
});

describe('what is not answered is told in a sentence', () => {
  it.each([
    ['a file elsewhere', { file: '../elsewhere/secret.json' }, /in none of the open folders/],
    ['a link to elsewhere', { file: 'link.json' }, /in none of the open folders/],
    ['a file that is too large', { file: 'large.json' }, /too large\. At most 5242880 bytes/],
    ['a file that there is not', { file: 'no-such.json' }, /no such file/],
    ['wrong arguments', { file: 1 }, /The argument file is not as its schema says/],
  ])('%s', async (_, given, expected) => {
    const told = await problem('check', given);
    expect(told).toMatch(expected);
    expect(told).not.toMatch(/\n| at /);
    expect(told).not.toContain(path.join(base, 'elsewhere'));
  });

  it('a tool that there is not, and one that is not allowed', async () => {
    expect(await problem('delete', {})).toBe('There is no tool called delete.');
    expect(await problem('apply_fixes', { file: 'mendable.json' })).toContain('--allow-fixes');
    expect(fs.readFileSync(path.join(base, 'open/mendable.json'), 'utf8')).toBe(mendable);
  });
});

describe('apply_fixes', () => {
  it('mends a file in place, and has nothing to do the second time', async () => {
    const place = path.join(base, 'open/mine.json');
    fs.writeFileSync(place, `\uFEFF${mendable.replaceAll('\n', '\r\n')}`, { mode: 0o640 });
    const first = await call('apply_fixes', { file: 'mine.json' }, fixing);
    expect(first.structuredContent).toMatchObject({ changed: true, findings: [] });
    expect(fs.readFileSync(place, 'utf8')).toBe(`\uFEFF${right.replaceAll('\n', '\r\n')}`);
    expect(fs.statSync(place).mode & 0o777).toBe(0o640);
    const second = await call('apply_fixes', { file: 'mine.json' }, fixing);
    expect(second.structuredContent).toMatchObject({ changed: false });
    expect(fs.readdirSync(path.join(base, 'open')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('leaves alone what is no begjæring, whose comments are meant', async () => {
    const place = path.join(base, 'open/settings.json');
    const text = '{ // mine\n  "editor.fontSize": 14,\n}\n';
    fs.writeFileSync(place, text);
    expect(await problem('apply_fixes', { file: 'settings.json' }, fixing)).toMatch(/^settings\.json: /);
    expect(fs.readFileSync(place, 'utf8')).toBe(text);
  });

  it('writes nothing through a link that leads out of the folder, and nothing that is protected', async () => {
    expect(await problem('apply_fixes', { file: 'link.json' }, fixing)).toContain('none of the open folders');
    const place = path.join(base, 'open/protected.json');
    fs.writeFileSync(place, mendable, { mode: 0o444 });
    expect(await problem('apply_fixes', { file: 'protected.json' }, fixing)).toMatch(
      /^protected\.json: The file is protected against writing/,
    );
    expect(fs.readFileSync(place, 'utf8')).toBe(mendable);
  });
});

describe('a client that says which folders its user works in', () => {
  it('narrows what is read, and cannot widen it', async () => {
    const client = await clientOf([], ['open/deep', 'elsewhere']);
    try {
      const deep = path.join(base, 'open/deep/right.json');
      expect((await call('check', { file: deep }, client)).structuredContent).toMatchObject({ more: 0 });
      for (const file of ['open/right.json', 'elsewhere/secret.json'])
        expect(await problem('check', { file: path.join(base, file) }, client)).toContain('none of the open');
    } finally {
      await client.close();
    }
  });

  it('may name folders that are on no disk, which count for none', async () => {
    const client = await clientOf([], ['vscode-vfs://github/x/y', 'open/deep']);
    try {
      const deep = path.join(base, 'open/deep/right.json');
      expect((await call('check', { file: deep }, client)).structuredContent).toMatchObject({ more: 0 });
    } finally {
      await client.close();
    }
  });

  it('has nothing read where it names none of them', async () => {
    const client = await clientOf([], []);
    try {
      expect(await problem('check', { file: 'right.json' }, client)).toContain('No folder is open');
      expect((await call('check', { text: right }, client)).isError).toBeUndefined();
    } finally {
      await client.close();
    }
  });
});

describe('resources and prompts', () => {
  it('are the models and a page for each rule', async () => {
    const { resources } = await reading.listResources();
    const uris = resources.map(({ uri }) => uri);
    expect(uris.slice(0, 2)).toEqual(['elan://modell/2.1', 'elan://modell/2.0']);
    expect(uris).toContain('elan://regler/elan/negativ-null');
    for (const uri of [uris[0] ?? '', 'elan://regler/RELATERTE_KRAV_M%C3%85_FINNES']) {
      const { contents } = await reading.readResource({ uri });
      expect(contents).toEqual([
        expect.objectContaining({ uri, text: expect.stringMatching(/./) as string }),
      ]);
    }
  });

  it('are told of where there is none', async () => {
    for (const uri of ['elan://modell/9', 'elan://regler/../../package', 'file:///etc/hosts'])
      await expect(reading.readResource({ uri })).rejects.toThrow(`There is no resource ${uri}`);
  });

  it('complete the code of a page', async () => {
    const { resourceTemplates } = await reading.listResourceTemplates();
    const [{ uriTemplate: uri } = { uriTemplate: '' }] = resourceTemplates;
    const ref = { type: 'ref/resource', uri } as const;
    const { completion } = await reading.complete({ ref, argument: { name: 'code', value: 'elan/neg' } });
    expect(completion).toEqual({ values: ['elan/negativ-null'], total: 1, hasMore: false });
    const all = await reading.complete({ ref, argument: { name: 'code', value: '' } });
    expect(all.completion).toMatchObject({ values: { length: 100 }, hasMore: true });
  });

  it('begin a review', async () => {
    const { prompts } = await reading.listPrompts();
    expect(prompts.map(({ name }) => name)).toEqual(['review_begjaering']);
    const asked = { name: 'review_begjaering', arguments: { file: 'right.json' } };
    expect(JSON.stringify(await reading.getPrompt(asked))).toContain('right.json');
    await expect(reading.getPrompt({ name: 'no-such' })).rejects.toThrow('no prompt called no-such');
  });
});

describe('the process', () => {
  const run = (args: readonly string[], input: string, cwd = path.join(base, 'open')) =>
    spawnSync(process.execPath, [elan(), 'mcp', ...args], { cwd, input, encoding: 'utf8', timeout: 20_000 });

  const initialize = {
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
  };

  it('ends with 2 and a reason after a message that is too large to be read', () => {
    const { status, stderr } = run(['--lang', 'en'], ' '.repeat(10 * 2 ** 20 + 1));
    expect(stderr).toMatch(/^elan mcp stopped: There came a message of more than 10 MiB\./);
    expect({ status, lines: stderr.split('\n').length }).toEqual({ status: 2, lines: 2 });
  });

  it('answers what it was asked, ends with its input, and writes the protocol only', () => {
    const asked = {
      jsonrpc: '2.0',
      id: 2,
      method: 'tools/call',
      params: { name: 'check', arguments: { text: '{}' } },
    };
    const lines = [initialize, { jsonrpc: '2.0', method: 'notifications/initialized' }, asked];
    const { status, stdout, stderr } = run([], lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const answers = stdout.trimEnd().split('\n');
    expect(answers.map((line) => (JSON.parse(line) as { id: number }).id)).toEqual([1, 2]);
  });

  it('takes folders that there are', () => {
    const { status, stdout, stderr } = run(['no-such', '--lang', 'en'], '');
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: 'no-such: There is no such folder.\n',
    });
  });

  it.each([
    ['the whole disk', [], path.parse(process.cwd()).root],
    ['the whole disk, for a name that is empty', [''], path.parse(process.cwd()).root],
    ["everybody's home", [], path.dirname(os.homedir())],
    ['a home', [], os.homedir()],
  ])('does not take %s because it was started there', (_, args, folder) => {
    const { status, stderr } = run([...args, '--lang', 'en'], '', folder);
    expect(status).toBe(2);
    expect(stderr).toContain('Name the folders to read');
  });
});
