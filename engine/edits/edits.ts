import detectIndent from 'detect-indent';
import type { BegjaeringDocument } from '../begjaering/document';
import type { Span } from '../begjaering/locate';
import { lastOf, parentOf, type Pointer } from '../begjaering/pointer';
import { remembered } from '../values/remembered';
import {
  endOf,
  nodeAt,
  propertyOf,
  treeOf,
  type ArrayASTNode,
  type ASTNode,
  type JSONDocument,
  type ObjectASTNode,
} from '../begjaering/tree';

/** A stretch of the text and what comes in its place. */
export interface Edit extends Span {
  readonly text: string;
}

/** A change of a begjæring, in terms of its JSON. */
export type Operation =
  | { readonly kind: 'replace'; readonly at: Pointer; readonly value: unknown }
  | { readonly kind: 'remove'; readonly at: Pointer; readonly positions?: readonly number[] }
  | { readonly kind: 'remove'; readonly at: Pointer; readonly names: readonly string[] }
  | { readonly kind: 'append'; readonly at: Pointer; readonly values: readonly unknown[] }
  | { readonly kind: 'setProperty'; readonly at: Pointer; readonly name: string; readonly value: unknown }
  | { readonly kind: 'renameProperty'; readonly at: Pointer; readonly name: string }
  /** A value gives way to the JSON of a text, as it is written there. */
  | { readonly kind: 'write'; readonly at: Pointer; readonly json: string }
  /** A value becomes the only item of a list. */
  | { readonly kind: 'wrap'; readonly at: Pointer }
  /** A value gives way to something that stands in it. */
  | { readonly kind: 'hoist'; readonly at: Pointer; readonly from: Pointer };

/**
 * Turns changes into the smallest edits of the text that make them, in the file's own style: indentation, line
 * endings, one line or several.
 * @param operations of which no two change the same list or property
 * @returns undefined where one of them has nothing to change
 */
export function editsFor(document: BegjaeringDocument, operations: readonly Operation[]): Edit[] | undefined {
  const writer = writerOf(document);
  if (!writer) return undefined;
  const edits: Edit[] = [];
  for (const operation of operations) {
    const made = writer.edits(operation);
    if (!made) return undefined;
    edits.push(...made);
  }
  return edits.sort((a, b) => a.offset - b.offset);
}

/** @param edits that do not overlap, in the order of the text */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const { offset, end, text: inserted } of edits) {
    result += text.slice(from, offset) + inserted;
    from = end;
  }
  return result + text.slice(from);
}

/** Looking at all lines for their style takes long, and there may be a fix for every few of them. */
const writerOf = remembered((document: BegjaeringDocument): Writer | undefined => {
  const tree = treeOf(document);
  return tree && new Writer(document.text, tree);
});

type Container = ArrayASTNode | ObjectASTNode;

class Writer {
  private readonly indentUnit: string;
  private readonly lineEnd: string;
  private readonly isInLines: boolean;

  constructor(
    private readonly text: string,
    private readonly tree: JSONDocument,
  ) {
    this.indentUnit = detectIndent(text).indent || '  ';
    this.lineEnd = /\r\n/.test(text) ? '\r\n' : '\n';
    this.isInLines = text.trim().includes('\n');
  }

  edits(operation: Operation): Edit[] | undefined {
    const node = nodeAt(this.tree, operation.at);
    if (!node) return undefined;
    switch (operation.kind) {
      case 'replace':
        return [
          {
            offset: node.offset,
            end: endOf(node),
            text: this.write(operation.value, this.indentAt(node.offset), this.isInLines),
          },
        ];
      case 'remove':
        if ('names' in operation) return this.removeProperties(node, operation.names);
        return operation.positions ? this.removeItems(node, operation.positions) : this.remove(operation.at);
      case 'append':
        return node.type === 'array'
          ? [
              this.append(
                node,
                node.items,
                operation.values.map((v) => this.written(node, v)),
                this.isMultiline(node) || this.getsLines(node, operation.values),
              ),
            ]
          : undefined;
      case 'setProperty':
        return this.setProperty(node, operation.name, operation.value);
      case 'renameProperty':
        return this.rename(operation.at, operation.name);
      case 'write':
        return [this.moved(node, operation.json, '')];
      case 'wrap':
        return [this.wrap(node)];
      case 'hoist':
        return this.hoist(node, operation.from);
    }
  }

  private remove(at: Pointer): Edit[] | undefined {
    const holder = nodeAt(this.tree, parentOf(at));
    if (holder?.type === 'array') return this.removeItems(holder, [Number(lastOf(at))]);
    return holder && this.removeProperties(holder, [lastOf(at)]);
  }

  private removeItems(node: ASTNode, positions: readonly number[]): Edit[] | undefined {
    if (node.type !== 'array') return undefined;
    const gone = new Set(positions.flatMap((position) => node.items[position] ?? []));
    return this.removeChildren(node, node.items, gone);
  }

  private removeProperties(node: ASTNode, names: readonly string[]): Edit[] | undefined {
    if (node.type !== 'object') return undefined;
    const gone = new Set(names.flatMap((name) => propertyOf(node, name) ?? []));
    return gone.size === names.length ? this.removeChildren(node, node.properties, gone) : undefined;
  }

