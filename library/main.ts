import { severities as allSeverities, type Severity } from '../engine/findings/findings';
import { newestVersion, versions } from '../engine/model/model';

export { check } from './check';
export { codes, explain } from './explain';
export { applyEdits, fixAll, fixes } from './fixes';
export { format } from './format';

/** The versions of the model that a text can be checked against, oldest first. */
export const modelVersions: readonly string[] = versions;

/** The version that a text without any sign of an older one is read as. */
export const newestModelVersion: string = newestVersion;

/** How serious a diagnostic may be, the most serious first. */
export const severities: readonly Severity[] = allSeverities;

export type { Level } from '../engine/check/overrides';
export type { Language, Severity, Target } from '../engine/findings/findings';
export type {
  CheckResult,
  Diagnostic,
  Edit,
  Elanrc,
  Explanation,
  Fix,
  FormatOptions,
  Options,
  Position,
  Range,
  RelatedPlace,
  Unntak,
} from './types';
