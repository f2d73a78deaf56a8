import dateData from '#schemas/datoer.json';
import type { BegjaeringIndex, Krav, ReferenceEntry } from '../../begjaering/index';
import { partsWithParties } from '../../begjaering/parties';
import { partOfPath, type Part } from '../../begjaering/parts';
import { valuesAt } from '../../begjaering/paths';
import { lastOf, type Pointer } from '../../begjaering/pointer';
import { property, type JsonObject } from '../../values/json';
import { isCalendarDate } from '../../values/dates';
import { isPlausible } from './plausible';

/** Where the dates of a row stand: in the holder itself, in the root, or in the claims that the holder names. */
interface DatePath {
  readonly source: 'own' | 'root' | 'named';
  readonly path: string;
  readonly steps: readonly string[];
  /** The kind of claims that are passed over among those that the holder names. */
  readonly except?: string;
}

/** A row of the table: dates that must not lie before others. */
export interface OrderRow {
  /** What has the dates: each claim, each ground, each representative. */
  readonly of: 'krav' | 'tvangsgrunnlag' | 'fullmektig';
  /** Items of the holder that are looked at one by one, where the two dates belong together. */
  readonly each: string | undefined;
  /** Values that the holder must have for the row to hold; `null` for a property that it must not have. */
  readonly where: readonly (readonly [steps: readonly string[], value: unknown])[];
  /** Whether only the earliest of the earlier dates counts. */
  readonly first: boolean;
  readonly earlier: DatePath;
  readonly later: DatePath;
  /** The members that a holder must have for the row to say anything of it. */
  readonly needs: readonly string[];
  /** What a single date out of order is reported as. */
  readonly code: string;
  readonly law: string | undefined;
}

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

/** What is out of order where the table names no other code. */
export const outOfOrder = 'elan/datorekkefoelge';

/** The rows of the table, in its order. */
export const orderRows: readonly OrderRow[] = dateData.order.map((row) => ({
  of: row.of as OrderRow['of'],
  needs: row.each === undefined ? [row.earlier, row.later].flatMap(ownMember) : ownMember(row.each),
  each: row.each,
  where: Object.entries(row.where ?? {}).map(([path, value]) => [path.split('/'), value] as const),
  first: row.first ?? false,
  earlier: { ...datePath(row.earlier), ...(row.except === undefined ? {} : { except: row.except }) },
  later: datePath(row.later),
  code: row.code ?? outOfOrder,
  law: row.law,
}));

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

/** The first property of a path that begins in the holder itself. */
function ownMember(written: string): string[] {
  const { source, steps } = datePath(written);
  return source === 'own' ? steps.slice(0, 1) : [];
}

function datePath(written: string): DatePath {
  const [, naming = '', path = ''] = /^(\w+:|\/)?(.*)$/.exec(written) ?? [];
  const source = naming === '' ? 'own' : naming === '/' ? 'root' : 'named';
  return { source, path, steps: path.split('/') };
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
    if (typeof found.value !== 'string' || !isCalendarDate(found.value)) return [];
    return isPlausible(found.value, name) ? [{ date: found.value, pointer, name }] : [];
  });
}

/**
 * A quick look, without pointers.
 * @param item what the row looks at: the holder, or an item of it
 * @returns the latest (or the earliest) text at a path of a row, be it a date or not; empty where there is none
 */
export function extremeAt(
  index: BegjaeringIndex,
  { source, steps, except }: DatePath,
  holder: DateHolder,
  item: unknown,
  latest: boolean,
): string {
  if (source === 'own') return extreme(item, steps, 0, latest);
  if (source === 'root') return extreme(index.root, steps, 0, latest);
  let found = '';
  for (const { reference } of holder.named) {
    const krav = index.kravByReference.get(reference)?.[0];
    if (!krav || krav.value === holder.value || (except !== undefined && krav.kind === except)) continue;
    found = further(found, extreme(krav.value, steps, 0, latest), latest);
  }
  return found;
}

/** The same of a path that begins in the root: the earliest text there. */
export const extremeInRoot = ({ root }: BegjaeringIndex, { steps }: DatePath): string =>
  extreme(root, steps, 0, false);

function extreme(value: unknown, steps: readonly string[], from: number, latest: boolean): string {
  let member = value;
  for (let i = from; i < steps.length; i++) {
    const step = steps[i] ?? '';
    if (step === '*') return extremeOfItems(member, steps, i + 1, latest);
    member = property(member, step);
    if (member === undefined) return '';
  }
  return typeof member === 'string' ? member : '';
}

function extremeOfItems(list: unknown, steps: readonly string[], from: number, latest: boolean): string {
  if (!Array.isArray(list)) return '';
  let found = '';
  for (const item of list as unknown[]) found = further(found, extreme(item, steps, from, latest), latest);
  return found;
}

function further(a: string, b: string, latest: boolean): string {
  if (a === '' || b === '') return a || b;
  return a > b === latest ? a : b;
}
