import type { ElanClient } from '../../services/client/client';
import type { Dialogporten } from '../../services/dialogporten/open-dialogporten';
import type { World } from '../../services/world';
import type { OpenServices } from './open-services';
import { serviceSettings } from './settings';

/** Dialogporten as services that are open reach it: its tokens are used for as long as those are open, and forgotten with them. */
export class OpenedDialogporten {
  private readonly opened = new WeakMap<ElanClient, Dialogporten>();

  constructor(private readonly world: World) {}

  /** @throws ElanError of kind `settings` where the profile acts by no system user */
  async of({
    client,
    profile,
    key,
  }: Pick<OpenServices, 'client' | 'profile' | 'key'>): Promise<Dialogporten> {
    const { openDialogporten } = await import('../../services/dialogporten/open-dialogporten');
    const { world } = this;
    const dialogporten =
      this.opened.get(client) ?? openDialogporten({ profile, key, world }, serviceSettings().timeLimit);
    this.opened.set(client, dialogporten);
    return dialogporten;
  }
}
