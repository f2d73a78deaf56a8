import type { Diagnostic } from '../../../engine/check/diagnostic';
import type { FileResult, Format, View } from './format';
import { regionOf, repositoryPath } from './places';
import { words } from './words';
import { xml, type Element } from './xml';

/** JUnit's report: a suite for each file, and in it a failure for each error. What is no error is told, and passes. */
export const junitFormat: Format = {
  tellsAll: false,
  partOf: suiteOf,
  report: () => ({
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="elan check">\n',
    add: (_file, part) => part,
    end: () => '</testsuites>\n',
  }),
};

function suiteOf({ file, result: { diagnostics } }: FileResult, view: View): string {
  const place = repositoryPath(file);
  const cases = diagnostics.map((diagnostic) => caseOf(place, diagnostic, view));
  const failures = diagnostics.filter(({ severity }) => severity === 'error').length;
  const clean = { '@name': words[view.language].noFindings, '@classname': place };
  return xml({
    testsuite: {
      '@name': place,
      '@tests': Math.max(1, cases.length),
      '@failures': failures,
      '@errors': 0,
      '@skipped': 0,
      testcase: cases.length > 0 ? cases : [clean],
    },
  });
}

function caseOf(place: string, { severity, code, message, range }: Diagnostic, { language }: View): Element {
  const { startLine, startColumn } = regionOf(range);
  const [word] = words[language].severities[severity];
  const where = `${place}:${startLine}:${startColumn}`;
  const name = { '@name': `${code} (${startLine}:${startColumn})`, '@classname': place };
  if (severity !== 'error') return { ...name, 'system-out': `${where} ${word}: ${message}` };
  return { ...name, failure: { '@message': message, '@type': code, '#text': `${where}: ${message}` } };
}
