import { applyEdits as applyToText } from '../engine/edits/edits';
import { fixAll as fixAllSafe } from '../engine/fixes/fix-all';
import { fixesFor } from '../engine/fixes/fixes';
import type { Diagnostic as EngineDiagnostic } from '../engine/check/diagnostic';
import { Asked } from './asked';
import type { Diagnostic, Edit, Fix, Options } from './types';

/**
 * Finds what can be done about a diagnostic. Each fix is tried out on a copy first: one that does not make the diagnostic go away,
 * or brings a new error, is not given.
 * @param text the text that was checked
 * @param diagnostic what a check of that text has found
 * @param options those that it was checked with
 * @returns the fixes, the likeliest first; none where the text has no such diagnostic any more
 * @throws TypeError or RangeError where an option is wrong
 */
export function fixes(
  text: string,
  diagnostic: Pick<Diagnostic, 'code' | 'pointer' | 'missing' | 'range'>,
  options?: Options,
): Fix[] {
  const asked = new Asked(text, options);
  const { given, checkAll } = asked;
  const { language, today } = asked.options;
  const { document } = given;
  const before = checkAll(document);
  const found = before.diagnostics.find((each) => isSame(each, diagnostic, asked));
  if (!found) return [];
  const request = { document, data: found.data, language, today, before, check: checkAll };
  return fixesFor(request).map((fix) => ({ ...fix, edits: given.edits(fix.edits) }));
}

function isSame(
  { code, pointer, data, range }: EngineDiagnostic,
  told: Parameters<typeof fixes>[1],
  { given }: Asked,
): boolean {
  if (code !== told.code || pointer !== told.pointer || data.missing !== told.missing) return false;
  const { start, end } = given.range(range);
  return start.offset === told.range.start.offset && end.offset === told.range.end.offset;
}

/**
 * Applies every fix that is safe, again and again until there is none left: those that write what was meant in the only way that
 * it can be written.
 * @param text the text to fix
 * @param options what it is checked with
 * @returns what has to be written; nothing where there is nothing to fix
 * @throws TypeError or RangeError where an option is wrong
 */
export function fixAll(text: string, options?: Options): Edit[] {
  const { given, checkAll, options: read } = new Asked(text, options);
  return given.edits(fixAllSafe(given.document, read.today, checkAll).edits);
}

/**
 * Writes edits into the text that they were made for.
 * @param text the text that was asked about
 * @param edits of one fix, of `fixAll` or of `format`
 * @returns the text with the edits
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const inOrder = edits.toSorted((a, b) => a.range.start.offset - b.range.start.offset);
  return applyToText(
    text,
    inOrder.map(({ range, text: written }) => ({
      offset: range.start.offset,
      end: range.end.offset,
      text: written,
    })),
  );
}
