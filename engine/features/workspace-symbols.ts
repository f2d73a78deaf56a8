import type { SymbolInformation } from 'vscode-languageserver';
import type { BegjaeringDocument } from '../begjaering/document';
import type { Language } from '../findings/findings';
import { locationOf } from './locations';
import { outline, type OutlineEntry, type OutlineKind } from './outline';
import { outlineWords } from './outline-words';
import { symbolKinds } from './symbols';

/** What can be found across files: not the parts of a claim, of which there are too many of the same name. */
const found: ReadonlySet<OutlineKind> = new Set(['caseReference', 'party', 'ground', 'claim']);

/** @returns the case references, parties, grounds and claims of a begjæring, with what else tells of each */
export function fileSymbols(document: BegjaeringDocument, language: Language): SymbolInformation[] {
  const words = outlineWords[language];
  const entries = [...flat(outline(document.index, words))];
  const places = document.locate(
    entries.flatMap(({ pointer, selection }) => [pointer, selection ?? pointer]),
  );
  return entries.flatMap(({ kind, name, detail, pointer, selection }) => {
    const span = (places.get(selection ?? pointer) ?? places.get(pointer))?.value;
    if (!span) return [];
    return [
      {
        name: kind === 'ground' ? `${words.ground} ${name}` : name,
        kind: symbolKinds[kind],
        location: locationOf(document, span),
        ...(detail ? { containerName: detail } : {}),
      },
    ];
  });
}

/** @returns a test of symbols: every word of the query stands in the name or in what else tells of it */
export function queryTest(query: string): (symbol: SymbolInformation) => boolean {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return ({ name, containerName = '' }) => {
    const text = `${name} ${containerName}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
}

function* flat(entries: readonly OutlineEntry[]): Generator<OutlineEntry> {
  for (const entry of entries) {
    if (found.has(entry.kind)) yield entry;
    yield* flat(entry.children);
  }
}
