import { deepestNesting } from '../begjaering/parse';
import { isDeeperThan } from '../values/nesting';
import { mayBeBegjaering } from '../model/choose';
import { recognition } from '../model/model';
import { below, type Pointer } from '../begjaering/pointer';
import { isObject, parsedJson } from '../values/json';

/** A begjæring somewhere in a value. */
export interface FoundBegjaering {
  /** Where it stands; of one that stands in a text, the text. */
  readonly pointer: Pointer;
  readonly value: unknown;
  /** Whether it is JSON inside a JSON text. */
  readonly inText: boolean;
  /** Whether nothing else stands in what is around it. */
  readonly alone: boolean;
}

/** What is around a begjæring is an envelope or two, not a document of its own. */
const deepest = 4;
const mostVisited = 2000;

const names: ReadonlySet<string> = new Set(recognition.properties);

/** @returns whether a value has enough of a begjæring's properties to be one */
export function isBegjaering(value: unknown): boolean {
  if (!isObject(value)) return false;
  let found = 0;
  for (const name of Object.keys(value)) if (names.has(name) && ++found >= recognition.atLeast) return true;
  return false;
}

/**
 * Looks for begjæringer inside a value that is none itself.
 * @param root any JSON value
 * @returns those that stand in it, in the order of the file; the value itself is not looked at
 */
export function begjaeringerIn(root: unknown): FoundBegjaering[] {
  const found: FoundBegjaering[] = [];
  let waiting: Candidate[] = [{ pointer: '', value: root, alone: true }];
  let visited = 0;
  for (let depth = 0; depth <= deepest && waiting.length > 0; depth++) {
    const next: Candidate[] = [];
    for (const candidate of waiting) {
      if (++visited > mostVisited) return found;
      const here = asBegjaering(candidate, depth);
      if (here) found.push(here);
      else next.push(...membersOf(candidate));
    }
    waiting = next;
  }
  return found;
}

/** @returns whether a value may be a begjæring, however unfinished, or has one in it */
export function mayHoldBegjaering(root: unknown): boolean {
  return mayBeBegjaering(root) || begjaeringerIn(root).length > 0;
}

interface Candidate {
  readonly pointer: Pointer;
  readonly value: unknown;
  readonly alone: boolean;
}

function asBegjaering(candidate: Candidate, depth: number): FoundBegjaering | undefined {
  const { value } = candidate;
  if (typeof value === 'string') {
    const inner = valueInText(value);
    return isBegjaering(inner) ? { ...candidate, value: inner, inText: true } : undefined;
  }
  // What has a begjæring's names for its `properties` is a schema.
  const isSchema = candidate.pointer.endsWith('/properties');
  return depth > 0 && !isSchema && isBegjaering(value) ? { ...candidate, inText: false } : undefined;
}

function membersOf({ pointer, value, alone }: Candidate): Candidate[] {
  if (!isObject(value) && !Array.isArray(value)) return [];
  const members: [string | number, unknown][] = Array.isArray(value)
    ? [...(value as readonly unknown[]).entries()]
    : Object.entries(value);
  const isOnly = alone && members.length === 1;
  return members
    .slice(0, mostVisited)
    .map(([step, member]) => ({ pointer: below(pointer, step), value: member, alone: isOnly }));
}

/** @returns the object or list that a text is the JSON of; undefined for any other text */
export function valueInText(text: string): unknown {
  const inner = text.trim();
  if (!/^[{[]/.test(inner) || !/[}\]]$/.test(inner) || isDeeperThan(deepestNesting, inner)) return undefined;
  return parsedJson(inner);
}
