// @ts-check
// How large the package is, and the bundles in it.
import fs from 'node:fs';
import path from 'node:path';
import { packStaged } from '../package/vsix.mjs';
import { megabytes } from './figures.mjs';

/** @param {import('./measurements.mjs').Subjects} subjects @returns {Promise<import('./figures.mjs').Measured>} */
export async function measurePackage({ shipped }) {
  const folder = await shipped();
  const bundles =
    bytesBelow(path.join(folder, 'dist')) - bytesOf(path.join(folder, 'dist/THIRD-PARTY-NOTICES.txt'));
  const { bytes } = await packStaged(folder);
  return {
    figures: [
      { target: 'vsix', value: megabytes(bytes), of: `${bytes} bytes` },
      { target: 'bundles', value: megabytes(bundles), of: `${bundles} bytes` },
    ],
  };
}

/** @param {string} folder */
function bytesBelow(folder) {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.map((name) => bytesOf(path.join(folder, name))).reduce((a, b) => a + b, 0);
}

/** @param {string} file */
function bytesOf(file) {
  const stat = fs.statSync(file);
  return stat.isFile() ? stat.size : 0;
}
