import type { Document as YamlDocument, Parser } from 'yaml';
import { ElanError } from '../errors';
import { limits } from '../limits/limits';
import { DocumentLimits } from './document-limits';
import { isObject, objectOf, textOf, type JsonObject } from './values';

/** An OpenAPI 3 document. */
export interface OpenApiDocument {
  /** What the user calls it; empty for the one of this project. */
  readonly name: string;
  readonly title: string;
  readonly version: string;
  /** As it is written, with its references. */
  readonly written: JsonObject;
  /** With what its references lead to in their place, so that a type that holds itself does so here. */
  readonly resolved: JsonObject;
  /** References that were not followed: they lead out of the document, or nowhere. */
  readonly notFollowed: readonly string[];
}

/**
 * Reads an OpenAPI document. Nothing outside the text is looked at: a reference to another file or address stays as
 * it is.
 * @param text JSON or YAML
 * @param name what the user calls the document, for messages
 * @throws ElanError of kind `settings` where the text is no OpenAPI 3 document with paths, or more than is read
 */
export async function readDocument(text: string, name: string): Promise<OpenApiDocument> {
  new DocumentLimits(name).refuseLarge(text);
  const value = await parsed(text, name);
  return documentOf(value, name);
}

/**
 * @param value what a document says, already parsed; it is left as it is
 * @throws ElanError like {@link readDocument}
 */
export async function documentOf(value: unknown, name: string): Promise<OpenApiDocument> {
  new DocumentLimits(name).refuseMuch(value);
  const written = openApi3(value, name);
  const { resolved, broken } = await withReferencesFollowed(written, name);
  const info = objectOf(written, 'info');
  return {
    name,
    title: textOf(info, 'title'),
    version: textOf(info, 'version'),
    written,
    resolved,
    notFollowed: [...new Set([...outwardReferences(written), ...broken])],
  };
}

async function parsed(text: string, document: string): Promise<unknown> {
  const plain = text.replace(/^\uFEFF/, '');
  try {
    // Large documents are mostly JSON, which is read many times faster as such.
    if (plain.trimStart().startsWith('{')) return JSON.parse(plain) as unknown;
  } catch {
    // JSON with a slip in it: the YAML reader knows the line, and may even forgive it.
  }
  const { parseDocument, Lexer, Parser } = await import('./yaml');
  refuseDeepYaml(new Lexer().lex(plain), new Parser(), document);
  const read = parseDocument(plain, {
    logLevel: 'silent',
    uniqueKeys: false,
    merge: true,
    prettyErrors: true,
  });
  const [error] = read.errors;
  if (!error) return valueOf(read, document);
  const line = error.linePos?.[0].line ?? 1;
  const problem = (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
  throw new ElanError('openapiNotParseable', { args: { document, line, problem }, cause: error });
}

/** The library's parser keeps a stack of its own, as deep as the text is nested; what comes after it calls itself. */
function refuseDeepYaml(tokens: Iterable<string>, parser: Parser, document: string): void {
  for (const token of tokens) {
    // What it gives back is of no use here, but has to be taken for it to go on.
    Array.from(parser.next(token));
    if (parser.stack.length > 2 * limits.openapi.nesting) throw new DocumentLimits(document).nestedTooDeep();
  }
}

function valueOf(read: YamlDocument.Parsed, document: string): unknown {
  try {
    return read.toJS({ maxAliasCount: limits.openapi.aliases }) as unknown;
  } catch (cause) {
    if (/alias count/i.test(cause instanceof Error ? cause.message : '')) {
      throw new DocumentLimits(document).tooManyAliases();
    }
    // An alias without an anchor.
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new ElanError('openapiNotParseable', { args: { document, line: 1, problem }, cause });
  }
}

function openApi3(value: unknown, document: string): JsonObject {
  const openapi = versionIn(value, 'openapi');
  const swagger = versionIn(value, 'swagger');
  if (!isObject(value) || openapi + swagger === '') {
    throw new ElanError('openapiNotOpenapi', { args: { document } });
  }
  if (!/^3(\.|$)/.test(openapi)) {
    const version = openapi === '' ? `Swagger ${swagger}` : `OpenAPI ${openapi}`;
    throw new ElanError('openapiOtherVersion', { args: { document, version } });
  }
  if (Object.keys(objectOf(value, 'paths')).length === 0) {
    throw new ElanError('openapiNoPaths', { args: { document } });
  }
  return value;
}

/** In YAML a version without quotes is a number. */
function versionIn(value: unknown, name: string): string {
  const version = isObject(value) ? value[name] : undefined;
  return typeof version === 'string' || typeof version === 'number' ? String(version) : '';
}

async function withReferencesFollowed(
  written: JsonObject,
  document: string,
): Promise<{ resolved: JsonObject; broken: readonly string[] }> {
  const { $RefParser, JSONParserErrorGroup } = await import('@apidevtools/json-schema-ref-parser');
  const parser = new $RefParser();
  const broken: string[] = [];
  try {
    await parser.dereference(structuredClone(written), {
      continueOnError: true,
      resolve: { external: false, file: false, http: false },
      dereference: { maxDepth: limits.openapi.referenceChain + limits.openapi.nesting },
    });
  } catch (error) {
    if (error instanceof RangeError) throw new DocumentLimits(document).chainTooLong();
    if (!(error instanceof JSONParserErrorGroup)) throw error;
    broken.push(...error.errors.map(({ message }) => /"([^"]+)"/.exec(message)?.[1] ?? message));
  }
  const resolved: unknown = parser.schema;
  return { resolved: isObject(resolved) ? resolved : written, broken };
}

function* outwardReferences(value: unknown, seen = new Set<unknown>()): Generator<string> {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  const reference = textOf(value, '$ref');
  if (reference !== '' && !reference.startsWith('#')) yield reference;
  for (const child of Object.values(value)) yield* outwardReferences(child, seen);
}
