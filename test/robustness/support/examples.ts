import { readFileSync } from 'node:fs';
import path from 'node:path';
import { versions } from '../../../engine/model/model';

const folder = path.resolve(import.meta.dirname, '../../fixtures/right');

/** The text of the right example of each version of the model, oldest first. */
export const rightTexts: readonly string[] = versions.map((version) =>
  readFileSync(path.join(folder, `${version}.json`), 'utf8'),
);

/** The right example of the newest version. */
export const right = rightTexts.at(-1) ?? '';
