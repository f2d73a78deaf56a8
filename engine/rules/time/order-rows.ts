import dateData from '#schemas/datoer.json';

/** Where the dates of a row stand: in the holder itself, in the root, or in the claims that the holder names. */
export interface DatePath {
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
