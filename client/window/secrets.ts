import * as vscode from 'vscode';
import { notifications } from './notifications';

/** The keyring that VS Code keeps secrets in does not work, and the user did not want to do without it. */
export class KeyringError extends Error {}

/**
 * Keys and passwords: in VS Code's SecretStorage and nowhere else. Where the keyring fails, the user is told, and may
 * have them kept in memory until the window closes.
 */
export class Secrets {
  private readonly inMemory = new Map<string, string>();

  constructor(private readonly storage: vscode.SecretStorage) {}

  /**
   * @returns the secret of that name, or undefined where none was kept
   * @throws KeyringError where the keyring cannot be read
   */
  async read(name: string): Promise<string | undefined> {
    const remembered = this.inMemory.get(name);
    if (remembered !== undefined) return remembered;
    try {
      return await this.storage.get(name);
    } catch {
      throw new KeyringError(
        vscode.l10n.t('VS Code cannot read its keyring, where the key of the profile is kept.'),
      );
    }
  }

  /**
   * Keeps a secret.
   * @returns false where the keyring failed and the user chose not to have it kept in memory; what was kept before is
   *   still there then
   */
  async keep(name: string, secret: string): Promise<boolean> {
    if (await this.keepForGood(name, secret)) return true;
    if (!(await this.mayStayInMemory())) return false;
    this.inMemory.set(name, secret);
    return true;
  }

  /** @returns whether the user wants to have a secret in memory, which the keyring cannot keep */
  async mayStayInMemory(): Promise<boolean> {
    const inMemory = vscode.l10n.t('Keep in memory');
    const answer = await notifications.showWarningMessage(
      vscode.l10n.t('VS Code could not put the key into its keyring.'),
      {
        modal: true,
        detail: vscode.l10n.t(
          'It can be kept in memory until this window is closed; then it has to be given again. It is never written to a file or a setting.',
        ),
      },
      inMemory,
    );
    return answer === inMemory;
  }

  /**
   * Keeps a secret that must outlive the window.
   * @returns false where the keyring failed; what was kept before is still there then, and the user has been told nothing
   */
  async keepForGood(name: string, secret: string): Promise<boolean> {
    const isStored = await this.store(name, secret);
    if (isStored) this.inMemory.delete(name);
    return isStored;
  }

  /**
   * Deletes a secret.
   * @returns false where the keyring failed, so that it may still be there
   */
  async forget(name: string): Promise<boolean> {
    this.inMemory.delete(name);
    try {
      await this.storage.delete(name);
      return true;
    } catch {
      return false;
    }
  }

  /** Whether a secret is only in memory. */
  isOnlyInMemory(name: string): boolean {
    return this.inMemory.has(name);
  }

  /** Without a keyring some systems fail, and some do nothing and say nothing: so it is read back. */
  private async store(name: string, secret: string): Promise<boolean> {
    try {
      await this.storage.store(name, secret);
      return (await this.storage.get(name)) === secret;
    } catch {
      return false;
    }
  }
}
