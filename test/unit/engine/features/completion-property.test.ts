import { getNodePath, parseTree, type Node } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { begjaeringText } from '../../../../scripts/bench/begjaering.mjs';
import { newestVersion, versions } from '../../../../engine/model/model';
import { valueOfDraft } from '../../../../engine/snippets/draft';
import { draftOf } from '../../../../engine/snippets/template';
import { templates } from '../../../../engine/snippets/templates';
import { usualOptions } from '../../../support/checking';
import { accepted, completionsAt, errorsIn } from '../../../support/completing';
import { rightText, rightValue } from '../../../support/examples';
import { runs } from '../../../support/runs';

/** What a begjæring that somebody writes lacks for a while. */
const halves = ['kravTilInnkreving', 'begjaeringensTvangsgrunnlag', 'saksoeker', 'innsender'] as const;

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
  else Reflect.deleteProperty(holder, last ?? '');
  return JSON.stringify(root);
}

/** The text without some properties and items, others for another seed. */
function thinned(text: string, seedOfText: number): string {
  let thin = text;
  for (let count = 0; count < 3; count++) {
    const values = allNodes(parseTree(thin)).filter(
      (node) => node.parent?.type === 'array' || node.parent?.children?.[1] === node,
    );
    const [node] = sampled(values, 1, seedOfText + count);
    if (node) thin = JSON.stringify(JSON.parse(without(thin, node)), null, 2);
  }
  return thin;
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

const seed = 20260615;

/** What offers bring at a sample of the places of a text, and how many offers those were. */
function triedIn(text: string, version: string, size: number): { brought: string[]; offered: number } {
  const tried = sampled(placesOf(text), size, seed).flatMap((place) =>
    completionsAt(place.text, place.offset, version).map((item) => broughtBy(place, version, item)),
  );
  return { brought: [...new Set(tried.flat())], offered: tried.length };
}

/** Long enough for a machine that does something else at the same time. */
const timeout = 60_000;

const wholeFiles = [
  ...versions.map((version) => ({ name: `model ${version}`, version, text: rightText(version) })),
  ...templates.map(({ id, body }) => ({
    name: `the template ${id}`,
    version: newestVersion,
    text: JSON.stringify(valueOfDraft(draftOf(body, usualOptions.today)), null, 2),
  })),
];

describe('whatever is accepted leaves the file JSON, and brings no error', () => {
  it.each(versions)('in a right begjæring of model %s', { timeout }, (version) => {
    const { brought, offered } = triedIn(rightText(version), version, runs(15, 100));
    expect(brought).toEqual([]);
    expect(offered).toBeGreaterThan(runs(10, 100));
  });

  it('in one of so many claims that offers are tried on a part of it', { timeout }, () => {
    const { brought, offered } = triedIn(begjaeringText({ claims: 60 }), newestVersion, runs(5, 40));
    expect(brought).toEqual([]);
    expect(offered).toBeGreaterThan(runs(2, 30));
  });

  it.each(wholeFiles)('in one of which parts are missing: $name', { timeout }, ({ text, version }) => {
    const tried = Array.from({ length: runs(1, 6) }, (_, n) =>
      triedIn(thinned(text, seed + n * 1000), version, 6),
    );
    expect(tried.flatMap(({ brought }) => brought)).toEqual([]);
    expect(tried.reduce((sum, { offered }) => sum + offered, 0)).toBeGreaterThan(runs(2, 30));
  });

  it.each(halves)('in one that is not finished: without %s', { timeout }, (name) => {
    const members = Object.entries(rightValue(newestVersion)).filter(([member]) => member !== name);
    const text = JSON.stringify(Object.fromEntries(members), null, 2);
    const { brought, offered } = triedIn(text, newestVersion, runs(8, 40));
    expect(brought).toEqual([]);
    expect(offered).toBeGreaterThan(runs(2, 30));
  });
});
