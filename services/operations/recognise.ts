import { distance } from 'fastest-levenshtein';
import type { BundledOperation } from './bundled';
import type { FoundBy, OperationName } from '../operation';
import type { WrittenOperation } from './operations-in';
import { serverPathOf } from './servers';
import { plainName } from './values';

/** An operation of a document that is taken for one of ours, and what it is recognised by. */
export interface Recognised {
  readonly name: OperationName;
  readonly written: WrittenOperation;
  readonly by: FoundBy;
}

export interface Recognition {
  /** The best of each. */
  readonly best: ReadonlyMap<OperationName, Recognised>;
  /** What could have been taken as well. */
  readonly others: ReadonlyMap<OperationName, readonly Recognised[]>;
}

/** A recognition, and how good it is: the smaller, the better. */
interface Match extends Recognised {
  readonly rank: number;
}

/**
 * Finds the operations in documents: by operationId, then by tag and shape, then by the shape of the path alone. Each
 * operation of a document is taken for one of ours at most.
 * @param chosen what settings have decided already
 */
export function recognise(
  bundled: readonly BundledOperation[],
  candidates: readonly WrittenOperation[],
  chosen: ReadonlyMap<OperationName, WrittenOperation>,
): Recognition {
  const matches = [...matchesAmong(bundled, candidates, chosen)];
  matches.sort((a, b) => a.rank - b.rank || preference(a.written, b.written));
  const best = new Map<OperationName, Recognised>();
  const taken = new Set<WrittenOperation>();
  for (const { name, written, by } of matches) {
    if (best.has(name) || taken.has(written)) continue;
    best.set(name, { name, written, by });
    taken.add(written);
  }
  const others = new Map<OperationName, Recognised[]>();
  for (const { name, written, by } of matches) {
    if (!taken.has(written)) others.set(name, [...(others.get(name) ?? []), { name, written, by }]);
  }
  return { best, others };
}

function* matchesAmong(
  bundled: readonly BundledOperation[],
  candidates: readonly WrittenOperation[],
  chosen: ReadonlyMap<OperationName, WrittenOperation>,
): Generator<Match> {
  for (const operation of bundled) {
    const { name } = operation;
    const written = chosen.get(name);
    if (written) yield { name, written, by: 'setting', rank: 0 };
    for (const candidate of candidates) {
      if (candidate === written) continue;
      const match = matchOf(operation, candidate, bundled);
      if (match) yield { name, written: candidate, ...match };
    }
  }
}

function matchOf(
  operation: BundledOperation,
  candidate: WrittenOperation,
  bundled: readonly BundledOperation[],
): Pick<Match, 'by' | 'rank'> | undefined {
  const isHere = hasPathOf(operation, candidate);
  const isElsewhere = !isHere && bundled.some((other) => hasPathOf(other, candidate));
  const sameMethod = operation.written.method === candidate.method;
  const likeness = nameLikeness(operation.recognise.operationIds, candidate.operationId);
  if (likeness === 'same') {
    // A name as short as "hentStatus" says less than a path that another of ours has.
    if (isElsewhere) return { by: 'operationId', rank: 8 };
    return { by: 'operationId', rank: isHere ? 1 : sameMethod ? 2 : 3 };
  }
  if (!sameMethod) return undefined;
  if (likeness === 'near' && !isElsewhere) return { by: 'operationId', rank: 4 };
  if (hasTagOf(operation, candidate)) {
    if (isHere) return { by: 'tag', rank: 5 };
    if (hasShapeOf(operation, candidate, bundled)) return { by: 'tag', rank: 6 };
  }
  return isHere ? { by: 'path', rank: 7 } : undefined;
}

function hasPathOf({ written, recognise: { path } }: BundledOperation, candidate: WrittenOperation): boolean {
  return written.method === candidate.method && path.test(wholePath(candidate));
}

/** Versions at the end and what generators append make no difference, nor does a slip of the pen in a long name. */
function nameLikeness(known: readonly string[], operationId: string): 'same' | 'near' | undefined {
  const name = plainName(operationId);
  if (name === '') return undefined;
  const names = known.map(plainName);
  if (names.includes(name)) return 'same';
  const core = plainName(operationId.replace(/[_-]\d+$/, ''))
    .replace(/using(get|put|post)$/, '')
    .replace(/v\d+$/, '');
  const isNear = (other: string): boolean => other === core || distance(other, core) <= slips(other);
  return names.some(isNear) ? 'near' : undefined;
}

const slips = (name: string): number => Math.floor(name.length / 10);

function hasTagOf(operation: BundledOperation, { tags, document }: WrittenOperation): boolean {
  // Each of the services has a document of its own, whose title says the same as a tag would.
  const said = [...tags, document.title].map(plainName);
  return operation.written.tags.map(plainName).some((tag) => said.some((words) => words.includes(tag)));
}

/**
 * What is about one thing has a parameter for it in its path. What is not may have one all the same, unless another of
 * ours would have.
 */
function hasShapeOf(
  { written }: BundledOperation,
  candidate: WrittenOperation,
  bundled: readonly BundledOperation[],
): boolean {
  const alike = bundled.filter(
    (other) =>
      other.written.method === written.method && other.written.tags.some((tag) => written.tags.includes(tag)),
  );
  const fits = alike.filter(({ written: { path } }) => hasParameter(path) === hasParameter(candidate.path));
  if (fits.length > 0) return fits.length === 1 && fits[0]?.written === written;
  return alike.length === 1 && hasParameter(candidate.path);
}

const hasParameter = (path: string): boolean => path.includes('{');

function wholePath(candidate: WrittenOperation): string {
  return `${serverPathOf(candidate).replace(/\/$/, '')}${candidate.path}`;
}

/** Of several that fit equally well: what is not on its way out, the newest version, the shortest path. */
function preference(a: WrittenOperation, b: WrittenOperation): number {
  return (
    Number(a.deprecated) - Number(b.deprecated) ||
    versionOf(b) - versionOf(a) ||
    a.path.length - b.path.length
  );
}

function versionOf(candidate: WrittenOperation): number {
  return Math.max(
    0,
    ...[...wholePath(candidate).matchAll(/\/v(\d+)(?=\/|$)/g)].map(([, number]) => Number(number)),
  );
}
