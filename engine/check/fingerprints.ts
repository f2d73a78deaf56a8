import type { BegjaeringIndex } from '../begjaering/index';
import { below, segmentsOf, type Pointer } from '../begjaering/pointer';
import type { Diagnostic } from './diagnostic';

/**
 * What tells a finding from the others of its file, and stays the same when lines, claims or grounds are moved: its code and
 * its place, in which claims are named by their references and grounds by their titles.
 * @param index of the begjæring that the findings are in
 * @returns a text for each finding, in their order; no two are the same
 */
export function fingerprintsOf(
  diagnostics: readonly Pick<Diagnostic, 'code' | 'pointer' | 'data'>[],
  index: BegjaeringIndex,
): string[] {
  const seen = new Map<string, number>();
  return diagnostics.map(({ code, pointer, data }) => {
    const fingerprint = [code, stablePlace(pointer, index), data.missing ?? ''].join(' ');
    const count = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, count);
    return count === 1 ? fingerprint : `${fingerprint} ${count}`;
  });
}

function stablePlace(pointer: Pointer, index: BegjaeringIndex): string {
  const [list = '', position = '', ...rest] = segmentsOf(pointer);
  const name = nameOf(list, Number(position), index);
  return name === undefined ? pointer : below('', list, name, ...rest);
}

/** A position is no name: where a claim has no reference, or shares it, its position stays what it is known by. */
function nameOf(list: string, position: number, index: BegjaeringIndex): string | undefined {
  if (list === 'begjaeringensTvangsgrunnlag') {
    const ground = index.tvangsgrunnlag.find((each) => each.position === position);
    const isAlone = index.tvangsgrunnlag.filter(({ title }) => title === ground?.title).length === 1;
    return isAlone ? ground?.title : undefined;
  }
  if (list !== 'kravTilInnkreving') return undefined;
  const reference = index.krav.find((each) => each.position === position)?.reference;
  const claims = reference === undefined ? [] : (index.kravByReference.get(reference) ?? []);
  return claims.length === 1 ? reference : undefined;
}
