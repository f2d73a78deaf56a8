import type { Edit } from '../edits/edits';
import { endOf, type ASTNode } from '../begjaering/tree';

/**
 * An object gives way to the value of its only property: what stands around the value goes, and its lines move to the left.
 * @returns undefined where the object has other properties too, or none
 */
export function unwrapEdits(text: string, outer: ASTNode): Edit[] | undefined {
  const [only, ...others] = outer.type === 'object' ? outer.properties : [];
  const inner = only?.valueNode;
  if (!inner || others.length > 0) return undefined;
  return [
    { offset: outer.offset, end: inner.offset, text: '' },
    ...moveLeft(text, inner, indentAt(text, only.offset) - indentAt(text, outer.offset)),
    { offset: endOf(inner), end: endOf(outer), text: '' },
  ];
}

/** No text of a JSON value goes over several lines, so every line of it begins with indentation. */
function moveLeft(text: string, inner: ASTNode, by: number): Edit[] {
  const edits: Edit[] = [];
  if (by <= 0) return edits;
  const end = endOf(inner);
  for (let line = text.indexOf('\n', inner.offset) + 1; line > 0 && line < end;) {
    const spaces = Math.min(by, /[^ \t]/.exec(text.slice(line, line + by))?.index ?? by);
    if (spaces > 0) edits.push({ offset: line, end: line + spaces, text: '' });
    line = text.indexOf('\n', line) + 1;
  }
  return edits;
}

function indentAt(text: string, offset: number): number {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(lineStart, offset))?.[0].length ?? 0;
}
