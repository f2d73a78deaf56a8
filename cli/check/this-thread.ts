import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { BegjaeringDocument } from '../../engine/begjaering/document';
import { check, type CheckOptions, type CheckResult } from '../../engine/check/check';
import type { Diagnostic } from '../../engine/check/diagnostic';
import { compareSeverities } from '../../engine/findings/findings';
import { mayHoldBegjaering } from '../../engine/shape/find-begjaering';
import type { Known } from '../../services/known/known';
import { KnownReader } from '../../services/known/known-reader';
import { elapsed } from '../../services/machine/clock';
import { ledgersOfOneRun } from '../../services/machine/ledgers-on-disk';
import { readText } from '../../services/machine/read-text';
import type { OfficialSchema } from '../../services/official/compile-official';
import { OfficialSchemas } from '../../services/official/official-schemas';
import { readInput, wanted, type Input, type ReadFile } from '../files';
import { compareWithBaseline } from './baseline/compare';
import { fingerprinter } from './fingerprints';
import { QuickFiles } from './quick-files';
import type { Checked, Checker, CheckSetup, CheckTask, FixedText, Notice, Outcome } from './setup';
import { countsOf, type FileResult, type Format } from './formats/format';
import { loadFormat } from './formats/load';

/** In milliseconds. */
const longestDeaf = 50;

/** Reads and checks in the thread that asks. */
export class ThisThread implements Checker {
  private readonly official: Promise<OfficialSchema>;
  private readonly formats: Promise<readonly Format[]>;
  private readonly files = new QuickFiles();
  private heardAt = elapsed();
  private readonly ledgers = new KnownReader(ledgersOfOneRun([process.cwd()]));

  constructor(private readonly setup: CheckSetup) {
    const { openapi, lang, formats } = setup;
    this.formats = Promise.all(formats.map(loadFormat));
    this.official = new OfficialSchemas(readText).of({ openapi, operasjoner: {} }, lang);
  }

  async notice(): Promise<Notice> {
    const { problem, notes = [] } = await this.official;
    return { notes, ...(problem === undefined ? {} : { problem }) };
  }

  async check(task: CheckTask): Promise<Outcome> {
    try {
      await this.letOthersIn();
      const input = wanted(task.found, task.input ?? (await this.read(task.found.file)));
      return input && 'text' in input ? await this.checked(input, task) : input;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { file: task.found.file, problem: 'stopped', reason };
    }
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private async read(file: string): Promise<Input> {
    return this.files.of(file) ?? (await readInput(file));
  }

  /** Nothing else is heard of while files are read at once and checked, not even that somebody wants to stop. */
  private async letOthersIn(): Promise<void> {
    if (elapsed() - this.heardAt < longestDeaf) return;
    await nextTurn();
    this.heardAt = elapsed();
  }

  private async checked(input: ReadFile, { overrides, accepting, fix = false }: CheckTask): Promise<Checked> {
    const { file, text } = input;
    const { model, target, today, lang, severity } = this.setup;
    const { schema } = await this.official;
    const remarks: string[] = [];
    const known = await this.knownOf(file, remarks);
    const options: CheckOptions = {
      ...{ model, target, today, language: lang, syntax: true },
      // What is left out among many may be all that is new.
      ...(accepting ? { most: Infinity } : {}),
      ...(known ? { known } : {}),
      ...(schema ? { schema } : {}),
      onRuleFailure: (code, error) => remarks.push(`${file}: ${code}: ${String(error)}`),
    };
    const given = BegjaeringDocument.of(text);
    const asTurnedDown = overrides ? { ...options, overrides } : options;
    const fixed = fix ? await fixedText(given, input.isMarked, asTurnedDown) : undefined;
    const document = fixed ? BegjaeringDocument.of(fixed.after) : given;
    const isShown = (each: Diagnostic): boolean => compareSeverities(each.severity, severity) <= 0;
    const all = check(document, asTurnedDown);
    const shown = { ...all, diagnostics: all.diagnostics.filter(isShown) };
    const formats = await this.formats;
    const tellsAll = formats.some((format) => format.tellsAll);
    const turnedDown =
      tellsAll && turnsAnyDown(overrides) ? missingIn(all, check(document, options)).filter(isShown) : [];
    const fixOf = tellsAll ? await safeFixOf(document, shown, today) : () => [];
    const fingerprintOf = fingerprinter([...all.diagnostics, ...turnedDown], document.index);
    const found = { file, document, result: shown, turnedDown, fixOf, fingerprintOf };
    if (!accepting) return { ...this.told(found, formats), remarks, fixed };
    const { whole } = document.parsed;
    const baseline = compareWithBaseline(accepting, {
      ...{ all: all.diagnostics, shown: shown.diagnostics, fingerprintOf, whole },
    });
    const fresh = { ...all, diagnostics: baseline.fresh };
    const { comparison } = baseline;
    return { ...this.told({ ...found, result: fresh, baseline }, formats), remarks, fixed, comparison };
  }

  private told(found: FileResult, formats: readonly Format[]): Omit<Checked, 'remarks'> {
    const { file, result, baseline, turnedDown } = found;
    const { lang: language, colour, excerpts } = this.setup;
    const parts = formats.map((format) => format.partOf(found, { language, colour, excerpts }));
    const all = [...result.diagnostics, ...(baseline?.unchanged ?? []), ...turnedDown];
    const codes = [...new Set(all.map(({ code }) => code))];
    return { file, model: result.model.version, codes, counts: countsOf(result.diagnostics), parts };
  }

  /** A ledger that cannot be read tells nothing, and does not keep anything else from being checked. */
  private async knownOf(file: string, remarks: string[]): Promise<Known | undefined> {
    const place = path.resolve(file);
    try {
      return await this.ledgers.known(place, this.setup.target);
    } catch (error) {
      remarks.push(String(error));
      return undefined;
    } finally {
      // It is asked about once, and there may be any number of files.
      this.ledgers.forget(place);
    }
  }
}

/** Fixes are loaded for a report that tells of them, and for no other. */
async function safeFixOf(
  document: BegjaeringDocument,
  result: CheckResult,
  today: string,
): Promise<FileResult['fixOf']> {
  const fixes = await import('../../engine/fixes/fix-all');
  return fixes.safeFixOf(document, result, today);
}

/** @returns what becomes of a text where all is fixed that an editor would fix at once; undefined where nothing is */
async function fixedText(
  document: BegjaeringDocument,
  isMarked: boolean,
  options: CheckOptions,
): Promise<FixedText | undefined> {
  // A file that is named is checked whatever it is; what is no begjæring may have its comments.
  if (!mayHoldBegjaering(document.index.root)) return undefined;
  const { fixAll } = await import('../../engine/fixes/fix-all');
  const checkAll = (each: BegjaeringDocument): CheckResult => check(each, { ...options, most: Infinity });
  const { text: after, fixes } = fixAll(document, options.today, checkAll);
  return fixes > 0 ? { before: document.text, after, isMarked, fixes } : undefined;
}

const turnsAnyDown = (overrides: CheckTask['overrides']): boolean =>
  overrides !== undefined && (overrides.exceptions.length > 0 || Object.keys(overrides.levels).length > 0);

/** @returns the findings of another check that a first one has not */
function missingIn({ diagnostics }: CheckResult, other: CheckResult): Diagnostic[] {
  const told = new Set(diagnostics.map(placeOf));
  return other.diagnostics.filter((diagnostic) => !told.has(placeOf(diagnostic)));
}

const placeOf = ({ code, pointer, data }: Diagnostic): string => `${code} ${pointer} ${data.missing ?? ''}`;
