import type { BegjaeringIndex, Krav, ReferenceEntry } from '../../begjaering/index';
import { partsWithParties } from '../../begjaering/parties';
import { partOfPath, type Part } from '../../begjaering/parts';
import { valuesAt } from '../../begjaering/paths';
import { lastOf, type Pointer } from '../../begjaering/pointer';
import { property, type JsonObject } from '../../values/json';
import { orderRows, type DatePath, type OrderRow } from './order-rows';
import { isPlausibleDate } from './plausible';

/** A date and where it stands. */
export interface DateAt {
  readonly date: string;
  readonly pointer: Pointer;
  readonly name: string;
}

/** What a row is applied to. */
export interface DateHolder {
  readonly value: JsonObject;
  readonly pointer: Pointer;
  readonly named: readonly ReferenceEntry[];
}

/** All that the table is applied to. */
export type HoldersOfDates = Readonly<Record<OrderRow['of'], readonly DateHolder[]>>;

const lists = { krav: 'kravTilInnkreving', tvangsgrunnlag: 'begjaeringensTvangsgrunnlag' };

/** The parts of a begjæring that the table speaks of. */
export const partsWithOrder: readonly Part[] = [...new Set(orderRows.flatMap(partsOfRow))];

function partsOfRow({ of, each, where, earlier, later }: OrderRow): Part[] {
  const ofHolder = [...where.map(([[name = '']]) => name), ...ownMembers([earlier, later], each)];
  const ofOthers = [earlier, later].flatMap(partsOfPath);
  if (of === 'fullmektig') return [...partsWithParties, ...ofOthers];
  const named = of === 'krav' ? 'relatertKrav' : 'innsendersKravreferanse';
  return [...[...ofHolder, named].map((name) => `${lists[of]}/${name}`), ...ofOthers];
}

function ownMembers(paths: readonly DatePath[], each: string | undefined): string[] {
  if (each !== undefined) return each.split('/').slice(0, 1);
  return paths.flatMap(({ source, steps }) => (source === 'own' ? steps.slice(0, 1) : []));
}

function partsOfPath({ source, path, steps: [first = ''] }: DatePath): Part[] {
  if (source === 'root') return [partOfPath(path)];
  if (source === 'own') return [];
  return [first, 'innsendersKravreferanse', 'kravdetaljer'].map((name) => `${lists.krav}/${name}`);
}

/** @returns whether a row holds for what a claim, a ground or a representative has */
export function holdsFor({ where }: OrderRow, value: unknown): boolean {
  return where.every(([steps, wanted]) => {
    const found = steps.reduce(property, value);
    return wanted === null ? found === undefined : found === wanted;
  });
}

/** The claims that are named; of claims that share a reference the first is meant, and of one that names itself none. */
function* claimsNamed(
  { kravByReference }: BegjaeringIndex,
  { named, pointer }: DateHolder,
  except: string | undefined,
): Generator<Krav> {
  for (const { reference } of named) {
    const krav = kravByReference.get(reference)?.[0];
    if (krav && krav.pointer !== pointer && !(except !== undefined && krav.kind === except)) yield krav;
  }
}

/**
 * @param item the pointer below the holder of the item that the row looks at, and the item
 * @returns the dates at a path of a row; what is no date, or one that nobody can have meant, is left out
 */
export function datesAt(
  index: BegjaeringIndex,
  { source, path, except }: DatePath,
  holder: DateHolder,
  item: { readonly value: unknown; readonly pointer: Pointer },
): DateAt[] {
  if (source === 'own') return datesIn(item.value, path, `${holder.pointer}${item.pointer}`);
  if (source === 'root') return datesIn(index.root, path, '');
  return [...claimsNamed(index, holder, except)].flatMap(({ value, pointer }) =>
    datesIn(value, path, pointer),
  );
}

function datesIn(value: unknown, path: string, at: Pointer): DateAt[] {
  return valuesAt(value, path).flatMap((found): DateAt[] => {
    const pointer = `${at}${found.pointer}`;
    const name = lastOf(pointer);
    if (typeof found.value !== 'string' || !isPlausibleDate(found.value, name)) return [];
    return [{ date: found.value, pointer, name }];
  });
}
