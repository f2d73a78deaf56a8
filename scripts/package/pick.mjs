// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';

/**
 * Copies what one target ships, with a manifest of its own.
 *
 * @param {import('./targets.mjs').Target} target
 * @param {string} from a folder with a build in it
 * @param {string} to an empty folder
 */
export async function pick(target, from, to) {
  const { takes, folders = [], without = [], names = {}, withoutContributions = [] } = target;
  const files = await listFiles({ cwd: from, packageManager: PackageManager.None });
  const besides = folders.flatMap((folder) =>
    fs.readdirSync(path.join(from, folder)).map((name) => `${folder}/${name}`),
  );
  for (const file of [...files.filter(takes), ...besides.filter((name) => !name.endsWith('.map'))]) {
    fs.mkdirSync(path.dirname(path.join(to, file)), { recursive: true });
    fs.copyFileSync(path.join(from, file), path.join(to, file));
  }
  const manifest = JSON.parse(fs.readFileSync(path.join(from, 'package.json'), 'utf8'));
  for (const name of [...without, 'scripts', 'devDependencies']) delete manifest[name];
  Object.assign(manifest, names);
  for (const name of withoutContributions) delete manifest.contributes[name];
  // all that is there belongs to it, and vsce wants that said
  fs.writeFileSync(path.join(to, '.vscodeignore'), '');
  fs.writeFileSync(path.join(to, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
