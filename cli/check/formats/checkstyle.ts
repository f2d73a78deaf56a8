import type { Severity } from '../../../engine/findings/findings';
import type { FileResult, Format } from './format';
import { regionOf, repositoryPath } from './places';
import { xml } from './xml';

const severities: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'info',
};

/** Checkstyle's report, which many build servers read. */
export const checkstyleFormat: Format = {
  tellsAll: false,
  partOf: ({ file, result }: FileResult) =>
    xml({
      file: {
        '@name': repositoryPath(file),
        error: result.diagnostics.map(({ severity, code, message, range }) => {
          const { startLine, startColumn } = regionOf(range);
          return {
            '@line': startLine,
            '@column': startColumn,
            '@severity': severities[severity],
            '@message': message,
            '@source': code,
          };
        }),
      },
    }),
  report: () => ({
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="8.0">\n',
    add: (_file, part) => part,
    end: () => '</checkstyle>\n',
  }),
};
