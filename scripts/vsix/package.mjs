// @ts-check
// npm run package, npm run package:web (`--target web`): builds for production and makes a .vsix. VS Code on the desktop
// takes the one without a name of a platform, VS Code in a browser the one for the web.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createVSIX } from '@vscode/vsce';
import { temporaryFolder } from '../support/leftovers.mjs';
import { ROOT } from '../support/paths.mjs';
import { mustSucceed, run } from '../support/run.mjs';
import { stage } from './stage.mjs';
import { vsixTargets } from './targets.mjs';

/**
 * @param {keyof typeof vsixTargets} name
 * @param {string} from a folder with a build for production in it
 * @param {string} vsix the file to write
 */
export async function packageFor(name, from, vsix) {
  const folder = temporaryFolder('vsix');
  const target = vsixTargets[name];
  await stage(target, from, folder);
  await createVSIX({
    cwd: folder,
    packagePath: vsix,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
    ...(target.platform ? { target: target.platform } : {}),
  });
}

async function main() {
  const { values } = parseArgs({ options: { target: { type: 'string', default: 'universal' } } });
  const name = /** @type {(keyof typeof vsixTargets)[]} */ (Object.keys(vsixTargets)).find(
    (each) => each === values.target,
  );
  if (!name) {
    console.error(`There is no target ${values.target}, only ${Object.keys(vsixTargets).join(' and ')}.`);
    process.exitCode = 2;
    return;
  }
  const build = path.join(ROOT, 'scripts/build/build.mjs');
  mustSucceed(await run(process.execPath, [build, '--production'], { cwd: ROOT }), 'The build');
  const manifest = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const file = [manifest.name, ...(name === 'universal' ? [] : [name]), manifest.version].join('-');
  await packageFor(name, ROOT, path.join(ROOT, `${file}.vsix`));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
