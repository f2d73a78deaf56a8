import { createScanner, SyntaxKind } from 'jsonc-parser';
import type { Edit } from '../../edits/edits';
import { valueOfDraft } from '../../snippets/draft';
import { draftOf } from '../../snippets/template';
import { templates } from '../../snippets/templates';
import type { FixProvider } from '../fix';

/** Fixes of the file as a whole. */
export const fileFixes: readonly FixProvider[] = [
  {
    codes: ['elan/tom-fil'],
    *propose(_data, { document, today }) {
      for (const [position, { label, body }] of templates.entries()) {
        const text = `${JSON.stringify(valueOfDraft(draftOf(body, today)), null, 2)}\n`;
        const edits = [{ offset: 0, end: document.text.length, text }];
        yield { id: 'insertTemplate', args: { mal: label }, edits, preferred: position === 0 };
      }
    },
  },
  {
    codes: ['elan/kommentarer-i-json'],
    *propose({ args }, { document }) {
      const antall = Number(args['antall']);
      yield {
        id: 'removeComments',
        args: { antall },
        edits: withoutComments(document.text),
        preferred: true,
      };
    },
  },
];

/** @returns the edits that take comments, and commas that nothing follows, out of a text; a line of them goes whole */
export function withoutComments(text: string): Edit[] {
  const scanner = createScanner(text, false);
  const edits: Edit[] = [];
  let comma: number | undefined;
  for (let kind = scanner.scan(); kind !== SyntaxKind.EOF; kind = scanner.scan()) {
    const offset = scanner.getTokenOffset();
    switch (kind) {
      case SyntaxKind.Trivia:
      case SyntaxKind.LineBreakTrivia:
        break;
      case SyntaxKind.LineCommentTrivia:
      case SyntaxKind.BlockCommentTrivia:
        edits.push(withSpace(text, offset, offset + scanner.getTokenLength()));
        break;
      case SyntaxKind.CloseBraceToken:
      case SyntaxKind.CloseBracketToken:
        if (comma !== undefined) edits.push({ offset: comma, end: comma + 1, text: '' });
        comma = undefined;
        break;
      default:
        comma = kind === SyntaxKind.CommaToken ? offset : undefined;
    }
  }
  return edits.sort((a, b) => a.offset - b.offset);
}

/** With the white space before a comment, and, where nothing else is on its line, with the line. */
function withSpace(text: string, offset: number, end: number): Edit {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  const lineEnd = /^[ \t]*(\r?\n|$)/.exec(text.slice(end, end + 200));
  if (!lineEnd) return { offset, end, text: '' };
  if (before.trim() === '') return { offset: lineStart, end: end + lineEnd[0].length, text: '' };
  return { offset: offset - (before.length - before.trimEnd().length), end, text: '' };
}
