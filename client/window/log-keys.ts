import { ElanError } from '../../services/errors';
import { logKeyTexts, newLogKey, readLogKeys } from '../../services/ledger/log-key';
import type { LogKey } from '../../services/ledger/payload-lock';
import type { Log } from '../../services/log/log';
import { Secret } from '../../services/log/secret';
import type { Secrets } from './secrets';

const name = 'elan.logKeys';

/** What payloads of logs of submissions are encrypted with and opened by, in VS Code's keyring. */
export class LogKeys {
  constructor(
    private readonly secrets: Pick<Secrets, 'read' | 'keep' | 'keepForGood'>,
    private readonly log: Pick<Log, 'hide' | 'error'>,
  ) {}

  /** @returns all that are kept, the newest first; none where the keyring cannot be read, and payloads stay closed then */
  async all(): Promise<LogKey[]> {
    try {
      return readLogKeys(await this.text());
    } catch (error) {
      this.log.error('logKeys.notRead', { problem: error instanceof Error ? error.message : String(error) });
      return [];
    }
  }

  /**
   * @returns the keys as they are given to the command line
   * @throws KeyringError
   */
  async text(): Promise<Secret> {
    const text = new Secret((await this.secrets.read(name)) ?? '');
    this.hide(text);
    return text;
  }

  /**
   * Makes a key, which is the one for new payloads from now on. In memory only it would be gone with the window, and with
   * it all that was encrypted meanwhile: so it is kept in the keyring, or not at all.
   * @throws ElanError of reason `logKeyNotKept` where the keyring failed, and KeyringError
   */
  async make(): Promise<LogKey> {
    const { first, all } = await this.with(newLogKey());
    if (!first || !(await this.secrets.keepForGood(name, all))) throw new ElanError('logKeyNotKept');
    return first;
  }

  /**
   * Keeps keys that the user has elsewhere too. The first of them is the one for new payloads from now on.
   * @param given one key, or several with blanks between
   * @returns the first; undefined where the keyring failed and the user did not want to do without it
   * @throws ElanError of reason `logKeyWrong`, and KeyringError
   */
  async add(given: Secret): Promise<LogKey | undefined> {
    const { first, all } = await this.with(given);
    return first && (await this.secrets.keep(name, all)) ? first : undefined;
  }

  /** @returns the keys that are given, and after them those that are kept already */
  private async with(given: Secret): Promise<{ readonly first: LogKey | undefined; readonly all: string }> {
    this.hide(given);
    const [first] = readLogKeys(given);
    const all = new Set([...logKeyTexts(given), ...logKeyTexts(await this.text())]);
    return { first, all: [...all].join(' ') };
  }

  private hide(keys: Secret): void {
    this.log.hide(...logKeyTexts(keys).map((key) => new Secret(key)));
  }
}
