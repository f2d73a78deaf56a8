import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildBundles } from '../server/support/bundles';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder with the bundles of the language server and the command line. */
    bundles: string;
  }
}

/** Builds what the tests of processes run, once for all of them, and removes it after the last. */
export default async function buildOnce(project: TestProject): Promise<() => void> {
  const bundles = await buildBundles();
  // What they are compiled to is kept here for the next process, by systems that let a cache be put elsewhere.
  process.env['XDG_CACHE_HOME'] = path.join(bundles.folder, 'cache');
  project.provide('bundles', bundles.folder);
  return () => bundles.remove();
}
