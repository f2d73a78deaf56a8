import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { bundleOptions } from '../../../scripts/support/bundle-options.mjs';

/** The language server and the command line, bundled into a folder of their own. */
export interface Bundles {
  readonly folder: string;
  remove(): void;
}

/** Bundles what runs outside VS Code, and leaves `dist/` alone, which may be in use. */
export async function buildBundles(): Promise<Bundles> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'elan-bundles-'));
  await Promise.all([
    build({ ...bundleOptions, outdir: folder, entryPoints: { server: 'server/main.ts' } }),
    build({
      ...bundleOptions,
      outdir: folder,
      entryPoints: { elan: 'cli/main.ts', 'check-thread': 'cli/check/threads/script.ts' },
    }),
  ]);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
