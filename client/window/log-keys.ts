import { readLogKeys } from '../../services/ledger/log-key';
import type { LogKey } from '../../services/ledger/payload-lock';
import type { Log } from '../../services/log/log';
import { Secret } from '../../services/log/secret';
import type { Secrets } from './secrets';

const name = 'elan.logKeys';

/** What payloads of logs of submissions are encrypted with and opened by, in VS Code's keyring. */
export class LogKeys {
  constructor(
    private readonly secrets: Pick<Secrets, 'read' | 'keep'>,
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
    const text = (await this.secrets.read(name)) ?? '';
    const keys = text.split(' ').filter(Boolean);
    this.log.hide(...keys.map((key) => new Secret(key)));
    return new Secret(text);
  }

  /**
   * Keeps another key, which is the one for new payloads from now on.
   * @returns the key; undefined where the keyring failed and the user did not want to do without it
   * @throws ElanError of reason `logKeyWrong`, and KeyringError
   */
  async add(given: Secret): Promise<LogKey | undefined> {
    this.log.hide(given);
    const [key] = readLogKeys(given);
    if (!key) return undefined;
    const before = (await this.text()).reveal().split(' ').filter(Boolean);
    const all = [given.reveal().trim(), ...before.filter((each) => each !== given.reveal().trim())];
    return (await this.secrets.keep(name, all.join(' '))) ? key : undefined;
  }
}
