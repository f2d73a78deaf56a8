import attachmentData from '#schemas/vedlegg.json';
import type { BegjaeringIndex } from '../../begjaering/index';
import { isBlank } from '../../values/characters';
import { quickLook } from '../quick-look';
import { isPlainFileName } from './plain-names';
import type { Rule, RuleFinding } from '../rule';
import { textsOf, tidyText, type TextField } from '../text/texts';
import { rememberedByName } from '../../values/remembered';

type FileNameProblem = 'elan/ugyldig-filnavn' | 'elan/filnavn-uten-endelse' | 'elan/filtype-ukjent';

/** Our own checks of the names of files. */
export const fileNameChecks: readonly Rule[] = [
  fileNameCheck('elan/ugyldig-filnavn'),
  fileNameCheck('elan/filnavn-uten-endelse'),
  fileNameCheck('elan/filtype-ukjent'),
];

function fileNameCheck(code: FileNameProblem): Rule {
  return {
    code,
    *check(index, { model }): Generator<RuleFinding> {
      for (const { field, name, problem } of wrongNames(index, model)) {
        if (problem === code) {
          yield { at: field.pointer, args: { filnavn: name, endelse: endingOf(name) ?? '' } };
        }
      }
    },
  };
}

interface WrongName {
  readonly field: TextField;
  /** Without what else is wrong with its characters, which is another mistake. */
  readonly name: string;
  readonly problem: FileNameProblem;
}

const wrongNames = rememberedByName((index: BegjaeringIndex, version): readonly WrongName[] =>
  quickLook(index, version).fileName ? findWrongNames(textsOf(index, version)) : [],
);

/** Who gives titles instead of names does so throughout: only among names with an ending is one without it a slip. */
function findWrongNames(texts: readonly TextField[]): WrongName[] {
  const found = texts.flatMap(wrongName);
  if (!found.some(({ problem }) => problem === 'elan/filnavn-uten-endelse')) return found;
  const isEnded = ({ kind, value }: TextField): boolean =>
    kind === 'fileName' && endingOf(value) !== undefined;
  return texts.some(isEnded) ? found : found.filter(({ problem }) => problem !== 'elan/filnavn-uten-endelse');
}

function wrongName(field: TextField): WrongName[] {
  if (field.kind !== 'fileName' || isPlainFileName(field.value) || isBlank(field.value)) return [];
  const name = tidyText(field.value, 'fileName');
  const problem = problemOf(name);
  return problem ? [{ field, name, problem }] : [];
}

/** What file systems hold of a name at most, in bytes. */
const longestName = 255;

function problemOf(name: string): FileNameProblem | undefined {
  if (/[/\\]/.test(name) || isTooLong(name)) return 'elan/ugyldig-filnavn';
  const ending = endingOf(name);
  if (ending === undefined) return 'elan/filnavn-uten-endelse';
  return Object.hasOwn(attachmentData.types, ending) ? undefined : 'elan/filtype-ukjent';
}

const isTooLong = (name: string): boolean =>
  name.length * 3 > longestName && new TextEncoder().encode(name).length > longestName;

/** @returns the ending of a file's name in lower case, without the point; digits alone, and what has a space, are none */
export function endingOf(name: string): string | undefined {
  const ending = /[^.]\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase();
  return ending === undefined || /^\d+$/.test(ending) ? undefined : ending;
}
