// @ts-check
// npm test: everything that has to hold, from a bare checkout. See testing/main.mjs.
import { nodeTooOld } from '../support/node-version.mjs';

const problem = nodeTooOld();
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  import('./main.mjs');
}
