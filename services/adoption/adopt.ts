import { jsonSchema } from '../../engine/model/json-schema';
import { modelOf, newestVersion } from '../../engine/model/model';
import { operationNames } from '../operation';
import { begjaeringSchemaOf } from '../operations/begjaering-schema';
import { bundledDocument, ownOperationsIn } from '../operations/bundled';
import { followed } from '../operations/json-schema-of-openapi';
import { operationsIn } from '../operations/operations-in';
import { decide, type Overrides } from '../operations/overrides';
import type { OpenApiDocument } from '../operations/read-document';
import { recognise } from '../operations/recognise';
import { serverOf } from '../operations/servers';
import type { JsonObject } from '../operations/values';
import { withoutCollisions } from './collisions';
import { addressOf, pathDifference, serverDifferences } from './compare-addresses';
import { codeDifferences } from './compare-codes';
import { isComparable, operationDifferences, withModel } from './compare-operation';
import { SchemaComparison } from './compare-schemas';
import type { Adoption, Difference } from './difference';
import { isSettled, patchOf, type Adopted } from './patch';

/** Where this project keeps what it takes the services to be. */
const ownFile = 'schemas/tjenester.openapi.json';

/**
 * Holds official documents against what this project took the services to be. Nothing is changed.
 * @param overrides where the user says that operations are
 * @param own this project's own document, where it is another than the one of this program
 * @throws ElanError of kind `settings` for overrides that lead nowhere, and references that lead on and on
 */
export async function adoptDocuments(
  documents: readonly OpenApiDocument[],
  overrides: Overrides = {},
  own?: OpenApiDocument,
): Promise<Adoption> {
  const ourOperations = ownOperationsIn(own ?? (await bundledDocument()));
  const candidates = documents.flatMap(operationsIn);
  const { best } = recognise(ourOperations, candidates, decide(overrides, candidates).chosen);
  const base = ourOperations[0] ? serverOf(ourOperations[0].written, 'test') : '';
  const schemas = new SchemaComparison();
  const fields = await fieldDifferences(documents, overrides);
  const isAsModel = fields?.length === 0;
  const bases: string[] = [];
  const compared = ourOperations.flatMap((ours): Adopted[] => {
    const theirs = best.get(ours.name)?.written;
    if (!theirs) return [];
    const { base: ofServer, path } = addressOf(theirs, base);
    bases.push(ofServer);
    const moved = pathDifference(ours, path);
    const differences = [...(moved ? [moved] : []), ...operationDifferences(ours, theirs, schemas)];
    const isCompared = isComparable(ours, theirs) && (isAsModel || !withModel.has(ours.name));
    return [{ ours, theirs, path, differences, isCompared }];
  });
  const adopted = withoutCollisions(compared, ourOperations);
  const server = adopted.length === ourOperations.length ? commonBase(bases, base) : undefined;
  return {
    documents: documents.map(({ name, title, version }) => ({ name, title, version })),
    operations: adopted.map((each) => ({
      name: each.ours.name,
      certainty: each.ours.certainty,
      document: each.theirs.document.name,
      operationId: each.theirs.operationId,
      isSettled: isSettled(each),
    })),
    missing: operationNames.filter((name) => !adopted.some(({ ours }) => ours.name === name)),
    differences: [
      ...serverDifferences(bases, base, server !== undefined),
      ...adopted.flatMap(({ differences }) => differences),
      ...(fields ?? []),
      ...codeDifferences(documents),
    ],
    patch: { file: ownFile, steps: patchOf(adopted, server) },
    notFollowed: documents.flatMap(({ notFollowed }) => notFollowed),
  };
}

/** @returns the server that all operations are below, where it is another than ours */
function commonBase([first = '', ...others]: readonly string[], ours: string): string | undefined {
  const isCommon = first !== '' && first !== ours && others.every((other) => other === first);
  return isCommon ? first : undefined;
}

/**
 * @returns what the schema of a begjæring in the documents says otherwise than the newest version of the model; undefined
 *   where there is no such schema
 */
async function fieldDifferences(
  documents: readonly OpenApiDocument[],
  overrides: Overrides,
): Promise<Difference[] | undefined> {
  const theirs = await begjaeringSchemaOf(documents, overrides);
  if (!theirs) return undefined;
  const ours = jsonSchema(modelOf(newestVersion), newestVersion, 'nb');
  const sides = [ours, theirs].map((whole) => ({
    schema: whole,
    follow: (schema: JsonObject) => followed(schema, whole, longestChain),
  })) as [Side, Side];
  return [...new SchemaComparison().differences(...sides)].map(({ at, ...difference }) => ({
    ...{ about: 'field', subject: at === '' ? '/' : at, place: '' },
    ...difference,
    isInPatch: false,
  }));
}

type Side = Parameters<SchemaComparison['differences']>[0];

/** Circles of references have been refused when the schema was read. */
const longestChain = 200;
