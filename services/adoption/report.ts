import { facts, table, text, type Block, type Report, type Section } from '../reports/report';
import type { Language } from '../reports/words';
import type { AdoptedOperation, Adoption, Difference } from './difference';
import { wordsOfAdoption, type AdoptionWords } from './words';

/** @returns what official documents say beside what was assumed, to be read */
export function adoptionReport(adoption: Adoption, language: Language): Report {
  const words = wordsOfAdoption[language];
  const { documents, differences, operations, missing, notFollowed } = adoption;
  return {
    title: words.title,
    source: adoption,
    sections: [
      {
        heading: '',
        blocks: [
          facts(
            ...documents.map(
              ({ name, title, version }) =>
                [fileName(name), [title, version].filter(Boolean).join(' ')] as const,
            ),
          ),
          text(summaryOf(adoption, words)),
        ],
      },
      ...sectionOf(differences, 'operation', words),
      ...sectionOf(differences, 'field', words),
      ...sectionOf(differences, 'code', words),
      { heading: words.found, blocks: foundBlocks(operations, missing, words) },
      ...(notFollowed.length > 0
        ? [{ heading: words.notFollowed, blocks: [text(notFollowed.join(', '))] }]
        : []),
    ],
  };
}

function summaryOf({ operations, missing, differences }: Adoption, words: AdoptionWords): string {
  if (operations.length === 0) return words.nothingCompared;
  if (differences.length === 0) return missing.length > 0 ? words.sameAsFound : words.same;
  const left = differences.filter(({ isInPatch }) => !isInPatch).length;
  return words.summary
    .replace('{all}', String(differences.length))
    .replace('{patch}', String(differences.length - left))
    .replace('{left}', String(left));
}

function sectionOf(
  differences: readonly Difference[],
  about: Difference['about'],
  words: AdoptionWords,
): Section[] {
  const rows = differences.filter((each) => each.about === about).map((each) => rowOf(each, words));
  if (rows.length === 0) return [];
  const columns = [words.subjects[about], ...words.columns].map((title) => ({ title }));
  const blocks = [table(columns, rows, ''), text(words.byHand[about])];
  return [{ heading: words.headings[about], blocks }];
}

function rowOf(difference: Difference, words: AdoptionWords): string[] {
  const { subject, place, what, isInPatch } = difference;
  const shown = (value: string): string => {
    if (value === '') return words.nothing;
    if (what === 'required' || what === 'null') return words.yesOrNo[value] ?? value;
    return what === 'new' || what === 'gone' || what === 'body' ? described(value, words) : value;
  };
  return [
    [subject || words.all, inWords(place, words.places)].filter(Boolean).join(' · '),
    words.what[what],
    shown(difference.ours),
    shown(difference.theirs),
    isInPatch ? words.inPatch : words.toDecide,
  ];
}

/** @returns a list such as `string, required` or `form (fil)`, with what this project has said of it in words */
function described(value: string, { described: known }: AdoptionWords): string {
  return value
    .split(', ')
    .map((each) => inWords(each, known))
    .join(', ');
}

/** @returns a text whose first word is said in the words that there are for it */
function inWords(text: string, known: Readonly<Record<string, string>>): string {
  return text.replace(/^\w+/, (word) => (Object.hasOwn(known, word) ? (known[word] ?? word) : word));
}

function foundBlocks(
  operations: readonly AdoptedOperation[],
  missing: Adoption['missing'],
  words: AdoptionWords,
): Block[] {
  const rows = operations.map(({ name, certainty, document, operationId, isSettled }) => [
    name,
    [fileName(document), operationId].filter(Boolean).join(' · '),
    words.certainty[certainty],
    isSettled ? words.certainty.certain : words.toDecide,
  ]);
  return [
    table(
      words.foundColumns.map((title) => ({ title })),
      rows,
      words.noneFound,
    ),
    ...(missing.length > 0 ? [text(`${words.missing} ${missing.join(', ')}.`)] : []),
  ];
}

function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
