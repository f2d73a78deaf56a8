import type { CheckResult } from '../../../engine/check/check';
import type { FileResult, Format } from './format';
import { ListReport } from './listed';

/** For machines: one object, with RFC 6901 pointers, and positions counted from zero. */
export const jsonFormat: Format = {
  tellsAll: false,
  partOf: jsonOfFile,
  report: () =>
    new ListReport({ begin: '{\n  "files": [', indent: '\n    ', outdent: '\n  ', end: () => ']\n}\n' }),
};

function jsonOfFile({ file, result }: FileResult): string {
  return JSON.stringify({ file, ...plainResult(result) }, null, 2).replaceAll('\n', '\n    ');
}

/** @returns what a check has found, as a program reads it */
export function plainResult({ model, diagnostics }: CheckResult): object {
  return {
    model: model.version,
    diagnostics: diagnostics.map(({ code, severity, message, pointer, range }) => ({
      ...{ code, severity, message, pointer, range },
    })),
  };
}
