import path from 'node:path';
import { environmentFacts } from '../../services/operations/environments';
import { check, type CheckOptions, type CheckResult } from '../../engine/check/check';
import type { Diagnostic } from '../../engine/check/diagnostic';
import { notSynthetic } from '../../engine/rules/own/identifiers';
import { unfitForProduction } from '../../engine/check/production';
import { todayByClock } from '../../services/machine/clock';
import { findOverrides } from '../../engine/elanrc/find';
import { KnownReader } from '../../services/known/known-reader';
import { ledgersOnDisk } from '../../services/machine/ledgers-on-disk';
import { automatic } from '../../engine/model/choose';
import { OfficialSchemas } from '../../services/official/official-schemas';
import { fileExists, readText } from '../../services/machine/read-text';
import { plainResult } from '../check/formats/json';
import { textReport } from '../check/formats/text';
import type { BegjaeringFile } from './begjaering-file';
import type { Context } from './command';

/** What our own check has found in a begjæring, before it is sent anywhere. */
export interface LocalCheck {
  /** In Norwegian, the language of the service; for telling where its findings belong. */
  readonly norwegian: CheckResult;
  readonly errors: number;
  /** What keeps it from production, where it is to go there, whatever is turned down. */
  readonly unfit: readonly Diagnostic[];
  /** For a person: a line for each finding, and a summary. */
  readonly text: string;
  /** The same of those alone that must not be passed over in silence, errors or not; empty where there are none. */
  readonly grave: string;
  /** For a machine. */
  readonly report: object;
}

/** Checks a begjæring as `elan check` does, with what the ledger knows of it. */
export async function checkLocally(
  file: BegjaeringFile,
  { language, settings, tell }: Pick<Context, 'language' | 'settings' | 'tell'>,
): Promise<LocalCheck> {
  const { target } = environmentFacts(settings.profile.environment);
  const place = slashes(file.path ?? path.resolve(file.name));
  const found = await findOverrides(
    place,
    { read: readText, exists: fileExists },
    [slashes(path.resolve('.'))],
    language,
  );
  for (const problem of [...found.problems, ...found.notices]) tell(problem);
  const reader = new KnownReader(ledgersOnDisk(() => [path.resolve('.')]));
  const known = file.path === undefined ? undefined : await reader.known(file.path, target);
  const { openapi, operations: operasjoner } = settings;
  const official = await new OfficialSchemas(readText).of({ openapi, operasjoner }, language);
  if (official.problem !== undefined) tell(official.problem);
  for (const note of official.notes ?? []) tell(note);
  const options: Omit<CheckOptions, 'language'> = {
    ...{ model: automatic, target, today: todayByClock(), syntax: true, overrides: found.overrides },
    ...(known ? { known } : {}),
    ...(official.schema ? { schema: official.schema } : {}),
  };
  const result = check(file.document, { ...options, language });
  // Persons who are not synthetic are not to reach a test environment unnoticed.
  const grave = result.diagnostics.filter(({ code }) => code === notSynthetic);
  return {
    norwegian: language === 'nb' ? result : check(file.document, { ...options, language: 'nb' }),
    unfit:
      target === 'production' ? unfitForProduction(file.document, { today: options.today, language }) : [],
    errors: result.diagnostics.filter(({ severity }) => severity === 'error').length,
    grave:
      grave.length > 0
        ? textReport(file.name, file.document, { ...result, diagnostics: grave }, language)
        : '',
    text: textReport(file.name, file.document, result, language),
    report: plainResult(result),
  };
}

function slashes(file: string): string {
  return file.replaceAll('\\', '/');
}
