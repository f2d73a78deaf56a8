import ts from 'typescript';

/** A JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>;

/** Numbers that TypeScript cannot tell apart, by the names that the protocol gives them. */
const numbers: Readonly<Record<string, Schema>> = {
  integer: { type: 'integer', minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
  uinteger: { type: 'integer', minimum: 0, maximum: 2 ** 31 - 1 },
};

/** Whose shape is anything. */
const open: ReadonlySet<string> = new Set(['LSPAny', 'LSPObject', 'LSPArray']);

/** Writes types as JSON Schemas that allow no property but those that are declared. */
export class SchemaWriter {
  readonly definitions: Record<string, Schema> = {};
  private readonly names = new Map<ts.Type, string>();

  constructor(private readonly checker: ts.TypeChecker) {}

  schemaOf(node: ts.TypeNode): Schema {
    const named = ts.isTypeReferenceNode(node) ? node.typeName.getText() : '';
    if (numbers[named]) return numbers[named];
    if (open.has(named)) return {};
    if (ts.isArrayTypeNode(node)) return { type: 'array', items: this.schemaOf(node.elementType) };
    if (ts.isUnionTypeNode(node)) return { anyOf: node.types.map((type) => this.schemaOf(type)) };
    return this.ofType(this.checker.getTypeFromTypeNode(node), node);
  }

  private ofType(type: ts.Type, node: ts.Node): Schema {
    const { flags } = type;
    if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {};
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
    if (flags & ts.TypeFlags.BooleanLiteral) return { const: this.checker.typeToString(type) === 'true' };
    if (flags & ts.TypeFlags.StringLike) return { type: 'string' };
    if (flags & ts.TypeFlags.NumberLike) return { type: 'number' };
    if (flags & ts.TypeFlags.BooleanLike) return { type: 'boolean' };
    // A result that is nothing is written as null.
    if (flags & (ts.TypeFlags.Null | ts.TypeFlags.Void)) return { type: 'null' };
    if (flags & ts.TypeFlags.Undefined) return { not: {} };
    if (type.isUnion()) return { anyOf: type.types.map((member) => this.ofType(member, node)) };
    return this.reference(type, node);
  }

  /** Types refer to themselves, so each is written once. */
  private reference(type: ts.Type, node: ts.Node): Schema {
    const known = this.names.get(type);
    if (known !== undefined) return { $ref: `#/$defs/${known}` };
    const name = `${this.checker.typeToString(type).replaceAll(/\W+/g, '_').slice(0, 60)}-${this.names.size}`;
    this.names.set(type, name);
    this.definitions[name] = this.ofObject(type, node);
    return { $ref: `#/$defs/${name}` };
  }

  private ofObject(type: ts.Type, node: ts.Node): Schema {
    const { checker } = this;
    if (checker.isTupleType(type)) {
      const items = checker.getTypeArguments(type as ts.TypeReference).map((item) => this.ofType(item, node));
      return { type: 'array', prefixItems: items, minItems: items.length, items: false };
    }
    if (checker.isArrayType(type)) {
      const [item] = checker.getTypeArguments(type as ts.TypeReference);
      return { type: 'array', items: item ? this.ofType(item, node) : {} };
    }
    const index = checker.getIndexInfoOfType(type, ts.IndexKind.String);
    const properties = type.getProperties().map((property) => this.property(property, node));
    return {
      type: 'object',
      properties: Object.fromEntries(properties.map(({ name, schema }) => [name, schema])),
      required: properties.flatMap(({ name, optional }) => (optional ? [] : [name])),
      additionalProperties: index ? this.ofType(index.type, node) : false,
    };
  }

  private property(
    property: ts.Symbol,
    node: ts.Node,
  ): { readonly name: string; readonly schema: Schema; readonly optional: boolean } {
    const { name, valueDeclaration: declared } = property;
    const optional = (property.flags & ts.SymbolFlags.Optional) !== 0;
    // As it is written tells more than the type: numbers have their names there. Type parameters have none.
    const written = declared && ts.isPropertySignature(declared) ? declared.type : undefined;
    const type = this.checker.getTypeOfSymbolAtLocation(property, node);
    const isParameter = written
      ? (this.checker.getTypeFromTypeNode(written).flags & ts.TypeFlags.TypeParameter) !== 0
      : true;
    return {
      name,
      optional,
      schema: written && !isParameter ? this.schemaOf(written) : this.ofType(type, node),
    };
  }
}
