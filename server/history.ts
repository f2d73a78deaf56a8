import { URI } from 'vscode-uri';
import type { Known } from '../services/known/known';
import type { Environment } from './checker';
import type { Target } from '../engine/rules/rule';

type LedgerReader = ReturnType<NonNullable<Environment['ledgers']>>;

/** What was submitted before, for the files that are open. A ledger that cannot be read tells nothing. */
export class Histories {
  private readonly told = new Set<string>();

  constructor(
    private readonly reader: LedgerReader,
    private readonly log: (message: string) => void,
  ) {}

  /** @returns what the ledger of a file's workspace knows; undefined where there is none */
  async of(uri: string, target: Target): Promise<Known | undefined> {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    try {
      return await this.reader.known(path, target);
    } catch (error) {
      this.tell(`The log of submissions cannot be read: ${String(error)}`);
      return undefined;
    }
  }

  /** Something has been written, perhaps the first of all: everything is looked up again. */
  changed(): void {
    this.reader.forgetAll();
  }

  close(uri: string): void {
    const path = pathOf(uri);
    if (path !== undefined) this.reader.forget(path);
  }

  private tell(problem: string): void {
    if (this.told.has(problem)) return;
    this.told.add(problem);
    this.log(problem);
  }
}

function pathOf(uri: string): string | undefined {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? parsed.fsPath : undefined;
}
