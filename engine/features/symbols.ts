import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver';
import type { BegjaeringDocument } from '../begjaering/document';
import { placesIn } from '../begjaering/places';
import type { Place } from '../begjaering/locate';
import type { Pointer } from '../begjaering/pointer';
import type { Language } from '../findings/findings';
import { rangeOf } from './locations';
import { KeptSymbols } from './kept-symbols';
import { claimsPointer, outline, type OutlineEntry, type OutlineKind } from './outline';
import { outlineWords } from './outline-words';

/** Which of an editor's symbols stands for what. */
export const symbolKinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  caseReference: SymbolKind.Key,
  party: SymbolKind.Class,
  list: SymbolKind.Array,
  ground: SymbolKind.Interface,
  claim: SymbolKind.Number,
  event: SymbolKind.Event,
  attachment: SymbolKind.File,
};

/**
 * In a file that is typed in, the symbols of claims that are written as before are those of the version before.
 * @returns the outline of a begjæring in words: who, on which grounds, and for what
 */
export function symbols(document: BegjaeringDocument, language: Language): DocumentSymbol[] {
  const kept = new KeptSymbols(document, claimsName, language);
  const { krav } = document.index;
  const fresh = krav.filter(({ position }) => !kept.at(position));
  const entries = outline(document.index, outlineWords[language], fresh);
  const places = placesIn(document, pointersOf(entries));
  return symbolsOf(document, entries, places, (entry, children) => {
    if (entry.pointer !== claimsPointer) return children;
    for (const [i, { position }] of fresh.entries()) kept.keep(position, children[i]);
    if (fresh.length === krav.length) return children;
    const ofFresh = children.values();
    return krav.flatMap(({ position }) => kept.at(position) ?? ofFresh.next().value ?? []);
  });
}

const claimsName = 'kravTilInnkreving';

function* pointersOf(entries: readonly OutlineEntry[]): Generator<Pointer> {
  for (const { pointer, selection, children } of entries) {
    yield pointer;
    if (selection !== undefined) yield selection;
    yield* pointersOf(children);
  }
}

function symbolsOf(
  document: BegjaeringDocument,
  entries: readonly OutlineEntry[],
  places: ReadonlyMap<Pointer, Place>,
  withKept: (entry: OutlineEntry, children: DocumentSymbol[]) => DocumentSymbol[],
): DocumentSymbol[] {
  if (entries.length === 0) return [];
  return entries
    .flatMap((entry) => {
      const place = places.get(entry.pointer);
      return place ? [{ entry, place, offset: place.value.offset }] : [];
    })
    .toSorted((a, b) => a.offset - b.offset)
    .map(({ entry, place: { key, value } }) => {
      const span = key ? { offset: key.offset, end: value.end } : value;
      const selected = entry.selection === undefined ? undefined : places.get(entry.selection)?.value;
      return {
        name: entry.name,
        ...(entry.detail ? { detail: entry.detail } : {}),
        kind: symbolKinds[entry.kind],
        range: rangeOf(document, span),
        selectionRange: rangeOf(document, selected ?? key ?? { offset: span.offset, end: span.offset + 1 }),
        ...childrenOf(withKept(entry, symbolsOf(document, entry.children, places, withKept))),
      };
    });
}

/** Most have none, and a large file has thousands of symbols. */
const childrenOf = (children: DocumentSymbol[]): Pick<DocumentSymbol, 'children'> =>
  children.length === 0 ? {} : { children };
