// @ts-check
// What looks at every claim: properties that are written into a program are found several times as quickly as those that a
// program reads from a table.

/** @typedef {import('../../../engine/rules/time/order-rows').OrderRow} OrderRow */

/** Each has a bit of a number of 32. */
const mostRows = 32;

/**
 * @param {readonly OrderRow[]} rows of the table of dates that must not lie before others
 * @param {readonly string[]} reductions the lists of a claim that say what it has become less by
 * @returns {string} a module with `extremes`, which find the latest or the earliest text at each path of the table,
 *   `rowsAbout`, which tell the rows that say anything of a claim, a ground or a representative, and `hasReductions`
 */
export function quickReads(rows, reductions) {
  if (rows.length > mostRows) throw new Error(`a number has bits for no more than ${mostRows} rows`);
  const paths = new Map(
    rows.flatMap(({ earlier, later }) => [earlier, later]).map((each) => [each.path, each.steps]),
  );
  const kinds = [...new Set(rows.map(({ of }) => of))];
  return [
    further,
    'export const extremes = {',
    ...[...paths].map(([path, steps]) => `  ${JSON.stringify(path)}: ${extremeFunction(steps)},`),
    '};',
    'export const rowsAbout = {',
    ...kinds.map((kind) => `  ${JSON.stringify(kind)}: ${rowsFunction(rows, kind)},`),
    '};',
    `export const hasReductions = (krav) => ${reductions.map((name) => `krav[${JSON.stringify(name)}] !== undefined`).join(' || ')};`,
    '',
  ].join('\n');
}

const further = `function further(a, b, latest) {
  if (a === '' || b === '') return a || b;
  return a > b === latest ? a : b;
}`;

/** @param {readonly string[]} steps */
function extremeFunction(steps) {
  return `(holder, latest) => {\n    let found = '';\n    ${statements('holder', steps, 0)}\n    return found;\n  }`;
}

/**
 * @param {string} value the variable that holds what the steps begin in
 * @param {readonly string[]} steps
 * @param {number} depth
 * @returns {string}
 */
function statements(value, [step, ...others], depth) {
  if (step === undefined)
    return `if (typeof ${value} === 'string') found = further(found, ${value}, latest);`;
  const next = `value${depth}`;
  const inner = statements(next, others, depth + 1);
  return step === '*'
    ? `if (Array.isArray(${value})) for (const ${next} of ${value}) { ${inner} }`
    : `const ${next} = ${value}?.[${JSON.stringify(step)}];\n    ${inner}`;
}

/** @param {readonly OrderRow[]} rows @param {OrderRow['of']} kind */
function rowsFunction(rows, kind) {
  const bits = rows.flatMap(({ of, needs }, i) =>
    of === kind
      ? `(${[...new Set(needs)].map((name) => `value[${JSON.stringify(name)}] !== undefined`).join(' && ')} ? ${2 ** i} : 0)`
      : [],
  );
  return `(value) =>\n    ${bits.join(' |\n    ')}`;
}
