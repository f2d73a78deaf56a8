import type { Connection } from 'vscode-languageserver';
import { defaultFilePatterns } from '../engine/begjaering/recognise';
import { isObject } from '../engine/values/json';
import { spokenLanguage } from '../engine/values/spoken-language';
import { automatic } from '../engine/model/choose';
import { versions } from '../engine/model/model';
import type { Settings } from './protocol/protocol';
import { underNewNames } from './protocol/renamed-settings';

const defaults: Settings = {
  informasjonsmodell: automatic,
  meldingssprak: 'nb',
  miljoe: 'test',
  filnavn: defaultFilePatterns,
  rentekravElement: false,
  linser: true,
  innfelteHint: true,
  formatering: true,
  regler: {},
  openapi: [],
  operasjoner: {},
  offisieltSkjema: false,
};

/** The settings of each resource: asked for once, and again after they have changed. */
export class SettingsStore {
  private readonly byUri = new Map<string, Promise<Settings>>();
  private pushed: unknown;

  constructor(
    private readonly connection: Connection,
    private readonly clientAnswers: boolean,
    /** What the client's user speaks, which counts where the setting says so. */
    private readonly locale: string,
  ) {}

  /** @returns the settings for a file; the defaults where the client has none, or gives something unusable */
  async of(uri: string): Promise<Settings> {
    const asked = this.byUri.get(uri) ?? this.ask(uri);
    this.byUri.set(uri, asked);
    const settings = await asked;
    // They may have changed while the answer was on its way.
    return this.byUri.get(uri) === asked ? settings : this.of(uri);
  }

  /** @param pushed the settings themselves, from clients that send them and do not answer questions */
  changed(pushed: unknown): void {
    this.pushed = isObject(pushed) ? (pushed['elan'] ?? pushed) : undefined;
    this.byUri.clear();
  }

  forget(uri: string): void {
    this.byUri.delete(uri);
  }

  /** Each may be another now, as the client has other folders open. */
  forgetAll(): void {
    this.byUri.clear();
  }

  private async ask(uri: string): Promise<Settings> {
    if (!this.clientAnswers) return readSettings(this.pushed, this.locale);
    const answer: unknown = await this.connection.workspace
      .getConfiguration({ scopeUri: uri, section: 'elan' })
      .catch(() => undefined);
    return readSettings(answer, this.locale);
  }
}

/**
 * @param given anything; what is not a right value counts as not given
 * @param locale what the user speaks
 */
export function readSettings(given: unknown, locale: string): Settings {
  const values = isObject(given) ? underNewNames(given) : {};
  const oneOf = <T extends string>(name: keyof Settings, allowed: readonly T[], otherwise: T): T =>
    allowed.find((value) => value === values[name]) ?? otherwise;
  return {
    informasjonsmodell: oneOf('informasjonsmodell', [automatic, ...versions], defaults.informasjonsmodell),
    meldingssprak:
      values['meldingssprak'] === 'auto'
        ? spokenLanguage(locale)
        : oneOf('meldingssprak', ['nb', 'en'], defaults.meldingssprak),
    miljoe: oneOf('miljoe', ['test', 'production'], defaults.miljoe),
    filnavn: textsOf(values['filnavn']) ?? defaults.filnavn,
    rentekravElement: values['rentekravElement'] === true,
    linser: values['linser'] !== false,
    innfelteHint: values['innfelteHint'] !== false,
    formatering: values['formatering'] !== false,
    regler: isObject(values['regler']) ? values['regler'] : defaults.regler,
    openapi: textsOf(values['openapi']) ?? defaults.openapi,
    operasjoner: textMembersOf(values['operasjoner']),
    offisieltSkjema: values['offisieltSkjema'] === true,
  };
}

function textsOf(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;
}

function textMembersOf(value: unknown): Record<string, string> {
  const members = isObject(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    members.filter((member): member is [string, string] => typeof member[1] === 'string'),
  );
}
