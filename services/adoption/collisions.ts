import type { BundledOperation } from '../operations/bundled';
import { withoutNames } from './compare-addresses';
import type { Adopted } from './patch';

/**
 * A patch goes one step at a time: what one operation is moved onto, another would lose.
 * @returns the same; the paths that another operation has, or goes to as well, are left to decide
 */
export function withoutCollisions(
  adopted: readonly Adopted[],
  ours: readonly BundledOperation[],
): readonly Adopted[] {
  return adopted.map((each) => {
    if (!isMoved(each) || !ours.some((other) => other.name !== each.ours.name && isInTheWay(other, each)))
      return each;
    const differences = each.differences.map((difference) =>
      difference.what === 'path' ? { ...difference, isInPatch: false } : difference,
    );
    return { ...each, differences };
  });

  function isInTheWay(other: BundledOperation, { path, theirs: { method } }: Adopted): boolean {
    const target = withoutNames(path);
    const found = adopted.find(({ ours: { name } }) => name === other.name);
    const goesThere = found && withoutNames(found.path) === target && found.theirs.method === method;
    return withoutNames(other.written.path) === target || goesThere === true;
  }
}

const isMoved = ({ differences }: Adopted): boolean => differences.some(({ what }) => what === 'path');
