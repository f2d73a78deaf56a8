import { createHash } from 'node:crypto';
import { fingerprintsOf } from '../../../engine/check/fingerprints';
import type { Severity } from '../../../engine/findings/findings';
import type { FileResult, Format, Report } from './format';
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
  report: () => new GitlabReport(),
};

function issuesOf({ file, document, result: { diagnostics } }: FileResult): string {
  const place = repositoryPath(file);
  const fingerprints = fingerprintsOf(diagnostics, document.index);
  return diagnostics
    .map(({ code, severity, message, range }, position) => {
      const { startLine, endLine } = regionOf(range);
      return JSON.stringify({
        description: message,
        check_name: code,
        // GitLab takes findings of the same fingerprint for one, in whichever file.
        fingerprint: sha256(`${place}\n${fingerprints[position] ?? ''}`),
        severity: severities[severity],
        location: { path: place, lines: { begin: startLine, end: endLine } },
      });
    })
    .join(',\n  ');
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

class GitlabReport implements Report {
  private isEmpty = true;

  begin(): string {
    return '[';
  }

  add(_file: unknown, part: string): string {
    if (part === '') return '';
    const before = this.isEmpty ? '\n  ' : ',\n  ';
    this.isEmpty = false;
    return before + part;
  }

  end(): string {
    return this.isEmpty ? ']\n' : '\n]\n';
  }
}
