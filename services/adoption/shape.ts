import { isObject, objectOf, objectsOf, textOf, textsOf, type JsonObject } from '../operations/values';
import { limitNames, type LimitName } from './difference';

/** What a schema says of a value, however it is put together. */
export interface Shape {
  /** Empty where it does not say. */
  readonly types: readonly string[];
  readonly isNullable: boolean;
  readonly properties: ReadonlyMap<string, JsonObject>;
  /** Other ways to write names of properties, with the names. */
  readonly spellings: ReadonlyMap<string, string>;
  readonly required: ReadonlySet<string>;
  readonly items: JsonObject | undefined;
  readonly limits: ReadonlyMap<LimitName, string>;
  /** The values that it may have; undefined where any may stand. */
  readonly values: readonly string[] | undefined;
  /** Whether other values are possible too. */
  readonly isOpen: boolean;
  /** Whether it may be one of several that have not much in common. */
  readonly hasAlternatives: boolean;
}

/** Gives a schema that a reference leads to; a schema that is no reference, as it is. */
export type Follow = (schema: JsonObject) => JsonObject;

/** Our own formats, which say more than one that others know; what a document says there in other words is the same. */
const ownFormats: Readonly<Record<string, string>> = { dato: 'date', beloep: '', prosent: '' };
const amountLimits: Readonly<Partial<Record<LimitName, string>>> = { minimum: '0', multipleOf: '0.01' };

/** Alternatives of alternatives are looked at so far: one may be itself again. */
const deepest = 8;

/** @returns what a schema says, with all its parts and alternatives put together */
export function shapeOf(schema: JsonObject, follow: Follow, depth = 0): Shape {
  const parts = [...partsOf(schema, follow)];
  const alternatives = depth > deepest ? [] : parts.flatMap((part) => alternativesOf(part, follow));
  const choices = alternatives.filter((each) => !isNull(each) && saysSomething(each));
  const chosen = choices.map((each) => shapeOf(each, follow, depth + 1));
  const all = <Part>(of: (part: JsonObject) => readonly Part[]): Part[] => parts.flatMap(of);
  const types = unique([...all(typesIn), ...chosen.flatMap((each) => each.types)]);
  const properties = new Map<string, JsonObject>(chosen.flatMap((each) => [...each.properties]));
  const spellings = new Map<string, string>();
  for (const [name, value] of all((part) => Object.entries(objectOf(part, 'properties')))) {
    const meant = textOf(value, 'spellingOf');
    if (meant !== '') spellings.set(name, meant);
    else if (isObject(value)) properties.set(name, value);
  }
  const own = all((part) => textsOf(part, 'required'));
  const values = valuesIn(parts) ?? valuesOfAll(chosen);
  return {
    types: types.filter((type) => type !== 'null'),
    isNullable: types.includes('null') || alternatives.some(isNull) || parts.some(isNullable),
    properties,
    spellings,
    required: new Set([...own, ...common(chosen.filter((each) => each.types.includes('object')))]),
    items: itemsIn(parts) ?? chosen.find((each) => each.items)?.items,
    limits: limitsIn(parts, chosen),
    values: values?.filter((value) => value !== 'null'),
    isOpen: parts.some((part) => 'knownValues' in part),
    hasAlternatives: choices.length > 1,
  };
}

function* partsOf(schema: JsonObject, follow: Follow, seen = new Set<JsonObject>()): Generator<JsonObject> {
  const target = follow(schema);
  if (seen.has(target)) return;
  seen.add(target);
  yield target;
  for (const part of objectsOf(target, 'allOf')) yield* partsOf(part, follow, seen);
}

const alternativesOf = (part: JsonObject, follow: Follow): JsonObject[] =>
  ['oneOf', 'anyOf'].flatMap((keyword) => objectsOf(part, keyword).map(follow));

const isNull = (schema: JsonObject): boolean => schema['type'] === 'null';
const isNullable = (schema: JsonObject): boolean => schema['nullable'] === true;

/** Alternatives that only say which properties are to be there tell nothing of what a value is. */
const saysSomething = (schema: JsonObject): boolean =>
  ['type', 'properties', 'enum', 'items', '$ref', 'allOf'].some((keyword) => keyword in schema);

function typesIn(part: JsonObject): readonly string[] {
  const said = textOf(part, 'type') === '' ? textsOf(part, 'type') : [textOf(part, 'type')];
  if (said.length > 0) return said;
  if ('properties' in part) return ['object'];
  if ('items' in part) return ['array'];
  return textsOf(part, 'enum').length > 0 ? ['string'] : [];
}

function itemsIn(parts: readonly JsonObject[]): JsonObject | undefined {
  const items = parts.map((part) => part['items']).find(isObject);
  // A text that may also be written as a list of lines is a text.
  return parts.some((part) => typesIn(part).includes('string')) ? undefined : items;
}

function valuesIn(parts: readonly JsonObject[]): string[] | undefined {
  const listed = parts.flatMap((part) => [...itemsOf(part['enum']), ...itemsOf(part['knownValues'])]);
  const constants = parts.flatMap((part) => ('const' in part ? [part['const']] : []));
  const values = [...listed, ...constants];
  return values.length > 0 ? unique(values.map(asText)) : undefined;
}

function valuesOfAll(chosen: readonly Shape[]): string[] | undefined {
  const lists = chosen.map(({ values }) => values);
  return lists.length > 0 && lists.every((list) => list !== undefined) ? unique(lists.flat()) : undefined;
}

function limitsIn(parts: readonly JsonObject[], chosen: readonly Shape[]): ReadonlyMap<LimitName, string> {
  const limits = new Map<LimitName, string>(chosen.length === 1 ? chosen[0]?.limits : []);
  for (const part of parts) {
    for (const name of limitNames) {
      if (name in part && part[name] !== false) limits.set(name, asText(part[name]));
    }
    const format = textOf(part, 'format');
    if (!Object.hasOwn(ownFormats, format)) continue;
    limits.delete('format');
    if (ownFormats[format]) limits.set('format', ownFormats[format]);
    else for (const name of limitNames) if (amountLimits[name]) limits.set(name, amountLimits[name]);
  }
  return limits;
}

function common([first, ...others]: readonly Shape[]): string[] {
  return [...(first?.required ?? [])].filter((name) => others.every(({ required }) => required.has(name)));
}

const itemsOf = (list: unknown): readonly unknown[] => (Array.isArray(list) ? list : []);
const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];
const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
