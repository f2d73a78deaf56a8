// @ts-check
// What a validator looks at besides what is valid: it has every value at hand anyway, and to go along all of them once more
// takes longer than the looking.
import { Name, _ } from 'ajv';

/** The keyword of a property's schema: what the property's field means to whoever looks. */
const keyword = 'look';

/** What all validators share with whoever looks: `look`, which gives flags, and `seen`, all of them together. */
export const looking = 'const looking = { look: () => 0, seen: 0 };';

/** @param {import('ajv').Ajv} ajv that is to know the keyword */
export function addLooks(ajv) {
  const shared = new Name('looking');
  ajv.addKeyword({
    keyword,
    schemaType: 'number',
    code: ({ gen, data, schema }) => gen.code(_`${shared}.seen |= ${shared}.look(${data}, ${schema})`),
  });
}

/** @typedef {{ spellingOf?: string, items?: object }} PropertySchema */
/** @typedef {{ definitions: Record<string, { properties?: Record<string, PropertySchema> }> }} VersionSchema */

/**
 * @param {VersionSchema} schema of a version of the model, with a definition for each of its types
 * @param {import('../../../engine/model/model-types').Model} model
 * @param {(model: import('../../../engine/model/model-types').Model, owner: string, name: string) => number | undefined} meaningOf
 * @returns {VersionSchema} the same, in which the keyword stands with each property that somebody looks at
 */
export function withLooks(schema, model, meaningOf) {
  const ofType = (/** @type {string} */ owner) => ({
    ...schema.definitions[owner],
    properties: Object.fromEntries(
      Object.entries(schema.definitions[owner]?.properties ?? {}).map(([name, property]) => [
        name,
        looked(property, meaningOf(model, owner, property.spellingOf ?? name)),
      ]),
    ),
  });
  const types = Object.keys(model.types).map((owner) => [owner, ofType(owner)]);
  return { ...schema, definitions: { ...schema.definitions, ...Object.fromEntries(types) } };
}

/** Of a list its items are looked at. @param {PropertySchema} property @param {number | undefined} meaning */
function looked(property, meaning) {
  if (meaning === undefined) return property;
  const look = { [keyword]: meaning };
  return property.items ? { ...property, items: { ...property.items, ...look } } : { ...property, ...look };
}
