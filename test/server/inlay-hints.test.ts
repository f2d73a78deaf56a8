import { InlayHintRequest, type InlayHint, type InlayHintLabelPart } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { Editor } from './support/editor';
import { right, unrelated } from './support/examples';
import { named, unnamed } from './support/files';

async function hintsOf(editor: Editor, uri = named): Promise<(string | InlayHintLabelPart[])[]> {
  const range = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };
  const params = { textDocument: { uri }, range };
  const hints = await editor.connection.sendRequest<InlayHint[]>(InlayHintRequest.method, params);
  return hints.map(({ label }) => label);
}

describe('inlay hints', () => {
  it('tell which claims references name', async () => {
    const editor = await Editor.start();
    await editor.show(named, right);
    expect(await hintsOf(editor)).toEqual([
      'Hovedkrav · 8 000,00',
      'Rentekrav · 349,81',
      'UtenrettsligeKostnader · 700,00',
      'Hovedkrav · 8 000,00',
      'Hovedkrav · 8 000,00',
    ]);
  });

  it('can be turned off, and are asked for again then', async () => {
    const editor = await Editor.start();
    await editor.show(named, right);
    editor.changeSettings({ innfelteHint: false });
    await editor.pause();
    expect(editor.hintRefreshes).toBe(1);
    expect(await hintsOf(editor)).toEqual([]);
  });

  it('are in no other JSON', async () => {
    const editor = await Editor.start();
    await editor.show(unnamed, unrelated);
    expect(await hintsOf(editor, unnamed)).toEqual([]);
  });
});
