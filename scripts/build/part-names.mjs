// @ts-check
// What the parts that several programs share are called.

const beginning = 'part-';

/** As esbuild names them, which writes them as ES modules first. */
export const partNames = `${beginning}[hash]`;

/** @param {string} name of a file @returns {boolean} whether several programs may load it */
export const isPart = (name) => name.startsWith(beginning);

/** @param {string} text with the names that esbuild gives parts @returns {string} with those that they are written under */
export const withPartNames = (text) => text.replaceAll(/\b(part-[A-Z0-9]{8})\.js\b(?!\.map)/g, '$1.cjs');

/** What loads a part by the name that it is written under. */
export const loadingPart = /\brequire\("\.\/(part-[A-Z0-9]{8}\.cjs)"\)/g;
