import { plainName, type JsonObject } from '../operations/values';
import { limitNames, type LimitName, type What } from './difference';
import { shapeOf, type Follow, type Shape } from './shape';

/** A schema in the document that it stands in. */
export interface Side {
  readonly schema: JsonObject;
  readonly follow: Follow;
}

/** What two schemas say otherwise of the same value. */
export interface SchemaDifference {
  /** A JSON pointer, with `*` for any item of a list. */
  readonly at: string;
  readonly what: What;
  readonly ours: string;
  readonly theirs: string;
}

/** The limits that say something of values of a type. */
const limitsOf: Readonly<Record<string, readonly LimitName[]>> = {
  string: ['format', 'pattern', 'minLength', 'maxLength'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  integer: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  array: ['minItems', 'maxItems'],
};

/** Compares schemas. What stands in several places is compared once, and told of where it is met first. */
export class SchemaComparison {
  private readonly compared = new Map<JsonObject, Set<JsonObject>>();

  /** @returns what they say otherwise; nothing where they have been compared before */
  *differences(ours: Side, theirs: Side, at = ''): Generator<SchemaDifference> {
    const [own, other] = [ours.follow(ours.schema), theirs.follow(theirs.schema)];
    if (this.isKnown(own, other)) return;
    const [ourShape, theirShape] = [shapeOf(own, ours.follow), shapeOf(other, theirs.follow)];
    if (isUndescribed(ourShape, own) || isUndescribed(theirShape, other)) return;
    const types = typeDifference(ourShape, theirShape, at);
    if (types) {
      yield types;
      return;
    }
    yield* valueDifferences(ourShape, theirShape, at);
    yield* limitDifferences(ourShape, theirShape, at);
    if (ourShape.items && theirShape.items) {
      const [item, otherItem] = [side(ourShape.items, ours), side(theirShape.items, theirs)];
      yield* this.differences(item, otherItem, `${at}/*`);
    }
    yield* this.propertyDifferences([ourShape, ours.follow], [theirShape, theirs.follow], at);
  }

  private *propertyDifferences(
    [ours, followOurs]: readonly [Shape, Follow],
    [theirs, followTheirs]: readonly [Shape, Follow],
    at: string,
  ): Generator<SchemaDifference> {
    const meant = (name: string): string =>
      ours.properties.has(name) ? name : (ours.spellings.get(name) ?? name);
    const written = new Map([...theirs.properties.keys()].map((name) => [meant(name), name]));
    for (const name of new Set([...ours.properties.keys(), ...written.keys()])) {
      const place = `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      const theirName = written.get(name) ?? name;
      const [own, other] = [ours.properties.get(name), theirs.properties.get(theirName)];
      if (!own && other) {
        const facts = described(shapeOf(other, followTheirs), theirs, theirName);
        yield { at: place, what: 'new', ours: '', theirs: facts };
      }
      if (own && !other && !ours.hasAlternatives) {
        yield { at: place, what: 'gone', ours: described(shapeOf(own, followOurs), ours, name), theirs: '' };
      }
      if (!own || !other) continue;
      if (name !== theirName) yield { at: place, what: 'spelling', ours: name, theirs: theirName };
      const [isRequired, mustBe] = [ours.required.has(name), theirs.required.has(theirName)];
      if (isRequired !== mustBe && !ours.hasAlternatives) {
        yield { at: place, what: 'required', ours: String(isRequired), theirs: String(mustBe) };
      }
      const sides = [
        { schema: own, follow: followOurs },
        { schema: other, follow: followTheirs },
      ] as const;
      yield* this.differences(...sides, place);
    }
  }

  private isKnown(own: JsonObject, other: JsonObject): boolean {
    const others = this.compared.get(own) ?? new Set();
    const isKnown = others.has(other);
    this.compared.set(own, others.add(other));
    return isKnown;
  }
}

const side = (schema: JsonObject, { follow }: Side): Side => ({ schema, follow });

/** @returns whether a schema of a document that is resolved says anything that another can be compared with */
export const isDescribed = (schema: JsonObject): boolean =>
  !isUndescribed(
    shapeOf(schema, (each) => each),
    schema,
  );

/** An object of which nothing is said but that it is one may be anything. */
function isUndescribed(shape: Shape, { additionalProperties }: JsonObject): boolean {
  const isObject = shape.types.length === 1 && shape.types[0] === 'object';
  return shape.types.length === 0
    ? shape.values === undefined
    : isObject && shape.properties.size === 0 && additionalProperties !== false;
}

function described({ types, limits }: Shape, owner: Shape, name: string): string {
  const format = limits.get('format');
  return [types.join(' | '), format, owner.required.has(name) ? 'required' : ''].filter(Boolean).join(', ');
}

/** We may read more than what a document says: a number that is written as a text, too. */
function typeDifference(ours: Shape, theirs: Shape, at: string): SchemaDifference | undefined {
  if (ours.types.length === 0 || theirs.types.length === 0) return undefined;
  if (theirs.types.every((type) => ours.types.includes(type))) return undefined;
  return { at, what: 'type', ours: ours.types.join(' | '), theirs: theirs.types.join(' | ') };
}

/** Codes of errors are compared as such. */
const isCode = (at: string): boolean => plainName(at.split('/').at(-1) ?? '') === 'kode';

function* valueDifferences(ours: Shape, theirs: Shape, at: string): Generator<SchemaDifference> {
  if (isCode(at)) return;
  const [own, other] = [ours.values, theirs.values];
  if (own && other) {
    const added = other.filter((value) => !own.includes(value)).join(', ');
    const removed = own.filter((value) => !other.includes(value)).join(', ');
    if (added) yield { at, what: 'valuesNew', ours: '', theirs: added };
    if (removed) yield { at, what: 'valuesGone', ours: removed, theirs: '' };
  } else if (other || (own && !ours.isOpen)) {
    yield { at, what: 'values', ours: (own ?? []).join(', '), theirs: (other ?? []).join(', ') };
  }
}

function* limitDifferences(ours: Shape, theirs: Shape, at: string): Generator<SchemaDifference> {
  if (ours.isNullable !== theirs.isNullable) {
    yield { at, what: 'null', ours: String(ours.isNullable), theirs: String(theirs.isNullable) };
  }
  const speaking = new Set(theirs.types.flatMap((type) => limitsOf[type] ?? []));
  for (const name of limitNames) {
    const [own = '', other = ''] = [ours.limits.get(name), theirs.limits.get(name)];
    if (own !== other && speaking.has(name)) yield { at, what: name, ours: own, theirs: other };
  }
}
