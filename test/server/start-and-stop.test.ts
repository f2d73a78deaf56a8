import { TextDocumentSyncKind } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import packageData from '../../package.json';
import { Editor } from './support/editor';
import { right, wrongReference } from './support/examples';
import { named } from './support/files';

describe('starting', () => {
  it('offers diagnostics of every change, quick fixes, completion and hover in every editor', async () => {
    const { initializeResult } = await Editor.start();
    expect(initializeResult.capabilities).toMatchObject({
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      codeActionProvider: { codeActionKinds: expect.arrayContaining(['quickfix']) as unknown },
      completionProvider: {},
      hoverProvider: true,
    });
  });

  it('offers folding and selection in editors that have none for JSON', async () => {
    const { initializeResult } = await Editor.start();
    expect(initializeResult.capabilities).toMatchObject({
      foldingRangeProvider: true,
      selectionRangeProvider: true,
    });
  });

  it('leaves folding and selection to VS Code in VS Code', async () => {
    const { initializeResult } = await Editor.start({ initializationOptions: { host: 'vscode' } });
    expect(initializeResult.capabilities).toMatchObject({
      hoverProvider: true,
      foldingRangeProvider: false,
      selectionRangeProvider: false,
    });
  });

  it('says who it is', async () => {
    const { initializeResult } = await Editor.start();
    expect(initializeResult.serverInfo).toEqual({ name: packageData.name, version: packageData.version });
  });
});

describe('stopping', () => {
  it('ends well after it was told to shut down', async () => {
    const editor = await Editor.start();
    await editor.show(named, right);
    await editor.stop();
    await editor.settle();
    expect(editor.exits).toEqual([0]);
  });

  it('ends badly where it was not', async () => {
    const editor = await Editor.start();
    editor.exit();
    await editor.settle();
    expect(editor.exits).toEqual([1]);
  });

  it('leaves no check to be made afterwards', async () => {
    const editor = await Editor.start();
    await editor.show(named, right);
    const before = editor.published.length;
    editor.type(named, right, wrongReference);
    await editor.settle();
    await editor.stop();
    expect(editor.timers.count).toBe(0);
    await editor.pause();
    expect(editor.published).toHaveLength(before);
  });
});
