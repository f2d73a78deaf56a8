import { MarkupKind, type Hover, type Position } from 'vscode-languageserver';
import type { BegjaeringDocument } from '../begjaering/document';
import { valueAt } from '../begjaering/pointer';
import { spotAt } from '../begjaering/spot';
import type { Language } from '../findings/findings';
import { amountFacts } from './hover-amount';
import { fieldText } from './hover-field';
import { namedText } from './hover-named';
import { hoverWords } from './hover-words';
import { rangeOf } from './locations';

/**
 * Tells of a property or value what is special here - the claim that is named, the sum that an amount goes into, the
 * kind of an identifier - and then what the model says of it.
 * @param version of the model that the file is read as
 */
export function hover(
  document: BegjaeringDocument,
  position: Position,
  version: string,
  language: Language,
): Hover | null {
  const spot = spotAt(document, document.offsetAt(position));
  if (!spot) return null;
  const { pointer, span } = spot;
  const words = hoverWords[language];
  const parts = [
    namedText(pointer, document.index, words) ?? amountFacts(pointer, document.index, words),
    fieldText(pointer, valueAt(document.parsed.value, pointer), { version, language, words }),
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return {
    contents: { kind: MarkupKind.Markdown, value: parts.join('\n\n---\n\n') },
    range: rangeOf(document, span),
  };
}
