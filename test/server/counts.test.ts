import {
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  ReferencesRequest,
  RenameRequest,
} from 'vscode-languageserver/node';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { buildIndex } from '../../engine/begjaering/index';
import { parse } from '../../engine/begjaering/parse';
import { check } from '../../engine/check/check';
import { schemaFindings } from '../../engine/model/schema-findings';
import { pictureMethod } from '../../server/protocol/picture';
import { Editor } from './support/editor';
import { right, wrongReference, wrongReferenceCode } from './support/examples';
import { named } from './support/files';

vi.mock('../../engine/begjaering/parse', { spy: true });
vi.mock('../../engine/begjaering/index', { spy: true });
vi.mock('../../engine/check/check', { spy: true });
vi.mock('../../engine/model/schema-findings', { spy: true });

/** Each is work on the whole file: of one version once is enough. */
const work = { parse, buildIndex, check, schemaFindings };
const once = { parse: 1, buildIndex: 1, check: 1, schemaFindings: 1 };
/** Of a text in which something has been typed only that is parsed. */
const typed = { ...once, parse: 0 };

/** How often each was done since counting began. */
function counts(): Record<keyof typeof work, number> {
  const times = (name: keyof typeof work): number =>
    vi.mocked<(...args: never[]) => unknown>(work[name]).mock.calls.length;
  return {
    parse: times('parse'),
    buildIndex: times('buildIndex'),
    check: times('check'),
    schemaFindings: times('schemaFindings'),
  };
}

const textDocument = { uri: named };

/** Asks something of the file as it stands in the editor. */
type Question = (editor: Editor) => Promise<unknown>;

/** What an editor asks after each change, and what it asks where the cursor is. */
const questions: Readonly<Record<string, Question>> = {
  symbols: (editor) => editor.connection.sendRequest(DocumentSymbolRequest.method, { textDocument }),
  links: (editor) => editor.connection.sendRequest(DocumentLinkRequest.method, { textDocument }),
  lenses: (editor) => editor.connection.sendRequest(CodeLensRequest.method, { textDocument }),
  hints: (editor) => {
    const range = { start: { line: 0, character: 0 }, end: { line: 400, character: 0 } };
    return editor.connection.sendRequest(InlayHintRequest.method, { textDocument, range });
  },
  folding: (editor) => editor.connection.sendRequest(FoldingRangeRequest.method, { textDocument }),
  picture: (editor) => editor.connection.sendRequest(pictureMethod, { uri: named, textDocument }),
  hover: (editor) => editor.connection.sendRequest(HoverRequest.method, atReference(editor)),
  definition: (editor) => editor.connection.sendRequest(DefinitionRequest.method, atReference(editor)),
  references: (editor) =>
    editor.connection.sendRequest(ReferencesRequest.method, {
      ...atReference(editor),
      context: { includeDeclaration: true },
    }),
  highlights: (editor) => editor.connection.sendRequest(DocumentHighlightRequest.method, atReference(editor)),
  rename: (editor) =>
    editor.connection.sendRequest(RenameRequest.method, { ...atReference(editor), newName: 'NY' }),
  'code actions where nothing is wrong': (editor) => editor.codeActions(named, []),
};

function atReference(editor: Editor): object {
  return { textDocument, position: editor.after(named, '"relatertKrav": [\n        "FAKT') };
}

const typeOneCharacter = (editor: Editor): void =>
  editor.type(named, '"underskrift": "', '"underskrift": "A');

/** An editor with a file open in which everything has come to rest; counting begins. */
async function opened(text: string): Promise<Editor> {
  const editor = await Editor.start();
  await editor.show(named, text);
  vi.clearAllMocks();
  return editor;
}

beforeEach(() => vi.clearAllMocks());

describe('a file that is opened', () => {
  it('is parsed, indexed, checked and validated once', async () => {
    const editor = await Editor.start();
    await editor.show(named, right);
    expect(counts()).toEqual(once);
  });
});

describe('one typed character', () => {
  it('costs one of each when typing has paused', async () => {
    const editor = await opened(right);
    typeOneCharacter(editor);
    await editor.pause();
    expect(counts()).toEqual(typed);
  });

  it('costs one of each, whatever is asked of that version, and in whatever order', async () => {
    for (const order of [Object.values(questions), Object.values(questions).reverse()]) {
      const editor = await opened(right);
      typeOneCharacter(editor);
      for (const ask of order) expect(await ask(editor)).toBeTruthy();
      await editor.pause();
      for (const ask of order) await ask(editor);
      expect(counts()).toEqual(typed);
    }
  });

  it('costs one of each when everything is asked at the same time', async () => {
    const editor = await opened(right);
    typeOneCharacter(editor);
    await Promise.all(Object.values(questions).map((ask) => ask(editor)));
    await editor.pause();
    expect(counts()).toEqual(typed);
  });

  it.each(['symbols', 'links', 'folding', 'definition', 'references', 'highlights', 'rename'])(
    'is not checked for %s',
    async (name) => {
      const editor = await opened(right);
      typeOneCharacter(editor);
      await questions[name]?.(editor);
      expect(counts()).toMatchObject({ check: 0, schemaFindings: 0 });
    },
  );
});

describe('characters that are typed without a pause', () => {
  it('cost one of each together', async () => {
    const editor = await opened(right);
    for (let i = 0; i < 5; i++) {
      typeOneCharacter(editor);
      await editor.settle();
    }
    await editor.pause();
    expect(counts()).toEqual(typed);
  });
});

/** How often something was done with the file itself, and not with a copy that something is tried out on. */
function countsOfFile(text: string): { parse: number; check: number } {
  const parsed = vi.mocked(parse).mock.calls.filter(([of]) => of === text);
  const checked = vi.mocked(check).mock.calls.filter(([document]) => document.text === text);
  return { parse: parsed.length, check: checked.length };
}

describe('what tries things out on copies', () => {
  it('completes without checking the file again', async () => {
    const editor = await opened(right);
    typeOneCharacter(editor);
    const position = editor.after(named, '"underskrift": "AVENNLIG FJELLREV",');
    const answer = await editor.connection.sendRequest(CompletionRequest.method, { textDocument, position });
    expect(answer).toBeTruthy();
    await editor.pause();
    expect(countsOfFile(editor.text(named))).toEqual({ parse: 0, check: 1 });
  });

  it('fixes without checking the file again, and checks each copy once', async () => {
    const editor = await opened(wrongReference);
    typeOneCharacter(editor);
    await editor.pause();
    const diagnostics = editor.diagnostics(named);
    expect(editor.codes(named)).toEqual([wrongReferenceCode]);
    const fixes = await editor.codeActions(named, diagnostics);
    await editor.pause();
    expect(countsOfFile(editor.text(named))).toEqual({ parse: 0, check: 1 });
    const copies = vi.mocked(check).mock.calls.map(([document]) => document.text);
    expect(fixes.length).toBeGreaterThan(0);
    expect(copies).toHaveLength(new Set(copies).size);
  });
});
