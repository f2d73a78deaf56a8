import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { BuildServer } from './pipeline';
import { inPackage } from './run';

/** A local ELAN of the installed package, at a port of its own. */
export interface LocalElan {
  /** What leads the other commands there. */
  readonly env: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

/** Starts `elan sandbox` and waits until it says where it is. */
export async function localElan({ repository, env }: BuildServer): Promise<LocalElan> {
  const args = [inPackage('dist/elan.js'), 'sandbox', '--port', '0', '--json'];
  const child = spawn(process.execPath, args, {
    cwd: repository,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const complaints = text(child.stderr);
  const exited = once(child, 'exit');
  let printed = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    printed += chunk as string;
    if (printed.includes('\n}')) break;
  }
  if (printed === '') throw new Error(await complaints);
  const { baseUrl, issuer } = JSON.parse(printed) as { baseUrl: string; issuer: string };
  return {
    env: { ELAN_BASE_URL: baseUrl, ELAN_ISSUER: issuer },
    stop: async () => {
      child.kill();
      await exited;
    },
  };
}
