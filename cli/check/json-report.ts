import type { CheckResult } from '../../engine/check/check';
import { countsOf, type CheckedFile, type Report } from './report';

/** @returns what was found in a file, for machines: RFC 6901 pointers, positions counted from zero */
export function jsonOfFile(file: string, { model, diagnostics }: CheckResult): CheckedFile {
  const report = {
    file,
    model: model.version,
    diagnostics: diagnostics.map(({ code, severity, message, pointer, range }) => ({
      code,
      severity,
      message,
      pointer,
      range,
    })),
  };
  const findings = JSON.stringify(report, null, 2).replaceAll('\n', '\n    ');
  return { findings, summary: '', counts: countsOf(diagnostics) };
}

/** The report for machines: one object. */
export class JsonReport implements Report {
  private isEmpty = true;

  add({ findings }: CheckedFile): string {
    const before = this.isEmpty ? '{\n  "files": [' : ',';
    this.isEmpty = false;
    return `${before}\n    ${findings}`;
  }

  end(): string {
    return this.isEmpty ? '{\n  "files": []\n}\n' : '\n  ]\n}\n';
  }
}
