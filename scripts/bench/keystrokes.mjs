// @ts-check
// From a typed character to fresh diagnostics, in a small file and in a very large one.
import { begjaeringText } from './begjaering.mjs';
import { connect } from './client.mjs';
import { ourCheck } from './checks.mjs';
import { against, milliseconds } from './figures.mjs';
import { measure, median, ratio } from './measure.mjs';

const [few, thousand, many] = [100, 1_000, 10_000];

/** Where a character is typed: near the top, or into the description of a claim in the middle. */
const places = { 'near the top': topOf, 'in a claim': descriptionIn };

const note = `From the notification of the change to the diagnostics of that version, without the pause between them. The whole check is
that of the same text in the same round.`;

/** @param {import('./measurements.mjs').Subjects} subjects @returns {Promise<import('./figures.mjs').Measured>} */
export async function measureKeystrokes(subjects) {
  const engine = await subjects.engine('keystroke');
  const [small, large] = [await typist(engine, few, topOf), await typist(engine, many, topOf)];
  const taken = await measure({ small: small.type, large: large.type }, { warmUp: 8, rounds: 21 });
  const of = against(median(taken.large), median(taken.small));
  const lines = [];
  for (const claims of [few, thousand, many]) {
    for (const [name, placeIn] of Object.entries(places))
      lines.push(await lineOf(engine, claims, name, placeIn));
  }
  return {
    figures: [{ target: 'keystroke', value: ratio(taken.large, taken.small), of }],
    tables: [{ title: 'A typed character, in milliseconds (medians)', head, lines, note }],
  };
}

const head = ['claims', 'where', 'diagnostics', 'whole check', 'diagnostics / whole check'];

/** @param {import('./engine.mjs').Engine} engine @param {number} claims @param {string} name @param {PlaceIn} placeIn */
async function lineOf(engine, claims, name, placeIn) {
  const { type, text } = await typist(engine, claims, placeIn);
  const taken = await measure({ type, whole: () => ourCheck(engine, text()) }, { warmUp: 8, rounds: 15 });
  const [typed, whole] = [median(taken.type), median(taken.whole)].map(milliseconds);
  return [String(claims), name, typed ?? '', whole ?? '', ratio(taken.type, taken.whole).toFixed(2)];
}

/** @typedef {(text: string) => { line: number, character: number }} PlaceIn */

/**
 * Somebody with a right file open.
 * @param {import('./engine.mjs').Engine} engine @param {number} claims @param {PlaceIn} placeIn
 * @returns {Promise<{ type: () => Promise<unknown>, text: () => string }>} types a character and waits for fresh diagnostics,
 *   without the pause before them
 */
async function typist(engine, claims, placeIn) {
  const client = await connect(engine);
  await client.open(begjaeringText({ claims }));
  const place = placeIn(client.text());
  return {
    text: client.text,
    type: async () => {
      await client.type(place);
      await client.published(() => client.timers.run());
    },
  };
}

function topOf() {
  return { line: 4, character: 18 };
}

/** @type {PlaceIn} */
function descriptionIn(text) {
  const what = '"kravbeskrivelse": "';
  const before = text.slice(0, text.indexOf(what, text.length / 2) + what.length).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
