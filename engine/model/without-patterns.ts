import { isObject } from '../values/json';

type Schema = Readonly<Record<string, unknown>>;

/** A regular expression of a schema that is not used. */
export interface RefusedPattern {
  readonly pattern: string;
  /** Where in the schema, as a JSON Pointer. */
  readonly at: string;
}

/** Of these the value is data, and no schema. */
const data: ReadonlySet<string> = new Set(['enum', 'const', 'default', 'examples', 'example']);

/**
 * Leaves out of a schema the regular expressions that are not used, and what would find more without them: what a value
 * must not be, what holds on a condition, what else an object may hold. What stands behind a reference counts by itself.
 * @param isUsed whether a regular expression is used
 * @returns the schema, which allows what it allowed before, and what was left out
 */
export function withoutPatterns(
  schema: Schema,
  isUsed: (pattern: string) => boolean,
): { readonly schema: Schema; readonly refused: readonly RefusedPattern[] } {
  const refused: RefusedPattern[] = [];
  const keep = (pattern: string, at: string): boolean => {
    const used = isUsed(pattern);
    if (!used) refused.push({ pattern, at });
    return used;
  };
  const reduced = reduce(schema, '', keep);
  return { schema: isObject(reduced) ? reduced : {}, refused };
}

type Keep = (pattern: string, at: string) => boolean;

function reduce(value: unknown, at: string, keep: Keep): unknown {
  if (Array.isArray(value)) return value.map((item: unknown, i) => reduce(item, `${at}/${i}`, keep));
  if (!isObject(value)) return value;
  const left = new Set<string>();
  const members: [string, unknown][] = [];
  for (const [keyword, given] of Object.entries(value)) {
    const keepHere: Keep = (pattern, place) => {
      const kept = keep(pattern, place);
      if (!kept) left.add(keyword);
      return kept;
    };
    const place = `${at}/${keyword.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const reduced = member(keyword, given, place, keepHere);
    if (reduced !== undefined) members.push([keyword, reduced]);
  }
  return Object.fromEntries(members.flatMap(([keyword, given]) => asLax(keyword, given, left)));
}

function member(keyword: string, given: unknown, at: string, keep: Keep): unknown {
  if (data.has(keyword)) return given;
  if (keyword === 'pattern' && typeof given === 'string') return keep(given, at) ? given : undefined;
  if (keyword !== 'patternProperties' || !isObject(given)) return reduce(given, at, keep);
  const used = Object.entries(given).filter(([pattern]) => keep(pattern, at));
  return reduce(Object.fromEntries(used), at, keep);
}

/** @param left the keywords beside this one that something was left out of */
function asLax(keyword: string, given: unknown, left: ReadonlySet<string>): [string, unknown][] {
  if (keyword === 'not') return left.has('not') ? [] : [[keyword, given]];
  if (['if', 'then', 'else'].includes(keyword)) return left.has('if') ? [] : [[keyword, given]];
  if (['additionalProperties', 'unevaluatedProperties'].includes(keyword)) {
    return left.has('patternProperties') ? [] : [[keyword, given]];
  }
  // Several of the choices may be right now.
  return [[keyword === 'oneOf' && left.has('oneOf') ? 'anyOf' : keyword, given]];
}
