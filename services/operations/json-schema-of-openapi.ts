import { limits as most } from '../limits/limits';
import { DocumentLimits } from './document-limits';
import { circleIn } from './reference-circle';
import { isObject, objectOf, textOf, textsOf, type JsonObject } from './values';

/**
 * Turns a schema of an OpenAPI document into a JSON Schema that needs nothing besides itself. What OpenAPI 3.0 writes
 * in its own way is written as JSON Schema does.
 * @param document that references in the schema lead into; one that leads elsewhere, or nowhere, allows anything
 * @param name what the user calls the document, for messages
 * @throws ElanError of kind `settings` where references lead on for too long, or in a circle that says nothing
 */
export function standaloneSchema(schema: JsonObject, document: JsonObject, name = ''): JsonObject {
  const limits = new DocumentLimits(name);
  const definitions = new Definitions(document, limits);
  const converted = definitions.convert(schema);
  const circle = circleIn(definitions.all());
  if (circle !== undefined) throw limits.circle(circle);
  return { ...converted, definitions: definitions.all() };
}

/** Where schemas stand in a schema; the values of all other keywords are left alone. */
const holders: Readonly<Record<string, 'schema' | 'list' | 'map'>> = {
  additionalProperties: 'schema',
  items: 'schema',
  not: 'schema',
  if: 'schema',
  then: 'schema',
  else: 'schema',
  contains: 'schema',
  propertyNames: 'schema',
  allOf: 'list',
  anyOf: 'list',
  oneOf: 'list',
  prefixItems: 'list',
  properties: 'map',
  patternProperties: 'map',
  dependentSchemas: 'map',
};

/** What says nothing of whether a value is right, or is said in another way here. */
const dropped: ReadonlySet<string> = new Set([
  '$schema',
  '$id',
  'id',
  'nullable',
  'discriminator',
  'xml',
  'externalDocs',
  'example',
]);

const { referenceChain: mostSchemasInOneAnother } = most.openapi;

class Definitions {
  private readonly names = new Map<string, string>();
  private readonly converted = new Map<string, JsonObject>();
  private depth = 0;

  constructor(
    private readonly document: JsonObject,
    private readonly limits: DocumentLimits,
  ) {}

  all(): JsonObject {
    return Object.fromEntries(this.converted);
  }

  convert(schema: JsonObject): JsonObject {
    if (++this.depth > mostSchemasInOneAnother) throw this.limits.chainTooLong();
    const converted = this.convertOne(schema);
    this.depth -= 1;
    return converted;
  }

  private convertOne(schema: JsonObject): JsonObject {
    const reference = textOf(schema, '$ref');
    if (reference !== '') return this.nullable(schema, this.referring(reference));
    const entries = Object.entries(schema).filter(([keyword]) => !dropped.has(keyword));
    const converted = Object.fromEntries(
      entries.map(([keyword, value]) => [keyword, this.keyword(keyword, value)]),
    );
    return this.nullable(schema, withRequired(withLimits(converted)));
  }

  private keyword(keyword: string, value: unknown): unknown {
    const holds = holders[keyword];
    if (holds === 'list' && Array.isArray(value)) return value.map((item) => this.any(item));
    if (holds === 'map' && isObject(value)) {
      return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, this.any(item)]));
    }
    return holds === 'schema' ? this.any(value) : value;
  }

  private any(value: unknown): unknown {
    return isObject(value) ? this.convert(value) : value;
  }

  private referring(reference: string): JsonObject {
    const known = this.names.get(reference);
    if (known !== undefined) return { $ref: `#/definitions/${known}` };
    const target = targetOf(reference, this.document);
    if (!target) return {};
    const name = this.newName(reference);
    this.names.set(reference, name);
    this.converted.set(name, this.convert(target));
    return { $ref: `#/definitions/${name}` };
  }

  private newName(reference: string): string {
    const name = (reference.split('/').at(-1) ?? '').replaceAll(/\W/g, '_');
    const isTaken = [...this.names.values()].includes(name);
    return isTaken ? `${name}_${this.names.size}` : name;
  }

  private nullable(written: JsonObject, schema: JsonObject): JsonObject {
    if (written['nullable'] !== true) return schema;
    const { type, enum: values } = schema;
    if (typeof type !== 'string') return { anyOf: [{ type: 'null' }, schema] };
    return {
      ...schema,
      type: [type, 'null'],
      ...(Array.isArray(values) ? { enum: [...(values as readonly unknown[]), null] } : {}),
    };
  }
}

/** @returns what a reference leads to in a document; nothing where it leads elsewhere, or nowhere */
export function targetOf(reference: string, document: JsonObject): JsonObject | undefined {
  if (!reference.startsWith('#/')) return undefined;
  let target: unknown = document;
  for (const segment of reference.slice(2).split('/')) {
    const name = decoded(segment).replaceAll('~1', '/').replaceAll('~0', '~');
    target = Array.isArray(target)
      ? (target as readonly unknown[])[Number(name)]
      : isObject(target)
        ? target[name]
        : undefined;
  }
  return isObject(target) ? target : undefined;
}

/**
 * @param most how many references that lead to one another are followed
 * @returns what a value leads to where it is a reference, empty where that is nowhere; otherwise the value itself
 */
export function followed(value: JsonObject, document: JsonObject, most: number): JsonObject {
  let target = value;
  for (let steps = 0; steps < most && textOf(target, '$ref') !== ''; steps++) {
    target = targetOf(textOf(target, '$ref'), document) ?? {};
  }
  return target;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** In OpenAPI 3.0 whether a limit itself is allowed is a flag beside it. */
function withLimits(schema: JsonObject): JsonObject {
  return withLimit(withLimit(schema, 'exclusiveMinimum', 'minimum'), 'exclusiveMaximum', 'maximum');
}

function withLimit(schema: JsonObject, flag: string, limit: string): JsonObject {
  const isExcluded = schema[flag];
  if (typeof isExcluded !== 'boolean') return schema;
  const rest = without(schema, flag);
  return isExcluded && limit in rest ? { ...without(rest, limit), [flag]: rest[limit] } : rest;
}

/** What can only be read is not required of who writes. */
function withRequired(schema: JsonObject): JsonObject {
  const properties = objectOf(schema, 'properties');
  const required = textsOf(schema, 'required');
  const ofWriter = required.filter((name) => objectOf(properties, name)['readOnly'] !== true);
  return ofWriter.length === required.length ? schema : { ...schema, required: ofWriter };
}

function without(schema: JsonObject, keyword: string): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => name !== keyword));
}
