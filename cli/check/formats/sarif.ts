import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { homepage, version } from '../../../package.json';
import { officialRule, ownCheck, severityOf } from '../../../engine/check/catalogue';
import type { Diagnostic } from '../../../engine/check/diagnostic';
import type { Edit } from '../../../engine/edits/edits';
import type { BegjaeringDocument } from '../../../engine/begjaering/document';
import type { Language, Severity } from '../../../engine/findings/findings';
import { pathInAddress } from '../../../engine/values/address';
import { publicRulePage } from '../../../services/machine/rule-pages';
import type { CheckedFile, EndOfRun, FileResult, Format } from './format';
import { ListReport } from './listed';
import { regionOf, repositoryPath } from './places';

/** SARIF 2.1.0: the results as files are checked, and what they refer to after the last. */
export const sarifFormat: Format = {
  tellsAll: true,
  partOf: resultsOf,
  report: (language) => new SarifReport(language),
};

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** The folder that paths are told from. */
const root = 'SRCROOT';

function resultsOf(checked: FileResult): string {
  const { result, turnedDown, baseline, fingerprintOf } = checked;
  const told = [...result.diagnostics, ...(baseline?.unchanged ?? [])];
  return [...told, ...turnedDown]
    .map((diagnostic, position) => {
      return JSON.stringify({
        ...resultOf(diagnostic, checked),
        partialFingerprints: { 'elanFinding/v1': fingerprintOf(diagnostic) },
        ...(baseline && { baselineState: baseline.isAccepted(diagnostic) ? 'unchanged' : 'new' }),
        ...(position >= told.length
          ? { suppressions: [{ kind: 'external', justification: '.elanrc.json' }] }
          : fixesOf(diagnostic, checked)),
      });
    })
    .join(',\n        ');
}

function resultOf({ code, severity, message, range, related }: Diagnostic, { file }: FileResult): object {
  const artifactLocation = artifact(file);
  const relatedLocations = related.map((place) => ({
    physicalLocation: { artifactLocation, region: regionOf(place.range) },
    message: { text: place.message },
  }));
  return {
    ruleId: code,
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(range) } }],
    ...(relatedLocations.length > 0 ? { relatedLocations } : {}),
  };
}

/** What can be mended without asking anybody. */
function fixesOf(diagnostic: Diagnostic, { file, document, fixOf }: FileResult): object {
  const edits = fixOf(diagnostic);
  if (edits.length === 0) return {};
  const replacements = edits.map((edit) => replacement(edit, document));
  return { fixes: [{ artifactChanges: [{ artifactLocation: artifact(file), replacements }] }] };
}

function replacement({ offset, end, text }: Edit, document: BegjaeringDocument): object {
  const range = { start: document.positionAt(offset), end: document.positionAt(end) };
  return { deletedRegion: regionOf(range), insertedContent: { text } };
}

function artifact(file: string): object {
  const place = repositoryPath(file);
  if (path.isAbsolute(place) || place.startsWith('..')) return { uri: pathToFileURL(file).href };
  return { uri: pathInAddress(place), uriBaseId: root };
}

/** The rules that results refer to are told after them, as far as there are results of them. */
class SarifReport extends ListReport {
  private readonly codes = new Set<string>();

  constructor(private readonly language: Language) {
    super({
      begin: beginning,
      indent: '\n        ',
      outdent: '\n      ',
      end: (run) => `],${this.members(run)}\n    }\n  ]\n}\n`,
    });
  }

  override add(file: CheckedFile, part: string): string {
    for (const code of file.codes) this.codes.add(code);
    return super.add(file, part);
  }

  private members({ problems }: EndOfRun): string {
    const run = {
      originalUriBaseIds: { [root]: { uri: `${pathToFileURL(process.cwd()).href}/` } },
      invocations: [
        {
          executionSuccessful: problems.length === 0,
          toolExecutionNotifications: problems.map((text) => ({ level: 'error', message: { text } })),
        },
      ],
      tool: { driver: this.driver() },
    };
    return JSON.stringify(run, null, 2).slice(1, -1).trimEnd().replaceAll('\n', '\n    ');
  }

  private driver(): object {
    const rules = [...this.codes].sort().map((code) => ruleOf(code, this.language));
    return {
      ...{ name: 'elan', informationUri: homepage, semanticVersion: version },
      ...{ language: this.language, rules },
    };
  }
}

const beginning = `{
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "columnKind": "utf16CodeUnits",
      "results": [`;

/** @returns where the page about a code is read */
function pageOf(code: string): string {
  return publicRulePage.replace('{code}', pathInAddress(code));
}

function ruleOf(code: string, language: Language): object {
  const words = officialRule(code) ?? ownCheck(code);
  const title = words?.[language].title ?? code;
  const meaning = words?.meaning[language] ?? title;
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: meaning },
    help: { text: meaning },
    helpUri: pageOf(code),
    defaultConfiguration: { level: levels[severityOf(code)] },
  };
}
