import { bundledOperations } from './bundled';
import { followed, standaloneSchema } from './json-schema-of-openapi';
import { operationsIn, type WrittenOperation } from './operations-in';
import { decide, type Overrides } from './overrides';
import type { OpenApiDocument } from './read-document';
import { recognise } from './recognise';
import { objectOf, type JsonObject } from './values';

/**
 * What official documents say of the shape of a begjæring: the schema of what is submitted.
 * @param overrides where the user says that operations are
 * @returns a JSON Schema that needs nothing besides itself; undefined where no document has it
 * @throws ElanError of kind `settings` for overrides that lead nowhere, and references that lead on and on
 */
export async function begjaeringSchemaOf(
  documents: readonly OpenApiDocument[],
  overrides: Overrides = {},
): Promise<JsonObject | undefined> {
  const candidates = documents.flatMap(operationsIn);
  const { chosen } = decide(overrides, candidates);
  const { best } = recognise(await bundledOperations(), candidates, chosen);
  const submit = best.get('submit')?.written;
  const schema = submit && writtenSchemaOf(submit);
  return schema && standaloneSchema(schema, submit.document.written, submit.document.name);
}

/** As it is written, since types that hold themselves can be written with references only. */
function writtenSchemaOf({ document, method, path }: WrittenOperation): JsonObject | undefined {
  const inDocument = (holder: JsonObject, name: string): JsonObject =>
    followed(objectOf(holder, name), document.written, longestChain);
  const pathItem = inDocument(objectOf(document.written, 'paths'), path);
  const body = inDocument(inDocument(pathItem, method.toLowerCase()), 'requestBody');
  const media = Object.entries(objectOf(body, 'content')).find(([type]) => /json|\*/.test(type));
  const schema = objectOf(media?.[1], 'schema');
  return Object.keys(schema).length > 0 ? schema : undefined;
}

const longestChain = 10;
