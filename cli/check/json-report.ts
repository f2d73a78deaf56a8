import type { CheckedFile } from './report';

/**
 * @returns the findings for machines: RFC 6901 pointers, positions counted from zero
 */
export function jsonReport(files: readonly CheckedFile[]): string {
  const report = {
    files: files.map(({ file, result }) => ({
      file,
      model: result.model.version,
      diagnostics: result.diagnostics.map(({ code, severity, message, pointer, range }) => ({
        code,
        severity,
        message,
        pointer,
        range,
      })),
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
