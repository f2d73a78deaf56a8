import { styleText } from 'node:util';
import { globProblemText } from '../../engine/begjaering/glob-words';
import type { Diagnostic } from '../../engine/check/diagnostic';
import type { Language, Severity } from '../../engine/findings/findings';
import type { CheckResult } from '../../engine/check/check';
import type { FileProblem, Problem, RefusedPattern } from '../files';
import { countsOf, noFindings, sumOf, type CheckedFile, type Counts, type Report } from './report';

interface Texts {
  readonly severities: Readonly<Record<Severity, readonly [one: string, several: string]>>;
  readonly files: string;
  readonly checked: string;
  readonly model: string;
  readonly noFindings: string;
  passedOver(count: number): string;
  readonly problems: Readonly<Record<Exclude<FileProblem, RefusedPattern>, string>>;
}

const texts: Readonly<Record<Language, Texts>> = {
  nb: {
    severities: {
      error: ['feil', 'feil'],
      warning: ['advarsel', 'advarsler'],
      information: ['opplysning', 'opplysninger'],
      hint: ['hint', 'hint'],
    },
    files: 'filer',
    checked: 'kontrollert',
    model: 'modell',
    noFindings: 'ingen funn',
    passedOver: (count) =>
      count === 1
        ? 'Én annen JSON-fil er ikke en begjæring og ble hoppet over.'
        : `${count} andre JSON-filer er ikke begjæringer og ble hoppet over.`,
    problems: {
      missing: 'Filen finnes ikke.',
      unreadable: 'Filen kan ikke leses.',
      notUtf8: 'Filen er ikke UTF-8. Lagre den som UTF-8 og prøv igjen.',
      noMatch: 'Ingen filer passer til mønsteret.',
      tooLarge: 'Filen er på {found} byte. Det leses høyst {limit}.',
      outOfMemory: 'Det var ikke nok minne til å kontrollere filen.',
      stopped: 'Kontrollen av filen stoppet: {reason}',
    },
  },
  en: {
    severities: {
      error: ['error', 'errors'],
      warning: ['warning', 'warnings'],
      information: ['note', 'notes'],
      hint: ['hint', 'hints'],
    },
    files: 'files',
    checked: 'checked',
    model: 'model',
    noFindings: 'no findings',
    passedOver: (count) =>
      count === 1
        ? 'One other JSON file is no begjæring and was passed over.'
        : `${count} other JSON files are no begjæring and were passed over.`,
    problems: {
      missing: 'There is no such file.',
      unreadable: 'The file cannot be read.',
      notUtf8: 'The file is not UTF-8. Save it as UTF-8 and try again.',
      noMatch: 'No files match the pattern.',
      tooLarge: 'The file is {found} bytes large. At most {limit} are read.',
      outOfMemory: 'There was not enough memory to check the file.',
      stopped: 'The check of the file stopped: {reason}',
    },
  },
};

const colours = { error: 'red', warning: 'yellow', information: 'blue', hint: 'gray' } as const;

/** @returns what was found in a file, for people */
export function textOfFile(
  file: string,
  { model, diagnostics }: CheckResult,
  language: Language,
  colour: boolean,
): CheckedFile {
  const words = texts[language];
  const counts = countsOf(diagnostics);
  return {
    findings: diagnostics.map((diagnostic) => findingLine(file, diagnostic, words, colour)).join(''),
    summary: `${file}: ${words.model} ${model.version}, ${countText(counts, words)}\n`,
    counts,
  };
}

/** The report for people: a line for each finding as it comes, and a summary at the end. */
export class TextReport implements Report {
  private readonly words: Texts;
  private readonly summaries: string[] = [];
  private all = noFindings;
  private hasFindings = false;

  constructor(language: Language) {
    this.words = texts[language];
  }

  add({ findings, summary, counts }: CheckedFile): string {
    this.summaries.push(summary);
    this.all = sumOf(this.all, counts);
    this.hasFindings ||= findings !== '';
    return findings;
  }

  end(passedOver: number): string {
    const { words, summaries, all } = this;
    const lines = [this.hasFindings ? '\n' : '', ...summaries];
    if (summaries.length !== 1)
      lines.push(`${summaries.length} ${words.files} ${words.checked}, ${countText(all, words)}\n`);
    if (passedOver > 0) lines.push(`${words.passedOver(passedOver)}\n`);
    return lines.join('');
  }
}

/** @returns the whole report on one file */
export function textReport(file: string, result: CheckResult, language: Language, colour: boolean): string {
  const report = new TextReport(language);
  return report.add(textOfFile(file, result, language, colour)) + report.end(0);
}

/** @returns why a file could not be checked */
export function problemText({ file, problem, tooLarge, reason }: Problem, language: Language): string {
  if (typeof problem !== 'string') return `${file}: ${globProblemText(problem.pattern, language)}`;
  const text = texts[language].problems[problem]
    .replace('{found}', String(tooLarge?.found))
    .replace('{limit}', String(tooLarge?.limit))
    .replace('{reason}', () => reason ?? '');
  return `${file}: ${text}`;
}

function findingLine(
  file: string,
  { range, code, severity, message }: Diagnostic,
  words: Texts,
  colour: boolean,
): string {
  const place = `${file}:${range.start.line + 1}:${range.start.character + 1}`;
  const [word] = words.severities[severity];
  const label = colour ? styleText(colours[severity], word) : word;
  return `${place} ${label} ${code}: ${message.replaceAll('\n', '\n    ')}\n`;
}

function countText(counts: Counts, words: Texts): string {
  const parts = (['error', 'warning', 'information', 'hint'] as const).flatMap((severity) => {
    const count = counts[severity];
    const [one, several] = words.severities[severity];
    return count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];
  });
  return parts.length > 0 ? parts.join(', ') : words.noFindings;
}
