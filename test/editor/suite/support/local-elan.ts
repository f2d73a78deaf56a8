import { fork } from 'node:child_process';
import path from 'node:path';
import { extensionFolder } from './extension';

/** A local ELAN of a test's own. */
export interface OwnElan {
  readonly url: string;
  readonly baseUrl: string;
  readonly issuer: string;
  stop(): void;
}

/** Starts a local ELAN on a port that is free, so that tests do not meet the one of a person on this machine. */
export function startOwnElan(): Promise<OwnElan> {
  const program = path.join(extensionFolder(), 'dist', 'elan.js');
  const child = fork(program, ['sandbox', '--port', '0', '--json'], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const stop = (): void => void child.kill();
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (!said.trimEnd().endsWith('}')) return;
      resolve({ ...(JSON.parse(said) as Omit<OwnElan, 'stop'>), stop });
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.once('exit', () => reject(new Error(`The local ELAN ended: ${said}`)));
  });
}
