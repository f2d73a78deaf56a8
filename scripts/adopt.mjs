// @ts-check
// npm run adopt -- FILE: takes what `elan operations adopt --patch FILE` wrote into this project's own document, formatted as
// the rest of the repository. What the result must be is held by the tests.
import fs from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { applyPatch } from 'rfc6902';
import { ROOT } from './support/paths.mjs';

const [patch] = process.argv.slice(2);
if (patch === undefined) throw new Error('Say which patch: npm run adopt -- FILE');
const target = path.join(ROOT, 'schemas/tjenester.openapi.json');
const document = JSON.parse(fs.readFileSync(target, 'utf8'));
const problem = applyPatch(document, JSON.parse(fs.readFileSync(patch, 'utf8'))).find(
  (each) => each !== null,
);
if (problem) throw problem;
const options = { ...(await resolveConfig(target)), filepath: target };
fs.writeFileSync(target, await format(JSON.stringify(document, null, 2), options));
console.log(
  `${path.relative(process.cwd(), target)} is written. Look at it (git diff), and run npm run test:quick.`,
);
