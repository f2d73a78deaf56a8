import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { plainDocument } from '../../../../engine/begjaering/tree';
import { versions } from '../../../../engine/model/model';
import { formattingEdits } from '../../../../engine/features/json-help';
import { rightText } from '../../../support/examples';

const two = { tabSize: 2, insertSpaces: true };

function formatted(text: string, indentation = two): string {
  const document = BegjaeringDocument.of(text);
  return TextDocument.applyEdits(plainDocument(document), formattingEdits(document, indentation));
}

describe('formatting', () => {
  it.each(versions)('gives each value of model %s a line of its own, and changes nothing else', (version) => {
    const text = JSON.stringify(JSON.parse(rightText(version)));
    expect(formatted(text)).toBe(JSON.stringify(JSON.parse(text), null, 2));
  });

  it('indents as the editor does', () => {
    expect(formatted('{"a":[1]}', { tabSize: 8, insertSpaces: false })).toBe('{\n\t"a": [\n\t\t1\n\t]\n}');
  });

  it('leaves a broken text as it is', () => {
    expect(formatted('{ "a": [1, }')).toBe('{ "a": [1, }');
  });
});
