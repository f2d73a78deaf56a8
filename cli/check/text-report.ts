import { styleText } from 'node:util';
import { globProblemText } from '../../engine/begjaering/glob-words';
import type { Diagnostic } from '../../engine/check/diagnostic';
import type { Language, Severity } from '../../engine/findings/findings';
import type { FileProblem, Input, RefusedPattern } from '../files';
import type { CheckedFile } from './report';

interface Texts {
  readonly severities: Readonly<Record<Severity, readonly [one: string, several: string]>>;
  readonly files: readonly [one: string, several: string];
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
    files: ['fil', 'filer'],
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
    },
  },
  en: {
    severities: {
      error: ['error', 'errors'],
      warning: ['warning', 'warnings'],
      information: ['note', 'notes'],
      hint: ['hint', 'hints'],
    },
    files: ['file', 'files'],
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
    },
  },
};

const colours = { error: 'red', warning: 'yellow', information: 'blue', hint: 'gray' } as const;

/**
 * @param passedOver how many JSON files were found that are no begjæring
 * @returns the findings for people: a line for each, and a summary
 */
export function textReport(
  files: readonly CheckedFile[],
  passedOver: number,
  language: Language,
  colour: boolean,
): string {
  const words = texts[language];
  const lines = files.flatMap(({ file, result }) =>
    result.diagnostics.map((diagnostic) => findingLine(file, diagnostic, words, colour)),
  );
  if (lines.length > 0) lines.push('');
  for (const { file, result } of files) {
    lines.push(`${file}: ${words.model} ${result.model.version}, ${countText(result.diagnostics, words)}`);
  }
  const [one, several] = words.files;
  const all = files.flatMap(({ result }) => result.diagnostics);
  const fileWord = files.length === 1 ? one : several;
  if (files.length !== 1)
    lines.push(`${files.length} ${fileWord} ${words.checked}, ${countText(all, words)}`);
  if (passedOver > 0) lines.push(words.passedOver(passedOver));
  return `${lines.join('\n')}\n`;
}

/** @returns why a file could not be checked */
export function problemText({ file, problem = 'unreadable', tooLarge }: Input, language: Language): string {
  if (typeof problem !== 'string') return `${file}: ${globProblemText(problem.pattern, language)}`;
  const text = texts[language].problems[problem]
    .replace('{found}', String(tooLarge?.found))
    .replace('{limit}', String(tooLarge?.limit));
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
  return `${place} ${label} ${code}: ${message.replaceAll('\n', '\n    ')}`;
}

function countText(diagnostics: readonly Diagnostic[], words: Texts): string {
  const counts = (['error', 'warning', 'information', 'hint'] as const).flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    const [one, several] = words.severities[severity];
    return count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];
  });
  return counts.length > 0 ? counts.join(', ') : words.noFindings;
}
