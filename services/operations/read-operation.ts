import type { OperationBody, OperationParameter } from '../operation';
import type { WrittenOperation } from './operations-in';
import { isObject, objectOf, objectsOf, textOf, type JsonObject } from './values';

/** @returns what an operation takes in its path, its query and its headers; what stands in cookies is passed over */
export function parametersOf({ operation, pathItem, path }: WrittenOperation): OperationParameter[] {
  const byPlace = new Map<string, OperationParameter>();
  for (const written of [...objectsOf(pathItem, 'parameters'), ...objectsOf(operation, 'parameters')]) {
    const parameter = parameterOf(written);
    if (parameter) byPlace.set(`${parameter.in} ${parameter.name}`, parameter);
  }
  const own = [...byPlace.values()].filter((parameter) => parameter.in !== 'path');
  const inPath = pathParameters(path).map((parameter) => byPlace.get(`path ${parameter.name}`) ?? parameter);
  return [...inPath, ...own];
}

/** @returns the parameters that a path has, as far as the path itself tells */
export function pathParameters(path: string): OperationParameter[] {
  return [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    format: '',
  }));
}

/** What a document says of these as header parameters is to be ignored. */
const notParameters: ReadonlySet<string> = new Set(['accept', 'content-type', 'authorization']);

function parameterOf(written: JsonObject): OperationParameter | undefined {
  const name = textOf(written, 'name');
  const place = textOf(written, 'in');
  if (name === '' || (place !== 'path' && place !== 'query' && place !== 'header')) return undefined;
  if (place === 'header' && notParameters.has(name.toLowerCase())) return undefined;
  const required = place === 'path' || written['required'] === true;
  return { name, in: place, required, format: textOf(objectOf(written, 'schema'), 'format') };
}

/**
 * @param preferred what to take where the operation leaves the choice
 * @returns what the operation takes as its body
 */
export function bodyOf(written: WrittenOperation, preferred: 'json' | 'file'): OperationBody {
  const bodies = bodiesOf(written);
  const order = preferred === 'json' ? ['json', 'bytes', 'form'] : ['bytes', 'form', 'json'];
  bodies.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return bodies[0] ?? { kind: 'none' };
}

/** @returns all that the operation may be sent as its body */
export function bodiesOf({ operation }: WrittenOperation): OperationBody[] {
  const content = objectOf(objectOf(operation, 'requestBody'), 'content');
  return Object.entries(content).map(([type, media]) => bodyOfMedia(type, objectOf(media, 'schema')));
}

function bodyOfMedia(type: string, schema: JsonObject): OperationBody {
  if (/^multipart\/form-data\b/i.test(type)) return formOf(schema);
  if (/^application\/([\w.-]+\+)?json\b/i.test(type)) return { kind: 'json' };
  const isFile = isBinary(schema) || !type.startsWith('*') || Object.keys(schema).length === 0;
  return { kind: isFile ? 'bytes' : 'json' };
}

function formOf(schema: JsonObject): OperationBody {
  const properties = Object.entries(objectOf(schema, 'properties'));
  const file = properties.find(([, field]) => isBinary(field) || isBinary(objectOf(field, 'items')));
  const fileField = file?.[0] ?? properties[0]?.[0] ?? 'fil';
  const fields = properties.map(([name]) => name).filter((name) => name !== fileField);
  return { kind: 'form', fileField, ...(fields.length > 0 ? { fields } : {}) };
}

/** OpenAPI 3.0 says it with a format, 3.1 with a media type. */
function isBinary(schema: unknown): boolean {
  return textOf(schema, 'format') === 'binary' || (isObject(schema) && 'contentMediaType' in schema);
}
