import lawData from '#schemas/lover.json';
import { lazy } from '../values/lazy';
import type { Span } from '../begjaering/scanner';

/** A section of a law that a text refers to. */
export interface LawReference extends Span {
  /** Where it can be read. */
  readonly address: string;
}

const patterns = lazy(() => {
  const byName = new Map(lawData.laws.flatMap(({ id, names }) => names.map((name) => [name, id] as const)));
  const sign = String.raw`(?:§|\\u00a7)`;
  const section = String.raw`\d+(?:-\d+)?(?:[a-z](?![\p{L}\d]))?`;
  const and = String.raw`(?:,| og| eller|,? jf\.?)\s*`;
  // A number that follows is another section only where a sign says so: `§ 2, 3 krav` is one.
  const one = String.raw`${sign}\s*${section}(?:${and}${sign}{1,2}\s*${section})*`;
  const several = String.raw`${sign}{2}\s*${section}(?:${and}(?:${sign}{1,2}\s*)?${section})*`;
  const name = String.raw`(?<![\p{L}\d])(${[...byName.keys()].join('|')})\.?\s*`;
  return {
    byName,
    reference: new RegExp(`${name}(${several}|${one})`, 'giu'),
    section: new RegExp(`${sign}\\s*(${section})|(${section})`, 'giu'),
  };
});

/**
 * Finds sections that stand after the name of a law, as in `dekningsloven § 2-8`, in the texts of a JSON file.
 * @returns for each section its number with the sign before it; for the first one with the name of the law too
 */
export function lawReferences(text: string): LawReference[] {
  return linesWithSign(text).flatMap(({ offset, end }) => inLine(text.slice(offset, end), offset));
}

/** A text in JSON has no line breaks of its own: only the lines with a sign in them need a closer look. */
function linesWithSign(text: string): Span[] {
  const lines: Span[] = [];
  const sign = /§|\\u00a7/gi;
  for (let match = sign.exec(text); match; match = sign.exec(text)) {
    const offset = text.lastIndexOf('\n', match.index) + 1;
    const found = text.indexOf('\n', match.index);
    const end = found < 0 ? text.length : found;
    lines.push({ offset, end });
    sign.lastIndex = end;
  }
  return lines;
}

function inLine(line: string, lineOffset: number): LawReference[] {
  const { byName, reference, section } = patterns();
  return [...line.matchAll(reference)].flatMap((match) => {
    const [whole, name = '', sections = ''] = match;
    const law = byName.get(name.toLowerCase());
    if (law === undefined) return [];
    const start = lineOffset + match.index;
    const sectionsStart = start + whole.length - sections.length;
    return [...sections.matchAll(section)].map((found, position) => ({
      offset: position === 0 ? start : sectionsStart + found.index,
      end: sectionsStart + found.index + found[0].length,
      address: addressOf(law, found[1] ?? found[2] ?? ''),
    }));
  });
}

function addressOf(law: string, section: string): string {
  return encodeURI(lawData.address.replace('{law}', law).replace('{section}', section.toLowerCase()));
}
