import { facts, text, type Block, type Report } from './report';
import type { Language } from './words';

/** What is compared: the two sides as a person calls them, and what differs, in words. */
export interface Comparison {
  readonly before: string;
  readonly after: string;
  readonly items: readonly ComparedItem[];
  /** What the reader has to know of the two to understand what differs. */
  readonly note?: string | undefined;
  /** What was made of them, for who wants to see it as JSON. */
  readonly source?: unknown;
}

/** A claim, ground, party or attachment that differs, or the begjæring itself. */
export interface ComparedItem {
  readonly kind: ChangeKind;
  readonly title: string;
  /** What became of it, in a word. */
  readonly state: string;
  readonly pointers: Pointers;
  readonly changes: readonly {
    readonly field: string;
    readonly before: string;
    readonly after: string;
    readonly pointers: Pointers;
  }[];
}

/** Where something stands on each side, as JSON pointers; missing where it is not there. */
interface Pointers {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

type ChangeKind = 'added' | 'removed' | 'changed';

/** A place that the report leads to. */
export interface ComparedPlace {
  readonly side: 'before' | 'after';
  readonly pointer: string;
}

/** @returns the place that a link of {@link comparisonReport} leads to */
export function placeOf(link: string): ComparedPlace {
  const [side] = link.split(' ', 1);
  return { side: side === 'before' ? 'before' : 'after', pointer: link.slice(link.indexOf(' ') + 1) };
}

/** @returns what two begjæringer do not have in common, a section for each thing that differs */
export function comparisonReport(comparison: Comparison, language: Language): Report {
  const texts = language === 'nb' ? norwegian : english;
  const { before, after, items, note, source } = comparison;
  return {
    title: items.length === 0 ? texts.same : texts.title,
    name: texts.name,
    ...(source === undefined ? {} : { source }),
    sections: [
      {
        heading: '',
        blocks: [
          facts(
            [texts.before, before],
            [texts.after, after],
            ...(['added', 'removed', 'changed'] as const).map(
              (kind) => [texts.kinds[kind], titlesOf(items, kind)] as const,
            ),
          ),
          ...(items.length === 0 ? [text(texts.nothing)] : note ? [text(note)] : []),
        ],
      },
      ...items.map((item) => ({
        heading: `${item.title} · ${item.state}`,
        ...placed(item.pointers),
        blocks: [changesOf(item, texts)],
      })),
    ],
  };
}

/** Where something stands now, or else where it stood. */
function placed({ before, after }: Pointers): { place?: string } {
  const place = linkTo('after', after) ?? linkTo('before', before);
  return place === undefined ? {} : { place };
}

function linkTo(side: ComparedPlace['side'], pointer: string | undefined): string | undefined {
  return pointer === undefined ? undefined : `${side} ${pointer}`;
}

function titlesOf(items: readonly ComparedItem[], kind: ChangeKind): string {
  return items
    .filter((item) => item.kind === kind)
    .map(({ title }) => title)
    .join(', ');
}

/** What only one side has needs no column for the other. */
function changesOf({ kind, changes }: ComparedItem, texts: Texts): Block {
  if (kind !== 'changed') {
    const columns = [{ title: texts.field }, { title: texts.sides[kind] }];
    const rows = changes.map(({ field, before, after }) => [field, before || after]);
    return { kind: 'table', columns, rows };
  }
  return {
    kind: 'table',
    columns: [texts.field, texts.before, texts.after].map((title) => ({ title })),
    rows: changes.map(({ field, before, after }) => [field, before || '–', after || '–']),
    places: changes.map(({ pointers: { before, after } }) => [
      undefined,
      linkTo('before', before),
      linkTo('after', after),
    ]),
  };
}

interface Texts {
  readonly title: string;
  readonly same: string;
  readonly name: string;
  readonly nothing: string;
  readonly before: string;
  readonly after: string;
  readonly field: string;
  readonly sides: Readonly<Record<'added' | 'removed', string>>;
  readonly kinds: Readonly<Record<ChangeKind, string>>;
}

const norwegian: Texts = {
  title: 'Forskjeller',
  same: 'Ingen forskjeller',
  name: 'Sammenligning',
  nothing: 'De to sier det samme. Rekkefølge og oppsett teller ikke.',
  before: 'Før',
  after: 'Etter',
  field: 'Felt',
  sides: { added: 'Etter', removed: 'Før' },
  kinds: { added: 'Lagt til', removed: 'Fjernet', changed: 'Endret' },
};

const english: Texts = {
  title: 'Differences',
  same: 'No differences',
  name: 'Comparison',
  nothing: 'Both say the same. Order and layout do not count.',
  before: 'Before',
  after: 'After',
  field: 'Field',
  sides: { added: 'After', removed: 'Before' },
  kinds: { added: 'Added', removed: 'Removed', changed: 'Changed' },
};
