import type { BegjaeringIndex, Tvangsgrunnlag } from '../../begjaering/index';
import type { Pointer } from '../../begjaering/pointer';

/** @returns the ground that a place is part of */
export function groundHolding(index: BegjaeringIndex, pointer: Pointer): Tvangsgrunnlag | undefined {
  return index.tvangsgrunnlag.find((ground) => pointer.startsWith(`${ground.pointer}/`));
}
