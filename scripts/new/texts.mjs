// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../support/paths.mjs';
import { Refusal } from './refusal.mjs';

/** @param {string} file a path in the repository */
export function read(file) {
  return fs.readFileSync(path.join(ROOT, file), 'utf8');
}

/** @param {string} file */
export function readJson(file) {
  return JSON.parse(read(file));
}

/** @param {string} file @throws Refusal where it is there */
export function refuseExisting(file) {
  if (fs.existsSync(path.join(ROOT, file))) throw new Refusal(`${file} is there already.`);
}

/** @param {string} name with hyphens, underscores or in capitals */
export function camelCase(name) {
  const [first = '', ...others] = name.toLowerCase().split(/[^a-z0-9æøå]+/);
  const ascii = [first, ...others.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('');
  return ascii.replace(
    /[æøåÆØÅ]/g,
    (letter) => ({ æ: 'ae', ø: 'oe', å: 'aa', Æ: 'Ae', Ø: 'Oe', Å: 'Aa' })[letter] ?? '',
  );
}

/** @param {string} name in camel case */
export function kebabCase(name) {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/**
 * Adds an import after the last one, and an item at the end of a list.
 * @param {string} text of a registry
 * @param {string} imported the import, without its semicolon
 * @param {RegExp} list up to the place before its closing bracket
 * @param {string} item
 */
export function registered(text, imported, list, item) {
  const lines = text.split('\n');
  const last = lines.findLastIndex((line) => line.startsWith('import '));
  const withImport = lines.toSpliced(last + 1, 0, `${imported};`).join('\n');
  if (!list.test(withImport)) throw new Error('The registry does not look as it used to.');
  return withImport.replace(list, (before) => `${before}  ${item},\n`);
}
