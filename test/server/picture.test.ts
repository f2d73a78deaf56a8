import { describe, expect, it } from 'vitest';
import { picture } from '../../engine/features/picture';
import { BegjaeringDocument } from '../../engine/begjaering/document';
import { pictureIn, pictureMethod, type Picture, type PictureMessage } from '../../server/protocol/picture';
import { rightText } from '../support/examples';
import { Editor } from './support/editor';
import { named } from './support/files';

describe('the request for the picture of a begjæring', () => {
  const asked = (editor: Editor, uri = named): Promise<PictureMessage | null> =>
    editor.connection.sendRequest(pictureMethod, { uri });

  const shown = async (editor: Editor): Promise<Picture | undefined> => {
    const message = await asked(editor);
    return message ? pictureIn(message) : undefined;
  };

  it('follows the text, and tells what is wrong in it now', async () => {
    const editor = await Editor.start();
    await editor.show(named, rightText('2.1'));
    const before = await shown(editor);
    expect(before?.version).toBe(1);
    expect(before?.nodes.filter(({ severity }) => severity === 'error')).toEqual([]);
    const related = (reference: string): string => `"relatertKrav": [\n        "${reference}"`;
    editor.type(named, related('FAKTURA-1001'), related('FAKTURA-1002'));
    const after = await shown(editor);
    expect(after?.version).toBe(2);
    expect(after?.nodes.filter(({ severity }) => severity === 'error')).toMatchObject([
      { pointer: '/kravTilInnkreving/1', problems: [expect.stringContaining('FAKTURA-1002')] },
    ]);
  });

  it('comes as the picture that was made, with all that hangs together', async () => {
    const editor = await Editor.start();
    await editor.show(named, rightText('2.1'));
    const made = picture(BegjaeringDocument.of(rightText('2.1'), named, 1), [], 'nb');
    expect(made.edges.length).toBeGreaterThan(5);
    expect(await shown(editor)).toEqual(made);
  });

  it('speaks the language of messages', async () => {
    const editor = await Editor.start();
    editor.settings = { meldingssprak: 'en' };
    await editor.show(named, rightText('2.1'));
    expect((await shown(editor))?.nodes.map(({ title }) => title)).toContain('Defendant');
  });

  it('is answered with nothing for a file that is no begjæring', async () => {
    expect(await asked(await Editor.start(), 'file:///tmp/annet.json')).toBeNull();
  });
});
