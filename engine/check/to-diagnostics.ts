import type { BegjaeringDocument } from '../begjaering/document';
import type { Place, Span } from '../begjaering/locate';
import { parentOf, type Pointer } from '../begjaering/pointer';
import type { Diagnostic, Range, RelatedPlace } from './diagnostic';
import type { Finding, Language } from '../findings/findings';
import { messageOf, noteText } from './messages';

/**
 * The one place where findings get words and ranges.
 * @param version the version of the model that the file is read as
 * @returns the diagnostics in the order of the file
 */
export function toDiagnostics(
  findings: readonly Finding[],
  document: BegjaeringDocument,
  version: string,
  language: Language,
): Diagnostic[] {
  if (findings.length === 0) return [];
  const ranges = new Ranges(document, findings);
  const diagnostics = findings.map((finding) => ({
    code: finding.code,
    severity: finding.severity,
    message: messageOf(finding, language, version),
    pointer: finding.at,
    range: ranges.ofFinding(finding),
    related: relatedPlaces(finding, ranges, language),
    deprecated: finding.deprecated ?? false,
    data: {
      code: finding.code,
      at: finding.at,
      ...(finding.missing === undefined ? {} : { missing: finding.missing }),
      args: finding.args,
    },
  }));
  return diagnostics.sort((a, b) => comparePlaces(a.range, b.range) || compareText(a.code, b.code));
}

function relatedPlaces(finding: Finding, ranges: Ranges, language: Language): RelatedPlace[] {
  return (finding.related ?? []).map(({ at, note }) => ({
    pointer: at,
    range: ranges.ofPointer(at),
    message: noteText(note, language),
  }));
}

/** @returns the order of two ranges by where they start, then by where they end */
export function comparePlaces(a: Range, b: Range): number {
  return (
    a.start.line - b.start.line ||
    a.start.character - b.start.character ||
    a.end.line - b.end.line ||
    a.end.character - b.end.character
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

const start: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

class Ranges {
  private readonly places: ReadonlyMap<Pointer, Place>;

  constructor(
    private readonly document: BegjaeringDocument,
    findings: readonly Finding[],
  ) {
    const related = findings.flatMap((finding) => (finding.related ?? []).map(({ at }) => at));
    this.places = document.locate(withParents([...findings.map(({ at }) => at), ...related]));
  }

  ofFinding(finding: Finding): Range {
    if (finding.span) return this.range(finding.span);
    const place = this.places.get(finding.at);
    if (place?.key && (finding.onKey || finding.missing !== undefined)) return this.range(place.key);
    if (place && finding.missing !== undefined) return this.firstCharacter(place.value);
    return this.ofPointer(finding.at);
  }

  /** What is underlined is short: of a value of several lines, its key, or else its bracket. */
  ofPointer(pointer: Pointer): Range {
    const place = this.places.get(pointer);
    if (!place) return pointer === '' ? start : this.ofPointer(parentOf(pointer));
    const range = this.range(place.value);
    if (range.start.line === range.end.line) return range;
    return place.key ? this.range(place.key) : this.firstCharacter(place.value);
  }

  private firstCharacter({ offset }: Span): Range {
    return this.range({ offset, end: offset + 1 });
  }

  private range({ offset, end }: Span): Range {
    return { start: this.document.positionAt(offset), end: this.document.positionAt(end) };
  }
}

/** In a broken text a place may be lost; the nearest thing around it is told instead. */
function withParents(pointers: readonly Pointer[]): Set<Pointer> {
  const all = new Set<Pointer>();
  for (let pointer of pointers) {
    while (!all.has(pointer)) {
      all.add(pointer);
      pointer = parentOf(pointer);
    }
  }
  return all;
}
