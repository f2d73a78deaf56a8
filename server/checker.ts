import type { BegjaeringDocument } from '../engine/begjaering/document';
import { check, mostDiagnostics, type CheckOptions, type CheckResult } from '../engine/check/check';
import type { Overrides } from '../engine/check/overrides';
import type { Known } from '../services/known/known';
import type { KnownReader } from '../services/known/known-reader';
import type { ExternalSchema } from '../engine/model/external-schema';
import type { FoundFile } from '../services/machine/find-files';
import { remembered } from '../engine/values/remembered';
import type { OfficialSchemas } from '../services/official/official-schemas';
import type { URI } from 'vscode-uri';
import type { Rule } from '../engine/rules/rule';
import type { Settings } from './protocol/protocol';

/** What the server asks of the world around it. */
export interface Environment {
  /** Today's date, `YYYY-MM-DD`. */
  today(): string;
  /** The rules to apply; all of them where it is left out. */
  readonly rules?: readonly Rule[];
  /** What the two below name a file by; its path, of files of this machine only, where it is left out. */
  readonly nameOf?: (file: URI) => string | undefined;
  /** Reads a file beside the ones that are open, such as `.elanrc.json`; undefined where there is none. */
  readonly readText?: (name: string, most?: number) => Promise<string | undefined>;
  /** Whether there is a file of that name; what is said of files that are gone is not said where it is left out. */
  readonly fileExists?: (name: string) => Promise<boolean>;
  /** Lists the JSON files in a folder, at most as many as given; nothing is searched where it is left out. */
  readonly findFiles?: (folder: string, most: number) => Promise<readonly FoundFile[]>;
  /** Tells what has been submitted, by the folders that are open when it is asked; nothing is known of it where it is left out. */
  readonly ledgers?: (
    folders: () => readonly string[],
  ) => Pick<KnownReader, 'known' | 'forget' | 'forgetAll'>;
  /** The official schemas; no file is held against them where it is left out. */
  readonly official?: Pick<OfficialSchemas, 'of' | 'forget'>;
  /** What the machine's user speaks, for clients that do not tell what theirs does. */
  readonly locale?: string;
  /** The address of the pages about codes, with `{code}` in it, for clients that know no better. */
  readonly rulePage?: string;
}

/** What a document is checked with besides its text. */
export interface CheckInput {
  readonly settings: Settings;
  readonly overrides: Overrides;
  /** What was submitted before; undefined where nothing is known of it. */
  readonly known?: Known;
  /** The official schema, where the file is checked against that one. */
  readonly schema?: ExternalSchema;
}

interface Done {
  readonly key: string;
  readonly known: Known | undefined;
  readonly schema: ExternalSchema | undefined;
  /** How many diagnostics it was to have at most. */
  readonly most: number;
  /** Whether all that was found is in it. */
  readonly isComplete: boolean;
  readonly result: CheckResult;
}

/** Whether what was found is also what is found with another limit. */
function answers({ most, isComplete, result }: Done, other: number): boolean {
  return most === other || (isComplete && result.diagnostics.length <= other);
}

/** Says that something was left out. */
const tooMany = 'elan/for-mange-funn';

/** Checks documents, each version once as long as nothing that it depends on changes. */
export class Checker {
  private readonly resultOf = remembered<BegjaeringDocument, { done?: Done }>(() => ({}));
  /** The rules that have failed since the server started. */
  readonly failedRules = new Set<string>();

  constructor(
    private readonly environment: Environment,
    private readonly syntax: boolean,
    private readonly log: (message: string) => void,
  ) {}

  /**
   * @param most how many diagnostics are given at most
   * @returns what is wrong with a document
   */
  check(document: BegjaeringDocument, input: CheckInput, most = mostDiagnostics): CheckResult {
    const { known, schema, overrides } = input;
    const options = this.options(input);
    const key = JSON.stringify([options.model, options.target, options.today, options.language, overrides]);
    const kept = this.resultOf(document);
    const { done } = kept;
    const isSame = done?.key === key && done.known === known && done.schema === schema;
    if (isSame && answers(done, most)) return done.result;
    const result = check(document, { ...options, most });
    const isComplete = document.parsed.whole && !result.diagnostics.some(({ code }) => code === tooMany);
    kept.done = { key, known, schema, most, isComplete, result };
    return result;
  }

  private options({ settings, overrides, known, schema }: CheckInput): CheckOptions {
    return {
      model: settings.informasjonsmodell,
      target: settings.miljoe,
      today: this.environment.today(),
      language: settings.meldingssprak,
      syntax: this.syntax,
      overrides,
      ...(known ? { known } : {}),
      ...(schema ? { schema } : {}),
      onRuleFailure: (code, error) => this.failed(code, error),
      ...(this.environment.rules ? { rules: this.environment.rules } : {}),
    };
  }

  private failed(code: string, error: unknown): void {
    if (this.failedRules.has(code)) return;
    this.failedRules.add(code);
    this.log(`${code}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}
