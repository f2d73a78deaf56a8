// @ts-check
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root folder of the repository. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** What the build and the tests write. */
export const DIST = path.join(ROOT, 'dist');

/** Where editors are kept between runs, outside the repository. */
export const EDITOR_CACHE =
  process.env.ELAN_EDITOR_CACHE || path.join(os.homedir(), '.cache', 'utleggsbegjaering-vscode');
