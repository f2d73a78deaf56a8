import type { Choice, CodeList, Condition, Model, ModelType, Property, Words } from './model-types';

/** A JSON Schema (draft-07), with the annotations that editors read and the project's own keywords. */
export type JsonSchema = Readonly<Record<string, unknown>>;

type Language = keyof Words;

/**
 * Turns one version of the model into a JSON Schema. Every named thing of the model is a definition of that name.
 * @param language of the descriptions
 */
export function jsonSchema(model: Model, version: string, language: Language): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `Utleggsbegjæring ${version}`,
    $ref: reference(model.root),
    definitions: {
      ...mapValues(model.scalars, ({ schema, preferredType }) => ({
        ...schema,
        ...(preferredType ? { preferredType } : {}),
      })),
      ...mapValues(model.codeLists, (list) => codeListSchema(list, language)),
      ...mapValues(model.types, (type) => typeSchema(model, type, language)),
    },
  };
}

const reference = (name: string): string => `#/definitions/${name}`;

/** A value outside an open list is not invalid, so such a list is no `enum`. */
function codeListSchema({ open, values }: CodeList, language: Language): JsonSchema {
  const names = Object.keys(values);
  if (open) return { type: 'string', knownValues: names, examples: names };
  return {
    type: 'string',
    enum: names,
    enumDescriptions: Object.values(values).map((words) => words[language]),
  };
}

function typeSchema(model: Model, type: ModelType, language: Language): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  for (const [name, property] of Object.entries(type.properties)) {
    properties[name] = propertySchema(model, property, language);
    for (const spelling of property.spellings ?? []) {
      properties[spelling] = { ...properties[name], spellingOf: name };
    }
  }
  const required = Object.entries(type.properties).flatMap(([name, property]) =>
    property.required ? name : [],
  );
  const constraints = [
    ...Object.values(type.choices ?? {}).map((choice) => choiceSchema(type, choice)),
    ...(type.conditions ?? []).map(conditionSchema),
  ];
  return {
    type: 'object',
    description: type.description[language],
    properties,
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
    ...(constraints.length > 0 ? { allOf: constraints } : {}),
  };
}

function propertySchema(model: Model, property: Property, language: Language): JsonSchema {
  const { type, list, minItems, description, deprecated } = property;
  const items = { $ref: reference(type) };
  const scalar = model.scalars[type];
  const about = scalar?.format[language] ?? model.codeLists[type]?.description[language];
  const example = property.example ?? scalar?.example;
  return {
    ...(list ? { type: 'array', items, ...(minItems ? { minItems } : {}) } : items),
    description: [description[language], about].filter(Boolean).join('\n\n'),
    ...(example === undefined || list ? {} : { examples: [example] }),
    ...(deprecated ? { deprecated: true, deprecationMessage: deprecated[language] } : {}),
  };
}

/** Exactly one member, or at most one: ajv tells in `passingSchemas` whether none or several stood there. */
function choiceSchema(type: ModelType, { members, optional }: Choice): JsonSchema {
  const branches = members.map((member) => {
    const names = [member, ...(type.properties[member]?.spellings ?? [])];
    return names.length === 1 ? { required: names } : { anyOf: names.map((name) => ({ required: [name] })) };
  });
  return { oneOf: optional ? [...branches, { not: { anyOf: branches } }] : branches };
}

/** What holds of some properties only where others have certain values. */
function conditionSchema({ when, then }: Condition): JsonSchema {
  return {
    if: { properties: mapValues(when, (value) => ({ const: value })), required: Object.keys(when) },
    then: { properties: then },
  };
}

function mapValues<T, U>(object: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));
}
