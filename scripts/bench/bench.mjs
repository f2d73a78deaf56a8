// @ts-check
// npm run bench: how long everything takes, beside what it is compared with, and whether that is quick enough.
// `--assert` makes a missed target a failure.
import { measureAuthoring } from './authoring.mjs';
import { measureChecks } from './checks.mjs';
import { loadEngine } from './engine.mjs';
import { measureServer } from './server.mjs';
import { measureStartUp } from './start-up.mjs';
import { authoringTable, checksTable, serverTable, startUpTable } from './tables.mjs';
import { isMet, targets } from './targets.mjs';

const engine = await loadEngine();
console.log('The check of a whole begjæring, in milliseconds (medians):\n');
const rows = await measureChecks(engine);
console.log(checksTable(rows));

console.log('\nThe language server in a file of 1,000 claims, from the end of the pause in typing on:\n');
const server = await measureServer(engine);
console.log(serverTable(server));

console.log('What is asked for while writing and reading, in the same file:\n');
const authoring = await measureAuthoring(engine);
console.log(authoringTable(authoring));

console.log('The command line:\n');
const startUp = await measureStartUp();
console.log(startUpTable(startUp));

const all = targets(rows, server, authoring, startUp);
for (const target of all) {
  const { name, value, limit, unit } = target;
  console.log(
    `${isMet(target) ? 'pass' : 'MISS'}  ${name}: ${shown(value)} ${unit}, at most ${shown(limit)}`,
  );
}
const missed = all.filter((target) => !isMet(target));
console.log(`\n${all.length - missed.length} targets reached, ${missed.length} missed`);
console.log('How long the extension takes to activate is measured in the editor, by its tests.');
if (missed.length > 0 && process.argv.includes('--assert')) process.exitCode = 1;

/** @param {number} value */
function shown(value) {
  return String(Number(value.toPrecision(3)));
}
