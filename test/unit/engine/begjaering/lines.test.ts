import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';

describe('the position of an offset', () => {
  it.each(['', 'a', 'a\nb', 'a\n', '\n\n', 'a\r\nb\r\n', 'a\rb', 'a\r\n\rb\nc', '😀\n😀'])(
    'is what editors count in %j',
    (text) => {
      const document = BegjaeringDocument.of(text);
      const counted = TextDocument.create('', 'json', 0, text);
      for (let offset = 0; offset <= text.length + 1; offset++) {
        // An offset between the two characters of a line end is counted differently; nothing begins or ends there.
        if (text.slice(offset - 1, offset + 1) === '\r\n') continue;
        expect(document.positionAt(offset), String(offset)).toEqual(counted.positionAt(offset));
      }
    },
  );
});
