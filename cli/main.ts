#!/usr/bin/env node
import module from 'node:module';
import envPaths from 'env-paths';

/** Node 22 and later keep what they have compiled, if they are told where. */
const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => unknown };

// What stands there is run, so it is the user's own folder, and not Node's usual one, which all users may write to.
enableCompileCache?.(envPaths('elan', { suffix: '' }).cache);

void import('./program');
