import type { OperationParameter } from '../operation';
import type { BundledOperation } from '../operations/bundled';
import type { WrittenOperation } from '../operations/operations-in';
import { bodiesOf, parametersOf } from '../operations/read-operation';
import { isObject, objectOf, plainName, textOf, type JsonObject } from '../operations/values';
import { isDescribed, type SchemaComparison } from './compare-schemas';
import type { Difference } from './difference';

/** Differences of one operation. */
type OfOperation = Omit<Difference, 'about' | 'subject'>;

/** What is sent as a begjæring is compared with the model, and not here. */
export const withModel: ReadonlySet<string> = new Set(['submit', 'change', 'validate', 'validateChange']);

/**
 * @param schemas what has been compared already is not compared again
 * @returns what of an operation besides its address a document has otherwise
 */
export function operationDifferences(
  ours: BundledOperation,
  theirs: WrittenOperation,
  schemas: SchemaComparison,
): Difference[] {
  const found = [
    ...methodDifferences(ours.written, theirs),
    ...parameterDifferences(ours.written, theirs),
    ...bodyDifferences(ours, theirs, schemas),
    ...answerDifferences(ours.written, theirs, schemas),
  ];
  return found.map((difference) => ({ about: 'operation', subject: ours.name, ...difference }));
}

/** @returns whether a document describes what is sent and answered as far as we do: what it is silent of may be otherwise */
export function isComparable({ name, written: ours }: BundledOperation, theirs: WrittenOperation): boolean {
  const [own, other] = [ours, theirs].map(({ operation }) => ({
    body: objectOf(operation, 'requestBody'),
    answers: objectOf(operation, 'responses'),
  }));
  if (!own || !other) return false;
  const isBody = withModel.has(name) ? saysSomething(other.body) : isAlike(own.body, other.body);
  if (!isBody) return false;
  const successes = Object.keys(own.answers).filter((status) => /^2\d\d$/.test(status));
  const answered = successes.filter((status) => status in other.answers);
  return (
    answered.length > 0 &&
    answered.every((status) => isAlike(objectOf(own.answers, status), objectOf(other.answers, status)))
  );
}

function saysSomething(holder: JsonObject): boolean {
  const schema = jsonSchemaIn(holder);
  return schema !== undefined && isDescribed(schema);
}

function isAlike(ours: JsonObject, theirs: JsonObject): boolean {
  const isSchema = [ours, theirs].map((holder) => jsonSchemaIn(holder) !== undefined);
  return isSchema[0] === isSchema[1] && saysSomething(ours) === saysSomething(theirs);
}

function* methodDifferences(ours: WrittenOperation, theirs: WrittenOperation): Generator<OfOperation> {
  if (ours.method === theirs.method) return;
  yield { place: '', what: 'method', ours: ours.method, theirs: theirs.method, isInPatch: true };
}

function* parameterDifferences(ours: WrittenOperation, theirs: WrittenOperation): Generator<OfOperation> {
  const [own, others] = [ours, theirs].map((written) => parametersOf(written).filter(isBesidePath));
  const keyOf = ({ in: place, name }: OperationParameter): string => `${place} ${plainName(name)}`;
  const byKey = new Map(others?.map((parameter) => [keyOf(parameter), parameter]));
  for (const parameter of own ?? []) {
    const other = byKey.get(keyOf(parameter));
    byKey.delete(keyOf(parameter));
    const place = `${parameter.in} ${parameter.name}`;
    if (!other) yield { place, what: 'gone', ours: described(parameter), theirs: '', isInPatch: true };
    else yield* sameParameter(parameter, other, place);
  }
  // What a new one is to say only a person can know.
  for (const other of byKey.values()) {
    const place = `${other.in} ${other.name}`;
    yield { place, what: 'new', ours: '', theirs: described(other), isInPatch: false };
  }
}

const isBesidePath = ({ in: place }: OperationParameter): boolean => place !== 'path';

function* sameParameter(
  ours: OperationParameter,
  theirs: OperationParameter,
  place: string,
): Generator<OfOperation> {
  const nameMatters = ours.in === 'query' && ours.name !== theirs.name;
  if (nameMatters) {
    yield { place, what: 'spelling', ours: ours.name, theirs: theirs.name, isInPatch: false };
  }
  if (ours.required !== theirs.required) {
    const [own, other] = [ours, theirs].map(({ required }) => String(required));
    yield { place, what: 'required', ours: own ?? '', theirs: other ?? '', isInPatch: true };
  }
  if (ours.format !== theirs.format) {
    yield { place, what: 'format', ours: ours.format, theirs: theirs.format, isInPatch: true };
  }
}

const described = ({ format, required }: OperationParameter): string =>
  [format || 'string', required ? 'required' : ''].filter(Boolean).join(', ');

function* bodyDifferences(
  ours: BundledOperation,
  theirs: WrittenOperation,
  schemas: SchemaComparison,
): Generator<OfOperation> {
  const [own, other] = [bodiesOf(ours.written), bodiesOf(theirs)].map((bodies) =>
    bodies.map((body) => (body.kind === 'form' ? `form (${body.fileField})` : body.kind)),
  );
  const [ourWords = '', theirWords = ''] = [own, other].map((kinds) => [...new Set(kinds)].sort().join(', '));
  if (ourWords !== theirWords) {
    yield { place: '', what: 'body', ours: ourWords, theirs: theirWords, isInPatch: false };
  } else if (ourWords === 'json' && !withModel.has(ours.name)) {
    const [schema, otherSchema] = [ours.written, theirs].map(({ operation }) =>
      jsonSchemaIn(objectOf(operation, 'requestBody')),
    );
    yield* schemaDifferences('requestBody', schema, otherSchema, schemas);
  }
}

function* answerDifferences(
  ours: WrittenOperation,
  theirs: WrittenOperation,
  schemas: SchemaComparison,
): Generator<OfOperation> {
  const [own, others] = [ours, theirs].map(({ operation }) => objectOf(operation, 'responses'));
  for (const status of Object.keys(others ?? {})) {
    if (!/^[1-5]\d\d$/.test(status)) continue;
    const place = `responses ${status}`;
    if (!own || !(status in own)) {
      yield { place, what: 'status', ours: '', theirs: status, isInPatch: false };
      continue;
    }
    const [schema, otherSchema] = [own, others].map((answers) => jsonSchemaIn(objectOf(answers, status)));
    yield* schemaDifferences(place, schema, otherSchema, schemas);
  }
}

function* schemaDifferences(
  place: string,
  ours: JsonObject | undefined,
  theirs: JsonObject | undefined,
  schemas: SchemaComparison,
): Generator<OfOperation> {
  if (!ours || !theirs) return;
  for (const { at, ...difference } of schemas.differences(resolved(ours), resolved(theirs))) {
    yield { place: at === '' ? place : `${place} ${at}`, ...difference, isInPatch: false };
  }
}

/** In a document that is resolved, everything stands where it is referred to. */
const resolved = (schema: JsonObject) => ({ schema, follow: (each: JsonObject) => each });

function jsonSchemaIn(holder: JsonObject): JsonObject | undefined {
  const media = Object.entries(objectOf(holder, 'content')).find(([type]) => /json/i.test(type))?.[1];
  const schema = isObject(media) ? media['schema'] : undefined;
  return isObject(schema) && textOf(schema, '$ref') === '' ? schema : undefined;
}
