// @ts-check
// npm run test:faults: the command line of two machines against a local ELAN that fails, killed at random, its logs damaged and
// taken over, run after run; after each, the cases and events of the service have to be those of the log.
import { parseArgs } from 'node:util';
import { planOf } from './plan.mjs';
import { Run } from './run.mjs';

const help = `npm run test:faults -- [options]

Submits begjæringer for several customers by the command line of two machines to a local ELAN that fails, kills it at random,
damages the logs and takes one over into the other, in many runs; in the end the two logs are made one, and the cases and events of
the service have to be those of the log. Keys, passwords, tokens and the debtor's number are looked for in all that is printed and
written. dist/ has to be built, as npm run test:faults does.

  --runs N       how many runs (200)
  --seed S       the first run's seed; the others follow it (1)
  --parallel P   how many runs at a time (8)
  --trace        print each command and what it came to
  --keep         leave the folders of runs with problems where they are
  --help         this text

It ends with 1 where a case or an event was lost or doubled, where a log had lost something and nothing was told, or where a
secret stands where it does not belong.`;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    parallel: { type: 'string', default: '8' },
    trace: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
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
/** @type {Run['counts']} */
const total = {
  ...{ commands: 0, kills: 0, struck: 0, unclear: 0, damaged: 0, cases: 0 },
  ...{ merges: 0, events: 0, corrections: 0 },
};
let done = 0;
/** @type {number[]} */
const broken = [];

// Whoever stops it wants to know what came of the runs so far.
let isStopped = false;
process.once('SIGTERM', () => (isStopped = true));

// Most of a run is waiting, so several of them share the processor.
const next = seeds.values();
await Promise.all(Array.from({ length: Number(values.parallel) }, work));

console.log(
  `${done} runs: ${total.commands} commands, of which ${total.kills} were killed; ${total.struck} calls were struck by faults; ` +
    `${total.unclear} times a submission was unclear; the logs were damaged ${total.damaged} times, and taken over ` +
    `${total.merges} times; ${total.cases} cases, ${total.events} events, ${total.corrections} corrections asked for.`,
);
console.log(
  broken.length === 0
    ? 'No case and no event was lost and none was doubled, no damage was silent, and no secret was told.'
    : `Something was lost, doubled, silent or told in ${broken.length} runs: ${broken.join(', ')}`,
);
if (broken.length > 0) process.exitCode = 1;

async function work() {
  const trace = values.trace ? console.log : undefined;
  for (const seed of next) {
    if (isStopped) return;
    const run = new Run(planOf(seed), { trace, keep: values.keep });
    const { problems, counts } = await run.carryOut();
    for (const name of /** @type {(keyof typeof total)[]} */ (Object.keys(total)))
      total[name] += counts[name];
    if (problems.length > 0) {
      broken.push(seed);
      const place = values.keep ? ` (${run.folder})` : '';
      console.log(`seed ${seed}${place}:\n  ${problems.join('\n  ')}`);
    }
    progress(++done);
  }
}

/** One line that is written over in a terminal; elsewhere a line now and then. @param {number} count */
function progress(count) {
  const line = `${count} of ${runs} runs, ${total.cases} cases, ${broken.length} runs with problems`;
  if (process.stderr.isTTY) process.stderr.write(`\r${line}${count === runs ? '\n' : ''}`);
  else if (count % 10 === 0) process.stderr.write(`${line}\n`);
}
