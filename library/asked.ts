import { check, type CheckOptions, type CheckResult } from '../engine/check/check';
import { readOverrides, type Overrides } from '../engine/check/overrides';
import type { Language } from '../engine/findings/findings';
import { automatic } from '../engine/model/choose';
import { versions } from '../engine/model/model';
import { isCalendarDate } from '../engine/values/dates';
import { todayByClock } from '../services/machine/clock';
import type { BegjaeringDocument } from '../engine/begjaering/document';
import { GivenText } from './places';
import type { Options } from './types';

export const languages: readonly Language[] = ['nb', 'en'];

/** A text and the options that were given with it, looked through. */
export class Asked {
  readonly given: GivenText;
  readonly options: CheckOptions;

  /** @throws TypeError or RangeError that says which of them is wrong, and what it may be */
  constructor(
    text: string,
    readonly raw: Options = {},
  ) {
    if (typeof text !== 'string')
      throw new TypeError(`elan: the text must be a string, and is ${kindOf(text)}.`);
    this.given = new GivenText(text);
    this.options = optionsOf(raw);
  }

  /** Checks a version of the text, and leaves nothing out. */
  readonly checkAll = (document: BegjaeringDocument): CheckResult =>
    check(document, { ...this.options, most: Infinity });
}

function optionsOf({ model = automatic, target = 'test', ...raw }: Options): CheckOptions {
  const { today = todayByClock(), language = 'nb' } = raw;
  oneOf('model', model, [automatic, ...versions]);
  oneOf('target', target, ['test', 'production']);
  oneOf('language', language, languages);
  if (!isCalendarDate(today))
    throw new RangeError(`elan: today is ${shown(today)}; it must be a date, written YYYY-MM-DD.`);
  const overrides = overridesOf(raw.overrides, raw.file ?? '', language);
  return { model, target, today, language, syntax: true, ...(overrides ? { overrides } : {}) };
}

/** Half of what a team has written is not what it meant, so it is used whole or not at all. */
function overridesOf(
  given: Options['overrides'],
  file: string,
  language: 'nb' | 'en',
): Overrides | undefined {
  if (given === undefined) return undefined;
  const { overrides, problems } = readOverrides(given, file, language);
  if (problems.length > 0) throw new RangeError(`elan: overrides: ${problems.join(' ')}`);
  return overrides;
}

/** @throws RangeError that says what an option may be, where it is something else */
export function oneOf(name: string, value: string, allowed: readonly string[]): void {
  if (allowed.includes(value)) return;
  throw new RangeError(`elan: ${name} is ${shown(value)}; it must be one of ${allowed.join(', ')}.`);
}

const shown = (value: unknown): string => (typeof value === 'string' ? JSON.stringify(value) : kindOf(value));
const kindOf = (value: unknown): string => (value === null ? 'null' : typeof value);
