import { ElanError, type ServiceFinding } from '../../services/errors';
import { locateServiceFindings, type ServicePlace } from '../../engine/service-findings/locate';
import type { BegjaeringFile } from './begjaering-file';
import type { LocalCheck } from './local-check';
import type { Words } from './words/words';

/** What the service has found in a file, at the places that it speaks of. */
export interface LocatedFinding extends ServiceFinding {
  /** RFC 6901; null where nothing tells. */
  readonly pointer: string | null;
  readonly range: ServicePlace['range'] | null;
}

/** @returns the findings of a refusal, each at its place in the file */
export function locatedFindings(
  { findings }: ElanError,
  file: BegjaeringFile,
  { norwegian }: LocalCheck,
): LocatedFinding[] {
  const places = locateServiceFindings(file.document, findings, norwegian.diagnostics);
  return findings.map((finding, i) => {
    const place = places[i];
    return { ...finding, pointer: place?.pointer ?? null, range: place?.range ?? null };
  });
}

/** @returns a line for each finding, as a compiler writes them */
export function findingLines(findings: readonly LocatedFinding[], file: string, say: Words): string {
  const lines = findings.map(({ code, message, description, path, range }) => {
    const place = range ? `:${range.start.line + 1}:${range.start.character + 1}` : '';
    const at = range || path === '' ? '' : ` (${path})`;
    const more = description === '' || description === message ? '' : `\n${description}`;
    const words = [code, `${message}${more}`].filter((part) => part !== '').join(': ');
    return `${file}${place} ${say('serviceError')} ${words.replaceAll('\n', '\n    ')}${at}\n`;
  });
  return lines.join('');
}
