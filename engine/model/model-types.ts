/** The same words in both languages. */
export interface Words {
  readonly nb: string;
  readonly en: string;
}

/** A property of a type of the payload model. */
export interface Property {
  /** The name of a scalar, a code list or a type. */
  readonly type: string;
  readonly list?: boolean;
  readonly minItems?: number;
  readonly required?: boolean;
  readonly description: Words;
  readonly example?: unknown;
  /** Other ways of writing the property's name that are accepted. */
  readonly spellings?: readonly string[];
  readonly deprecated?: Words;
}

/** Properties of which exactly one is given, or, where it is optional, at most one. */
export interface Choice {
  readonly members: readonly string[];
  readonly optional?: boolean;
}

/** What holds of some properties only where others have certain values. */
export interface Condition {
  readonly when: Readonly<Record<string, unknown>>;
  readonly then: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** An object of the payload. */
export interface ModelType {
  readonly description: Words;
  readonly properties: Readonly<Record<string, Property>>;
  readonly choices?: Readonly<Record<string, Choice>>;
  readonly conditions?: readonly Condition[];
}

/** The values that a text may have; of an open list others are possible too. */
export interface CodeList {
  readonly open: boolean;
  readonly description: Words;
  readonly values: Readonly<Record<string, Words & { readonly replacedBy?: string }>>;
}

/** A simple value: its JSON Schema, and its format or unit in words. */
export interface Scalar {
  readonly schema: Readonly<Record<string, unknown>>;
  readonly format: Words;
  readonly example?: unknown;
  readonly preferredType?: string;
}

/** One version of the payload model in full. */
export interface Model {
  readonly root: string;
  readonly scalars: Readonly<Record<string, Scalar>>;
  readonly codeLists: Readonly<Record<string, CodeList>>;
  readonly types: Readonly<Record<string, ModelType>>;
}
