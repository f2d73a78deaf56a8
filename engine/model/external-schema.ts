import type { Ajv2020, ErrorObject } from 'ajv/dist/2020';
import { below, valueAt } from '../begjaering/pointer';
import { isObject } from '../values/json';
import type { Finding } from '../findings/findings';
import { loadPatternCompiler, type LinearPattern } from './linear-pattern';
import { modelOf, typeAt } from './model';
import { nearest } from './nearest';
import { choicesOf, type FailedChoice } from './schema-choices';
import {
  emptyList,
  found,
  nameAt,
  shown,
  tooLong,
  withNearest,
  wrongType,
  type Context,
} from './schema-findings';
import { withoutPatterns, type RefusedPattern } from './without-patterns';

/** A schema of the begjæring that comes from outside, such as an official OpenAPI document's. */
export interface ExternalSchema {
  /** Says what is wrong with a value, as {@link schemaFindings} does by the schemas of the model. */
  readonly findings: (root: unknown, version: string) => Finding[];
}

/** A schema that can be checked against, or what keeps it from being one. */
export type CompiledSchema =
  | {
      readonly schema: ExternalSchema;
      /** Its regular expressions that are not used, since a text could keep them busy for ever. */
      readonly refused: readonly RefusedPattern[];
      readonly problem?: undefined;
    }
  | { readonly schema?: undefined; readonly problem: string };

/**
 * Compiles a JSON Schema of the begjæring. The compiler is loaded with the first of them, and not before.
 * @param schema a JSON Schema that needs nothing besides itself
 * @returns the schema, or what is wrong with it, in the compiler's words
 */
