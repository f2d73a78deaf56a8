// @ts-check
// What is bundled of others has to come with its licence.
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.mjs';

/** The folder of a package, at the end of what leads into it, however deep it is nested. */
const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;
const LICENCE = /^(?:licen[cs]e|copying|notice)/i;

/** What the terms of the usual licences begin with; what stands before is whose the package is. */
const TERMS =
  /^(?:Permission is hereby granted|Permission to use, copy, modify|Redistribution and use in source|.{0,40}Apache License\s+Version 2\.0)/m;

/**
 * @param {readonly import('esbuild').Metafile[]} metafiles of everything that is shipped
 * @returns {string} the name, version, authors and licence of each package that is in the bundles, in the order of their
 *   names; terms that several have stand once, at the end
 */
export function thirdPartyNotices(metafiles) {
  const notices = foldersOf(metafiles).map(noticeOf);
  const shared = sharedTerms(notices.flatMap(({ texts }) => texts));
  const written = notices.map(({ title, texts }) =>
    section(
      title,
      texts.map((text) => told(text, shared)),
    ),
  );
  const terms = [...shared.values()].map(({ number, text }) => section(`Terms ${number}`, [text]));
  return `Third-party software in this extension\n\n${[...new Set(written)].sort().concat(terms).join('\n')}`;
}

/**
 * @param {readonly import('esbuild').Metafile[]} metafiles of everything that is shipped
 * @returns {Set<string>} the packages that are in the bundles, as `name@version`
 */
export function bundledPackages(metafiles) {
  return new Set(
    foldersOf(metafiles).map((folder) => {
      const { name, version } = manifestOf(folder);
      return `${name}@${version}`;
    }),
  );
}

/** @param {readonly import('esbuild').Metafile[]} metafiles @returns {string[]} the folders of the packages, absolute */
function foldersOf(metafiles) {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  return [...new Set(inputs.flatMap((input) => PACKAGE.exec(input) ?? []))].map((folder) =>
    path.join(ROOT, folder),
  );
}

/** @param {string} folder */
function manifestOf(folder) {
  return JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
}

/** @typedef {Map<string, { number: number, text: string }>} Terms by their words, however they are broken into lines */

/** @param {readonly string[]} texts @returns {Terms} those that stand in several of them, numbered */
function sharedTerms(texts) {
  /** @type {Map<string, string[]>} */
  const all = new Map();
  for (const text of new Set(texts)) {
    const { terms } = partsOf(text);
    all.set(wordsOf(terms), [...(all.get(wordsOf(terms)) ?? []), terms]);
  }
  const several = [...all].filter(([words, { length }]) => words !== '' && length > 1);
  return new Map(several.map(([words, [text = '']], i) => [words, { number: i + 1, text }]));
}

/** @param {string} text @param {Terms} shared */
function told(text, shared) {
  const { own, terms } = partsOf(text);
  const found = shared.get(wordsOf(terms));
  return found ? `${own.trim()}\n\nTerms ${found.number}, at the end of this file\n`.trimStart() : text;
}

/** @param {string} text of a licence */
function partsOf(text) {
  const start = TERMS.exec(text)?.index ?? text.length;
  return { own: text.slice(0, start), terms: text.slice(start) };
}

/** @param {string} text */
const wordsOf = (text) =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

/** @param {string} title @param {readonly string[]} texts */
const section = (title, texts) => [`${'-'.repeat(80)}\n${title}\n`, ...texts].join('\n');

/** @param {string} folder */
function noticeOf(folder) {
  const { name, version, license, licenses } = manifestOf(folder);
  const texts = fs
    .readdirSync(folder)
    .filter((file) => LICENCE.test(file))
    .map((file) => `${fs.readFileSync(path.join(folder, file), 'utf8').trim()}\n`);
  return { title: `${name} ${version} (${license ?? licenses?.[0]?.type})`, texts };
}
