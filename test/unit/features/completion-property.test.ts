import { getNodePath, parseTree, type Node } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { versions } from '../../../server/src/model/model';
import { accepted, completionsAt, errorsIn } from '../../support/completing';
import { rightText } from '../../support/examples';

/** A place where somebody types, in a text that has no error but that of being without what stood at the place. */
interface Place {
  readonly name: string;
  readonly text: string;
  readonly offset: number;
  /** The text in which nothing stands at the place; the text itself where it is complete. */
  readonly empty: string;
}

/**
 * Every offered position of a right text: after each bracket and comma, within each name and each simple value, and
 * after each colon whose value is not written yet.
 */
function placesOf(text: string): Place[] {
  const between = [...text.matchAll(/[{[,]/g)]
    .filter(({ index }) => !isInText(text, index))
    .map(({ index }) => ({ name: 'between', text, offset: index + 1, empty: text }));
  const nodes = allNodes(parseTree(text));
  const within = nodes.flatMap((node): Place[] => {
    const { parent } = node;
    if (parent?.type === 'property') {
      const isName = parent.children?.[0] === node;
      const empty = without(text, node);
      const inside = { name: isName ? 'in a name' : 'in a value', text, offset: node.offset + 1, empty };
      const missing = text.slice(0, node.offset) + text.slice(node.offset + node.length);
      if (isName) return [inside];
      return [
        ...(node.children ? [] : [inside]),
        { name: 'for a value', text: missing, offset: node.offset, empty },
      ];
    }
    if (parent?.type !== 'array') return [];
    return node.children
      ? []
      : [{ name: 'in an item', text, offset: node.offset + 1, empty: without(text, node) }];
  });
  return [...between, ...within];
}

function isInText(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset) + 1, offset);
  return (line.match(/"/g) ?? []).length % 2 === 1;
}

function allNodes(node: Node | undefined): Node[] {
  return node ? [node, ...(node.children ?? []).flatMap(allNodes)] : [];
}

/** The text without the property or item that a node is of. */
function without(text: string, node: Node): string {
  const root = JSON.parse(text) as unknown;
  const path = getNodePath(node);
  const last = path.at(-1);
  let holder = root as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) holder = holder[step] as Record<string | number, unknown>;
  if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete holder[last ?? ''];
  return JSON.stringify(root);
}

/** The errors that an offer brings, besides those that only what is written afterwards can take away. */
function broughtBy(place: Place, version: string, item: ReturnType<typeof completionsAt>[number]): string[] {
  const { text, at } = accepted(place.text, item);
  JSON.parse(text);
  const before = errorsIn(place.empty, version).map(({ code }) => code);
  const after = errorsIn(text, version);
  const isMissingElsewhere = ({ pointer, data }: (typeof after)[number]): boolean =>
    data.missing !== undefined && !isWithin(pointer, at);
  return after
    .filter(({ code }) => count(after, code) > before.filter((other) => other === code).length)
    .filter((error) => error.code !== 'KRAV_IKKE_BENYTTET' && !isMissingElsewhere(error))
    .map(({ code, pointer }) => `${place.name} at ${at}: ${item.label} brings ${code} at ${pointer}`);
}

function isWithin(pointer: string, at: string): boolean {
  return pointer === at || pointer.startsWith(`${at}/`);
}

function count(errors: readonly { code: string }[], code: string): number {
  return errors.filter((error) => error.code === code).length;
}

/** The same places for the same seed. */
function sampled<T>(items: readonly T[], size: number, seed: number): T[] {
  let state = seed;
  const next = (): number => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
  return items
    .map((item) => [next(), item] as const)
    .toSorted(([a], [b]) => a - b)
    .slice(0, size)
    .map(([, item]) => item);
}

const seed = Number(process.env['SEED'] ?? 20260615);
const placesOfAVersion = Number(process.env['PLACES'] ?? 60);

describe.each(versions)('whatever is accepted in a right begjæring of model %s', (version) => {
  it('leaves it JSON, and brings no error', { timeout: 600_000 }, () => {
    const places = sampled(placesOf(rightText(version)), placesOfAVersion, seed);
    let offered = 0;
    const brought = places.flatMap((place) => {
      const items = completionsAt(place.text, place.offset, version);
      offered += items.length;
      return items.flatMap((item) => broughtBy(place, version, item));
    });
    expect([...new Set(brought)]).toEqual([]);
    expect(offered).toBeGreaterThan(placesOfAVersion);
  });
});