export async function compileExternalSchema(
  schema: Readonly<Record<string, unknown>>,
): Promise<CompiledSchema> {
  const { Ajv2020: Compiler, addFormats } = await import('./compiler');
  const compilePattern = await loadPatternCompiler();
  const patterns = new Map<string, LinearPattern | undefined>();
  const patternOf = (pattern: string): LinearPattern | undefined => {
    if (!patterns.has(pattern)) patterns.set(pattern, compilePattern(pattern));
    return patterns.get(pattern);
  };
  const regExp = (pattern: string): LinearPattern => patternOf(pattern) ?? anything;
  regExp.code = 'patternOf';
  const ajv = new Compiler({
    allErrors: true,
    verbose: true,
    strict: false,
    logger: false,
    // A type is compiled once, and not once for each place where it stands: that might be in thousands of places.
    inlineRefs: 50,
    code: { regExp },
  });
  addFormats(ajv);
  limitFormats(ajv);
  try {
    const { schema: used, refused } = withoutPatterns(schema, (pattern) => patternOf(pattern) !== undefined);
    const validate = ajv.compile(used);
    const findings = (root: unknown, version: string): Finding[] =>
      validate(root) ? [] : findingsOf(validate.errors ?? [], used, root, version);
    return { schema: { findings }, refused };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

const anything: LinearPattern = { test: () => true, toString: () => '' };

/** The longest text of which a format is told whose regular expression takes the longer the longer a text is, squared. */
const longestAddress = 2_000;

function limitFormats(ajv: Ajv2020): void {
  const url = ajv.formats['url'];
  if (!(url instanceof RegExp)) return;
  ajv.addFormat('url', (text: string) => text.length <= longestAddress && url.test(text));
}

interface ErrorContext extends Context {
  readonly error: ErrorObject;
}

const handlers: Readonly<Record<string, (context: ErrorContext) => Finding>> = {
  required: missingProperty,
  additionalProperties: unknownProperty,
  type: wrongType,
  enum: valueOutsideList,
  maxLength: tooLong,
  minItems: tooShort,
  minimum: outsideLimits,
  maximum: outsideLimits,
};

/** One finding for one mistake: a value of a wrong type is wrong in no other way. */
function findingsOf(
  errors: readonly ErrorObject[],
  schema: unknown,
  root: unknown,
  version: string,
): Finding[] {
  const { failed, others } = choicesOf(errors, schema);
  const mistyped = new Set(others.filter((e) => e.keyword === 'type').map((e) => e.instancePath));
  const contextOf = (error: ErrorObject): ErrorContext => {
    const [model, at] = [modelOf(version), error.instancePath];
    return { error, at, owner: typeAt(model, at), model, version, value: valueAt(root, at) };
  };
  const single = others
    // Of a condition what it leads to is wrong, and that is told by itself; `$schema` is for editors.
    .filter((error) => error.keyword !== 'if' && !isEditorsSchema(error))
    .filter((error) => error.keyword === 'type' || !mistyped.has(error.instancePath))
    .map((error) => (handlers[error.keyword] ?? otherwiseWrong)(contextOf(error)));
  const ofChoices = failed.map((choice) => wrongChoice(choice, contextOf(choice.error)));
  return [...single, ...ofChoices];
}

function isEditorsSchema({ instancePath, params }: ErrorObject): boolean {
  return instancePath === '' && param(params, 'additionalProperty') === '$schema';
}

function param(params: ErrorObject['params'], name: string): string {
  return String((params as Readonly<Record<string, unknown>>)[name]);
}

function missingProperty({ error, at, owner, model }: ErrorContext): Finding {
  const missing = param(error.params, 'missingProperty');
  const type = owner || nameAt(at) || model.root;
  return found('elan/mangler-egenskap', 'error', at, { egenskap: missing, type }, { missing });
}

function unknownProperty({ error, at, value }: ErrorContext): Finding {
  const egenskap = param(error.params, 'additionalProperty');
  const known = Object.keys((error.parentSchema?.['properties'] as object | undefined) ?? {});
  const free = known.filter((name) => !isObject(value) || !Object.hasOwn(value, name));
  const naermeste = nearest(egenskap, free);
  return withNearest('elan/ukjent-egenskap', below(at, egenskap), { egenskap }, naermeste, { onKey: true });
}

function valueOutsideList({ error, at, value }: ErrorContext): Finding {
  const allowed: unknown = error.schema;
  const verdier = Array.isArray(allowed) ? allowed.filter((item) => item !== null).map(shown) : [];
  const args = { verdi: shown(value), egenskap: nameAt(at), verdier };
  return found('elan/ugyldig-kodeverdi', 'error', at, { ...args, naermeste: nearest(args.verdi, verdier) });
}

function tooShort(context: ErrorContext): Finding {
  return context.error.schema === 1 ? emptyList(context) : otherwiseWrong(context);
}

function outsideLimits({ error, at, value }: ErrorContext): Finding {
  const { minimum, maximum } = error.parentSchema ?? {};
  const limit = (number: unknown, none: string): string =>
    typeof number === 'number' ? String(number) : none;
  const args = { verdi: shown(value), minste: limit(minimum, '−∞'), stoerste: limit(maximum, '∞') };
  return found('elan/utenfor-grenser', 'error', at, args);
}

/** A choice between properties, or else a value that has none of the shapes it may have. */
function wrongChoice({ missing, passed }: FailedChoice, context: ErrorContext): Finding {
  const { at } = context;
  if (missing.length > 1) return found('elan/valg-mangler', 'error', at, { alternativer: missing });
  const last = passed.at(-1);
  if (last === undefined || passed.length < 2) return otherwiseWrong(context);
  const args = { alternativer: passed, funnet: passed };
  return found('elan/flere-valg', 'warning', below(at, last), args, { onKey: true });
}

/** What has no words of its own is told by what the schema says. */
function otherwiseWrong({ error, at, owner, model, value }: ErrorContext): Finding {
  const { keyword } = error;
  const schema: unknown = error.schema;
  const isShort = typeof schema === 'string' || typeof schema === 'number';
  const says = isShort ? `${keyword} ${schema}` : keyword;
  const isKnown = ['pattern', 'format'].includes(keyword) && model.scalars[owner] !== undefined;
  const format = { term: 'format' as const, names: [isKnown ? owner : says] };
  return found('elan/ugyldig-format', 'error', at, { verdi: shown(value), format });
}
