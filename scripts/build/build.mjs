// @ts-check
// npm run build: everything that runs, into dist/. `--production` minifies.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { generate } from './generate.mjs';
import { manifestFiles, staleManifestFiles } from './manifest.mjs';
import { renderPages, stalePages } from './pages.mjs';
import { bundleOptions, bundleUrl } from '../support/bundle-options.mjs';
import { thirdPartyNotices } from '../support/notices.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const production = process.argv.includes('--production');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  ...bundleOptions,
  external: ['vscode'],
  outdir: 'dist',
  sourcemap: production ? false : 'linked',
  minify: production,
  metafile: true,
};

/** This library's ES module, which express-openapi-validator gets at in the end, breaks when it is bundled. */
const sandboxAlias = { '@jsdevtools/ono': path.join(root, 'node_modules/@jsdevtools/ono/cjs/index.js') };

/** The pages are written by hand-run `npm run pages`, so that what changes in them is seen; a build only looks. */
async function checkPages() {
  const stale = stalePages((await renderPages()).pages);
  if (stale.length === 0) return;
  console.error(`Not as the data and the fixtures say now (run npm run pages): ${stale.join(', ')}`);
  process.exitCode = 1;
}

/** The same with what VS Code is to know of the commands. */
async function checkManifest() {
  const stale = staleManifestFiles(await manifestFiles());
  if (stale.length === 0) return;
  console.error(`Not as the commands are declared (run npm run manifest): ${stale.join(', ')}`);
  process.exitCode = 1;
}

/** Generates what is generated and bundles the extension, the language server, the command line and the local ELAN. */
export async function buildAll() {
  fs.rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  const generated = await generate();
  const built = await Promise.all([
    build({
      ...shared,
      entryPoints: {
        extension: 'client/extension.ts',
        'language-client': 'client/language-client.ts',
        'commands/main': 'client/commands/main.ts',
        'views/picture-panel': 'client/views/picture-panel.ts',
        server: 'server/main.ts',
      },
      // Loaded when the first begjæring is opened, and when the first command is run, and not before.
      external: ['vscode', './language-client', './commands/main', './views/picture-panel'],
    }),
    build({
      ...shared,
      entryPoints: {
        elan: 'cli/main.ts',
        actions: 'cli/services/actions.ts',
        'check-thread': 'cli/check/threads/script.ts',
      },
      // Loaded by those commands that call a service.
      external: ['./actions'],
      banner: { js: `#!/usr/bin/env node\n${bundleUrl}` },
    }),
    // The local ELAN is a bundle of its own, so that nothing else loads what it needs.
    build({ ...shared, entryPoints: { sandbox: 'sandbox/main.ts' }, alias: sandboxAlias }),
  ]);
  const metafiles = [...generated, ...built.map(({ metafile }) => metafile)].filter(
    (metafile) => metafile !== undefined,
  );
  fs.writeFileSync(path.join(root, 'dist/THIRD-PARTY-NOTICES.txt'), thirdPartyNotices(metafiles));
  // For whoever wants to validate with a tool of their own.
  fs.cpSync(path.join(root, 'generated/schemas'), path.join(root, 'dist/schemas'), {
    recursive: true,
  });
  fs.chmodSync(path.join(root, 'dist/elan.js'), 0o755);
  await checkPages();
  await checkManifest();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
