import type { BegjaeringDocument } from '../begjaering/document';
import { valueAt, type Pointer } from '../begjaering/pointer';
import { listOf } from '../values/json';
import type { Diagnostic, Range } from '../check/diagnostic';
import { placeOfMention } from './mentions';
import { placeOfPath } from './service-path';

/** What a service has found, as far as it tells where. Every text is empty where the service says nothing. */
export interface FoundByService {
  readonly code: string;
  readonly message: string;
  readonly description: string;
  /** The path in the payload, in the service's way of writing one. */
  readonly path: string;
  /** The value that it objects to. */
  readonly value: string;
}

/** Where in a file a finding of a service belongs. */
export interface ServicePlace {
  readonly pointer: Pointer;
  readonly range: Range;
}

/**
 * Finds the places that a service's findings speak of. Our own finding of the same rule knows best, then the path, then
 * what the message mentions, then what the code is about.
 * @param diagnostics what the local check has found in the file, in Norwegian, the language of the service
 * @returns a place for each finding, in their order; undefined where nothing tells
 */
export function locateServiceFindings(
  document: BegjaeringDocument,
  findings: readonly FoundByService[],
  diagnostics: readonly Diagnostic[],
): (ServicePlace | undefined)[] {
  const free = new Set(diagnostics);
  const same = findings.map((finding) => claim(sameFinding(finding, free), free));
  const found = findings.map((finding, i) => same[i] ?? told(finding, document, free));
  const spans = document.locate(found.filter((place) => typeof place === 'string'));
  return found.map((place) => {
    if (typeof place !== 'string') return place && { pointer: place.pointer, range: place.range };
    const span = spans.get(place)?.value;
    if (!span) return undefined;
    const range = { start: document.positionAt(span.offset), end: document.positionAt(span.end) };
    return { pointer: place, range };
  });
}

/** Each of our own findings answers one of the service's. */
function claim(diagnostic: Diagnostic | undefined, free: Set<Diagnostic>): Diagnostic | undefined {
  if (diagnostic) free.delete(diagnostic);
  return diagnostic;
}

function told(
  finding: FoundByService,
  { parsed, index }: BegjaeringDocument,
  free: Set<Diagnostic>,
): Pointer | Diagnostic | undefined {
  const { code, path, value, message, description } = finding;
  return (
    placeOfPath(path, parsed.value) ??
    placeOfMention([value, message, description].join('\n'), index) ??
    claim(sameRule(finding, free)[0], free) ??
    placeOfCode(code, parsed.value)
  );
}

function sameFinding(finding: FoundByService, free: ReadonlySet<Diagnostic>): Diagnostic | undefined {
  const candidates = sameRule(finding, free);
  const message = plain(finding.message);
  const alike = candidates.find((candidate) => plain(candidate.message) === message);
  return alike ?? (candidates.length === 1 ? candidates[0] : undefined);
}

function sameRule({ code }: FoundByService, free: ReadonlySet<Diagnostic>): Diagnostic[] {
  return code === '' ? [] : [...free].filter((diagnostic) => diagnostic.code === code);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const parts: readonly (readonly [RegExp, string])[] = [
  [/^INNSENDER|_INNSENDER$/, 'innsender'],
  [/^(SAKSOEKT|SAKSØKT)|_SAKSOEKT$/, 'saksoekt'],
  [/^(SAKSOEKER|SAKSØKER|SAKSOKER)|_SAKSOEKER$/, 'saksoeker'],
  [/_BEGJAERINGSDATO$/, 'begjaeringsdato'],
  [/_UNDERSKRIFT$/, 'underskrift'],
  [/KRAV/, 'kravTilInnkreving'],
];

/** The property that a rule's code names; where it is a list of one, what stands in it. */
function placeOfCode(code: string, root: unknown): Pointer | undefined {
  const name = parts.find(([pattern]) => pattern.test(code))?.[1];
  if (name === undefined || valueAt(root, `/${name}`) === undefined) return undefined;
  return listOf(root, name).length === 1 ? `/${name}/0` : `/${name}`;
}
