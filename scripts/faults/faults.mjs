// @ts-check
// npm run test:faults: the command line against a local ELAN that fails, killed at random, its ledger damaged, run after
// run; after each, the cases of the service have to be those of the log.
import { parseArgs } from 'node:util';
import { planOf } from './plan.mjs';
import { Run } from './run.mjs';

const help = `npm run test:faults -- [options]

Submits begjæringer by the command line to a local ELAN that fails, kills it at random and damages its ledger, in many runs;
after each, the cases of the service have to be those of the ledger. dist/ has to be built, as npm run test:faults does.

  --runs N       how many runs (200)
  --seed S       the first run's seed; the others follow it (1)
  --parallel P   how many runs at a time (8)
  --help         this text

It ends with 1 where a case was lost or doubled, or where the ledger had lost something and nothing was told.`;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    parallel: { type: 'string', default: '8' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(help);
  process.exit(0);
}
const runs = Number(values.runs);
const first = Number(values.seed);
const seeds = Array.from({ length: runs }, (_, i) => first + i);
const total = { submissions: 0, kills: 0, struck: 0, unclear: 0, damaged: 0, cases: 0 };
let done = 0;
/** @type {number[]} */
const broken = [];

// Most of a run is waiting, so several of them share the processor.
const next = seeds.values();
await Promise.all(Array.from({ length: Number(values.parallel) }, work));

console.log(
  `${runs} runs: ${total.submissions} commands, of which ${total.kills} were killed; ${total.struck} calls were struck by faults; ` +
    `${total.unclear} times a submission was unclear; the ledger was damaged ${total.damaged} times; ${total.cases} cases.`,
);
console.log(
  broken.length === 0
    ? 'No case was lost and none was doubled, and no damage was silent.'
    : `Cases were lost or doubled, or damage was not told, in ${broken.length} runs: ${broken.join(', ')}`,
);
if (broken.length > 0) process.exitCode = 1;

async function work() {
  for (const seed of next) {
    const { problems, counts } = await new Run(planOf(seed)).carryOut();
    for (const name of /** @type {(keyof typeof total)[]} */ (Object.keys(total)))
      total[name] += counts[name];
    progress(++done);
    if (problems.length === 0) continue;
    broken.push(seed);
    console.log(`seed ${seed}:\n  ${problems.join('\n  ')}`);
  }
}

/** One line that is written over in a terminal; elsewhere a line now and then. @param {number} count */
function progress(count) {
  const line = `${count} of ${runs} runs, ${total.cases} cases, ${broken.length} runs with problems`;
  if (process.stderr.isTTY) process.stderr.write(`\r${line}${count === runs ? '\n' : ''}`);
  else if (count % 10 === 0) process.stderr.write(`${line}\n`);
}
