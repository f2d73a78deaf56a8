import type { BegjaeringDocument } from './document';
import { deepestNesting } from './parse';
import { below, type Pointer } from './pointer';
import { Scanner, type Span } from './scanner';
import { endOf, pointerAt, treeOf, type ASTNode } from './tree';

/** What one points at in a text: a property's name, a value, or a bracket of an object or a list. */
export interface Spot {
  readonly pointer: Pointer;
  /** Of the name or the value; of a bracket, of all that it holds together. */
  readonly span: Span;
}

/**
 * @param offset within the text, in UTF-16 units
 * @returns what stands at an offset; undefined between values, and in a text that is broken and nested too deep
 */
export function spotAt(document: BegjaeringDocument, offset: number): Spot | undefined {
  const { whole, problems } = document.parsed;
  if (whole && problems.length === 0) return spotIn(new Scanner(document.text), offset);
  const tree = treeOf(document);
  const node = tree?.getNodeFromOffset(offset);
  if (!tree || !node || isWithin(node, offset)) return undefined;
  return { pointer: pointerAt(tree, node.offset), span: { offset: node.offset, end: endOf(node) } };
}

/** Between the brackets of an object or a list there is nothing that one could point at. */
function isWithin(node: ASTNode, offset: number): boolean {
  const isContainer = node.type === 'object' || node.type === 'array' || node.type === 'property';
  return isContainer && offset > node.offset && offset < endOf(node) - 1;
}

/** Steps over the text up to the offset, and into nothing that ends before it. */
function spotIn(scanner: Scanner, offset: number): Spot | undefined {
  let pointer: Pointer = '';
  for (let depth = 0; depth <= deepestNesting; depth++) {
    const kind = scanner.begins();
    const start = scanner.offset;
    if (start > offset) return undefined;
    if (kind === 'other' || start === offset) {
      scanner.skipValue();
      return scanner.offset > offset ? { pointer, span: { offset: start, end: scanner.offset } } : undefined;
    }
    scanner.enter();
    const member = kind === 'object' ? propertyAt(scanner, offset) : itemAt(scanner, offset);
    if (member === 'end' && scanner.offset - 1 === offset)
      return { pointer, span: { offset: start, end: scanner.offset } };
    if (typeof member === 'string') return undefined;
    pointer = below(pointer, member.segment);
    if (member.name) return { pointer, span: member.name };
  }
  return undefined;
}

interface Member {
  readonly segment: string | number;
  /** Of the property's name, where it is that which is pointed at. */
  readonly name?: Span;
}

/** Of an object or a list in which nothing is pointed at: that it has ended, or that there is more after the offset. */
type Nothing = 'end' | 'between';

/** @returns the property at an offset, with the scanner before its value */
function propertyAt(scanner: Scanner, offset: number): Member | Nothing {
  while (!scanner.leaves()) {
    const { name, span } = scanner.key();
    if (span.offset > offset) return 'between';
    if (span.end > offset) return { segment: name, name: span };
    if (reaches(scanner, offset)) return { segment: name };
  }
  return 'end';
}

/** The same of a list: the item at an offset. */
function itemAt(scanner: Scanner, offset: number): Member | Nothing {
  for (let position = 0; !scanner.leaves(); position++) {
    if (scanner.offset > offset) return 'between';
    if (reaches(scanner, offset)) return { segment: position };
  }
  return 'end';
}

/** Steps over a value that ends before an offset, and over no other. */
function reaches(scanner: Scanner, offset: number): boolean {
  scanner.begins();
  const start = scanner.offset;
  scanner.skipValue(offset);
  if (scanner.offset <= offset) return false;
  scanner.returnTo(start);
  return true;
}
