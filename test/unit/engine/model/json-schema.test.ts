import { describe, expect, it } from 'vitest';
import { formats } from '../../../../engine/model/formats';
import { jsonSchema } from '../../../../engine/model/json-schema';
import { modelOf, versions } from '../../../../engine/model/model';
import { createAjv } from '../../../../scripts/build/generate/validators.mjs';
import { withoutProperty } from '../../../support/changes';
import { rightValue } from '../../../support/examples';

const languages = ['nb', 'en'] as const;

describe.each(versions)('model %s', (version) => {
  const model = modelOf(version);

  describe.each(languages)('in words: %s', (language) => {
    it('describes every type, and every property of it', () => {
      for (const type of Object.values(model.types)) {
        expect(type.description[language]).toMatch(/\S/);
        for (const property of Object.values(type.properties)) {
          expect(property.description[language]).toMatch(/^\S[\s\S]*[.!?)]$/);
        }
      }
    });

    it('describes every code list, and every value of it', () => {
      for (const list of Object.values(model.codeLists)) {
        expect(list.description[language]).toMatch(/\S/);
        for (const value of Object.values(list.values)) expect(value[language]).toMatch(/\S/);
      }
    });

    it('names the format or unit of every simple value', () => {
      for (const scalar of Object.values(model.scalars)) expect(scalar.format[language]).toMatch(/\S/);
    });

    it('says of every deprecated property why', () => {
      const properties = Object.values(model.types).flatMap((type) => Object.values(type.properties));
      for (const { deprecated } of properties) {
        if (deprecated) expect(deprecated[language]).toMatch(/\S/);
      }
    });

    it('has a description at every property of the schema', () => {
      const { definitions } = jsonSchema(model, version, language) as {
        definitions: Record<string, { properties?: Record<string, { description?: string }> }>;
      };
      for (const { properties = {} } of Object.values(definitions)) {
        for (const property of Object.values(properties)) expect(property.description).toMatch(/\S/);
      }
    });
  });

  it('has other words in each language', () => {
    for (const [name, type] of Object.entries(model.types)) {
      for (const [property, { description }] of Object.entries(type.properties)) {
        expect(`${name}.${property}: ${description.en}`).not.toBe(`${name}.${property}: ${description.nb}`);
      }
    }
  });

  it('has only types, code lists and simple values that it defines', () => {
    const defined = new Set([
      ...Object.keys(model.types),
      ...Object.keys(model.codeLists),
      ...Object.keys(model.scalars),
    ]);
    const named = Object.values(model.types).flatMap((type) =>
      Object.values(type.properties).map((p) => p.type),
    );
    expect([model.root, ...named].filter((name) => !defined.has(name))).toEqual([]);
    expect([...defined].filter((name) => name !== model.root && !named.includes(name))).toEqual([]);
  });

  it('has choices only between properties that it has', () => {
    for (const type of Object.values(model.types)) {
      for (const { members } of Object.values(type.choices ?? {})) {
        expect(Object.keys(type.properties)).toEqual(expect.arrayContaining([...members]));
      }
    }
  });

  it('has an example of every simple property that is right itself', () => {
    const ajv = createAjv(formats).addSchema(jsonSchema(model, version, 'nb'), 'model');
    for (const [name, type] of Object.entries(model.types)) {
      for (const [property, { type: of, example, list }] of Object.entries(type.properties)) {
        if (example === undefined) continue;
        const validate = ajv.compile({ $ref: `model#/definitions/${of}` });
        const examples = list && Array.isArray(example) ? example : [example];
        expect([name, property, ...examples.map((value) => validate(value))]).not.toContain(false);
      }
    }
  });

  it.each(languages)('becomes a schema that ajv compiles in strict mode: %s', (language) => {
    const schema = jsonSchema(model, version, language);
    const validate = createAjv(formats).compile(schema);
    expect(validate(rightValue(version))).toBe(true);
    expect(validate(withoutProperty(rightValue(version), '/underskrift'))).toBe(false);
  });

  it('becomes a schema that allows the same in each language', () => {
    const [nb, en] = languages.map((language) =>
      JSON.stringify(withoutWords(jsonSchema(model, version, language))),
    );
    expect(nb).toBe(en);
  });
});

describe('a schema', () => {
  const schema = jsonSchema(modelOf('2.1'), '2.1', 'en') as {
    definitions: Record<string, { properties: Record<string, Record<string, unknown>>; enum?: string[] }>;
  };

  it('marks what is deprecated, with the reason', () => {
    expect(schema.definitions['Krav']?.properties['rentekrav']).toMatchObject({
      deprecated: true,
      deprecationMessage: expect.stringMatching(/removes the element/) as string,
    });
  });

  it('has accepted spellings beside the usual one', () => {
    expect(schema.definitions['Varsel']?.properties['forsendelsesmaatetype']).toMatchObject({
      spellingOf: 'forsendelsemaateType',
    });
  });

  it('lists a closed code list, and only suggests an open one', () => {
    expect(schema.definitions['TvangskraftgrunnlagType']?.enum).toEqual(['varselTvfbl418', 'varselTvfbl419']);
    expect(schema.definitions['Kravdetaljer']).toMatchObject({
      knownValues: expect.arrayContaining(['Hovedkrav']) as string[],
    });
    expect(schema.definitions['Kravdetaljer']).not.toHaveProperty('enum');
  });
});

const words = new Set(['description', 'deprecationMessage', 'enumDescriptions']);

function withoutWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWords);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, inner]) => !words.has(name) || (typeof inner === 'object' && !Array.isArray(inner)))
      .map(([name, inner]) => [name, withoutWords(inner)]),
  );
}
