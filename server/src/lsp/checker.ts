import type { BegjaeringDocument } from '../begjaering/document';
import { check, type CheckOptions, type CheckResult } from '../check/check';
import type { Overrides } from '../check/overrides';
import type { Rule } from '../rules/rule';
import type { Settings } from './protocol';

/** What the server asks of the world around it. */
export interface Environment {
  /** Today's date, `YYYY-MM-DD`. */
  today(): string;
  /** The rules to apply; all of them where it is left out. */
  readonly rules?: readonly Rule[];
  /** Reads a file beside the ones that are open, such as `.elanrc.json`; undefined where there is none. */
  readonly readText?: (path: string) => Promise<string | undefined>;
  /** The address of the pages about codes, with `{code}` in it, for clients that know no better. */
  readonly rulePage?: string;
}

interface Known {
  readonly key: string;
  readonly result: CheckResult;
}

/** Checks documents, each version once as long as nothing that it depends on changes. */
export class Checker {
  private readonly results = new WeakMap<BegjaeringDocument, Known>();
  /** The rules that have failed since the server started. */
  readonly failedRules = new Set<string>();

  constructor(
    private readonly environment: Environment,
    private readonly syntax: boolean,
    private readonly log: (message: string) => void,
  ) {}

  /** @returns what is wrong with a document */
  check(document: BegjaeringDocument, settings: Settings, overrides: Overrides, most?: number): CheckResult {
    const options = { ...this.options(settings, overrides), ...(most === undefined ? {} : { most }) };
    const key = JSON.stringify([
      options.model,
      options.target,
      options.today,
      options.language,
      overrides,
      String(most),
    ]);
    const known = this.results.get(document);
    if (known?.key === key) return known.result;
    const result = check(document, options);
    this.results.set(document, { key, result });
    return result;
  }

  private options(settings: Settings, overrides: Overrides): CheckOptions {
    return {
      model: settings.informasjonsmodell,
      target: settings.miljoe,
      today: this.environment.today(),
      language: settings.meldingssprak,
      syntax: this.syntax,
      overrides,
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
