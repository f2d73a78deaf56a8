import renamings from '#schemas/omdoepte-innstillinger.json';

/** What became of settings, by the names without `elan.` that they had before. The manifest declares those as deprecated. */
export type RenamedSettings = Readonly<Record<string, RenamedSetting>>;

export interface RenamedSetting {
  /** Its name now, without `elan.`. */
  readonly to: string;
  /** The version of the extension that renamed it. */
  readonly since: string;
}

export const renamedSettings: RenamedSettings = renamings;

/** @returns the name that a setting had before; undefined where it has always had this one */
export function earlierNameOf(name: string, renamed: RenamedSettings): string | undefined {
  return Object.keys(renamed).find((earlier) => renamed[earlier]?.to === name);
}

/**
 * @param values the settings that somebody has given, without defaults
 * @returns them under the names of now; what is given under both counts by the new one
 */
export function underNewNames(
  values: Readonly<Record<string, unknown>>,
  renamed: RenamedSettings = renamedSettings,
): Readonly<Record<string, unknown>> {
  const taken = Object.entries(renamed).flatMap(([earlier, { to }]) =>
    values[to] === undefined && values[earlier] !== undefined ? [[to, values[earlier]] as const] : [],
  );
  return taken.length === 0 ? values : { ...values, ...Object.fromEntries(taken) };
}
