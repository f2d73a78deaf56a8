// @ts-check
// Begjæringer of any size, the same for the same seed: for the benchmark, and for the tests with very large files.
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../support/paths.mjs';

/** @typedef {Record<string, any>} Json */

/**
 * @typedef {object} Size
 * @property {number} claims
 * @property {number} [mistakes] the share of the claims that get a mistake, one at least; none where it is left out
 * @property {number} [seed]
 */

/** The day that the generated files are written on: the day to check them as on. */
export const WRITTEN_ON = '2026-06-15';

/** A right begjæring, which the tests keep right: one claim, the interest on it and its costs, on one ground. */
const example = JSON.parse(fs.readFileSync(path.join(ROOT, 'test/fixtures/right/2.1.json'), 'utf8'));

/** What claims are described with at some length. */
const agreement = 'Avtalen ble inngått skriftlig, og betalingsfristen er oversittet.';

/** How many families of claims share a small ground. */
const FAMILIES_OF_A_GROUND = 4;

/**
 * A begjæring in which half of the claims rest on one ground, as a lender's do, and the others on many small ones, as a
 * collector's do: both shapes have to be quick.
 * @param {Size} size
 * @returns {Json}
 */
export function begjaering({ claims, mistakes = 0, seed = 1 }) {
  const random = randomNumbers(seed);
  const familySize = example.kravTilInnkreving.length;
  const families = Array.from({ length: Math.ceil(claims / familySize) }, (_, i) => family(i, random));
  const kravTilInnkreving = families.flat().slice(0, claims);
  const kept = new Set(kravTilInnkreving);
  const shared = groupsOf(families).map((group) => group.flat().filter((krav) => kept.has(krav)));
  const begjaeringensTvangsgrunnlag = shared
    .filter((group) => group.length > 0)
    .map((group, i) => ground(group, i, random));
  const wrong = mistakes > 0 ? Math.max(1, Math.round(claims * mistakes)) : 0;
  for (let i = 0; i < wrong; i++) spoil(kravTilInnkreving, i, random);
  return withoutPriorities({ ...example, begjaeringensTvangsgrunnlag, kravTilInnkreving });
}

/**
 * @param {Size} size
 * @returns {string} the begjæring as a program would save it for people to read: about 800 characters a claim
 */
export function begjaeringText(size) {
  return `${JSON.stringify(begjaering(size), null, 2)}\n`;
}

/**
 * The example's claims under references of their own.
 * @param {number} position @param {() => number} random @returns {Json[]}
 */
function family(position, random) {
  const number = String(position + 2000);
  /** @type {Json[]} */
  const claims = freshly(example.kravTilInnkreving, random, (text) => text.replaceAll('1001', number));
  return claims.map((krav) => ({ ...krav, kravbeskrivelse: `${krav.kravbeskrivelse}. ${agreement}` }));
}

/** @param {Json[]} claims @param {number} position @param {() => number} random @returns {Json} */
function ground(claims, position, random) {
  const copy = freshly(example.begjaeringensTvangsgrunnlag[0], random, (text) => text);
  return {
    ...copy,
    betegnelseAvTvangsgrunnlag: `Skriftlig meddelelse ${position + 1}`,
    innsendersKravreferanse: claims.map((krav) => krav.innsendersKravreferanse),
  };
}

/** @param {Json[][]} families @returns {Json[][][]} the first half together, then a few at a time */
function groupsOf(families) {
  const half = Math.ceil(families.length / 2);
  const groups = [families.slice(0, half)];
  for (let from = half; from < families.length; from += FAMILIES_OF_A_GROUND) {
    groups.push(families.slice(from, from + FAMILIES_OF_A_GROUND));
  }
  return groups;
}

/**
 * A copy in which every attachment is another one.
 * @template T
 * @param {T} value @param {() => number} random @param {(text: string) => string} change
 * @returns {T}
 */
function freshly(value, random, change) {
  return JSON.parse(JSON.stringify(value), (key, item) => {
    if (typeof item !== 'string') return item;
    return key === 'uuid' ? uuid(random) : change(item);
  });
}

/** An order of coverage has 99 places only, and is given for all claims or for none. @param {Json} value @returns {Json} */
function withoutPriorities(value) {
  return JSON.parse(JSON.stringify(value, (key, item) => (/^prioritetISak/.test(key) ? undefined : item)));
}

/** The mistakes that people make, one after the other. @type {((krav: Json, other: Json) => void)[]} */
const mistakesOfPeople = [
  (krav) => void (krav.relatertKrav = ['FAKTURA-1']),
  (krav, other) => void (krav.innsendersKravreferanse = other.innsendersKravreferanse),
  (krav) => void (krav.relatertKrav = [krav.innsendersKravreferanse]),
  (krav) => rename(krav, 'kravbeskrivelse', 'kravbeskrivelsen'),
  (krav) => void (krav.opprinneligBeloep.beloep = String(krav.opprinneligBeloep.beloep)),
  (krav) => void (krav.prioritetDekningsloven = 'E'),
  (krav) => void (krav.innsendersKravreferanse += 'X'),
  (krav) => void (krav.kravforfall = { forfallsdato: '02.02.2026' }),
  (krav) => void delete krav.gjenstaaendeBeloep,
];

/** @param {Json[]} claims @param {number} position @param {() => number} random */
function spoil(claims, position, random) {
  const any = () => claims[Math.floor(random() * claims.length)] ?? {};
  mistakesOfPeople[position % mistakesOfPeople.length]?.(any(), any());
}

/** @param {Json} object @param {string} from @param {string} to */
function rename(object, from, to) {
  object[to] = object[from];
  delete object[from];
}

/** @param {() => number} random */
function uuid(random) {
  const digits = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * Numbers from 0 up to 1, the same for the same seed (mulberry32).
 * @param {number} seed
 * @returns {() => number}
 */
export function randomNumbers(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
