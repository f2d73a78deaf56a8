import fs from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';
import { run, type Run } from './run';

/** A step of a pipeline, as a build server runs it. */
export interface Step {
  readonly script: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Whether it is run also where one before it has failed. */
  readonly always?: boolean;
}

/** What stands for a build server: a folder with what is checked out, and one for what is installed. */
export interface BuildServer {
  readonly repository: string;
  readonly env: Readonly<Record<string, string>>;
  /** Another folder of its own. */
  readonly temporary: string;
}

/** On this day the right examples are right. */
const clock = `const Real = Date;
const now = Real.parse('2026-06-15T12:00:00Z');
globalThis.Date = class extends Real {
  constructor(...given) { super(...(given.length === 0 ? [now] : given)); }
  static now() { return now; }
};`;

/**
 * @param files what is checked out, by paths
 * @returns a build server without a network, on which `npm install --global` installs into a folder of its own; `ELAN_PACKAGE` is
 *   what `npm pack` has made
 */
export async function buildServer(files: Readonly<Record<string, string>>): Promise<BuildServer> {
  const folder = fs.mkdtempSync(path.join(inject('installed'), 'server-'));
  const [repository, temporary, global] = ['repository', 'temporary', 'global'].map((name) => {
    fs.mkdirSync(path.join(folder, name));
    return path.join(folder, name);
  }) as [string, string, string];
  fs.writeFileSync(path.join(temporary, 'clock.cjs'), clock);
  write(repository, files);
  const env = {
    ELAN_PACKAGE: inject('packed'),
    NODE_OPTIONS: `--require "${path.join(temporary, 'clock.cjs')}"`,
    PATH: [path.join(global, 'bin'), path.dirname(process.execPath), process.env['PATH']].join(
      path.delimiter,
    ),
    npm_config_cache: path.join(temporary, 'npm-cache'),
    npm_config_offline: 'true',
    npm_config_prefix: global,
    npm_config_registry: 'http://127.0.0.1:9',
    ...{ GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
    ...{ GIT_AUTHOR_NAME: 'Test', GIT_AUTHOR_EMAIL: 'test@example.com' },
    ...{ GIT_COMMITTER_NAME: 'Test', GIT_COMMITTER_EMAIL: 'test@example.com' },
  };
  const server = { repository, temporary, env };
  await git(server, 'init', '--quiet', '--initial-branch', 'main');
  return server;
}

/** Runs Git where the repository is. */
export function git({ repository, env }: BuildServer, ...args: string[]): Promise<Run> {
  return run('git', args, { cwd: repository, env });
}

/** Writes files into a folder. */
export function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
}

/**
 * Runs steps in bash, as build servers do: after one that fails, only those that are always run.
 * @param options what bash is started with
 * @returns what each step that was run came to
 */
export async function runSteps(
  { repository, env }: BuildServer,
  steps: readonly Step[],
  options: readonly string[] = ['-e'],
): Promise<Run[]> {
  const runs: Run[] = [];
  for (const { script, env: own, always = false } of steps) {
    if (!always && runs.some(({ code }) => code !== 0)) continue;
    const args = ['--noprofile', '--norc', ...options, '-c', script];
    runs.push(await run('bash', args, { cwd: repository, env: { ...env, ...own } }));
  }
  return runs;
}
