import type { FileResult, Format, Report } from './format';

/** For machines: one object, with RFC 6901 pointers, and positions counted from zero. */
export const jsonFormat: Format = {
  tellsAll: false,
  partOf: jsonOfFile,
  report: () => new JsonReport(),
};

function jsonOfFile({ file, result: { model, diagnostics } }: FileResult): string {
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
  return JSON.stringify(report, null, 2).replaceAll('\n', '\n    ');
}

class JsonReport implements Report {
  private isEmpty = true;

  begin(): string {
    return '{\n  "files": [';
  }

  add(_file: unknown, part: string): string {
    const before = this.isEmpty ? '' : ',';
    this.isEmpty = false;
    return `${before}\n    ${part}`;
  }

  end(): string {
    return this.isEmpty ? ']\n}\n' : '\n  ]\n}\n';
  }
}
