/** Something to be read: headings, and below them facts, tables and sentences. It knows no markup. */
export interface Report {
  readonly title: string;
  readonly sections: readonly Section[];
  /** What it was made from, for who wants to see that; left out where there is nothing more to see. */
  readonly source?: unknown;
  /** What its tab is called; its title where it is left out. */
  readonly name?: string;
  /** Where it comes from, in small print. */
  readonly note?: string;
}

export interface Section {
  /** Empty for what stands right below the title. */
  readonly heading: string;
  /** The place in a file that the heading leads to, in the words of whoever shows the report. */
  readonly place?: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [name: string, value: string])[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
      /** The places in files that the cells lead to, row by row; undefined for a cell that leads nowhere. */
      readonly places?: readonly (readonly (string | undefined)[])[];
      /** The column whose cells lead to more: to the status of the case that a cell names. */
      readonly leadsTo?: { readonly column: number; readonly command: 'caseStatus' };
    };

export interface Column {
  readonly title: string;
  /** Whether it holds numbers, which stand to the right. */
  readonly numeric?: boolean;
  /** Whether what stands in it is made to be copied: what the authority calls something. */
  readonly copied?: boolean;
}

/** @returns a block of facts, without those that nothing is known of */
export function facts(...all: readonly (readonly [name: string, value: string | undefined])[]): Block {
  return {
    kind: 'facts',
    facts: all.flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
  };
}

export function text(words: string): Block {
  return { kind: 'text', text: words };
}

/** @returns a table, or a sentence in its place where it has no rows */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  whenEmpty: string,
): Block {
  return rows.length > 0 ? { kind: 'table', columns, rows } : text(whenEmpty);
}
