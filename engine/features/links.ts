import type { DocumentLink } from 'vscode-languageserver';
import type { BegjaeringDocument } from '../begjaering/document';
import { sharedAttachments, type Occurrence } from '../begjaering/occurrences';
import type { Language } from '../findings/findings';
import { lawReferences } from './law-references';
import { rangeOf } from './locations';

const texts = {
  nb: { attachment: 'Neste sted med det samme vedlegget', law: 'Les hos Lovdata' },
  en: { attachment: 'Next place with the same attachment', law: 'Read at Lovdata' },
} as const;

/** @returns links from each uuid that stands in several places to the next of them, and from law references */
export function links(document: BegjaeringDocument, language: Language): DocumentLink[] {
  const { attachment, law } = texts[language];
  return [
    ...nextPlaces(document).map(([from, to]) => ({
      range: rangeOf(document, from),
      target: addressOf(document, to),
      tooltip: attachment,
    })),
    ...lawReferences(document.text).map((reference) => ({
      range: rangeOf(document, reference),
      target: reference.address,
      tooltip: law,
    })),
  ];
}

/** Each place of a uuid that stands in several, and the next one; the first follows after the last. */
function nextPlaces(document: BegjaeringDocument): [from: Occurrence, to: Occurrence][] {
  const pairs = sharedAttachments(document).flatMap((same) =>
    same.flatMap((from, position): [Occurrence, Occurrence][] => {
      const to = same[position + 1] ?? same[0];
      return to && to !== from ? [[from, to]] : [];
    }),
  );
  return pairs.sort(([a], [b]) => a.offset - b.offset);
}

/** Editors understand a line and a column, counted from one, after the address of a file. */
function addressOf(document: BegjaeringDocument, { offset }: Occurrence): string {
  const { line, character } = document.positionAt(offset);
  return `${document.source.uri}#L${line + 1},${character + 1}`;
}
