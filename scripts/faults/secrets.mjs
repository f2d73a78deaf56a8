// @ts-check
import fs from 'node:fs';
import path from 'node:path';

/**
 * @typedef {object} Secret
 * @property {string} name
 * @property {readonly string[]} texts each tells it
 * @property {(file: string) => boolean} [belongsTo] which files it may stand in, by their paths in the run's folder
 */

/** A token, whoever it was made for: nobody but the process that has it sees one. */
const token = /eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/;

/** What is to be seen nowhere but where it belongs. */
export class Secrets {
  /** @param {readonly Secret[]} planted */
  constructor(planted) {
    this.planted = planted.map((secret) => ({ ...secret, texts: secret.texts.flatMap(inEveryForm) }));
  }

  /**
   * @param {string} text
   * @param {string} [file] that it stands in
   * @returns {string[]} the names of those that stand in a text
   */
  in(text, file) {
    const found = this.planted.filter(
      ({ texts, belongsTo }) =>
        !(file !== undefined && belongsTo?.(file)) && texts.some((each) => text.includes(each)),
    );
    return [...found.map(({ name }) => name), ...(token.test(text) ? ['a token'] : [])];
  }

  /**
   * @param {string} folder
   * @returns {string[]} what stands in files of a folder where it does not belong
   */
  leakedInto(folder) {
    return fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .flatMap((entry) => {
        const file = path.join(entry.parentPath, entry.name);
        const name = path.relative(folder, file).replaceAll(path.sep, '/');
        return this.in(fs.readFileSync(file, 'latin1'), name).map((secret) => `${secret} stands in ${name}`);
      });
  }
}

/** @param {string} text */
function inEveryForm(text) {
  const bytes = Buffer.from(text);
  return [text, bytes.toString('base64'), bytes.toString('hex')];
}
