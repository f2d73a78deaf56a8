import { styleText } from 'node:util';
import { FILE_HEADERS_ONLY, formatPatch, structuredPatch, type StructuredPatch } from 'diff';

/** The lines of context that other tools show. */
const context = 3;

/** Where more lines differ than these, finding those that do not would take long. */
const mostDifferent = 1000;

/**
 * @param name of the file, as it is written in repositories
 * @returns the change of a file as `git apply` and `patch -p1` take it
 */
export function patchOf(name: string, before: string, after: string): string {
  const names = [`a/${name}`, `b/${name}`] as const;
  const options = { context, maxEditLength: mostDifferent };
  const patch =
    structuredPatch(...names, before, after, undefined, undefined, options) ??
    wholePatch(...names, before, after);
  // With a line of git's own above it, git takes names from the top of the repository, and not from where it is run.
  const [from = '', to = '', ...hunks] = formatPatch(patch, FILE_HEADERS_ONLY).split('\n');
  return [ended(from), ended(to), ...hunks].join('\n');
}

/** A name with spaces has to end somewhere. */
function ended(line: string): string {
  return / .* /.test(line) ? `${line}\t` : line;
}

/** Every line gives way to a new one: the two texts are put together, so that no line is looked for in the other. */
function wholePatch(
  oldFileName: string,
  newFileName: string,
  before: string,
  after: string,
): StructuredPatch {
  const [gone, come] = [hunkLines('-', before), hunkLines('+', after)];
  const hunk = { oldStart: 1, newStart: 1, oldLines: gone.count, newLines: come.count };
  return {
    ...{ oldFileName, newFileName, oldHeader: undefined, newHeader: undefined },
    hunks: [{ ...hunk, lines: [...gone.lines, ...come.lines] }],
  };
}

function hunkLines(sign: '-' | '+', text: string): { lines: string[]; count: number } {
  const lines = text.split('\n').map((line) => sign + line);
  const isEnded = text.endsWith('\n');
  if (isEnded) lines.pop();
  const count = lines.length;
  return { lines: isEnded ? lines : [...lines, '\\ No newline at end of file'], count };
}

/** @returns a patch in the colours that git gives it */
export function coloured(patch: string): string {
  return patch.split('\n').map(colouredLine).join('\n');
}

const styles = [
  [/^(?:--- |\+\+\+ )/, 'bold'],
  [/^@@ /, 'cyan'],
  [/^\+/, 'green'],
  [/^-/, 'red'],
] as const;

function colouredLine(line: string): string {
  const [, style] = styles.find(([pattern]) => pattern.test(line)) ?? [];
  // Node looks at the stream otherwise, and that has been decided.
  return style ? styleText(style, line, { validateStream: false }) : line;
}
