// @ts-check
// npm start: VS Code with the extension in it, from a bare checkout. See starting/main.mjs.
import { nodeTooOld } from '../support/node-version.mjs';

const problem = nodeTooOld();
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  import('./main.mjs');
}
