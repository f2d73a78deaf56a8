#!/usr/bin/env node
import module from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import envPaths from 'env-paths';
import { keepCompiled } from './compiled';

/** Node 22 and later keep what they have compiled, if they are told where. */
const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => unknown };

// What stands there is run, so it is the user's own folder, and not Node's usual one, which all users may write to.
const own = envPaths('elan', { suffix: '' }).cache;
if (enableCompileCache) enableCompileCache(own);
else keepCompiled(path.dirname(fileURLToPath(import.meta.url)), path.join(own, 'compiled'));

void import('./program');
