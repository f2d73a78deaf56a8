import { BegjaeringDocument } from '../../engine/begjaering/document';
import { check, type CheckOptions } from '../../engine/check/check';
import type { Language } from '../../engine/findings/findings';
import type { Target } from '../../engine/rules/rule';
import path from 'node:path';
import { ledgersOnDisk } from '../../services/machine/ledgers-on-disk';
import type { Known } from '../../services/known/known';
import { KnownReader } from '../../services/known/known-reader';
import { OfficialSchemas } from '../../services/official/official-schemas';
import { findOverrides } from '../../engine/elanrc/find';
import { exitCodes } from '../exit-codes';
import { readInputs, type Input } from '../files';
import { fileExists, readText } from '../../services/machine/read-text';
import { jsonReport } from './json-report';
import type { CheckedFile } from './report';
import { problemText, textReport } from './text-report';

/** `elan check` as given on the command line. */
export interface CheckCommand {
  readonly files: readonly string[];
  readonly model: string;
  readonly target: Target;
  readonly format: 'text' | 'json';
  readonly today: string;
  readonly lang: Language;
  /** Whether what a team has turned down counts for nothing. */
  readonly strict?: boolean;
  /** Official OpenAPI documents, whose schema of the begjæring is used instead of the model's. */
  readonly openapi?: readonly string[];
  /** @returns what is known of earlier submissions of the file at a path; by the ledgers where it is left out */
  readonly known?: (path: string, target: Target) => Promise<Known | undefined>;
}

/**
 * Checks files and prints what was found.
 * @returns the exit code: 0 no errors, 1 errors, 2 where a file could not be read (the others are still checked)
 */
export async function runCheck(command: CheckCommand): Promise<number> {
  const { inputs, passedOver } = await readInputs(command.files);
  const checked: CheckedFile[] = [];
  const problems = new Set<string>();
  const notices = new Set<string>();
  const files = { read: readText, exists: rememberingExistence() };
  const known = command.known ?? knownByLedgers();
  const { openapi = [] } = command;
  const {
    schema,
    problem,
    notes = [],
  } = await new OfficialSchemas(readText).of({ openapi, operasjoner: {} }, command.lang);
  if (problem !== undefined) problems.add(problem);
  for (const note of notes) process.stderr.write(`${note}\n`);
  for (const input of inputs) {
    if (input.problem) {
      problems.add(problemText(input, command.lang));
      continue;
    }
    const found = command.strict
      ? undefined
      : await findOverrides(absolute(input.file), files, [absolute('.')], command.lang);
    for (const problem of found?.problems ?? []) problems.add(problem);
    for (const notice of found?.notices ?? []) notices.add(notice);
    const earlier = await known(absolute(input.file), command.target);
    checked.push(checkInput(input, command, { overrides: found?.overrides, known: earlier, schema }));
  }
  for (const problem of [...problems, ...notices]) process.stderr.write(`${problem}\n`);
  const report =
    command.format === 'json'
      ? jsonReport(checked)
      : textReport(checked, passedOver, command.lang, useColour());
  process.stdout.write(report);
  if (problems.size > 0) return exitCodes.misuse;
  const anyError = checked.some(({ result }) =>
    result.diagnostics.some(({ severity }) => severity === 'error'),
  );
  return anyError ? exitCodes.findings : exitCodes.ok;
}

function checkInput(
  { file, text = '' }: Input,
  command: CheckCommand,
  { overrides, known, schema }: Pick<CheckOptions, 'overrides' | 'known' | 'schema'>,
): CheckedFile {
  const document = BegjaeringDocument.of(text);
  const result = check(document, {
    model: command.model,
    target: command.target,
    today: command.today,
    language: command.lang,
    syntax: true,
    ...(overrides ? { overrides } : {}),
    ...(known ? { known } : {}),
    ...(schema ? { schema } : {}),
    onRuleFailure: (code, error) => process.stderr.write(`${file}: ${code}: ${String(error)}\n`),
  });
  return { file, result };
}

/** A ledger that cannot be read tells nothing, and does not keep anything else from being checked. */
function knownByLedgers(): NonNullable<CheckCommand['known']> {
  const reader = new KnownReader(ledgersOnDisk([process.cwd()]));
  const told = new Set<string>();
  return (file, target) =>
    reader.known(file, target).catch((error: unknown) => {
      const problem = String(error);
      if (!told.has(problem)) process.stderr.write(`${problem}\n`);
      told.add(problem);
      return undefined;
    });
}

/** The same exceptions hold for many files of one run. */
function rememberingExistence(): (path: string) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>();
  return (path) => {
    const asked = known.get(path) ?? fileExists(path);
    known.set(path, asked);
    return asked;
  };
}

/** Standard input counts as a file of the present folder. */
function absolute(file: string): string {
  return path.resolve(file).replaceAll('\\', '/');
}

function useColour(): boolean {
  return process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
}
