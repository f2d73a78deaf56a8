import spellingData from '#schemas/skrivemaater.json';
import currencyWords from '#schemas/valutaord.json';
import { parentOf, valueAt, type Pointer } from '../../begjaering/pointer';
import type { DiagnosticData } from '../../check/diagnostic';
import type { FieldKind } from '../../model/field-kinds';
import { kindAt } from '../../model/fields';
import { formats } from '../../model/formats';
import { modelOf, typeAt } from '../../model/model';
import type { Scalar } from '../../model/model-types';
import { isPersonNumber } from '../../rules/identifiers';
import { tidyText } from '../../rules/text/texts';
import { isObject, textOf } from '../../values/json';
import { decimalsOf } from '../../values/numbers';
import { readDates, readNumbers, readYesOrNo } from '../../values/readings';
import type { FixContext, FixProposal, FixProvider } from '../fix';
import { replacement } from '../missing';

type Value = string | number | boolean;

/** Fixes of values that are written as people or other programs write them. */
export const readingFixes: readonly FixProvider[] = [
  { codes: ['elan/feil-type', 'elan/foretrukket-type'], propose: ofOtherType },
  { codes: ['elan/ugyldig-format'], propose: ofOtherFormat },
];

/** One reading is what is meant; of several a person has to choose. */
function* proposals(
  at: Pointer,
  readings: readonly Value[],
  isSure = readings.length === 1,
): Generator<FixProposal> {
  for (const [position, value] of readings.entries()) {
    const proposal = replacement(at, value, position === 0);
    yield isSure ? proposal : { ...proposal, id: 'readAs' };
  }
}

function* ofOtherType({ at }: DiagnosticData, context: FixContext): Generator<FixProposal> {
  const value = valueAt(context.index.root, at);
  if (typeof value === 'number') yield* proposals(at, ofNumber(at, value, context));
  if (typeof value !== 'string') return;
  // `12,345` may be twelve or twelve thousand: that an amount has two decimals does not tell which was meant.
  const isSure = readNumbers(tidyText(value, 'reference')).length < 2;
  yield* proposals(at, ofText(at, value, context), isSure);
}

/** A number that should be text is the digits that stand in the file, which may be more than a number can hold. */
function ofNumber(at: Pointer, value: number, { document, index, version, today }: FixContext): Value[] {
  const model = modelOf(version);
  const scalar = typeAt(model, at);
  const place = document.locate([at]).get(at)?.value;
  const written = place ? document.text.slice(place.offset, place.end) : String(value);
  switch (kindAt(model, at)) {
    case 'yesOrNo':
      return [readYesOrNo(written)].flatMap((read) => read ?? []);
    case 'date':
      return readDates(written, today);
    case 'identifier':
      return [withNought(written, valueAt(index.root, parentOf(at)))];
    default:
      return [withNoughts(written, scalar)];
  }
}

const digitsOf: Readonly<Record<string, number>> = spellingData.digits;

/** A number has lost the noughts before it. */
const withNoughts = (written: string, scalar: string): string => written.padStart(digitsOf[scalar] ?? 0, '0');

function withNought(written: string, identifier: unknown): string {
  const isNorwegian = isObject(identifier) && (textOf(identifier, 'landkodeIdentifikator') ?? 'NO') === 'NO';
  return isNorwegian && isPersonNumber(`0${written}`) ? `0${written}` : written;
}

function ofText(at: Pointer, written: string, { version }: FixContext): Value[] {
  const kind = kindAt(modelOf(version), at);
  const text = tidyText(written, 'reference');
  const truth = kind === undefined || kind === 'yesOrNo' ? readYesOrNo(text) : undefined;
  if (truth !== undefined && (kind !== undefined || /^(true|false)$/i.test(text))) return [truth];
  if (kind !== undefined && !numeric.includes(kind)) return [];
  return readNumbers(text).filter((read) => kind === undefined || decimalsOf(String(read)) <= 2);
}

const numeric: readonly string[] = ['amount', 'percentage', 'priority'];

function* ofOtherFormat(
  { at }: DiagnosticData,
  { index, version, today }: FixContext,
): Generator<FixProposal> {
  const model = modelOf(version);
  const value = valueAt(index.root, at);
  const scalar = model.scalars[typeAt(model, at)];
  if (typeof value !== 'string' || !scalar) return;
  const text = tidyText(value, 'reference');
  const readings = readingsOf(text, kindAt(model, at), today);
  yield* proposals(at, [...new Set(readings)].filter((read) => isRight(read, scalar)).slice(0, mostReadings));
}

const mostReadings = 4;

function readingsOf(text: string, kind: FieldKind | undefined, today: string): string[] {
  if (kind === 'date') return readDates(text, today);
  return [...(kind === 'currency' ? [currencyMeant(text)] : []), ...otherSpellings(text)];
}

const meantBy: Readonly<Record<string, string | undefined>> = currencyWords.words;
const currencyMeant = (text: string): string => meantBy[text.toUpperCase()] ?? text.toUpperCase();

/** Without spaces and what stands around it, in capitals; a UUID with its dashes. */
function otherSpellings(text: string): string[] {
  const bare = text.replace(/\s/g, '').replace(/^(?:urn:uuid:)?\{?(.*?)\}?$/i, '$1');
  const dashed = bare.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return [bare, bare.toUpperCase(), dashed, bare.replace(/^NO?-/i, '')];
}

function isRight(value: string, { schema }: Scalar): boolean {
  const { pattern, format } = schema;
  if (typeof pattern === 'string') return new RegExp(pattern).test(value);
  const test = Object.entries(formats).find(([name]) => name === format)?.[1];
  if (typeof test === 'function') return test(value);
  return test instanceof RegExp && test.test(value);
}
