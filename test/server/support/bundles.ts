import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bundle, shipped } from '../../../scripts/build/bundle.mjs';

/** The language server and the command line, bundled into a folder of their own. */
export interface Bundles {
  readonly folder: string;
  remove(): void;
}

/** Bundles what runs outside VS Code, and leaves `dist/` alone, which may be in use. */
export async function buildBundles(): Promise<Bundles> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'elan-bundles-'));
  const { server, elan, 'check-thread': checkThread } = shipped;
  const entryPoints = { server, elan, 'check-thread': checkThread };
  await bundle({ outdir: folder, entryPoints });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
