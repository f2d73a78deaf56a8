import { describe, expect, it } from 'vitest';
import { pictureMethod, type Picture } from '../../server/protocol/picture';
import { rightText } from '../support/examples';
import { Editor } from './support/editor';
import { named } from './support/files';

describe('the request for the picture of a begjæring', () => {
  const asked = (editor: Editor, uri = named): Promise<Picture | null> =>
    editor.connection.sendRequest(pictureMethod, { uri });

  it('follows the text, and tells what is wrong in it now', async () => {
    const editor = await Editor.start();
    await editor.show(named, rightText('2.1'));
    const before = await asked(editor);
    expect(before?.version).toBe(1);
    expect(before?.nodes.filter(({ severity }) => severity === 'error')).toEqual([]);
    const related = (reference: string): string => `"relatertKrav": [\n        "${reference}"`;
    editor.type(named, related('FAKTURA-1001'), related('FAKTURA-1002'));
    const after = await asked(editor);
    expect(after?.version).toBe(2);
    expect(after?.nodes.filter(({ severity }) => severity === 'error')).toMatchObject([
      { pointer: '/kravTilInnkreving/1', problems: [expect.stringContaining('FAKTURA-1002')] },
    ]);
  });

  it('speaks the language of messages', async () => {
    const editor = await Editor.start();
    editor.settings = { meldingssprak: 'en' };
    await editor.show(named, rightText('2.1'));
    expect((await asked(editor))?.nodes.map(({ title }) => title)).toContain('Defendant');
  });

  it('is answered with nothing for a file that is no begjæring', async () => {
    expect(await asked(await Editor.start(), 'file:///tmp/annet.json')).toBeNull();
  });
});
