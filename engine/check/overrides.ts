import type { BegjaeringIndex } from '../begjaering/index';
import { segmentsOf, type Pointer } from '../begjaering/pointer';
import { isObject, textOf } from '../values/json';
import { officialRule, ownCheck } from './catalogue';
import { severities, type Finding, type Language, type Severity } from '../findings/findings';
import { overrideProblemText, overrideProperties, type OverrideProblem } from './override-problems';

/** A severity other than a code's own, or `off`. */
export type Level = Severity | 'off';

/** One finding that somebody has looked at and accepts. */
export interface Exception {
  readonly code: string;
  /** The finding's place, or a place around it; empty for the whole file. */
  readonly pointer?: Pointer;
  /** The claim that the finding is about. */
  readonly kravreferanse?: string;
  /** Why; for people to read. */
  readonly reason: string;
}

/** What a team has turned down. */
export interface Overrides {
  readonly levels: Readonly<Record<string, Level>>;
  readonly exceptions: readonly Exception[];
}

const levels: readonly Level[] = [...severities, 'off'];

/** @returns whether nothing that a code finds is to be shown */
export function isOff(code: string, overrides: Overrides | undefined): boolean {
  return overrides?.levels[code] === 'off';
}

/**
 * @param isDecided whether this check could find a code at all: it may lack what was submitted before, or the text may
 *   be broken
 * @returns the findings with the severities that were asked for, without those that are excepted; an exception that
 *   excepts nothing is a finding itself
 */
export function applyOverrides(
  findings: readonly Finding[],
  overrides: Overrides | undefined,
  index: BegjaeringIndex,
  isDecided: (code: string) => boolean,
): readonly Finding[] {
  if (!overrides) return findings;
  const used = new Set<Exception>();
  const kept = findings.filter((finding) => {
    const exceptions = overrides.exceptions.filter((exception) => excepts(exception, finding, index));
    for (const exception of exceptions) used.add(exception);
    return exceptions.length === 0;
  });
  const unused = overrides.exceptions.filter(
    (exception) => !used.has(exception) && !isOff(exception.code, overrides) && isDecided(exception.code),
  );
  return [...kept, ...unused.map(unusedException)].flatMap((finding) => atLevel(finding, overrides));
}

function atLevel(finding: Finding, { levels: wanted }: Overrides): Finding[] {
  const level = wanted[finding.code] ?? finding.severity;
  return level === 'off' ? [] : [{ ...finding, severity: level }];
}

/** Where an exception names both a place and a claim, both have to be right. */
function excepts(
  { code, pointer, kravreferanse }: Exception,
  finding: Finding,
  index: BegjaeringIndex,
): boolean {
  if (code !== finding.code) return false;
  if (pointer !== undefined && !`${finding.at}/`.startsWith(`${pointer}/`)) return false;
  return kravreferanse === undefined || claimOf(finding.at, index) === kravreferanse;
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
  const sted = pointer || kravreferanse || '/';
  return { code: 'elan/ubrukt-unntak', severity: 'warning', at: '', args: { kode: code, sted } };
}

/** What is wrong with a configuration, in words for a developer, and what of it can be used. */
export interface ReadOverrides {
  readonly overrides: Overrides;
  readonly problems: readonly string[];
  /** The files that its exceptions are about, as they are written. */
  readonly files: readonly string[];
}

/** Told of what is wrong. */
type Tell = (problem: OverrideProblem, args?: Readonly<Record<string, string | number>>) => void;

/**
 * @param given the settings or a parsed `.elanrc.json`: `{"regler": {CODE: LEVEL}, "unntak": [{"fil", "kode",
 *   "peker" or "kravreferanse", "grunn"}], "miljoe": "test"}`
 * @param file the path of the file that is checked, as `fil` gives it
 * @param language of the problems
 */
export function readOverrides(given: unknown, file: string, language: Language): ReadOverrides {
  const problems: string[] = [];
  const tell: Tell = (problem, args) => problems.push(overrideProblemText(problem, language, args));
  if (!isObject(given)) {
    tell('notObject');
    return { overrides: none, problems, files: [] };
  }
  for (const navn of Object.keys(given)) if (!overrideProperties.has(navn)) tell('unknownProperty', { navn });
  const { miljoe } = given;
  if (miljoe !== undefined && miljoe !== 'test') tell('unknownEnvironment');
  const read = readLevels(given['regler'], tell);
  const items = readItems(given['unntak'], tell);
  const exceptions = items.filter(({ fil }) => isSamePath(fil, file)).map(({ exception }) => exception);
  const files = [...new Set(items.map(({ fil }) => fil))];
  return { overrides: { levels: read, exceptions }, problems, files };
}

const none: Overrides = { levels: {}, exceptions: [] };

function readLevels(given: unknown, tell: Tell): Record<string, Level> {
  if (given === undefined) return {};
  if (!isObject(given)) tell('levelsNotObject');
  const read: Record<string, Level> = {};
  for (const [kode, value] of Object.entries(isObject(given) ? given : {})) {
    const level = levels.find((candidate) => candidate === value);
    if (!isKnown(kode)) tell('levelOfUnknownCode', { kode });
    else if (!level) tell('unknownLevel', { kode, nivaaer: levels.join(', ') });
    else read[kode] = level;
  }
  return read;
}

interface ExceptionItem {
  readonly fil: string;
  readonly exception: Exception;
}

function readItems(given: unknown, tell: Tell): ExceptionItem[] {
  if (given === undefined) return [];
  if (!Array.isArray(given)) tell('exceptionsNotList');
  return (Array.isArray(given) ? (given as readonly unknown[]) : []).flatMap((item, nummer) => {
    const problem = exceptionProblem(item);
    if (problem) tell(problem, { nummer, kode: textOf(item, 'kode') ?? '' });
    return problem ? [] : [{ fil: textOf(item, 'fil') ?? '', exception: readException(item) }];
  });
}

/** Paths may be written as on Windows, begin with `./`, or hold their letters in pieces, as macOS does. */
function isSamePath(a: string, b: string): boolean {
  const [plainA, plainB] = [a, b].map((path) => plainPath(path).normalize());
  return plainA === plainB;
}

/** @returns a path with `/` between folders, and without `./` before it */
export function plainPath(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\.\//, '');
}

function isKnown(code: string): boolean {
  return officialRule(code) !== undefined || ownCheck(code) !== undefined;
}

function exceptionProblem(item: unknown): OverrideProblem | undefined {
  const code = textOf(item, 'kode');
  if (!textOf(item, 'fil')) return 'fileMissing';
  if (code === undefined) return 'codeMissing';
  if (!isKnown(code)) return 'unknownCode';
  if (textOf(item, 'peker') === undefined && textOf(item, 'kravreferanse') === undefined)
    return 'placeMissing';
  return textOf(item, 'grunn')?.trim() ? undefined : 'reasonMissing';
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