  /** Each run of children goes with the comma and the white space on one side of it. */
  private removeChildren(
    holder: Container,
    children: readonly ASTNode[],
    gone: ReadonlySet<ASTNode>,
  ): Edit[] {
    const kept = children.filter((child) => !gone.has(child));
    const lastKept = kept.at(-1);
    if (!lastKept) return [{ offset: holder.offset + 1, end: endOf(holder) - 1, text: '' }];
    const edits: Edit[] = [];
    for (const [position, child] of children.entries()) {
      const before = children[position - 1];
      if (!gone.has(child) || (before && gone.has(before))) continue;
      const next = children.slice(position).find((other) => !gone.has(other));
      if (next) edits.push({ offset: child.offset, end: next.offset, text: '' });
      else edits.push({ offset: endOf(lastKept), end: endOf(children.at(-1) ?? child), text: '' });
    }
    return edits;
  }

  private setProperty(node: ASTNode, name: string, value: unknown): Edit[] | undefined {
    if (node.type !== 'object') return undefined;
    const existing = propertyOf(node, name)?.valueNode;
    if (existing) {
      return [
        {
          offset: existing.offset,
          end: endOf(existing),
          text: this.write(value, this.indentAt(existing.offset), this.isInLines),
        },
      ];
    }
    return [this.append(node, node.properties, [`${JSON.stringify(name)}: ${this.written(node, value)}`])];
  }

  private rename(at: Pointer, name: string): Edit[] | undefined {
    const holder = nodeAt(this.tree, parentOf(at));
    const key = holder?.type === 'object' ? propertyOf(holder, lastOf(at))?.keyNode : undefined;
    return key ? [{ offset: key.offset, end: endOf(key), text: JSON.stringify(name) }] : undefined;
  }

  /** Lists of objects stand on lines of their own, as most people write them. */
  private wrap(node: ASTNode): Edit {
    const indent = this.indentAt(node.offset);
    const text = this.textOf(node);
    if (!text.includes('\n')) return { offset: node.offset, end: endOf(node), text: `[${text}]` };
    const inner = reindented(text, indent, indent + this.indentUnit);
    const [begin, end] = [this.lineEnd + indent + this.indentUnit, this.lineEnd + indent];
    return { offset: node.offset, end: endOf(node), text: `[${begin}${inner}${end}]` };
  }

  private hoist(node: ASTNode, from: Pointer): Edit[] | undefined {
    const inner = nodeAt(this.tree, from);
    return inner && [this.moved(node, this.textOf(inner), this.indentAt(inner.offset))];
  }

  /** What is written elsewhere, indented as it has to be here. */
  private moved(node: ASTNode, text: string, indent: string): Edit {
    const here = reindented(text, indent, this.indentAt(node.offset));
    return { offset: node.offset, end: endOf(node), text: here };
  }

  private textOf(node: ASTNode): string {
    return this.text.slice(node.offset, endOf(node));
  }

  private append(
    holder: Container,
    children: readonly ASTNode[],
    texts: readonly string[],
    multiline = this.isMultiline(holder),
  ): Edit {
    const last = children.at(-1);
    const separator = this.separator(holder, children, multiline);
    if (last)
      return {
        offset: endOf(last),
        end: endOf(last),
        text: texts.map((text) => `,${separator}${text}`).join(''),
      };
    const inner = { offset: holder.offset + 1, end: endOf(holder) - 1 };
    if (!multiline) {
      const padding = holder.type === 'object' ? ' ' : '';
      return { ...inner, text: `${padding}${texts.join(', ')}${padding}` };
    }
    const closing = this.lineEnd + this.indentAt(holder.offset);
    return { ...inner, text: `${separator}${texts.join(`,${separator}`)}${closing}` };
  }

  private separator(holder: Container, children: readonly ASTNode[], multiline: boolean): string {
    const [first] = children;
    if (!multiline) return ' ';
    if (first && !this.text.slice(holder.offset, first.offset).includes('\n')) return ' ';
    return (
      this.lineEnd + (first ? this.indentAt(first.offset) : this.indentAt(holder.offset) + this.indentUnit)
    );
  }

  /** An empty list that gets objects gets lines of its own, too. */
  private getsLines({ items }: ArrayASTNode, values: readonly unknown[]): boolean {
    return this.isInLines && items.length === 0 && values.some((value) => typeof value === 'object');
  }

  /** An empty object that stands in a file of several lines gets several lines. */
  private isMultiline(holder: Container): boolean {
    if (this.text.slice(holder.offset, endOf(holder)).includes('\n')) return true;
    return holder.type === 'object' && holder.properties.length === 0 && this.isInLines;
  }

  private written(holder: Container, value: unknown): string {
    const indent = this.indentAt(holder.offset) + this.indentUnit;
    return this.write(value, indent, this.isMultiline(holder) || this.isInLines);
  }

  /** A list of plain values stays on one line, as most people write it. */
  private write(value: unknown, indent: string, multiline: boolean): string {
    if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) {
      return `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
    }
    if (!multiline) return JSON.stringify(value);
    return JSON.stringify(value, null, this.indentUnit).replaceAll('\n', this.lineEnd + indent);
  }

  private indentAt(offset: number): string {
    const lineStart = this.text.lastIndexOf('\n', offset - 1) + 1;
    return /^[ \t]*/.exec(this.text.slice(lineStart, offset))?.[0] ?? '';
  }
}

/** No text of JSON goes over several lines, so every line break is one between values. */
function reindented(text: string, before: string, after: string): string {
  return text.replace(/\n([ \t]*)/g, (_all, indent: string) => {
    const rest = indent.startsWith(before) ? indent.slice(before.length) : indent;
    return `\n${after}${rest}`;
  });
}
