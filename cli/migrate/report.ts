import type { Range } from '../../engine/check/diagnostic';
import type { Migration, Refusal } from '../../engine/migrate/migrate';
import type { MigrateCommand } from './command';
import { migrateWords, type MigrateWords } from './words';

/** A file and what became of it. */
export interface MigratedFile {
  /** As given on the command line, or as found. */
  readonly file: string;
  readonly result: Migration | Refusal;
}

/** What goes to standard output and what to standard error. */
export interface MigrateReport {
  readonly output: string;
  readonly errors: string;
}

/** @returns what is printed: the migrated text, a line for each file, or JSON; and apart from it what has to be seen to */
export function migratedText(files: readonly MigratedFile[], command: MigrateCommand): MigrateReport {
  const words = migrateWords[command.lang];
  if (command.json) return { output: jsonText(files, command), errors: '' };
  const errors = files.flatMap((file) => remarks(file, command, words));
  const summary = files.flatMap((file) => summaryLine(file, command, words));
  if (command.write || command.check) return { output: lines(summary), errors: lines(errors) };
  const output = files.map(({ result }) => ('refused' in result ? '' : result.text)).join('');
  return { output, errors: lines([...errors, ...summary]) };
}

function remarks({ file, result }: MigratedFile, command: MigrateCommand, words: MigrateWords): string[] {
  if ('refused' in result) return [`${file}: ${result.message}`];
  const { removed, undecided } = result;
  return [
    ...removed.map(({ name, rangeBefore, message }) => {
      // In a file that was written anew there is no such place any more.
      const at = command.write ? file : place(file, rangeBefore);
      return `${at}: ${words.removed(name)} ${message}`;
    }),
    ...undecided.map(({ range, rangeBefore, message }) => {
      return `${place(file, command.write ? range : rangeBefore)}: ${message}`;
    }),
  ];
}

function place(file: string, { start }: Range): string {
  return `${file}:${start.line + 1}:${start.character + 1}`;
}

function summaryLine(
  { file, result }: MigratedFile,
  { check }: MigrateCommand,
  words: MigrateWords,
): string[] {
  if ('refused' in result) return [];
  const { from, to, edits, undecided } = result;
  const left = undecided.length > 0 ? ` ${words.undecided(undecided.length)}` : '';
  if (edits.length === 0) return [`${file}: ${words.nothingToDo(to)}${left}`];
  return [`${file}: ${check ? words.wouldChange(from, to) : words.changed(from, to)}${left}`];
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join('');
}

function jsonText(files: readonly MigratedFile[], { write, check }: MigrateCommand): string {
  const told = files.map(({ file, result }) => {
    if ('refused' in result) return { file, ...result };
    const { from, to, text, edits, removed, undecided } = result;
    const changed = edits.length > 0;
    return { file, from, to, changed, ...(write || check ? {} : { text }), removed, undecided };
  });
  return `${JSON.stringify({ files: told }, null, 2)}\n`;
}
