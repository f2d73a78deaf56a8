// @ts-check
// Finds the general title of a fix from the title that a fixture has, which is filled in for one example.

/** @typedef {{nb: string, en: string}} Words */

/** The placeholders that stand for properties of the model; every other one stands for what is in a file. */
const propertyPlaceholders = ['egenskap', 'foerste', 'andre'];

/**
 * @param {string[]} names as the fixtures have them
 * @param {Record<string, Words>} titles by id, with placeholders
 * @param {boolean} keepProperties whether the fixes of this code always concern the same properties, which are named then
 * @returns {Words[]} each title once, with the rest of its placeholders left open
 */
export function fixTitles(names, titles, keepProperties) {
  const found = new Map();
  for (const name of names) {
    const words = generalTitle(name, Object.values(titles), keepProperties);
    found.set(words.nb, words);
  }
  return [...found.values()];
}

/** @param {string} name @param {Words[]} titles @param {boolean} keepProperties @returns {Words} */
function generalTitle(name, titles, keepProperties) {
  for (const words of titles) {
    const values = filledIn(name, words.nb) ?? filledIn(name, words.en);
    if (!values) continue;
    const kept = keepProperties
      ? values.filter(([placeholder]) => propertyPlaceholders.includes(placeholder))
      : [];
    const fill = (/** @type {string} */ title) =>
      title.replace(/\{(\w+)\}/g, (_all, placeholder) => new Map(kept).get(placeholder) ?? '…');
    return { nb: fill(words.nb), en: fill(words.en) };
  }
  return { nb: name, en: name };
}

/**
 * @param {string} name
 * @param {string} title with placeholders
 * @returns {[string, string][] | undefined} what each placeholder is filled in with, if the name is that title
 */
function filledIn(name, title) {
  const placeholders = [...title.matchAll(/\{(\w+)\}/g)].map(([, placeholder = '']) => placeholder);
  const parts = title.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const match = new RegExp(`^${parts.join('(.+?)')}$`).exec(name);
  return match ? placeholders.map((placeholder, i) => [placeholder, match[i + 1] ?? '']) : undefined;
}
