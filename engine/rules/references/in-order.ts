import type { BegjaeringIndex } from '../../begjaering/index';
import { remembered } from '../../values/remembered';

// What nearly every begjæring has in order is told by counting, so that not each rule goes through it.

/** @returns whether no reference stands twice in the lists of the grounds */
export const isEachNamedOnce = remembered(
  ({ tvangsgrunnlag, tvangsgrunnlagByReference }: BegjaeringIndex): boolean => {
    let entries = 0;
    for (const ground of tvangsgrunnlag) entries += ground.entries.length;
    return entries === tvangsgrunnlagByReference.size;
  },
);

/** @returns whether the references in the lists of the grounds are those of the claims */
export const areClaimsNamed = remembered(
  ({ kravByReference, tvangsgrunnlagByReference }: BegjaeringIndex): boolean => {
    if (kravByReference.size !== tvangsgrunnlagByReference.size) return false;
    for (const reference of kravByReference.keys())
      if (!tvangsgrunnlagByReference.has(reference)) return false;
    return true;
  },
);
