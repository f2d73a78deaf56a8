import type { BegjaeringIndex } from '../begjaering/index';
import { segmentsOf, type Pointer } from '../begjaering/pointer';
import { isObject, textOf } from '../begjaering/values';
import { officialRule, ownCheck } from './catalogue';
import type { Finding, Severity } from './findings';

/** A severity other than a code's own, or `off`. */
export type Level = Severity | 'off';

/** One finding that somebody has looked at and accepts. */
export interface Exception {
  readonly code: string;
  /** The finding's place, or a place around it. */
  readonly pointer?: Pointer;
  /** The claim that the finding is about. */
  readonly kravreferanse?: string;
  readonly reason: string;
}

/** What a team has turned down. */
export interface Overrides {
  readonly levels: Readonly<Record<string, Level>>;
  readonly exceptions: readonly Exception[];
}

const levels: readonly Level[] = ['error', 'warning', 'information', 'hint', 'off'];

/** @returns whether a rule is not to be run at all */
export function isOff(code: string, overrides: Overrides | undefined): boolean {
  return overrides?.levels[code] === 'off';
}

/**
 * @returns the findings with the severities that were asked for, without those that are excepted; an exception that
 *   excepts nothing is a finding itself
 */
export function applyOverrides(
  findings: readonly Finding[],
  overrides: Overrides | undefined,
  index: BegjaeringIndex,
): readonly Finding[] {
  if (!overrides) return findings;
  const used = new Set<Exception>();
  const kept: Finding[] = [];
  for (const finding of findings) {
    const level = overrides.levels[finding.code] ?? finding.severity;
    const exception = overrides.exceptions.find((candidate) => excepts(candidate, finding, index));
    if (exception) used.add(exception);
    else if (level !== 'off') kept.push({ ...finding, severity: level });
  }
  const unused = overrides.exceptions.filter(
    (exception) => !used.has(exception) && !isOff(exception.code, overrides),
  );
  return [...kept, ...unused.map(unusedException)];
}

function excepts(exception: Exception, { code, at }: Finding, index: BegjaeringIndex): boolean {
  if (exception.code !== code) return false;
  const { pointer, kravreferanse } = exception;
  if (pointer !== undefined && `${at}/`.startsWith(`${pointer}/`)) return true;
  return kravreferanse !== undefined && claimOf(at, index) === kravreferanse;
}

/** The reference of the claim that a place is in, or of the entry of a ground's list that it is. */
function claimOf(at: Pointer, index: BegjaeringIndex): string | undefined {
  const [list, position] = segmentsOf(at);
  if (list === 'kravTilInnkreving')
    return index.krav.find((krav) => krav.position === Number(position))?.reference;
  const entries = index.tvangsgrunnlag.flatMap((ground) => ground.entries);
  return entries.find(({ pointer }) => pointer === at)?.reference;
}

function unusedException({ code, pointer, kravreferanse }: Exception): Finding {
  const sted = pointer ?? kravreferanse ?? '';
  return { code: 'elan/ubrukt-unntak', severity: 'warning', at: '', args: { kode: code, sted } };
}

/** What is wrong with a configuration, in words for a developer, and what of it can be used. */
export interface ReadOverrides {
  readonly overrides: Overrides;
  readonly problems: readonly string[];
}

/**
 * @param given the settings or a parsed `.elanrc.json`: `{"regler": {CODE: LEVEL}, "unntak": [{"fil", "kode",
 *   "peker" or "kravreferanse", "grunn"}]}`
 * @param file the name of the file that is checked, as `fil` gives it
 */
export function readOverrides(given: unknown, file: string): ReadOverrides {
  const problems: string[] = [];
  const rules = isObject(given) && isObject(given['regler']) ? given['regler'] : {};
  const read: Record<string, Level> = {};
  for (const [code, value] of Object.entries(rules)) {
    const level = levels.find((candidate) => candidate === value);
    if (!isKnown(code)) problems.push(`regler: unknown code ${code}`);
    else if (!level) problems.push(`regler: ${code} must be one of ${levels.join(', ')}`);
    else read[code] = level;
  }
  const listed =
    isObject(given) && Array.isArray(given['unntak']) ? (given['unntak'] as readonly unknown[]) : [];
  const exceptions = listed.flatMap((item, position) => {
    const problem = exceptionProblem(item);
    if (problem) problems.push(`unntak[${position}]: ${problem}`);
    return problem || textOf(item, 'fil') !== file ? [] : [readException(item)];
  });
  return { overrides: { levels: read, exceptions }, problems };
}

function isKnown(code: string): boolean {
  return officialRule(code) !== undefined || ownCheck(code) !== undefined;
}

function exceptionProblem(item: unknown): string | undefined {
  const code = textOf(item, 'kode');
  if (textOf(item, 'fil') === undefined) return 'fil is missing: which file it is about';
  if (code === undefined || !isKnown(code)) return `unknown code ${code ?? ''}`;
  if (textOf(item, 'peker') === undefined && textOf(item, 'kravreferanse') === undefined) {
    return 'peker or kravreferanse is missing: which finding it is about';
  }
  return textOf(item, 'grunn')?.trim() ? undefined : 'grunn is missing: why it is accepted';
}

function readException(item: unknown): Exception {
  const [pointer, kravreferanse] = [textOf(item, 'peker'), textOf(item, 'kravreferanse')];
  return {
    code: textOf(item, 'kode') ?? '',
    ...(pointer === undefined ? {} : { pointer }),
    ...(kravreferanse === undefined ? {} : { kravreferanse }),
    reason: textOf(item, 'grunn') ?? '',
  };
}

/** @returns the later ones over the earlier ones */
export function mergeOverrides(all: readonly Overrides[]): Overrides {
  return {
    levels: Object.assign({}, ...all.map(({ levels: given }) => given)) as Record<string, Level>,
    exceptions: all.flatMap(({ exceptions }) => exceptions),
  };
}
