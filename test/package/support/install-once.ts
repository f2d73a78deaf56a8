import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { packageForNpm } from '../../../scripts/package/npm.mjs';
import { npm } from '../../../scripts/support/run.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** What `npm pack` has made. */
    packed: string;
    /** A folder in which nothing is installed but that. */
    installed: string;
  }
}

/** No registry answers here, and nothing was fetched before. */
export const withoutNetwork = (folder: string): string[] => [
  ...['--offline', '--registry', 'http://127.0.0.1:9', '--cache', path.join(folder, 'npm-cache')],
  ...['--no-audit', '--no-fund', '--no-update-notifier'],
];

/** Packs the npm package, and installs it into an empty folder, once for all tests of it. */
export default async function installOnce(project: TestProject): Promise<() => void> {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'elan-package-'));
  const packed = await packageForNpm(path.join(folder, 'packed'));
  const installed = path.join(folder, 'installed');
  fs.mkdirSync(installed);
  fs.writeFileSync(path.join(installed, 'package.json'), JSON.stringify({ private: true }));
  const { code, output } = await npm(['install', packed, ...withoutNetwork(folder)], { cwd: installed });
  if (code !== 0) throw new Error(output);
  project.provide('packed', packed);
  project.provide('installed', installed);
  return () => fs.rmSync(folder, { recursive: true, force: true });
}
