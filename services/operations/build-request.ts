import { create as contentDisposition } from 'content-disposition';
import type { AttachmentFile } from './attachment-file';
import { ElanError } from '../errors';
import type { Operation, OperationParameter } from '../operation';
import { plainName } from './values';

type Values = Readonly<Record<string, string>>;

/** What a call is to say, by the names that this project's document has for it. */
export interface RequestValues {
  /** What the call is about, such as a case. It must find its place in the request. */
  readonly path?: Values;
  /** What more is said. It is left out where the operation does not take it. */
  readonly query?: Values;
  /** Sent where the operation has them. */
  readonly headers?: Values;
  readonly body?:
    | { readonly kind: 'json'; readonly text: string }
    | { readonly kind: 'file'; readonly file: AttachmentFile };
}

/** A request, but for the token. */
export interface BuiltRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Values;
  readonly body?: string | FileBody;
}

/** A body that is a file, or a form with the file as its last field. */
export interface FileBody {
  readonly file: AttachmentFile;
  /** The form as it is without content in the file. */
  readonly form?: FormData;
}

/**
 * Puts what a call says into the places that its operation has for it. A parameter that the official document calls
 * something else is filled where only one thing can be meant.
 * @throws ElanError of kind `settings` where no address is known, where a parameter that is required cannot be
 *   filled, and where what the call is about has no place or cannot stand in an address
 */
export function buildRequest(operation: Operation, values: RequestValues): BuiltRequest {
  if (!URL.canParse(operation.url)) throw failure(operation, 'noAddress', {});
  const { filled, left } = fillParameters(operation, values);
  const { body, headers } = bodyOf(operation, values.body, left);
  return {
    method: operation.method,
    url: addressOf(operation, filled),
    headers: { Accept: 'application/json', ...headersOf(filled, headers), ...headers },
    ...(body === undefined ? {} : { body }),
  };
}

type Filled = ReadonlyMap<OperationParameter, string>;

interface Filling {
  readonly filled: Filled;
  /** What has found no place in the address. */
  readonly left: ReadonlyMap<string, string>;
}

function fillParameters(operation: Operation, values: RequestValues): Filling {
  const filled = new Map<OperationParameter, string>();
  const left = new Map(Object.entries({ ...values.query, ...values.path }));
  const headers = new Map(Object.entries(values.headers ?? {}));
  for (const parameter of operation.parameters) {
    const source = parameter.in === 'header' ? headers : left;
    const name = [...source.keys()].find((key) => plainName(key) === plainName(parameter.name));
    if (name !== undefined) move(name, parameter, source, filled);
  }
  fillOnlyPathParameter(operation, values, left, filled);
  fillMoment(operation, left, filled);
  const lacking = operation.parameters.find(
    (parameter) => parameter.required && !filled.has(parameter) && !isForFile(parameter, values),
  );
  if (lacking) throw failure(operation, 'parameterUnknown', { parameter: lacking.name });
  const lost = Object.keys(values.path ?? {}).find((name) => left.has(name));
  if (lost !== undefined) throw failure(operation, 'valueWithoutPlace', { value: lost });
  return { filled, left };
}

function move(
  name: string,
  parameter: OperationParameter,
  source: Map<string, string>,
  filled: Map<OperationParameter, string>,
): void {
  const value = source.get(name);
  if (value === undefined) return;
  filled.set(parameter, value);
  source.delete(name);
}

/** A path with one parameter is about what the call is about, whatever the parameter is called. */
function fillOnlyPathParameter(
  { parameters }: Operation,
  values: RequestValues,
  left: Map<string, string>,
  filled: Map<OperationParameter, string>,
): void {
  const [parameter, ...others] = parameters.filter(({ in: place }) => place === 'path');
  if (!parameter || others.length > 0 || filled.has(parameter)) return;
  const about = Object.keys(values.path ?? {});
  const [name, ...more] = (about.length > 0 ? about : [...left.keys()]).filter((key) => left.has(key));
  if (name !== undefined && more.length === 0) move(name, parameter, left, filled);
}

const moment = /^\d{4}-\d\d-\d\dT/;

/** A moment is taken by whichever parameter wants one. */
function fillMoment(
  { parameters }: Operation,
  left: Map<string, string>,
  filled: Map<OperationParameter, string>,
): void {
  const parameter = parameters.find(
    (candidate) => candidate.in === 'query' && candidate.format === 'date-time' && !filled.has(candidate),
  );
  const name = [...left].find(([, value]) => moment.test(value))?.[0];
  if (parameter && name !== undefined) move(name, parameter, left, filled);
}

/** The file says it itself. */
function isForFile({ name, in: place }: OperationParameter, { body }: RequestValues): boolean {
  return place === 'header' && name.toLowerCase() === 'content-disposition' && body?.kind === 'file';
}

function addressOf(operation: Operation, filled: Filled): string {
  let url = operation.url;
  const query = new URLSearchParams();
  for (const [{ name, in: place }, value] of filled) {
    if (place === 'query') query.append(name, value);
    if (place !== 'path') continue;
    // Nothing, and what means "here" or "above" in an address, would make it the address of something else.
    if (['', '.', '..'].includes(value)) throw failure(operation, 'pathValueUnusable', { parameter: name });
    url = url.replaceAll(`{${name}}`, () => encodeURIComponent(value));
  }
  if (query.size === 0) return url;
  return `${url}${url.includes('?') ? '&' : '?'}${query.toString()}`;
}

function headersOf(filled: Filled, others: Values): Record<string, string> {
  const said = new Set(Object.keys(others).map((name) => name.toLowerCase()));
  const headers = [...filled].filter(
    ([{ name, in: place }]) => place === 'header' && !said.has(name.toLowerCase()),
  );
  return Object.fromEntries(headers.map(([{ name }, value]) => [name, value]));
}

function bodyOf(
  operation: Operation,
  given: RequestValues['body'],
  left: ReadonlyMap<string, string>,
): { readonly headers: Values; readonly body?: BuiltRequest['body'] } {
  const { body } = operation;
  if (given === undefined) return { headers: {} };
  if (given.kind === 'json' && body.kind === 'json') {
    return { headers: { 'Content-Type': 'application/json' }, body: given.text };
  }
  if (given.kind === 'file' && body.kind === 'bytes') {
    const { contentType, fileName } = given.file;
    const headers = { 'Content-Type': contentType, 'Content-Disposition': contentDisposition(fileName) };
    return { headers, body: { file: given.file } };
  }
  if (given.kind === 'file' && body.kind === 'form') {
    const form = new FormData();
    for (const field of body.fields ?? []) {
      const said = [...left].find(([name]) => plainName(name) === plainName(field));
      if (said) form.append(field, said[1]);
    }
    const { contentType, fileName } = given.file;
    form.append(body.fileField, new Blob([], { type: contentType }), fileName);
    return { headers: {}, body: { file: given.file, form } };
  }
  throw failure(operation, given.kind === 'json' ? 'jsonNotTaken' : 'fileNotTaken', {});
}

type BuildReason =
  | 'noAddress'
  | 'parameterUnknown'
  | 'valueWithoutPlace'
  | 'pathValueUnusable'
  | 'jsonNotTaken'
  | 'fileNotTaken';

function failure(
  operation: Operation,
  reason: BuildReason,
  args: Readonly<Record<string, string>>,
): ElanError {
  return new ElanError(reason, {
    args: { operation: operation.name, ...args },
    operation: operation.name,
  });
}
