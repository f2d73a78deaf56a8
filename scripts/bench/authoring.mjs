// @ts-check
// What is asked for while somebody writes or reads a large file: how long each answer takes right after a keystroke,
// when nothing of the file's new version is known yet, and how long when it is asked for again.
import assert from 'node:assert/strict';
import { begjaeringText } from './begjaering.mjs';
import { connect, uri } from './client.mjs';
import { median } from './measure.mjs';

const claims = 1_000;
const rounds = 15;
const warmUp = 5;

/** @typedef {{ line: number, character: number }} Position */

/**
 * @typedef {object} AuthoringTime
 * @property {string} name
 * @property {number} fresh right after a keystroke, in milliseconds; the median
 * @property {number} again of the same version of the file
 */

/** @param {import('./engine.mjs').Engine} engine @returns {Promise<AuthoringTime[]>} */
export async function measureAuthoring(engine) {
  const client = await connect(engine);
  // a law is named in each claim, so that there are links
  const text = begjaeringText({ claims }).replaceAll(
    'skriftlig,',
    'skriftlig (tvangsfullbyrdelsesloven § 7-2),',
  );
  await client.open(text);
  const times = [];
  let version = 2;
  for (const { name, method, params } of requests(text)) {
    const [fresh, again] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
    for (let round = -warmUp; round < rounds; round++) {
      await client.type(version++);
      for (const taken of [fresh, again]) {
        const started = performance.now();
        const answer = await client.request(method, { textDocument: { uri }, uri, ...params });
        if (round >= 0) taken.push(performance.now() - started);
        assert.ok(hasContent(answer), `${name}: nothing was answered`);
      }
    }
    // what the pause after typing does is not what is measured here
    await client.published(() => client.timers.run());
    times.push({ name, fresh: median(fresh), again: median(again) });
  }
  return times;
}

/** @param {string} text */
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
    { name: 'hover on a reference', method: 'textDocument/hover', params: { position: reference } },
    { name: 'hover on an amount', method: 'textDocument/hover', params: { position: amount } },
    { name: 'definition', method: 'textDocument/definition', params: { position: reference } },
    {
      name: 'references',
      method: 'textDocument/references',
      params: { position: reference, context: { includeDeclaration: true } },
    },
    { name: 'highlights', method: 'textDocument/documentHighlight', params: { position: reference } },
    { name: 'rename', method: 'textDocument/rename', params: { position: reference, newName: 'NY' } },
    { name: 'symbols', method: 'textDocument/documentSymbol', params: {} },
    { name: 'links', method: 'textDocument/documentLink', params: {} },
    { name: 'lenses', method: 'textDocument/codeLens', params: {} },
    { name: 'inlay hints of a screen', method: 'textDocument/inlayHint', params: { range } },
    { name: 'what is drawn', method: 'elan/picture', params: {} },
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
