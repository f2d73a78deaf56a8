// @ts-check
// Postcodes by number: most files only ask for the place of one, which is to cost no more than reading a list.

/**
 * @param {{ date: string, places: Record<string, string[]> }} register as `schemas/postnumre.json` has it: each place with
 *   its codes, one by one or from and to, and its municipalities
 * @returns the places, each its name and its municipalities, in the order of their codes; and for every number up to 9999
 *   which of them it belongs to, counted from 1, or 0
 */
export function postcodes({ date, places }) {
  /** @param {readonly [string, string[]]} place */
  const codesOf = ([, [codes = '']]) => codes;
  const sorted = Object.entries(places).sort((a, b) => (codesOf(a) < codesOf(b) ? -1 : 1));
  const placeOfCode = new Array(10_000).fill(0);
  sorted.forEach((place, position) => {
    for (const range of codesOf(place).split(' ')) {
      const [first = '', last = first] = range.split('-');
      placeOfCode.fill(position + 1, Number(first), Number(last) + 1);
    }
  });
  return {
    date,
    places: sorted.map(([name, [, ...municipalities]]) => [name, ...municipalities]),
    placeOfCode,
  };
}
