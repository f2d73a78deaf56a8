// @ts-check
// npm run test:faults: the command line against a local ELAN that fails, and killed at random, run after run; after each,
// the cases of the service have to be those of the log. `--runs N --seed S` for other runs than the usual ones.
import { parseArgs } from 'node:util';
import { planOf } from './faults/plan.mjs';
import { Run } from './faults/run.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    parallel: { type: 'string', default: '8' },
  },
});
const runs = Number(values.runs);
const first = Number(values.seed);
const seeds = Array.from({ length: runs }, (_, i) => first + i);
const total = { submissions: 0, kills: 0, struck: 0, unclear: 0, cases: 0 };
/** @type {number[]} */
const broken = [];

// Most of a run is waiting, so several of them share the processor.
const next = seeds.values();
await Promise.all(Array.from({ length: Number(values.parallel) }, work));

console.log(
  `${runs} runs: ${total.submissions} commands, of which ${total.kills} were killed; ${total.struck} calls were struck by faults; ` +
    `${total.unclear} times a submission was unclear; ${total.cases} cases.`,
);
console.log(
  broken.length === 0
    ? 'No case was lost and none was doubled.'
    : `Cases were lost or doubled in ${broken.length} runs: ${broken.join(', ')}`,
);
if (broken.length > 0) process.exitCode = 1;

async function work() {
  for (const seed of next) {
    const { problems, counts } = await new Run(planOf(seed)).carryOut();
    for (const name of /** @type {(keyof typeof total)[]} */ (Object.keys(total)))
      total[name] += counts[name];
    if (problems.length === 0) continue;
    broken.push(seed);
    console.log(`seed ${seed}:\n  ${problems.join('\n  ')}`);
  }
}
