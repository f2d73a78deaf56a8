import type { CheckCommand } from './command';
import type { Checker, CheckSetup } from './setup';

/** What checks the files of a run. */
export interface OpenedChecker {
  readonly checker: Checker;
  /** Keeps for the next run what was found, where that is asked for. @returns what kept it from that, in a sentence */
  readonly keep: () => Promise<string | undefined>;
}

/**
 * @param count in how many threads it checks
 * @param output where the report goes
 * @throws CheckRefusal where what is kept of earlier runs cannot be used
 */
export async function openChecker(
  command: CheckCommand,
  count: number,
  output: NodeJS.WriteStream,
): Promise<OpenedChecker> {
  const setup = setupOf(command, output);
  const open = (): Promise<Checker> => openUncached(setup, count, command.thread);
  if (!command.cache) return { checker: await open(), keep: () => Promise.resolve(undefined) };
  const { Cached } = await import('./cache/cached');
  const cached = await Cached.open({ setup, open, location: command.cacheLocation });
  return { checker: cached, keep: () => cached.keep() };
}

async function openUncached(setup: CheckSetup, count: number, script: URL): Promise<Checker> {
  // The engine is loaded here only where no other thread does so.
  const here = async (): Promise<Checker> => new (await import('./this-thread')).ThisThread(setup);
  if (count === 1) return here();
  const { Threads } = await import('./threads/threads');
  return new Threads({ setup, count, script, otherwise: here });
}

function setupOf(command: CheckCommand, output: NodeJS.WriteStream): CheckSetup {
  const { model, target, today, lang, severity, outputs, openapi = [] } = command;
  const formats = outputs.map(({ format }) => format);
  const colour = isColoured(output);
  const excerpts = colour || output.isTTY;
  return { model, target, formats, severity, today, lang, openapi, colour, excerpts };
}

/** As it is usual among programs: asking for colours counts for more than asking for none. */
export function isColoured({ isTTY }: NodeJS.WriteStream): boolean {
  const { FORCE_COLOR: force, NO_COLOR: none } = process.env;
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  return isTTY && (none === undefined || none === '');
}
