// @ts-check
// npm run package, npm run package:web (`--target web`): builds for production and makes a .vsix. VS Code on a computer takes
// the one without the name of a platform, VS Code in a browser the one for the web.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../support/paths.mjs';
import { mustSucceed, run } from '../support/run.mjs';
import { isTarget, vsixTargets } from './targets.mjs';
import { packStaged } from './vsix.mjs';

const { values } = parseArgs({ options: { target: { type: 'string', default: 'universal' } } });

if (isTarget(values.target)) {
  const build = path.join(ROOT, 'scripts/build/build.mjs');
  mustSucceed(await run(process.execPath, [build, '--production'], { cwd: ROOT }), 'The build');
  const { file, bytes, warnings } = await packStaged(ROOT, values.target);
  fs.copyFileSync(file, path.join(ROOT, path.basename(file)));
  console.log([...warnings, `${path.basename(file)}: ${(bytes / 1e6).toFixed(2)} MB`].join('\n'));
} else {
  console.error(`There is no target ${values.target}, only ${Object.keys(vsixTargets).join(' and ')}.`);
  process.exitCode = 2;
}
