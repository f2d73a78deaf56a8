import type { Diagnostic } from '../../../engine/check/diagnostic';
import type { Severity } from '../../../engine/findings/findings';
import type { FileResult, Format } from './format';
import { regionOf, repositoryPath } from './places';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Commands to a GitHub workflow, which shows them beside the lines that they are about. */
export const githubFormat: Format = {
  tellsAll: false,
  partOf: ({ file, result }: FileResult) =>
    result.diagnostics.map((diagnostic) => annotation(file, diagnostic)).join(''),
  report: () => ({ begin: () => '', add: (_file, part) => part, end: () => '' }),
};

function annotation(file: string, { severity, code, message, range }: Diagnostic): string {
  const { startLine, startColumn, endLine, endColumn } = regionOf(range);
  // Columns are those of one line only.
  const columns = startLine === endLine ? { col: startColumn, endColumn: endColumn - 1 } : {};
  const properties = { file: repositoryPath(file), line: startLine, endLine, ...columns, title: code };
  const written = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`,
  );
  return `::${levels[severity]} ${written.join(',')}::${escapeData(message)}\n`;
}

/** As GitHub's own toolkit writes them. */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
