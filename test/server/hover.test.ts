import { HoverRequest, MarkupContent, type Hover } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { Editor } from './support/editor';
import { right } from './support/examples';
import { named } from './support/files';

/** @returns what the editor shows when the mouse rests after a text, and the text that it is about */
async function hoverAfter(editor: Editor, text: string): Promise<{ shown: string; about: string }> {
  const params = { textDocument: { uri: named }, position: editor.after(named, text) };
  const hover = await editor.connection.sendRequest<Hover | null>(HoverRequest.method, params);
  const shown = MarkupContent.is(hover?.contents) ? hover.contents.value : '';
  return { shown, about: hover?.range ? editor.textIn(named, hover.range) : '' };
}

describe('hovering', () => {
  it('over a reference tells of the claim, and then what the property means', async () => {
    const editor = await Editor.start();
    await editor.show(named, right);
    const { shown, about } = await hoverAfter(editor, '"relatertKrav": [\n        "FAK');
    expect(about).toBe('"FAKTURA-1001"');
    expect(shown).toMatch(/^\*\*Hovedkrav FAKTURA-1001 · 8 000,00\*\*[^]*\n---\n[^]*kravreferanse/);
  });

  it('speaks the language of the messages', async () => {
    const editor = await Editor.start();
    editor.settings = { meldingssprak: 'en' };
    await editor.show(named, right);
    expect((await hoverAfter(editor, '"148587')).shown).toContain('synthetic');
  });

  it('goes by the model that the file is read as', async () => {
    const editor = await Editor.start();
    editor.settings = { informasjonsmodell: '1.0' };
    await editor.show(named, right);
    const { shown } = await hoverAfter(editor, '"kreverRenterAvRetts');
    expect(shown).toContain('Finnes ikke i modell 1.0, bare i 2.1.');
  });

  it('tells of what has been typed', async () => {
    const editor = await Editor.start();
    await editor.show(named, right);
    editor.type(named, '"beloep": 8000', '"beloep": 7500.5');
    const { shown } = await hoverAfter(editor, '"relatertKrav": [\n        "FAK');
    expect(shown).toContain('7 500,50');
  });
});
