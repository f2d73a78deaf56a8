import { severityOf } from '../../engine/check/catalogue';
import type { Exception, Level } from '../../engine/check/overrides';
import type { OverridesPlace } from '../../engine/elanrc/find';
import type { KeptFromProduction } from '../../engine/elanrc/for-test';
import type { Severity } from '../../engine/findings/findings';
import type { Marker, ModelChoice } from '../../engine/model/choose';
import type { ConfigCommand } from './command';

/** Why a file is read as the version of the model that it is. */
export type ModelReason = 'option' | 'content' | 'retired' | 'newest';

/** What holds for a file, and where it comes from. Its members keep their names and meaning. */
export interface ConfigReport {
  readonly file: string;
  readonly elanrc: readonly LookedFor[];
  /** Why nothing goes to production from here: the `.elanrc.json` that says so, or what is wrong with one. */
  readonly keptFromProduction: KeptFromProduction | null;
  readonly settings: readonly Setting[];
  readonly model: {
    readonly version: string;
    readonly reason: ModelReason;
    /** What tells versions apart, of all that stands in the file. */
    readonly markers: readonly Pick<Marker, 'name' | 'kind' | 'at' | 'versions'>[];
  };
  readonly rules: readonly ChangedRule[];
  readonly exceptions: readonly (Exception & { readonly from: string })[];
}

/** A place where an `.elanrc.json` may stand. */
export interface LookedFor {
  readonly path: string;
  readonly found: boolean;
  readonly problems: readonly string[];
  readonly notices: readonly string[];
}

export interface Setting {
  readonly name: string;
  readonly value: string | boolean;
  readonly from: 'option' | 'default';
}

/** A rule that is turned off, or has another severity than its own. */
export interface ChangedRule {
  readonly code: string;
  readonly own: Severity;
  readonly level: Level;
  /** The nearest `.elanrc.json` that says something of it. */
  readonly from: string;
  /** What those farther up say of it. */
  readonly insteadOf: readonly { readonly level: Level; readonly from: string }[];
}

/** What a report is made of. */
export interface ConfigFacts {
  readonly command: ConfigCommand;
  readonly choice: ModelChoice;
  /** The nearest first. */
  readonly places: readonly OverridesPlace[];
  readonly kept: KeptFromProduction | undefined;
  /** @returns a place as it is shown */
  readonly shown: (place: string) => string;
}

/** @returns what holds for a file */
export function configReport({ command, choice, places, kept, shown }: ConfigFacts): ConfigReport {
  const governing = command.strict ? [] : places;
  const exceptions = governing.flatMap(({ place, found }) =>
    (found?.overrides.exceptions ?? []).map((exception) => ({ ...exception, from: shown(place) })),
  );
  return {
    file: command.print,
    elanrc: places.map(({ place, found }) => ({
      path: shown(place),
      found: found !== undefined,
      problems: found?.problems ?? [],
      notices: found?.notices ?? [],
    })),
    keptFromProduction: kept && 'markedBy' in kept ? { markedBy: shown(kept.markedBy) } : (kept ?? null),
    settings: settingsOf(command),
    model: {
      version: choice.version,
      reason: reasonOf(choice),
      markers: choice.markers.map(({ name, kind, at, versions }) => ({ name, kind, at, versions })),
    },
    rules: changedRules(governing, command, shown),
    exceptions,
  };
}

function settingsOf({ model, target, severity, strict = false, given }: ConfigCommand): Setting[] {
  return Object.entries({ model, target, severity, strict }).map(([name, value]) => ({
    name,
    value,
    from: [...given].some((each) => each === name) ? 'option' : 'default',
  }));
}

function reasonOf({ explicit, retired, markers }: ModelChoice): ModelReason {
  if (explicit) return 'option';
  if (retired) return 'retired';
  return markers.length > 0 ? 'content' : 'newest';
}

function changedRules(
  places: readonly OverridesPlace[],
  { target }: ConfigCommand,
  shown: (place: string) => string,
): ChangedRule[] {
  const said = new Map<string, { level: Level; from: string }[]>();
  for (const { place, found } of places) {
    for (const [code, level] of Object.entries(found?.overrides.levels ?? {}))
      said.set(code, [...(said.get(code) ?? []), { level, from: shown(place) }]);
  }
  const codes = [...said.keys()].sort();
  return codes.flatMap((code) => {
    const [nearest, ...insteadOf] = said.get(code) ?? [];
    return nearest ? [{ code, own: severityOf(code, target), ...nearest, insteadOf }] : [];
  });
}
