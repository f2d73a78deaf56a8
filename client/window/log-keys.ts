import { ElanError } from '../../services/errors';
import { logKeyTexts, newLogKey, readLogKeys } from '../../services/ledger/log-key';
import type { LogKey } from '../../services/ledger/payload-lock';
import type { Log } from '../../services/log/log';
import { Secret } from '../../services/log/secret';
import { KeyringError, type Secrets } from './secrets';

const name = 'elan.logKeys';

/** What payloads of logs of submissions are encrypted with and opened by, in VS Code's keyring. */
export class LogKeys {
  /** What was given while the keyring could not be read: put into it, it would take the place of what is there. */
  private given = new Secret('');

  constructor(
    private readonly secrets: Pick<Secrets, 'read' | 'keep' | 'keepForGood' | 'mayStayInMemory'>,
    private readonly log: Pick<Log, 'hide' | 'error'>,
  ) {}

  /** @returns all that are here, the newest first; where the keyring cannot be read, what is encrypted with its keys stays closed */
  async all(): Promise<LogKey[]> {
    try {
      return readLogKeys(await this.text());
    } catch (error) {
      this.log.error('logKeys.notRead', { problem: error instanceof Error ? error.message : String(error) });
      return readLogKeys(this.given);
    }
  }

  /**
   * @returns the keys as they are given to the command line
   * @throws KeyringError
   */
  async text(): Promise<Secret> {
    const text = joined(this.given, new Secret((await this.secrets.read(name)) ?? ''));
    this.hide(text);
    return text;
  }

  /**
   * Makes a key, which is the one for new payloads from now on. In memory only it would be gone with the window, and with
   * it all that was encrypted meanwhile: so it is kept in the keyring, or not at all.
   * @throws ElanError of reason `logKeyNotKept` where the keyring failed, and KeyringError
   */
  async make(): Promise<LogKey> {
    const key = newLogKey();
    const all = joined(key, await this.text());
    this.hide(key);
    const [made] = readLogKeys(key);
    if (!made || !(await this.secrets.keepForGood(name, all.reveal()))) throw new ElanError('logKeyNotKept');
    this.given = new Secret('');
    return made;
  }

  /**
   * Keeps keys that the user has elsewhere too. The first of them is the one for new payloads from now on.
   * @param given one key, or several with blanks between
   * @returns the first; undefined where the keyring failed and the user did not want to do without it
   * @throws ElanError of reason `logKeyWrong`
   */
  async add(given: Secret): Promise<LogKey | undefined> {
    this.hide(given);
    const [first] = readLogKeys(given);
    return first && (await this.keep(given)) ? first : undefined;
  }

  private async keep(given: Secret): Promise<boolean> {
    const here = await this.text().catch((error: unknown) => {
      if (error instanceof KeyringError) return undefined;
      throw error;
    });
    if (here) {
      const isKept = await this.secrets.keep(name, joined(given, here).reveal());
      if (isKept) this.given = new Secret('');
      return isKept;
    }
    const isWanted = await this.secrets.mayStayInMemory();
    if (isWanted) this.given = joined(given, this.given);
    return isWanted;
  }

  private hide(keys: Secret): void {
    this.log.hide(...logKeyTexts(keys).map((key) => new Secret(key)));
  }
}

/** @returns the keys of both, each once and in that order */
function joined(first: Secret, then: Secret): Secret {
  return new Secret([...new Set([...logKeyTexts(first), ...logKeyTexts(then)])].join(' '));
}
