import path from 'node:path';
import { BegjaeringDocument } from '../../engine/begjaering/document';
import { check } from '../../engine/check/check';
import type { Known } from '../../services/known/known';
import { KnownReader } from '../../services/known/known-reader';
import { ledgersOfOneRun } from '../../services/machine/ledgers-on-disk';
import { readText } from '../../services/machine/read-text';
import type { OfficialSchema } from '../../services/official/compile-official';
import { OfficialSchemas } from '../../services/official/official-schemas';
import { readFound, type ReadFile } from '../files';
import { jsonOfFile } from './json-report';
import type { Checked, Checker, CheckSetup, CheckTask, Notice, Outcome } from './setup';
import { textOfFile } from './text-report';

/** Reads and checks in the thread that asks. */
export class ThisThread implements Checker {
  private readonly official: Promise<OfficialSchema>;
  private readonly ledgers = new KnownReader(ledgersOfOneRun([process.cwd()]));

  constructor(private readonly setup: CheckSetup) {
    const { openapi, lang } = setup;
    this.official = new OfficialSchemas(readText).of({ openapi, operasjoner: {} }, lang);
  }

  async notice(): Promise<Notice> {
    const { problem, notes = [] } = await this.official;
    return { notes, ...(problem === undefined ? {} : { problem }) };
  }

  async check(task: CheckTask): Promise<Outcome> {
    try {
      const input = task.input ?? (await readFound(task.found));
      return input && 'text' in input ? await this.checked(input, task.overrides) : input;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { file: task.found.file, problem: 'stopped', reason };
    }
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private async checked({ file, text }: ReadFile, overrides: CheckTask['overrides']): Promise<Checked> {
    const { model, target, today, lang, format, colour } = this.setup;
    const { schema } = await this.official;
    const remarks: string[] = [];
    const known = await this.knownOf(file, remarks);
    const result = check(BegjaeringDocument.of(text), {
      ...{ model, target, today, language: lang, syntax: true },
      ...(overrides ? { overrides } : {}),
      ...(known ? { known } : {}),
      ...(schema ? { schema } : {}),
      onRuleFailure: (code, error) => remarks.push(`${file}: ${code}: ${String(error)}`),
    });
    const words = format === 'json' ? jsonOfFile(file, result) : textOfFile(file, result, lang, colour);
    return { ...words, remarks };
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
