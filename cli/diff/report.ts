import type { Language } from '../../engine/findings/findings';
import { modelsText, type Models } from '../../engine/actions/comparable';
import type { Difference } from '../../engine/compare/compare';
import { describeDifferences, type DescribedChange } from '../../engine/compare/describe';

interface DiffTexts {
  readonly same: string;
  readonly notJson: string;
  readonly notBegjaering: string;
  readonly notOneFile: string;
  readonly inputTwice: string;
  differences(count: number): string;
}

/** What `elan diff` says besides the differences themselves. */
export const diffTexts: Readonly<Record<Language, DiffTexts>> = {
  nb: {
    same: 'Ingen forskjeller.',
    notJson: 'Her er filen ikke riktig JSON. Rett den før den sammenlignes.',
    notBegjaering: 'Filen er ikke en begjæring, og kan ikke sammenlignes med en.',
    notOneFile: 'Oppgi én fil.',
    inputTwice: 'Standard inn kan bare være den ene av de to.',
    differences: (count) => (count === 1 ? 'Én forskjell.' : `${count} forskjeller.`),
  },
  en: {
    same: 'No differences.',
    notJson: 'Here the file is not right JSON. Correct it before it is compared.',
    notBegjaering: 'The file is no begjæring, and cannot be compared with one.',
    notOneFile: 'Name one file.',
    inputTwice: 'Only one of the two can be standard input.',
    differences: (count) => (count === 1 ? 'One difference.' : `${count} differences.`),
  },
};

const signs: Readonly<Record<DescribedChange['kind'], string>> = { added: '+', removed: '-', changed: '~' };

/** Two files, and what differs between them. */
export interface ComparedFiles {
  readonly before: string;
  readonly after: string;
  /** The versions of the model that they are written in. */
  readonly models: Models;
  readonly differences: readonly Difference[];
}

/** @returns what differs, as it is read in a terminal */
export function diffText({ models, differences }: ComparedFiles, language: Language): string {
  const texts = diffTexts[language];
  if (differences.length === 0) return `${texts.same}\n`;
  const note = modelsText(models, language);
  const items = describeDifferences(differences, language).flatMap(({ title, state, changes }) => [
    `${title}: ${state}`,
    ...changes.map(changeLine),
    '',
  ]);
  return [...(note ? [note, ''] : []), ...items, texts.differences(differences.length), ''].join('\n');
}

function changeLine({ kind, field, before, after }: DescribedChange): string {
  const values = kind === 'changed' ? `${before} → ${after}` : before || after;
  return `  ${signs[kind]} ${field}: ${values}`;
}

/** @returns the differences as one JSON object, with the files that they are between */
export function diffJson(compared: ComparedFiles): string {
  return `${JSON.stringify(compared, null, 2)}\n`;
}
