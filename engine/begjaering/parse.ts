import {
  createScanner,
  ParseErrorCode,
  printParseErrorCode,
  SyntaxKind,
  visit,
  type ParseError,
} from 'jsonc-parser';
import type { JsonObject } from '../values/json';
import { isDeeperThan } from '../values/nesting';
import { below, type Pointer } from './pointer';

/** A mistake in the JSON itself. */
export interface SyntaxProblem {
  /** The name of jsonc-parser's error code, or `DuplicateProperty`, or `TooDeep`. */
  readonly kind: string;
  readonly offset: number;
  readonly length: number;
  /** The property, of `DuplicateProperty` only. */
  readonly pointer?: Pointer;
}

/** What a text says as JSON. */
export interface Parsed {
  /** The value, as far as it could be read; undefined where nothing could. */
  readonly value: unknown;
  readonly problems: readonly SyntaxProblem[];
  /**
   * Whether the value is all that stands in the text: true also where only commas or comments are wrong, false
   * where a mistake may have moved or swallowed what follows it.
   */
  readonly whole: boolean;
}

/** Nothing in a begjæring is nested more than about a dozen levels; recursive readers stay well inside the stack. */
export const deepestNesting = 200;

/**
 * Reads a text, quickly where it is right and tolerantly where it is not.
 * @param text without a byte-order mark
 */
export function parse(text: string): Parsed {
  try {
    return { value: JSON.parse(text) as unknown, problems: [], whole: true };
  } catch {
    return parseBroken(text);
  }
}

function parseBroken(text: string): Parsed {
  if (isDeeperThan(deepestNesting, text)) {
    return { value: undefined, problems: [{ kind: 'TooDeep', offset: 0, length: 1 }], whole: false };
  }
  const errors: ParseError[] = [];
  const value = parseTolerant(text, errors);
  const problems = errors.map((error) => ({
    kind: isTrailingComma(text, error) ? 'TrailingComma' : printParseErrorCode(error.error),
    offset: Math.min(error.offset, text.length),
    length: error.length,
  }));
  const variable = templateVariable(text, problems);
  if (variable) return { value: undefined, problems: [variable], whole: false };
  return {
    value,
    problems: eachOnce(problems, text),
    whole: errors.every((error) => isHarmless(text, error)),
  };
}

/** As jsonc-parser's own `parse`, but that a property called `__proto__` is one like all others. */
function parseTolerant(text: string, errors: ParseError[]): unknown {
  const root: unknown[] = [];
  const parents: (unknown[] | JsonObject)[] = [root];
  const names: (string | undefined)[] = [undefined];
  const take = (value: unknown): void => {
    const parent = parents.at(-1);
    const name = names.at(-1);
    if (Array.isArray(parent)) parent.push(value);
    else if (parent && name !== undefined)
      Object.defineProperty(parent, name, { value, enumerable: true, configurable: true, writable: true });
  };
  const begin = (value: unknown[] | JsonObject): void => {
    take(value);
    parents.push(value);
    names.push(undefined);
  };
  const end = (): void => {
    parents.pop();
    names.pop();
  };
  visit(
    text,
    {
      onObjectBegin: () => begin({}),
      onObjectProperty: (name) => {
        names[names.length - 1] = name;
      },
      onObjectEnd: end,
      onArrayBegin: () => begin([]),
      onArrayEnd: end,
      onLiteralValue: take,
      onError: (error, offset, length) => errors.push({ error, offset, length }),
    },
    { disallowComments: true, allowTrailingComma: false },
  );
  return root[0];
}

const variablePattern = /\{\{[^{}\n]*\}\}|[$#]\{[^{}\n]*\}|<%[^%\n]*%>|%(?:\(\w+\)|\d\$)?[sd]\b/y;

/** Where a program should have put a value; what is read of the text from there on says nothing. */
function templateVariable(text: string, problems: readonly SyntaxProblem[]): SyntaxProblem | undefined {
  const first = problems.find(({ kind }) => !ofRelaxedJson.has(kind));
  if (!first) return undefined;
  // Of `{{name}}` the second brace is the first mistake.
  const offset = text.startsWith('{{', first.offset - 1) ? first.offset - 1 : first.offset;
  variablePattern.lastIndex = offset;
  const found = variablePattern.exec(text);
  return found ? { kind: 'TemplateVariable', offset, length: found[0].length } : undefined;
}

/** One mistake may be complained of at several tokens in a row: the first complaint says it. A comment is one by itself. */
function eachOnce(problems: readonly SyntaxProblem[], text: string): SyntaxProblem[] {
  let end = 0;
  return problems.filter(({ kind, offset, length }) => {
    if (kind === 'InvalidCommentToken') return true;
    const isAnother = end === 0 || (offset >= end && text.slice(end, offset).trim() !== '');
    end = offset + length;
    return isAnother;
  });
}

function isHarmless(text: string, error: ParseError): boolean {
  if (error.error === ParseErrorCode.CommaExpected) return true;
  return error.error === ParseErrorCode.InvalidCommentToken || isTrailingComma(text, error);
}

/** A comma, and after it white space and comments. */
const commaBefore = /,(?:\s|\/\/[^\n]*\n|\/\*(?:[^*]|\*(?!\/))*\*\/)*$/;
const farthestComma = 400;

function isTrailingComma(text: string, { error, offset }: ParseError): boolean {
  const isAfter = error === ParseErrorCode.PropertyNameExpected || error === ParseErrorCode.ValueExpected;
  if (!isAfter || !/[}\]]/.test(text.charAt(offset))) return false;
  return commaBefore.test(text.slice(Math.max(0, offset - farthestComma), offset));
}

/**
 * What programs that write JSON for people allow, and JSON does not: comments, and commas after the last item.
 */
export const ofRelaxedJson: ReadonlySet<string> = new Set(['InvalidCommentToken', 'TrailingComma']);

/** @returns how many JSON values stand one after the other in a text */
export function countOfValues(text: string): number {
  const scanner = createScanner(text, true);
  let [depth, count] = [0, 0];
  for (let kind = scanner.scan(); kind !== SyntaxKind.EOF; kind = scanner.scan()) {
    const opens = kind === SyntaxKind.OpenBraceToken || kind === SyntaxKind.OpenBracketToken;
    if (opens && depth++ === 0) count++;
    if (kind === SyntaxKind.CloseBraceToken || kind === SyntaxKind.CloseBracketToken) depth--;
  }
  return count;
}

/**
 * Finds properties that stand twice in one object, where only the last counts.
 * @param text whose nesting is no deeper than {@link deepestNesting}
 */
export function duplicateProperties(text: string): SyntaxProblem[] {
  const found: SyntaxProblem[] = [];
  const open: Set<string>[] = [];
  visit(text, {
    onObjectBegin: () => {
      open.push(new Set());
    },
    onObjectEnd: () => {
      open.pop();
    },
    onObjectProperty: (property, offset, length, _line, _character, path) => {
      const names = open.at(-1);
      if (names?.has(property)) {
        found.push({ kind: 'DuplicateProperty', offset, length, pointer: below('', ...path(), property) });
      }
      names?.add(property);
    },
  });
  return found;
}
