import { BegjaeringDocument } from '../../engine/begjaering/document';
import type { Language } from '../../engine/findings/findings';
import { check } from '../../engine/check/check';
import type { Overrides } from '../../engine/check/overrides';
import { findOverrides } from '../../engine/elanrc/find';
import { migrate, type Migration, type Refusal } from '../../engine/migrate/migrate';
import { readText } from '../../services/machine/read-text';
import { exitCodes, type ExitCode } from '../exit-codes';
import { readInputs, standardInput, type ReadFile } from '../files';
import type { MigrateCommand } from './command';
import { migratedText, type MigratedFile } from './report';
import { migrateWords } from './words';
import { problemText } from '../check/problem-text';
import { notReplacedText, replaceFile } from '../replace-file';
import { absolutePath } from '../paths';

/**
 * Brings files to a later version of the model: printed, written in place, or only told of.
 * @returns the exit code: 1 where something is left to decide, or would change with `--check`; 2 where a file could not
 *   be read or written, or is newer than what it is to become
 */
export async function runMigrate(command: MigrateCommand): Promise<ExitCode> {
  const { inputs } = await readInputs(command.files);
  const misuse = misuseOf(
    command,
    inputs.map(({ file }) => file),
  );
  if (misuse) return complain(misuse);
  const problems = inputs.filter((input) => 'problem' in input);
  for (const problem of problems) complain(problemText(problem, command.lang));
  const codes: ExitCode[] = problems.map(() => exitCodes.misuse);
  const migrated: MigratedFile[] = [];
  for (const input of inputs) {
    if ('problem' in input) continue;
    const { file, text } = input;
    const result = await migrateText(file, text, command);
    migrated.push({ file, result });
    codes.push((await written(input, result, command)) ?? codeOf(result, command));
  }
  const report = migratedText(migrated, command);
  process.stderr.write(report.errors);
  process.stdout.write(report.output);
  return worst(codes);
}

function misuseOf(
  { write, check, json, lang }: MigrateCommand,
  files: readonly string[],
): string | undefined {
  const words = migrateWords[lang];
  if (write && files.includes(standardInput)) return words.cannotWriteInput;
  if (files.length === 0) return words.nothingFound;
  const prints = !write && !check && !json;
  return prints && files.length > 1 ? words.oneAtATime : undefined;
}

async function migrateText(
  file: string,
  text: string,
  { from, to, lang, today }: MigrateCommand,
): Promise<Migration | Refusal> {
  const overrides = await overridesOf(file, lang);
  return migrate(BegjaeringDocument.of(text), {
    ...{ from, to, language: lang },
    check: (document, model) => {
      const options = { model, language: lang, today, target: 'test', syntax: true, most: Infinity } as const;
      const onRuleFailure = (code: string, error: unknown): unknown =>
        process.stderr.write(`${file}: ${code}: ${String(error)}\n`);
      return check(document, { ...options, overrides, onRuleFailure });
    },
  });
}

async function overridesOf(file: string, language: Language): Promise<Overrides> {
  const found = await findOverrides(absolutePath(file), { read: readText }, [absolutePath('.')], language);
  for (const problem of found.problems) complain(problem);
  return found.overrides;
}

/** @returns the exit code where the file could not be written */
async function written(
  { file, text }: ReadFile,
  result: Migration | Refusal,
  { write, lang }: MigrateCommand,
): Promise<ExitCode | undefined> {
  if (!write || 'refused' in result || result.edits.length === 0) return undefined;
  try {
    await replaceFile(file, text, result.text);
    return undefined;
  } catch (error) {
    return complain(`${file}: ${notReplacedText(error, lang)}`);
  }
}

function codeOf(result: Migration | Refusal, { check }: MigrateCommand): ExitCode {
  if ('refused' in result) return result.refused === 'downward' ? exitCodes.misuse : exitCodes.findings;
  const isLeft = result.undecided.length > 0;
  return isLeft || (check && result.edits.length > 0) ? exitCodes.findings : exitCodes.ok;
}

function worst(codes: readonly ExitCode[]): ExitCode {
  if (codes.includes(exitCodes.misuse)) return exitCodes.misuse;
  return codes.includes(exitCodes.findings) ? exitCodes.findings : exitCodes.ok;
}

function complain(problem: string): ExitCode {
  process.stderr.write(`${problem}\n`);
  return exitCodes.misuse;
}
