import type * as Sandbox from '../../../sandbox/main';
import { exitCodes, type ExitCode } from '../../exit-codes';
import type { Surroundings } from '../command';
import { UsageError } from '../usage-error';
import { words } from '../words/words';
import type { Language } from '../../../engine/findings/findings';

/** What `elan sandbox` is told. */
export interface SandboxCommand {
  readonly port?: number;
  /** The file that cases, attachments and clients are kept in. */
  readonly state?: string;
  /** How long each step of an attachment takes, in milliseconds. */
  readonly attachmentStep?: number;
  readonly json?: boolean;
  readonly verbose?: boolean;
  readonly lang: Language;
}

/** The local ELAN is a bundle of its own, which nothing else loads. */
const bundle: string = './sandbox.js';

/** Runs the local ELAN until it is stopped. */
export async function runSandbox(
  { port, state, attachmentStep, json, verbose, lang }: SandboxCommand,
  { out, err, signal }: Pick<Surroundings, 'out' | 'err' | 'signal'>,
  load: () => Promise<Pick<typeof Sandbox, 'startSandbox'>> = loadBundle,
): Promise<ExitCode> {
  const say = words(lang);
  try {
    const { startSandbox } = await load();
    const running = await startSandbox({
      ...(port === undefined ? {} : { port }),
      ...(state === undefined ? {} : { stateFile: state }),
      ...(attachmentStep === undefined ? {} : { timing: { attachmentStep } }),
      ...(verbose ? { log: (line) => err(callLine(line)) } : {}),
    });
    const { url, baseUrl, issuer, klient } = running;
    const facts = {
      command: 'sandbox',
      environment: 'local',
      url,
      baseUrl,
      issuer,
      clientId: klient.clientId,
    };
    out(json ? `${JSON.stringify(facts, null, 2)}\n` : `${say('sandboxRuns', { url, issuer })}\n`);
    await stopped(signal);
    await running.close();
    return exitCodes.ok;
  } catch (error) {
    err(`elan sandbox: ${problemOf(error, lang)}\n`);
    return exitCodes.misuse;
  }
}

function problemOf(error: unknown, lang: Language): string {
  if (error instanceof UsageError) return error.text(lang);
  if (codeOf(error) === 'EADDRINUSE') return words(lang)('portTaken');
  return error instanceof Error ? error.message : String(error);
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

async function loadBundle(): Promise<Pick<typeof Sandbox, 'startSandbox'>> {
  try {
    return (await import(bundle)) as typeof Sandbox;
  } catch (error) {
    if (codeOf(error) === 'MODULE_NOT_FOUND') throw new UsageError('sandboxNotShipped');
    throw error;
  }
}

function callLine({ at, method, path, status, correlationId, milliseconds }: Sandbox.CallLine): string {
  return `${at} ${method} ${path} ${status} ${milliseconds} ms ${correlationId}\n`;
}

function stopped(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
