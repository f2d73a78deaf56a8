import type { Severity } from '../../../engine/findings/findings';
import { sha256 } from '../../../services/ledger/hash';
import type { FileResult, Format } from './format';
import { ListReport } from './listed';
import { regionOf, repositoryPath } from './places';

const severities: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  information: 'info',
  hint: 'info',
};

/** GitLab's Code Quality report. */
export const gitlabFormat: Format = {
  tellsAll: false,
  partOf: issuesOf,
  report: () => new ListReport({ begin: '[', indent: '\n  ', outdent: '\n', end: () => ']\n' }),
};

function issuesOf({ file, fingerprintOf, result: { diagnostics } }: FileResult): string {
  const place = repositoryPath(file);
  return diagnostics
    .map((diagnostic) => {
      const { code, severity, message, range } = diagnostic;
      const { startLine, endLine } = regionOf(range);
      return JSON.stringify({
        description: message,
        check_name: code,
        // GitLab takes findings of the same fingerprint for one, in whichever file.
        fingerprint: sha256(`${place}\n${fingerprintOf(diagnostic)}`),
        severity: severities[severity],
        location: { path: place, lines: { begin: startLine, end: endLine } },
      });
    })
    .join(',\n  ');
}
