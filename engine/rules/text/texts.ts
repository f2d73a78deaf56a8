import type { BegjaeringIndex } from '../../begjaering/index';
import type { FieldKind } from '../../model/field-kinds';
import { fieldsOf, type Field } from '../../model/fields';
import {
  composed,
  isBlank,
  repaired,
  withoutInvisible,
  withPlainMarks,
  type Permitted,
} from '../../values/characters';
import { quickLook } from '../quick-look';
import { isOrdinary, textKinds } from './ordinary';
import { rememberedByName } from '../../values/remembered';

/** What can be wrong with how a text is written: the code of the check that says so. */
export type TextProblem =
  | 'elan/blank-verdi'
  | 'elan/oedelagte-tegn'
  | 'elan/usynlige-tegn'
  | 'elan/delte-bokstaver'
  | 'elan/typografiske-tegn'
  | 'elan/mellomrom-rundt-verdi';

/** A field whose value is a text. */
export type TextField = Field & { readonly value: string };

/** A text that is not written as it is meant. */
export interface WrongText {
  readonly field: TextField;
  readonly problem: TextProblem;
}

const running: readonly FieldKind[] = ['description', 'address'];

/** @returns whether texts of that kind are set in lines, and may have what belongs to that */
export const isRunning = (kind: FieldKind): boolean => running.includes(kind);

/** What is compared with something else, or read by a machine. */
const exact: readonly FieldKind[] = ['reference', 'identifier', 'account'];

const isText = (field: Field): field is TextField => typeof field.value === 'string';

/** @returns the texts of a begjæring that mean something by their characters; those of code lists are not among them */
export const textsOf = rememberedByName((index: BegjaeringIndex, version): readonly TextField[] =>
  fieldsOf(index, version)
    .of(...textKinds)
    .filter(isText),
);

/** @returns the texts that are not written as they are meant, each with the first thing that is wrong with it */
export const wrongTexts = rememberedByName(findWrongTexts);

function findWrongTexts(index: BegjaeringIndex, version: string): readonly WrongText[] {
  const found: WrongText[] = [];
  if (!quickLook(index, version).text) return found;
  for (const field of textsOf(index, version)) {
    if (isOrdinary(field.value)) continue;
    const problem = problemOf(field.value, field.kind);
    if (problem) found.push({ field, problem });
  }
  return found;
}

function problemOf(text: string, kind: FieldKind): TextProblem | undefined {
  if (isBlank(text)) return 'elan/blank-verdi';
  let problem: TextProblem | undefined = text.includes('\ufffd') ? 'elan/oedelagte-tegn' : undefined;
  for (const [code, step] of steps(kind)) problem ??= step(text) === text ? undefined : code;
  return problem;
}

/**
 * @param kind what the text is for
 * @returns the text as it is meant, as far as that can be known; blank where it is nothing but white space
 */
export function tidyText(text: string, kind: FieldKind): string {
  return steps(kind).reduce((current, [, step]) => step(current), text);
}

type Step = readonly [code: TextProblem, step: (text: string) => string];

function steps(kind: FieldKind): Step[] {
  const permitted: Permitted = { layout: isRunning(kind) };
  return [
    ['elan/oedelagte-tegn', repaired],
    ['elan/usynlige-tegn', (text) => trimmedAside(text, (inner) => withoutInvisible(inner, permitted))],
    ['elan/delte-bokstaver', composed],
    ...(exact.includes(kind) ? [['elan/typografiske-tegn', withPlainMarks] as const] : []),
    ['elan/mellomrom-rundt-verdi', (text) => text.trim()],
  ];
}

/** White space at the ends is another matter, whatever its characters are. */
function trimmedAside(text: string, change: (inner: string) => string): string {
  const inner = text.trim();
  const changed = change(inner);
  return changed === inner ? text : changed;
}
