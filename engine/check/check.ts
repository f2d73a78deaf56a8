import type { BegjaeringDocument } from '../begjaering/document';
import { Heirloom } from '../begjaering/heritage';
import type { Pointer } from '../begjaering/pointer';
import {
  automatic,
  chooseModel,
  markersAgainstNewest,
  NewestModel,
  type ModelChoice,
  type ModelSetting,
} from '../model/choose';
import { newestVersion } from '../model/model';
import type { ExternalSchema } from '../model/external-schema';
import { haveLooked } from '../rules/quick-look';
import { isObject } from '../values/json';
import { envelopeOf, readAsMeant, type Envelope } from '../shape/reading';
import type { Rule, RuleContext, Target } from '../rules/rule';
import { officialRule, ownCheck } from './catalogue';
import type { Diagnostic } from './diagnostic';
import { applyOverrides, type Overrides } from './overrides';
import { compareSeverities, type Finding, type Language } from '../findings/findings';
import { oneOfEachMistake } from './one-mistake';
import { runRules } from './run-rules';
import { syntaxFindings } from './syntax';
import { comparePlaces, toDiagnostics } from './to-diagnostics';
import { Validation } from './validation';

/** What a check depends on besides the text. */
export interface CheckOptions {
  readonly model: ModelSetting;
  readonly target: Target;
  /** Today's date, `YYYY-MM-DD`. */
  readonly today: string;
  readonly language: Language;
  /** Whether mistakes in the JSON itself are reported; not where an editor does that already. */
  readonly syntax: boolean;
  /** What a team has turned down; nothing where it is left out. */
  readonly overrides?: Overrides;
  /** Earlier submissions and what the service has answered, where they are known. */
  readonly known?: Pick<RuleContext, 'history' | 'rulesOf'>;
  /** Told of a rule that threw; the other rules go on. */
  readonly onRuleFailure?: (code: string, error: unknown) => void;
  /** How many diagnostics are given at most; {@link mostDiagnostics} where it is left out. */
  readonly most?: number;
  /** What to check the shape by; the schema of the model version where it is left out. */
  readonly schema?: ExternalSchema;
  /** The rules to apply; all of them where it is left out. */
  readonly rules?: readonly Rule[];
}

export interface CheckResult {
  readonly model: ModelChoice;
  readonly diagnostics: readonly Diagnostic[];
}

/** More than anybody reads; what is left out is said. */
export const mostDiagnostics = 1000;

/**
 * Checks one version of one file.
 * @param document any text, a begjæring or not
 * @returns which version of the model it was read as, and what is wrong, in the order of the file; never throws
 *   for anything that stands in the text
 */
export function check(document: BegjaeringDocument, options: CheckOptions): CheckResult {
  const envelope = envelopeOf(document);
  const validation = new Validation(document, envelope);
  const model = modelOf(document, envelope, validation, options);
  const version = model.retired ? newestVersion : model.version;
  const findings = [...envelope.findings, ...findingsIn(document, envelope, model, validation, options)];
  const inJson = syntaxFindings(document, options);
  const isDecided = (code: string): boolean =>
    document.parsed.whole && envelope.findings.length === 0 && !model.retired && isDecidedHere(code, options);
  const shown = applyOverrides([...inJson, ...findings], options.overrides, document.index, isDecided);
  const most = options.most ?? mostDiagnostics;
  const diagnostics = toDiagnostics(limited(shown, most), document, version, options.language);
  return { model, diagnostics: reliable(diagnostics, document) };
}

const chosen = new Heirloom<string>();

/**
 * Nearly every file is of the newest version: its schema is asked first, which looks at every value anyway. Not where the file
 * was of another one before, or shows at the beginning that it is: it would be validated twice.
 */
function modelOf(
  { heritage }: BegjaeringDocument,
  { value }: Envelope,
  validation: Validation,
  { model, schema }: CheckOptions,
): ModelChoice {
  const mayBeNewest = model === automatic && schema === undefined && isNewest(value, chosen.in(heritage));
  const isRight = mayBeNewest && validation.isOf(newestVersion);
  const choice = isRight ? new NewestModel(value, heritage) : chooseModel(value, model, heritage);
  chosen.leave(heritage, choice.version);
  return choice;
}

function isNewest(value: unknown, earlier: string | undefined): boolean {
  return (earlier ?? chooseModel(beginningOf(value), automatic).version) === newestVersion;
}

/** The first item of each list stands for the others. */
function beginningOf(value: unknown): unknown {
  if (!isObject(value)) return value;
  const first = (member: unknown): unknown => (Array.isArray(member) ? member.slice(0, 1) : member);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, first(member)]));
}

