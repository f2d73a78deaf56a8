import { createRequire } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import { isObject } from '../../../engine/values/json';
import { SchemaWriter, type Schema } from './schema-writer';

/**
 * The Language Server Protocol as data: every message with the shape of what it carries. It is read from the declarations of
 * `vscode-languageserver-protocol`, which the protocol's own metaModel.json is generated from; npm has that file in no package.
 */
export interface Specification {
  /** By method. */
  readonly messages: Readonly<Record<string, MessageShape>>;
  /** What the shapes refer to. */
  readonly definitions: Readonly<Record<string, Schema>>;
}

export interface MessageShape {
  readonly params: Schema;
  /** Left out for notifications. */
  readonly result?: Schema;
  readonly partialResult?: Schema;
  readonly direction: 'clientToServer' | 'serverToClient' | 'both';
  /** Where a client announces that it knows the message, such as `textDocument.hover`; left out where all do. */
  readonly announcedByClient?: string;
  readonly announcedByServer?: string;
}

/** @returns the protocol, which takes a while to read */
export function specification(): Specification {
  const require = createRequire(import.meta.url);
  const declarations = path.join(path.dirname(require.resolve('vscode-languageserver-protocol')), 'api.d.ts');
  const program = ts.createProgram([declarations], {
    lib: ['lib.es2020.d.ts'],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
  });
  const checker = program.getTypeChecker();
  const writer = new SchemaWriter(checker);
  const source = program.getSourceFile(declarations);
  const exported = source && checker.getSymbolAtLocation(source);
  if (!exported) throw new Error(`${declarations} cannot be read`);
  const messages: Record<string, MessageShape> = {};
  const values: unknown = require('vscode-languageserver-protocol');
  for (const symbol of checker.getExportsOfModule(exported)) {
    const value: unknown = isObject(values) ? values[symbol.name] : undefined;
    if (!isObject(value) || typeof value['method'] !== 'string' || !isObject(value['type'])) continue;
    messages[value['method']] = messageOf(symbol, value, checker, writer);
  }
  return { messages, definitions: writer.definitions };
}

/** The types of a message are the arguments of the type that its `type` has. */
function messageOf(
  symbol: ts.Symbol,
  value: Record<string, unknown>,
  checker: ts.TypeChecker,
  writer: SchemaWriter,
): MessageShape {
  const namespace = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const type = checker.getExportsOfModule(namespace).find(({ name }) => name === 'type');
  const declaration = type?.valueDeclaration;
  if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.type)
    throw new Error(`${symbol.name} has no type`);
  if (!ts.isTypeReferenceNode(declaration.type)) throw new Error(`${symbol.name} has an unknown type`);
  const { typeName, typeArguments = [] } = declaration.type;
  const kind = typeName.getText();
  const [first, second, third] = typeArguments;
  const hasParams = !kind.endsWith('0');
  const isRequest = kind.includes('Request');
  const [result, partial] = hasParams ? [second, third] : [first, second];
  const { client, server } = isObject(value['capabilities']) ? value['capabilities'] : {};
  return {
    params: hasParams && first ? writer.schemaOf(first) : {},
    direction: value['messageDirection'] as MessageShape['direction'],
    ...(isRequest && result ? { result: writer.schemaOf(result) } : {}),
    ...(isRequest && partial && partial.kind !== ts.SyntaxKind.NeverKeyword
      ? { partialResult: writer.schemaOf(partial) }
      : {}),
    ...(typeof client === 'string' ? { announcedByClient: client } : {}),
    ...(typeof server === 'string' ? { announcedByServer: server } : {}),
  };
}
