import type { DocumentSymbol, Range } from 'vscode-languageserver';
import type { BegjaeringDocument } from '../begjaering/document';
import type { WrittenItem } from '../begjaering/layout';
import type { Position } from '../begjaering/blocks';
import type { Language } from '../findings/findings';

/** A symbol as it was made, and where its item began then. */
interface Kept {
  readonly language: Language;
  readonly start: Position;
  readonly symbol: DocumentSymbol;
}

/** By how items are written, so that what is kept of an item leaves with it. */
const newest = new WeakMap<object, Kept>();

/** The symbols of the items of a list that are written as they were when an earlier version was asked for its symbols. */
export class KeptSymbols {
  private readonly items: readonly WrittenItem[];
  private readonly symbols: readonly (DocumentSymbol | undefined)[];

  /** @param list the name of one of the root's lists, whose items' symbols follow from the items alone */
  constructor(
    private readonly document: BegjaeringDocument,
    list: string,
    private readonly language: Language,
  ) {
    this.items = document.writtenItems(list);
    this.symbols = this.items.map(({ offset, writing }) => {
      const kept = newest.get(writing);
      return kept?.language === language ? movedTo(document.positionAt(offset), kept) : undefined;
    });
  }

  /** @returns the symbol of an item; undefined where it has to be made */
  at(position: number): DocumentSymbol | undefined {
    return this.symbols[position];
  }

  /** Keeps a symbol that was made. */
  keep(position: number, symbol: DocumentSymbol | undefined): void {
    const item = this.items[position];
    if (!item || !symbol) return;
    const start = this.document.positionAt(item.offset);
    newest.set(item.writing, { language: this.language, start, symbol });
  }
}

/** Within its lines an item is where it was. */
function movedTo({ line, character }: Position, { start, symbol }: Kept): DocumentSymbol | undefined {
  if (character !== start.character) return undefined;
  return line === start.line ? symbol : lower(symbol, line - start.line);
}

function lower(symbol: DocumentSymbol, lines: number): DocumentSymbol {
  const { range, selectionRange, children } = symbol;
  return {
    ...symbol,
    range: lowerRange(range, lines),
    selectionRange: lowerRange(selectionRange, lines),
    ...(children ? { children: children.map((child) => lower(child, lines)) } : {}),
  };
}

const lowerRange = ({ start, end }: Range, lines: number): Range => ({
  start: { line: start.line + lines, character: start.character },
  end: { line: end.line + lines, character: end.character },
});
