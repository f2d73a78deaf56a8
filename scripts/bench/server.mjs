// @ts-check
// The language server at work in a large file, in this process.
import { begjaeringText } from './begjaering.mjs';
import { connect, uri } from './client.mjs';
import { median } from './measure.mjs';

const claims = 1_000;
const keystrokes = 20;
const warmUp = 5;

/**
 * @typedef {object} ServerTimes
 * @property {number} keystroke from the end of the pause to fresh diagnostics at the client, in milliseconds; the median
 * @property {{ code: string, milliseconds: number }[]} codeActions for one diagnostic of each code, the slowest first
 */

/** @param {import('./engine.mjs').Engine} engine @returns {Promise<ServerTimes>} */
export async function measureServer(engine) {
  const client = await connect(engine);
  let diagnostics = await client.open(begjaeringText({ claims, mistakes: 0.01 }));
  const taken = [];
  for (let version = 2; version < 2 + warmUp + keystrokes; version++) {
    await client.type(version);
    const started = performance.now();
    diagnostics = await client.published(() => client.timers.run());
    taken.push(performance.now() - started);
  }
  return { keystroke: median(taken.slice(warmUp)), codeActions: await measureFixes(client, diagnostics) };
}

/** @param {import('./client.mjs').Client} client @param {import('./client.mjs').Diagnostic[]} diagnostics */
async function measureFixes(client, diagnostics) {
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
    times.push({ code, milliseconds: median(taken) });
  }
  return times.sort((a, b) => b.milliseconds - a.milliseconds);
}
