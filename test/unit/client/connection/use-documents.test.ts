import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readDocument } from '../../../../services/operations/read-document';
import { reasonOf } from '../../services/maskinporten/support/failing';

interface Question {
  readonly message: string;
  readonly detail?: string;
}

const settings = new Map<string, unknown>();
const asked: Question[] = [];
let answers = true;

vi.mock('vscode', () => ({
  ConfigurationTarget: { Global: 1 },
  Uri: { joinPath: ({ fsPath }: { fsPath: string }, name: string) => ({ fsPath: `${fsPath}/${name}` }) },
  env: { language: 'en' },
  l10n: { t: (text: string, value = '') => text.replace('{0}', value) },
  workspace: {
    getConfiguration: () => ({
      get: (name: string, otherwise: unknown) => settings.get(name) ?? otherwise,
      update: (name: string, value: unknown) => Promise.resolve(void settings.set(name, value)),
    }),
  },
  window: {
    showWarningMessage: (message: string, { detail }: Question, go: string) => {
      asked.push({ message, ...(detail === undefined ? {} : { detail }) });
      return Promise.resolve(answers ? go : undefined);
    },
    showInformationMessage: () => Promise.resolve(undefined),
  },
}));

const { Uri } = await import('vscode');
const { useDocuments } = await import('../../../../client/commands/connection/use-documents');
const { Declined } = await import('../../../../client/window/confirm');

const own = fs.readFileSync('schemas/tjenester.openapi.json', 'utf8');
const elsewhere = own.replace('https://api-test.sits.no', 'https://test.example.no');

describe('the documents that are used from now on', () => {
  let folder = '';
  const inFolder = (...names: string[]): string => path.join(folder, ...names);
  const use = async (text: string, storage = 'storage') => {
    const file = inFolder('official.json');
    fs.writeFileSync(file, text);
    const document = await readDocument(text, file);
    await useDocuments([{ file, text, document }], Uri.joinPath({ fsPath: folder } as never, storage));
    return { file, set: settings.get('openapi') as readonly string[] };
  };

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'elan-use-documents-'));
    settings.clear();
    asked.splice(0);
    answers = true;
  });

  afterEach(() => {
    fs.rmSync(folder, { recursive: true });
  });

  it('are copies, which stay as they were shown whatever becomes of the files', async () => {
    const { file, set } = await use(own);
    fs.writeFileSync(file, elsewhere);
    expect(set).toEqual([expect.stringMatching(/[\\/]openapi[\\/][0-9a-f]{64}-official\.json$/)]);
    expect(set.map((each) => fs.readFileSync(each, 'utf8'))).toEqual([own]);
    expect(fs.readdirSync(inFolder('storage', 'openapi'))).toHaveLength(1);
    expect(asked).toEqual([]);
  });

  it('are asked about where they lead to other hosts, and where others were used before', async () => {
    settings.set('openapi', ['before.json']);
    const { set } = await use(elsewhere);
    expect(asked.map(({ detail }) => detail)).toEqual([
      'Calls and access tokens go to hosts that are new: test.example.no\nDocuments that are no longer used: before.json',
    ]);
    await use(elsewhere);
    expect([asked.length, settings.get('openapi')]).toEqual([2, set]);
    expect(asked.at(-1)?.detail).not.toContain('no longer used');
  });

  it('are as before where the user does not want to', async () => {
    answers = false;
    await expect(use(elsewhere)).rejects.toBeInstanceOf(Declined);
    expect([settings.size, fs.existsSync(inFolder('storage'))]).toEqual([0, false]);
  });

  it('are as before where no copy can be kept', async () => {
    fs.writeFileSync(inFolder('storage'), '');
    expect(await reasonOf(() => use(own))).toBe('documentNotKept');
    expect(settings.size).toBe(0);
  });
});
