import type { Language } from '../check/findings';
import type { Difference } from '../compare/compare';
import { describeDifferences, type DescribedChange } from '../compare/describe';

interface DiffTexts {
  readonly same: string;
  readonly notJson: string;
  readonly notOneFile: string;
  differences(count: number): string;
}

/** What `elan diff` says besides the differences themselves. */
export const diffTexts: Readonly<Record<Language, DiffTexts>> = {
  nb: {
    same: 'Ingen forskjeller.',
    notJson: 'Filen er ikke riktig JSON, og kan ikke sammenlignes.',
    notOneFile: 'Oppgi én fil.',
    differences: (count) => (count === 1 ? 'Én forskjell.' : `${count} forskjeller.`),
  },
  en: {
    same: 'No differences.',
    notJson: 'The file is not right JSON, and cannot be compared.',
    notOneFile: 'Name one file.',
    differences: (count) => (count === 1 ? 'One difference.' : `${count} differences.`),
  },
};

const signs: Readonly<Record<DescribedChange['kind'], string>> = { added: '+', removed: '-', changed: '~' };

/** @returns what differs, as it is read in a terminal */
export function diffText(differences: readonly Difference[], language: Language): string {
  const texts = diffTexts[language];
  if (differences.length === 0) return `${texts.same}\n`;
  const items = describeDifferences(differences, language).flatMap(({ title, state, changes }) => [
    `${title}: ${state}`,
    ...changes.map(changeLine),
    '',
  ]);
  return [...items, texts.differences(differences.length), ''].join('\n');
}

function changeLine({ kind, field, before, after }: DescribedChange): string {
  const values = kind === 'changed' ? `${before} → ${after}` : before || after;
  return `  ${signs[kind]} ${field}: ${values}`;
}

/** @returns the differences as one JSON object, with the files that they are between */
export function diffJson(
  files: { readonly before: string; readonly after: string },
  differences: readonly Difference[],
): string {
  return `${JSON.stringify({ ...files, differences }, null, 2)}\n`;
}
