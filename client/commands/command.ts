import type { ServiceCommand } from '#generated/commands.mjs';
import type { Services } from '../window/services';

/** What a command of the palette does. Arguments are whatever VS Code or another command gives. */
export type Command = (services: Services, ...args: readonly unknown[]) => Promise<unknown>;

/** Commands by their ids, without `elan.` before them, as `commands.json` declares them. */
export type Commands = Partial<Readonly<Record<ServiceCommand, Command>>>;
