// @ts-check
// What fixes take in a large file with mistakes.
import { begjaeringText } from './begjaering.mjs';
import { connect, uri } from './client.mjs';
import { milliseconds } from './figures.mjs';
import { median } from './measure.mjs';

const claims = 1_000;
const keystrokes = 20;
const warmUp = 5;

/** @param {import('./measurements.mjs').Subjects} subjects @returns {Promise<import('./figures.mjs').Measured>} */
export async function measureFixes({ engine }) {
  const client = await connect(await engine('fixes'));
  await client.open(begjaeringText({ claims, mistakes: 0.01 }));
  const taken = [];
  /** @type {import('./client.mjs').Diagnostic[]} */
  let diagnostics = [];
  for (let round = -warmUp; round < keystrokes; round++) {
    await client.type();
    const started = performance.now();
    diagnostics = await client.published(() => client.timers.run());
    if (round >= 0) taken.push(performance.now() - started);
  }
  const fixes = await timesOfFixes(client, diagnostics);
  const table = {
    title: `The language server in a file of ${claims} claims, 1 % of them with a mistake, in milliseconds (medians)`,
    head: ['', 'ms'],
    lines: [
      ['from the end of the pause in typing to fresh diagnostics', milliseconds(median(taken))],
      ...fixes.map(({ code, time }) => [`fixes of ${code}`, milliseconds(time)]),
    ],
  };
  return { figures: [], tables: [table] };
}

/**
 * For one diagnostic of each code, the slowest first.
 * @param {import('./client.mjs').Client} client @param {readonly import('./client.mjs').Diagnostic[]} diagnostics
 */
async function timesOfFixes(client, diagnostics) {
  const oneOfEach = new Map(diagnostics.map((diagnostic) => [diagnostic.code, diagnostic]));
  const times = [];
  for (const [code, diagnostic] of oneOfEach) {
    const taken = [];
    for (let i = 0; i < 3; i++) {
      const started = performance.now();
      const params = {
        textDocument: { uri },
        range: diagnostic.range,
        context: { diagnostics: [diagnostic] },
      };
      await client.request('textDocument/codeAction', params);
      taken.push(performance.now() - started);
    }
    times.push({ code, time: median(taken) });
  }
  return times.sort((a, b) => b.time - a.time);
}
