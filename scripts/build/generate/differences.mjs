// @ts-check
// What tells the versions apart: properties and code values that some versions have and others have not.

/** @typedef {import('./models.mjs').Model} Model */
/** @typedef {{versions: string[], kind: 'property' | 'value', owner: string, name: string}} Difference */
/** @typedef {{difference?: Difference, values?: Record<string, Difference>, children?: Record<string, MarkerNode>}} MarkerNode */

/**
 * @param {Map<string, Model>} models
 * @returns {Map<string, Difference>} by `Owner.name`; the owner is a type or a code list
 */
export function differences(models) {
  /** @type {Map<string, Difference>} */
  const all = new Map();
  for (const [version, model] of models) {
    for (const [owner, type] of Object.entries(model.types)) {
      for (const [name, property] of Object.entries(type.properties)) {
        for (const spelling of [name, ...(property.spellings ?? [])])
          note(all, 'property', owner, spelling, version);
      }
    }
    for (const [owner, list] of Object.entries(model.codeLists)) {
      for (const name of Object.keys(list.values)) note(all, 'value', owner, name, version);
    }
  }
  return new Map([...all].filter(([, { versions }]) => versions.length < models.size));
}

/** @param {Map<string, Difference>} all @param {Difference['kind']} kind @param {string} owner @param {string} name @param {string} version */
function note(all, kind, owner, name, version) {
  const key = `${owner}.${name}`;
  const entry = all.get(key) ?? { versions: [], kind, owner, name };
  entry.versions.push(version);
  all.set(key, entry);
}

/**
 * The differences as a tree over a payload's property names (lists are stepped through), holding only the paths
 * that lead to one: what reads it need not look at anything else of a file.
 * @param {Map<string, Model>} models
 * @param {Map<string, Difference>} found
 * @returns {MarkerNode}
 */
export function markerTree(models, found) {
  const newestFirst = [...models.values()].reverse();
  const root = newestFirst[0]?.root ?? '';
  return typeNode(newestFirst, found, root, []) ?? {};
}

/** @param {Model[]} models @param {Map<string, Difference>} found @param {string} typeName @param {string[]} above @returns {MarkerNode | undefined} */
function typeNode(models, found, typeName, above) {
  if (above.includes(typeName)) return undefined;
  /** @type {Record<string, MarkerNode>} */
  const children = {};
  for (const model of models) {
    for (const [name, property] of Object.entries(model.types[typeName]?.properties ?? {})) {
      for (const spelling of [name, ...(property.spellings ?? [])]) {
        if (children[spelling]) continue;
        const child = propertyNode(models, found, typeName, spelling, property.type, above);
        if (child) children[spelling] = child;
      }
    }
  }
  return Object.keys(children).length > 0 ? { children } : undefined;
}

/** @param {Model[]} models @param {Map<string, Difference>} found @param {string} owner @param {string} name @param {string} target @param {string[]} above @returns {MarkerNode | undefined} */
function propertyNode(models, found, owner, name, target, above) {
  const difference = found.get(`${owner}.${name}`);
  const values = [...found.values()].filter((d) => d.kind === 'value' && d.owner === target);
  const inner = typeNode(models, found, target, [...above, owner]);
  if (!difference && values.length === 0 && !inner) return undefined;
  return {
    ...(difference ? { difference } : {}),
    ...(values.length > 0 ? { values: Object.fromEntries(values.map((d) => [d.name, d])) } : {}),
    ...(inner ?? {}),
  };
}
