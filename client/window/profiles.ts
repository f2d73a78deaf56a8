import * as vscode from 'vscode';
import type { Log } from '../../services/log/log';
import type { KeyMaterial } from '../../services/maskinporten/keys/key-material';
import { secretsOfMaterial } from '../../services/maskinporten/keys/secrets-of-key';
import type { Profile } from '../../services/profile';
import { keyFromText, textOfKey } from './key-text';
import { activeProfile, activeProfileKey, allProfiles, profilesKey } from './profile-state';
import type { Secrets } from './secrets';

/**
 * The profiles of the user. What is secret of them stands in the keyring, the rest with VS Code's state of the user;
 * nothing of them stands in a setting, so that no folder that is opened can say where a token goes.
 */
export class Profiles implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  /** The active profile as it was when this window had focus last. */
  private seen: string | undefined;

  constructor(
    private readonly ofUser: vscode.Memento,
    private readonly ofWindow: vscode.Memento,
    private readonly secrets: Secrets,
    private readonly hide: Log['hide'],
  ) {
    this.seen = JSON.stringify(this.active);
  }

  /** @returns all profiles, the local ELAN first */
  all(): readonly Profile[] {
    return allProfiles(this.ofUser);
  }

  /** @returns the profile of a name as it is now; undefined where it has been removed */
  named(name: string): Profile | undefined {
    return this.all().find((profile) => profile.name === name);
  }

  /** The profile that calls are made with in this window: what was chosen here last, or else the local ELAN. */
  get active(): Profile {
    return activeProfile(this.ofUser, this.ofWindow);
  }

  async choose({ name }: Profile): Promise<void> {
    await this.ofWindow.update(activeProfileKey, name);
    this.changed.fire();
  }

  /**
   * Keeps a profile, in place of one of the same name, and makes it the active one.
   * @param key left out where the profile needs none of its own
   * @returns false where the key could not be kept; then nothing was
   */
  async save(profile: Profile, key?: KeyMaterial): Promise<boolean> {
    if (!key) await this.secrets.forget(secretName(profile));
    else if (!(await this.secrets.keep(secretName(profile), textOfKey(key)))) return false;
    const others = this.stored().filter(({ name }) => name !== profile.name);
    await this.ofUser.update(profilesKey, [...others, profile]);
    await this.choose(profile);
    return true;
  }

  /** Tells of it where another window has changed the profile that is active here. */
  lookAgain(): void {
    const now = JSON.stringify(this.active);
    if (this.seen !== undefined && this.seen !== now) this.changed.fire();
    this.seen = now;
  }

  /** Changes what a profile says besides its key. */
  async change(profile: Profile): Promise<void> {
    const others = this.stored().filter(({ name }) => name !== profile.name);
    await this.ofUser.update(profilesKey, [...others, profile]);
    this.changed.fire();
  }

  /**
   * @returns the key of a profile; undefined where none is kept
   * @throws KeyringError
   */
  async keyOf(profile: Profile): Promise<KeyMaterial | undefined> {
    const text = await this.secrets.read(secretName(profile));
    const key = text === undefined ? undefined : keyFromText(text);
    if (key) this.hide(...secretsOfMaterial(key));
    return key;
  }

  /** Whether a profile's key is gone when the window closes. */
  isKeyOnlyInMemory(profile: Profile): boolean {
    return this.secrets.isOnlyInMemory(secretName(profile));
  }

  /**
   * Forgets a profile and its key.
   * @returns false where the keyring failed, so that the key may still be in it
   */
  async remove(profile: Profile): Promise<boolean> {
    const forgotten = await this.secrets.forget(secretName(profile));
    await this.ofUser.update(
      profilesKey,
      this.stored().filter(({ name }) => name !== profile.name),
    );
    this.changed.fire();
    return forgotten;
  }

  dispose(): void {
    this.changed.dispose();
  }

  private stored(): readonly Profile[] {
    return this.ofUser.get<readonly Profile[]>(profilesKey, []);
  }
}

function secretName({ name }: Profile): string {
  return `elan.key.${name}`;
}
