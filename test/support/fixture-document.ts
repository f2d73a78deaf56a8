import { getNodeValue, parseTree, type Node } from 'jsonc-parser';
import { isObject, type JsonObject } from '../../engine/values/json';
import { fillerMembers } from './fillers';
import { asForProduction, rightValue } from './examples';

/** A fragment made into a whole begjæring, and how places in the one answer to places in the other. */
export interface FixtureDocument {
  readonly text: string;
  /** @returns the offset in the fragment; undefined inside what was filled in */
  readonly toFragment: (offset: number) => number | undefined;
  /** @returns a text with what was filled in here taken out, for people to read */
  readonly shortened: (text: string) => string;
}

/** What completes a fragment. */
export interface Completion {
  /** The version of the right example, and of the fillers. */
  readonly version: string;
  /** Whether the root's other properties are added. */
  readonly rest: boolean;
  readonly without: readonly string[];
  /** Whether what is filled in must have no synthetic numbers. */
  readonly isForProduction?: boolean;
}

interface Insertion {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const fillerToken = /…([a-zæøå]+)/g;

/**
 * @param fragment an object with some properties of a begjæring's root. A member `…krav`, `…grunnlag` and so on stands
 *   for what completes its object; `…resten` for what completes the root, which is otherwise added at its end
 */
export function completed(fragment: string, completion: Completion): FixtureDocument {
  const all = [...fillers(fragment, completion), ...restAtEnd(fragment, completion)];
  const insertions = completion.isForProduction
    ? all.map((each) => ({ ...each, text: asForProduction(each.text) }))
    : all;
  let text = '';
  let from = 0;
  for (const { start, end, text: inserted } of insertions) {
    text += fragment.slice(from, start) + inserted;
    from = end;
  }
  text += fragment.slice(from);
  return {
    text,
    toFragment: (offset) => offsetInFragment(insertions, offset),
    shortened: (other) =>
      insertions.reduce((short, { text: inserted }) => short.replaceAll(inserted, '…'), other),
  };
}

function offsetInFragment(insertions: readonly Insertion[], offset: number): number | undefined {
  let grown = 0;
  for (const { start, end, text } of insertions) {
    if (offset <= start + grown) break;
    if (offset < start + grown + text.length) return undefined;
    grown += text.length - (end - start);
  }
  return offset - grown;
}

function fillers(fragment: string, completion: Completion): Insertion[] {
  const tokens = [...fragment.matchAll(fillerToken)];
  const holders = holdersOfFillers(fragment);
  if (tokens.length !== holders.length) throw new Error('a filler stands where no member can stand');
  return tokens.map(({ 0: token, 1: name = '', index }, position) => {
    const own = holders[position] ?? {};
    const members =
      name === 'resten' ? restMembers(own, completion) : fillerMembers(name, own, completion.version);
    const text = name === 'resten' ? written(members) : members.map(inOneLine).join(', ');
    if (text === '') throw new Error(`nothing is left for ${token} to fill in`);
    return { start: index, end: index + token.length, text };
  });
}

/** @returns the objects that the fillers stand in, without the fillers, in the order of the text */
function holdersOfFillers(fragment: string): JsonObject[] {
  const holders: JsonObject[] = [];
  const look = (node: Node | undefined): void => {
    for (const child of node?.children ?? []) {
      const key: unknown = child.children?.[0]?.value;
      if (child.type === 'property' && typeof key === 'string' && key.startsWith('…')) {
        holders.push(ownMembers(node));
      } else look(child);
    }
  };
  look(treeWithoutFillers(fragment));
  return holders;
}

function treeWithoutFillers(fragment: string): Node | undefined {
  return parseTree(fragment.replace(fillerToken, '"…$1":0'));
}

function ownMembers(node: Node | undefined): JsonObject {
  const value: unknown = node && getNodeValue(node);
  if (!isObject(value)) return {};
  return Object.fromEntries(Object.entries(value).filter(([name]) => !name.startsWith('…')));
}

function restAtEnd(fragment: string, completion: Completion): Insertion[] {
  if (!completion.rest || fragment.includes('…resten')) return [];
  const members = restMembers(ownMembers(treeWithoutFillers(fragment)), completion);
  if (members.length === 0) return [];
  const before = fragment.slice(0, fragment.lastIndexOf('}')).trimEnd();
  const separator = before.endsWith('{') ? '\n  ' : ',\n  ';
  const after = fragment.slice(before.length).startsWith('\n') ? '' : '\n';
  return [{ start: before.length, end: before.length, text: separator + written(members) + after }];
}

function restMembers(own: JsonObject, { version, without }: Completion): [string, unknown][] {
  return Object.entries(rightValue(version)).filter(
    ([name]) => !Object.hasOwn(own, name) && !without.includes(name),
  );
}

/** Members over several lines, indented as the root's members are. */
function written(members: readonly [string, unknown][]): string {
  return members
    .map(
      ([name, value]) =>
        `${JSON.stringify(name)}: ${JSON.stringify(value, null, 2).replaceAll('\n', '\n  ')}`,
    )
    .join(',\n  ');
}

function inOneLine([name, value]: [string, unknown]): string {
  return `${JSON.stringify(name)}: ${oneLine(value)}`;
}

function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  return `{ ${Object.entries(value).map(inOneLine).join(', ')} }`;
}
