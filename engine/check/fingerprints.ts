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
  const names = namesIn(index);
  return diagnostics.map(({ code, pointer, data }) => {
    const fingerprint = [code, stablePlace(pointer, names), data.missing ?? ''].join(' ');
    const count = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, count);
    return count === 1 ? fingerprint : `${fingerprint} ${count}`;
  });
}

/** What claims and grounds are known by, by the list and the position that they stand at. */
type Names = ReadonlyMap<string, string>;

function stablePlace(pointer: Pointer, names: Names): string {
  const [list = '', position = '', ...rest] = segmentsOf(pointer);
  const name = names.get(`${list}/${position}`);
  return name === undefined ? pointer : below('', list, name, ...rest);
}

/** A position is no name: where a claim has no reference, or shares it, its position stays what it is known by. */
function namesIn({ tvangsgrunnlag, krav }: BegjaeringIndex): Names {
  const grounds = tvangsgrunnlag.map(({ position, title }) => [position, title] as const);
  const claims = krav.map(({ position, reference }) => [position, reference] as const);
  return new Map([
    ...namedAlone('begjaeringensTvangsgrunnlag', grounds),
    ...namedAlone('kravTilInnkreving', claims),
  ]);
}

function namedAlone(
  list: string,
  named: readonly (readonly [position: number, name: string | undefined])[],
): (readonly [place: string, name: string])[] {
  const counts = new Map<string | undefined, number>();
  for (const [, name] of named) counts.set(name, (counts.get(name) ?? 0) + 1);
  return named.flatMap(([position, name]) =>
    name !== undefined && counts.get(name) === 1 ? [[`${list}/${position}`, name] as const] : [],
  );
}
