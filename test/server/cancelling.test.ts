import {
  CancellationTokenSource,
  CodeActionRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  LSPErrorCodes,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
} from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { rules } from '../../engine/rules/registry';
import type { Rule } from '../../engine/rules/rule';
import { Editor } from './support/editor';
import { twoWrongReferences, wrongReference } from './support/examples';
import { named } from './support/files';

const cancelled = { code: LSPErrorCodes.RequestCancelled };
const textDocument = { uri: named };
const position = { line: 1, character: 5 };
const range = { start: position, end: position };

const requests: [name: string, method: string, params: object][] = [
  ['quick fixes', CodeActionRequest.method, { textDocument, range, context: { diagnostics: [] } }],
  ['hover', HoverRequest.method, { textDocument, position }],
  ['completion', CompletionRequest.method, { textDocument, position }],
  ['the outline', DocumentSymbolRequest.method, { textDocument }],
  ['definitions', DefinitionRequest.method, { textDocument, position }],
  ['references', ReferencesRequest.method, { textDocument, position, context: { includeDeclaration: true } }],
  ['highlights', DocumentHighlightRequest.method, { textDocument, position }],
  ['renaming', RenameRequest.method, { textDocument, position, newName: 'ny' }],
  ['links', DocumentLinkRequest.method, { textDocument }],
  ['folding', FoldingRangeRequest.method, { textDocument }],
  ['selection', SelectionRangeRequest.method, { textDocument, positions: [position] }],
];

/** A rule that finds nothing and tells that it was applied. */
function watching(onCheck: () => void): Rule {
  return {
    code: 'elan/test',
    check: () => {
      onCheck();
      return [];
    },
  };
}

describe('a request for', () => {
  it.each(requests)('%s that is cancelled before it runs is answered so', async (_name, method, params) => {
    const editor = await Editor.start();
    await editor.show(named, wrongReference);
    const source = new CancellationTokenSource();
    const answer = editor.connection.sendRequest(method, params, source.token);
    source.cancel();
    await expect(answer).rejects.toMatchObject(cancelled);
  });

  it.each(requests)('%s that is cancelled while it waits is answered so', async (_name, method, params) => {
    const editor = await Editor.start();
    await editor.show(named, wrongReference);
    editor.holdQuestions = true;
    editor.changeSettings({});
    const source = new CancellationTokenSource();
    const answer = editor.connection.sendRequest(method, params, source.token);
    const refused = expect(answer).rejects.toMatchObject(cancelled);
    await editor.settle();
    source.cancel();
    await editor.settle();
    for (const question of editor.questions) question.answer({});
    await refused;
  });
});

describe('the work of a cancelled request', () => {
  it('is not begun where the cancellation comes first', async () => {
    let checks = 0;
    const editor = await Editor.start({ environment: { rules: [...rules, watching(() => checks++)] } });
    const findings = await editor.show(named, wrongReference);
    const before = checks;
    const source = new CancellationTokenSource();
    const answer = editor.codeActions(named, findings, { token: source.token });
    source.cancel();
    await expect(answer).rejects.toMatchObject(cancelled);
    expect(checks).toBe(before);
    await editor.codeActions(named, findings);
    expect(checks).toBeGreaterThan(before);
  });

  it('ends soon where the cancellation comes in the middle, and the answer says so', async () => {
    let onCheck = (): void => undefined;
    const editor = await Editor.start({ environment: { rules: [...rules, watching(() => onCheck())] } });
    const findings = await editor.show(named, twoWrongReferences);
    const many = Array.from({ length: 50 }, () => findings).flat();

    let checksOfAll = 0;
    onCheck = () => {
      checksOfAll++;
    };
    await editor.codeActions(named, many);

    let checks = 0;
    const source = new CancellationTokenSource();
    onCheck = () => {
      checks++;
      source.cancel();
    };
    await expect(editor.codeActions(named, many, { token: source.token })).rejects.toMatchObject(cancelled);
    expect(checks).toBeGreaterThan(0);
    expect(checks).toBeLessThan(checksOfAll / 2);
  });
});