function findingsIn(
  document: BegjaeringDocument,
  envelope: Envelope,
  model: ModelChoice,
  validation: Validation,
  options: CheckOptions,
): Finding[] {
  const { whole } = document.parsed;
  if (envelope.value === undefined) return [];
  if (model.retired) {
    return [{ code: 'elan/modell-0.9', severity: 'error', at: envelope.at, args: { nyeste: newestVersion } }];
  }
  const context = { model: model.version, target: options.target, today: options.today, ...options.known };
  const findingsOfSchema =
    options.schema?.findings ?? ((root, version) => validation.findings(root, version));
  const reading = readAsMeant(document, envelope, model.version, findingsOfSchema, !options.schema);
  const { seen } = validation;
  if (seen !== undefined) haveLooked(reading.index, model.version, seen);
  const ofRules = whole ? oneOfEachMistake(runRules(reading.index, context, options)) : [];
  const ofSchema = reading.ofSchema.filter((finding) => whole || !needsWholeText(finding));
  const found = [...ofRules, ...withoutReported(ofSchema, ofRules)];
  const inFile = found.flatMap((finding) => reading.inFile(finding) ?? []);
  return [...reading.findings, ...inFile, ...olderModel(model, envelope.at)];
}

/** What the service decides, at least in part, and what needs what was submitted before, may be found elsewhere. */
function isDecidedHere(code: string, { known, target }: CheckOptions): boolean {
  if ((ownCheck(code)?.target ?? target) !== target) return false;
  const { decidedBy } = officialRule(code) ?? {};
  if (decidedBy === 'historikk' || ownCheck(code)?.family === 'history') return known?.history !== undefined;
  return decidedBy === undefined || decidedBy === 'fil';
}

/**
 * What the service would refuse by a rule is not also a mistake against the schema there: the rule's message says
 * more. A value of a wrong type stays one, since no rule speaks of types.
 */
function withoutReported(ofSchema: readonly Finding[], ofRules: readonly Finding[]): Finding[] {
  const errors = ofRules.filter(({ severity }) => severity === 'error');
  const reported = new Set(errors.flatMap((finding) => [finding, ...(finding.covers ?? [])]).map(placeKey));
  const isSaid = (finding: Finding): boolean => placeKeys(finding).some((key) => reported.has(key));
  return ofSchema.filter(
    (finding) => finding.severity !== 'error' || finding.code === 'elan/feil-type' || !isSaid(finding),
  );
}

/** A choice of which nothing is given lacks each of its members. */
function placeKeys(finding: Finding): string[] {
  const alternatives = finding.code === 'elan/valg-mangler' ? finding.args['alternativer'] : undefined;
  const members = Array.isArray(alternatives) ? (alternatives as readonly string[]) : [];
  return [placeKey(finding), ...members.map((missing) => placeKey({ at: finding.at, missing }))];
}

function placeKey({ at, missing }: Pick<Finding, 'at' | 'missing'>): string {
  return missing === undefined ? at : `${at} ${missing}`;
}

const aboutAbsence: ReadonlySet<string> = new Set([
  'elan/mangler-egenskap',
  'elan/valg-mangler',
  'elan/tom-liste',
]);

/** In a broken text something may seem to be missing that is only lost. */
function needsWholeText({ code }: Finding): boolean {
  return aboutAbsence.has(code);
}

function olderModel(model: ModelChoice, root: Pointer): Finding[] {
  return markersAgainstNewest(model).map((marker) => ({
    code: 'elan/eldre-modell',
    severity: 'warning',
    at: root + marker.at,
    onKey: marker.kind === 'property',
    args: {
      markoer: marker.name,
      modell: model.version,
      nyeste: newestVersion,
      eier: marker.owner,
      art: marker.kind,
    },
  }));
}

/** After the first mistake in the JSON nothing is sure, unless the text could be read whole all the same. */
function reliable(diagnostics: readonly Diagnostic[], document: BegjaeringDocument): readonly Diagnostic[] {
  const [first] = document.parsed.problems;
  if (!first || document.parsed.whole) return diagnostics;
  const limit = document.positionAt(first.offset);
  const isBefore = ({ range }: Diagnostic): boolean => comparePlaces(range, { start: limit, end: limit }) < 0;
  return diagnostics.filter(
    (diagnostic) => ownCheck(diagnostic.code)?.family === 'syntax' || isBefore(diagnostic),
  );
}

function limited(findings: readonly Finding[], most: number): readonly Finding[] {
  if (findings.length <= most) return findings;
  const sorted = findings.toSorted((a, b) => compareSeverities(a.severity, b.severity));
  const args = { vist: most, antall: findings.length };
  return [...sorted.slice(0, most), { code: 'elan/for-mange-funn', severity: 'information', at: '', args }];
}
