import { facts, text, type Block, type Report } from './report';
import type { Language } from './words';

/** What is compared: the two sides as a person calls them, and what differs, in words. */
export interface Comparison {
  readonly before: string;
  readonly after: string;
  readonly items: readonly ComparedItem[];
  /** What was made of them, for who wants to see it as JSON. */
  readonly source?: unknown;
}

/** A claim, ground, party or attachment that differs, or the begjæring itself. */
export interface ComparedItem {
  readonly kind: ChangeKind;
  readonly title: string;
  /** What became of it, in a word. */
  readonly state: string;
  readonly changes: readonly {
    readonly field: string;
    readonly before: string;
    readonly after: string;
  }[];
}

type ChangeKind = 'added' | 'removed' | 'changed';

/** @returns what two begjæringer do not have in common, a section for each thing that differs */
export function comparisonReport(comparison: Comparison, language: Language): Report {
  const texts = language === 'nb' ? norwegian : english;
  const { before, after, items, source } = comparison;
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
          ...(items.length === 0 ? [text(texts.nothing)] : []),
        ],
      },
      ...items.map((item) => ({
        heading: `${item.title} · ${item.state}`,
        blocks: [changesOf(item, texts)],
      })),
    ],
  };
}

function titlesOf(items: readonly ComparedItem[], kind: ChangeKind): string {
  return items
    .filter((item) => item.kind === kind)
    .map(({ title }) => title)
    .join(', ');
}

/** What only one side has needs no column for the other. */
function changesOf({ kind, changes }: ComparedItem, texts: Texts): Block {
  const rows = changes.map(({ field, before, after }) =>
    kind === 'changed' ? [field, before || '–', after || '–'] : [field, before || after],
  );
  const titles =
    kind === 'changed' ? [texts.field, texts.before, texts.after] : [texts.field, texts.sides[kind]];
  return { kind: 'table', columns: titles.map((title) => ({ title })), rows };
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
