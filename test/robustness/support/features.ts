import { layOut } from '../../../client/picture/layout';
import { incomparable } from '../../../engine/actions/comparable';
import { orderProperties } from '../../../engine/actions/order-properties';
import { sortClaims } from '../../../engine/actions/sort-claims';
import { BegjaeringDocument } from '../../../engine/begjaering/document';
import { parentOf, valueAt } from '../../../engine/begjaering/pointer';
import { hasBegjaeringContent } from '../../../engine/begjaering/recognise';
import { check, type CheckOptions, type CheckResult } from '../../../engine/check/check';
import type { Diagnostic, Position, Range } from '../../../engine/check/diagnostic';
import { countsOf, formatNames } from '../../../cli/check/formats/format';
import { loadFormat } from '../../../cli/check/formats/load';
import { compare } from '../../../engine/compare/compare';
import { completions } from '../../../engine/features/completion/completion';
import { definition } from '../../../engine/features/definition';
import { claimLenses } from '../../../engine/features/claim-lenses';
import { hover } from '../../../engine/features/hover';
import { inlayHints } from '../../../engine/features/inlay-hints';
import * as jsonHelp from '../../../engine/features/json-help';
import { links } from '../../../engine/features/links';
import { picture } from '../../../engine/features/picture';
import { references } from '../../../engine/features/references';
import { rename } from '../../../engine/features/rename';
import { symbols } from '../../../engine/features/symbols';
import { fileSymbols } from '../../../engine/features/workspace-symbols';
import type { Fix } from '../../../engine/fixes/fix';
import { safeFixOf } from '../../../engine/fixes/fix-all';
import { fixesFor } from '../../../engine/fixes/fixes';
import { migrationEdits } from '../../../engine/migrate/migrate';
import { newestVersion, recognition } from '../../../engine/model/model';
import { right } from './examples';

/** As the command line checks: with everything that can be found. */
export const options: CheckOptions = {
  model: 'auto',
  target: 'test',
  today: '2026-06-15',
  language: 'nb',
  syntax: true,
  onRuleFailure: (code, error) => {
    throw new Error(`the rule ${code} threw`, { cause: error });
  },
};

/** As an editor completes that is set to what most are set to. */
export const completionOptions = {
  version: newestVersion,
  today: '2026-06-15',
  target: 'test',
  language: 'nb',
} as const;

/** A text and what a check found in it. */
export interface Checked {
  readonly document: BegjaeringDocument;
  readonly result: CheckResult;
}

/**
 * Checks a text and looks at what came out.
 * @throws Error where a diagnostic lies outside the text or points nowhere, or where a rule threw
 */
export function checkSoundly(text: string, given: CheckOptions = options): Checked {
  const document = BegjaeringDocument.of(text);
  const result = check(document, given);
  for (const diagnostic of result.diagnostics) {
    const problem = unsoundness(document, diagnostic);
    if (problem) throw new Error(`${problem}: ${JSON.stringify(diagnostic)}`);
  }
  return { document, result };
}

function unsoundness(document: BegjaeringDocument, diagnostic: Diagnostic): string | undefined {
  const ranges = [diagnostic.range, ...diagnostic.related.map(({ range }) => range)];
  if (!ranges.every((range) => liesIn(document, range))) return 'a range outside the text';
  const pointers = [diagnostic.pointer, ...diagnostic.related.map(({ pointer }) => pointer)];
  if (!pointers.every((pointer) => leadsSomewhere(document, pointer))) return 'a pointer to nothing';
  return diagnostic.message === '' ? 'no message' : undefined;
}

/** A place that a text has is the one that its offset has. */
function liesIn({ source }: BegjaeringDocument, { start, end }: Range): boolean {
  const [from, to] = [source.offsetAt(start), source.offsetAt(end)];
  return from <= to && isSame(source.positionAt(from), start) && isSame(source.positionAt(to), end);
}

function isSame(a: Position, b: Position): boolean {
  return a.line === b.line && a.character === b.character;
}

function leadsSomewhere({ parsed }: BegjaeringDocument, pointer: string): boolean {
  if (pointer === '') return true;
  return [pointer, parentOf(pointer)].some((place) => valueAt(parsed.value, place) !== undefined);
}

/** @returns the fixes of a diagnostic */
export function fixesOf({ document, result }: Checked, { data }: Diagnostic, given = options): Fix[] {
  return fixesFor({
    document,
    data,
    language: given.language,
    today: given.today,
    before: result,
    check: (other) => check(other, given),
  });
}

/** What others are compared with. */
const example = BegjaeringDocument.of(right);

/** Uses everything that there is on a text, at some positions in it; whatever throws, throws here. */
export function useEverything(text: string, positions = 3): Checked {
  hasBegjaeringContent(text, recognition);
  const checked = checkSoundly(text);
  const { document, result } = checked;
  for (const diagnostic of result.diagnostics) fixesOf(checked, diagnostic);
  report(checked);
  const places = spread(document, positions);
  for (const place of places) {
    hover(document, place, newestVersion, 'nb');
    completions(document, document.source.offsetAt(place), completionOptions, true);
    definition(document, place);
    references(document, place, true);
    rename(document, place, 'NY', 'nb');
  }
  symbols(document, 'nb');
  fileSymbols(document, 'nb');
  links(document, 'nb');
  for (const { title } of claimLenses(document, newestVersion, 'nb')) title();
  inlayHints(document, wholeOf(document), 'nb');
  sortClaims(document);
  orderProperties(document, newestVersion);
  migrationEdits(document, 'auto', newestVersion);
  if (!incomparable(document)) compare(example.index, document.index);
  layOut(picture(document, result.diagnostics, 'nb'));
  jsonHelp.foldingRanges(document);
  jsonHelp.selectionRanges(document, places);
  jsonHelp.formattingEdits(document, { tabSize: 2, insertSpaces: true });
  return checked;
}

const formats = await Promise.all(formatNames.map(loadFormat));

/** Reports what was found in every way there is. */
export function report({ document, result }: Checked): string[] {
  const file = 'sak.json';
  const codes = [...new Set(result.diagnostics.map(({ code }) => code))];
  const checked = { file, model: result.model.version, counts: countsOf(result.diagnostics), codes };
  const fixOf = safeFixOf(document, result, options.today);
  return formats.map((format) => {
    const written = format.report('nb');
    const view = { language: 'nb', colour: true, excerpts: true } as const;
    const part = format.partOf(
      { file, document, result, turnedDown: [], fingerprintOf: () => '', fixOf },
      view,
    );
    return written.begin() + written.add(checked, part) + written.end({ passedOver: 0, problems: [] });
  });
}

function wholeOf({ source, text }: BegjaeringDocument): Range {
  return { start: source.positionAt(0), end: source.positionAt(text.length) };
}

/** Positions all over a text, its end among them. */
function spread({ source, text }: BegjaeringDocument, count: number): Position[] {
  return Array.from({ length: count }, (_, i) =>
    source.positionAt(Math.round(((i + 1) * text.length) / count)),
  );
}
