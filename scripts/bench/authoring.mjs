// @ts-check
// What is asked for while somebody writes or reads a large file: how long each answer takes right after a keystroke,
// when nothing of the file's new version is known yet, and how long when it is asked for again.
import assert from 'node:assert/strict';
import { begjaeringText } from './begjaering.mjs';
import { connect, uri } from './client.mjs';
import { ourCheck } from './checks.mjs';
import { against, milliseconds } from './figures.mjs';
import { measure, median, ratio } from './measure.mjs';

const claims = 1_000;
const rounds = 31;
const warmUp = 15;

/** @typedef {{ line: number, character: number }} Position */

/**
 * @typedef {object} AnswerTimes
 * @property {string} name
 * @property {string} [target] of several requests with the same target the slowest decides
 * @property {number} fresh right after a keystroke, in milliseconds; the median
 * @property {number} again of the same version of the file
 * @property {number} check the whole check of the same text, in the same rounds
 * @property {number} againstCheck how many times as long the fresh answer takes
 */

/** @param {import('./measurements.mjs').Subjects} subjects @returns {Promise<import('./figures.mjs').Measured>} */
export async function measureAuthoring(subjects) {
  const engine = await subjects.engine('requests');
  const client = await connect(engine);
  // a law is named in each claim, so that there are links
  const text = begjaeringText({ claims }).replaceAll(
    'skriftlig,',
    'skriftlig (tvangsfullbyrdelsesloven § 7-2),',
  );
  await client.open(text);
  /** @type {AnswerTimes[]} */
  const times = [];
  for (const request of requests(text)) times.push(await measureAnswer(engine, client, request));
  return { figures: figuresOf(times), tables: [answersTable(times)] };
}

/**
 * @param {import('./engine.mjs').Engine} engine @param {import('./client.mjs').Client} client
 * @param {Request} request
 * @returns {Promise<AnswerTimes>}
 */
async function measureAnswer(engine, client, { name, method, params, target }) {
  const ask = async () => {
    const answer = await client.request(method, { textDocument: { uri }, uri, ...params });
    assert.ok(hasContent(answer), `${name}: nothing was answered`);
  };
  const taken = await measure(
    { typed: client.type, fresh: ask, again: ask, check: () => ourCheck(engine, client.text()) },
    { warmUp, rounds },
  );
  // what the pause after typing does is not what is measured here
  await client.published(() => client.timers.run());
  return {
    name,
    ...(target === undefined ? {} : { target }),
    fresh: median(taken.fresh),
    again: median(taken.again),
    check: median(taken.check),
    againstCheck: ratio(taken.fresh, taken.check),
  };
}

/** @param {readonly AnswerTimes[]} times @returns {import('./figures.mjs').Figure[]} */
function figuresOf(times) {
  /** @type {Map<string, import('./figures.mjs').Figure>} */
  const figures = new Map();
  for (const { target, againstCheck: value, fresh, check } of times) {
    if (target === undefined || (figures.get(target)?.value ?? 0) > value) continue;
    figures.set(target, { target, value, of: against(fresh, check) });
  }
  return [...figures.values()];
}

/** @param {readonly AnswerTimes[]} times @returns {import('./figures.mjs').Table} */
function answersTable(times) {
  const lines = times.map(({ name, fresh, again, check, againstCheck }) => [
    name,
    ...[fresh, again, check].map(milliseconds),
    againstCheck.toFixed(2),
  ]);
  return {
    title: `What is asked for while writing and reading, in a file of ${claims} claims, in milliseconds (medians)`,
    head: ['', 'after a keystroke', 'asked again', 'whole check', 'after a keystroke / whole check'],
    lines,
  };
}

/** @typedef {{ name: string, method: string, params: object, target?: string }} Request */

/** @param {string} text @returns {Request[]} */
function requests(text) {
  const reference = positionOf(text, /"relatertKrav": \[\s*"/, claims - 50);
  const amount = positionOf(text, /"beloep": /, claims - 50);
  const inClaim = positionOf(text, /"kravdetaljer": "\w+",\n {6}/, claims - 50);
  const atRoot = positionOf(text, /\n {2}(?="kravTilInnkreving")/, claims);
  const lines = text.split('\n').length;
  const range = { start: { line: lines - 60, character: 0 }, end: { line: lines - 1, character: 0 } };
  return [
    { name: 'completion at the root', method: 'textDocument/completion', params: { position: atRoot } },
    { name: 'completion in a claim', method: 'textDocument/completion', params: { position: inClaim } },
    {
      name: 'completion of relatertKrav',
      method: 'textDocument/completion',
      params: { position: reference },
    },
    {
      name: 'hover on a reference',
      method: 'textDocument/hover',
      params: { position: reference },
      target: 'hover',
    },
    {
      name: 'hover on an amount',
      method: 'textDocument/hover',
      params: { position: amount },
      target: 'hover',
    },
    { name: 'definition', method: 'textDocument/definition', params: { position: reference } },
    {
      name: 'references',
      method: 'textDocument/references',
      params: { position: reference, context: { includeDeclaration: true } },
    },
    { name: 'highlights', method: 'textDocument/documentHighlight', params: { position: reference } },
    { name: 'rename', method: 'textDocument/rename', params: { position: reference, newName: 'NY' } },
    { name: 'symbols', method: 'textDocument/documentSymbol', params: {}, target: 'symbols' },
    { name: 'links', method: 'textDocument/documentLink', params: {}, target: 'links' },
    { name: 'lenses', method: 'textDocument/codeLens', params: {} },
    { name: 'inlay hints of a screen', method: 'textDocument/inlayHint', params: { range } },
    { name: 'what is drawn', method: 'elan/picture', params: {}, target: 'picture' },
  ];
}

/**
 * @param {string} text @param {RegExp} what @param {number} skip how many to skip, at most
 * @returns {Position} the place after a text
 */
function positionOf(text, what, skip) {
  const all = [...text.matchAll(new RegExp(what, 'g'))];
  const match = all[Math.min(skip, all.length - 1)];
  assert.ok(match, String(what));
  const before = text.slice(0, match.index + match[0].length).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** @param {unknown} answer */
function hasContent(answer) {
  return Array.isArray(answer) ? answer.length > 0 : Boolean(answer);
}
