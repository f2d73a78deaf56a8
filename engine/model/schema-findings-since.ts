import { Heirloom, type Heritage } from '../begjaering/heritage';
import { ChangedParts } from '../begjaering/parts';
import { below, segmentsOf, type Pointer } from '../begjaering/pointer';
import type { Finding } from '../findings/findings';
import { isObject, type JsonObject } from '../values/json';
import { schemaFindings, type Glance } from './schema-findings';

interface Found {
  readonly root: unknown;
  readonly version: string;
  readonly findings: Finding[];
  readonly seen: number | undefined;
}

const heirloom = new Heirloom<Found>();

/**
 * Gives what {@link schemaFindings} does. Of the items of the root's lists only those are validated that have changed
 * since an earlier version of the file, or had a mistake in it: what the schema says of one is not about the others.
 * @param heritage what earlier versions have left
 * @param glance as that of {@link schemaFindings}; it is told nothing where not all values are gone along
 */
export function schemaFindingsSince(
  root: unknown,
  version: string,
  heritage: Heritage,
  glance: Glance,
): Finding[] {
  const earlier = heirloom.in(heritage);
  if (earlier?.version === version && earlier.root === root) {
    glance.seen = earlier.seen;
    return earlier.findings;
  }
  const findings =
    earlier?.version === version && isObject(root)
      ? findingsInChanged(root, earlier)
      : schemaFindings(root, version, glance);
  heirloom.leave(heritage, { root, version, findings, seen: glance.seen });
  return findings;
}

function findingsInChanged(root: JsonObject, earlier: Found): Finding[] {
  const changed = new ChangedParts(earlier.root, root);
  const wrong = positionsOf(earlier.findings);
  const reduced: Record<string, unknown> = { ...root };
  /** The positions of the items that are left, by the list. */
  const left = new Map<string, readonly number[]>();
  for (const [name, list] of Object.entries(root)) {
    const changedItems = changed.itemsOf(name);
    if (!Array.isArray(list) || !changedItems || list.length < 2) continue;
    const wanted = new Set([...changedItems, ...(wrong.get(name) ?? [])]);
    // An empty list might be a mistake that the whole one is not.
    const positions = wanted.size === 0 ? [0] : [...wanted].sort((a, b) => a - b);
    left.set(name, positions);
    reduced[name] = positions.map((position): unknown => list[position]);
  }
  return schemaFindings(reduced, earlier.version).map((finding) => ({
    ...finding,
    at: placeInWhole(finding.at, left),
  }));
}

/** @returns the positions of the items that something is found in, by the list */
function positionsOf(findings: readonly Finding[]): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  for (const { at } of findings) {
    const [name, position] = segmentsOf(at);
    if (name === undefined || position === undefined) continue;
    const positions = found.get(name) ?? new Set();
    found.set(name, positions.add(Number(position)));
  }
  return found;
}

function placeInWhole(at: Pointer, left: ReadonlyMap<string, readonly number[]>): Pointer {
  const [name, position, ...rest] = segmentsOf(at);
  const positions = name === undefined || position === undefined ? undefined : left.get(name);
  const inWhole = positions?.[Number(position)];
  return name === undefined || inWhole === undefined ? at : below('', name, inWhole, ...rest);
}
