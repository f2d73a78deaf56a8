import type { Language } from '../../engine/findings/findings';
import type { ModelReason, Setting } from './report';

/** The words of `elan config` in one language. */
export interface ConfigWords {
  readonly lookedFor: string;
  readonly file: string;
  readonly found: string;
  readonly notFound: string;
  readonly ignored: string;
  readonly outermost: string;
  forTest(file: string): string;
  readonly unclear: string;
  readonly settings: string;
  readonly setting: string;
  readonly value: string;
  readonly source: string;
  readonly from: Readonly<Record<Setting['from'], string>>;
  readonly yes: string;
  readonly no: string;
  model(version: string): string;
  readonly reasons: Readonly<Record<ModelReason, string>>;
  /** Above what tells versions apart, and the versions that have it. */
  readonly marker: string;
  readonly onlyIn: string;
  readonly place: string;
  more(count: number): string;
  readonly rules: string;
  readonly noRules: string;
  readonly code: string;
  readonly severity: string;
  readonly here: string;
  insteadOf(level: string, from: string): string;
  readonly exceptions: string;
  readonly noExceptions: string;
  readonly everywhere: string;
  readonly reason: string;
  readonly off: string;
}

export const configWords: Readonly<Record<Language, ConfigWords>> = {
  nb: {
    lookedFor: 'Hvor det ble lett etter .elanrc.json',
    file: 'Fil',
    found: 'funnet',
    notFound: 'finnes ikke',
    ignored: 'Ingenting av det teller, siden --strict er oppgitt.',
    outermost: 'Den nærmeste står først og har siste ord. Det letes ikke høyere enn mappen elan kjøres i.',
    forTest: (file) => `Mappen er til test, sier ${file}: Herfra sendes ingenting til produksjon.`,
    unclear: 'En .elanrc.json er ikke riktig, så herfra sendes ingenting til produksjon før den er rettet.',
    settings: 'Innstillinger',
    setting: 'Innstilling',
    value: 'Verdi',
    source: 'Kilde',
    from: { option: 'oppgitt', default: 'standard' },
    yes: 'ja',
    no: 'nei',
    model: (version) => `Modellversjon ${version}`,
    reasons: {
      option: 'Den er valgt med --model.',
      content:
        'Innholdet forteller det: Det er versjonen som færrest av disse taler mot, og av flere den nyeste.',
      retired: 'Filen har formen til en utgått modell.',
      newest: 'Ingenting i filen forteller versjonen, så den nyeste brukes.',
    },
    marker: 'Innhold',
    onlyIn: 'Finnes bare i',
    place: 'Sted',
    more: (count) => `og ${count} til`,
    rules: 'Regler som er endret',
    noRules: 'Ingen regler er slått av eller har fått en annen alvorlighet.',
    code: 'Kode',
    severity: 'Egen alvorlighet',
    here: 'Her',
    insteadOf: (level, from) => `i stedet for ${level} i ${from}`,
    exceptions: 'Unntak',
    noExceptions: 'Ingen unntak gjelder filen.',
    everywhere: 'hele filen',
    reason: 'Grunn',
    off: 'av',
  },
  en: {
    lookedFor: 'Where .elanrc.json was looked for',
    file: 'File',
    found: 'found',
    notFound: 'not there',
    ignored: 'Nothing of it counts, since --strict is given.',
    outermost:
      'The nearest stands first and has the last word. It is looked for no higher than the folder that elan is run in.',
    forTest: (file) => `The folder is for test, says ${file}: nothing is sent to production from here.`,
    unclear:
      'An .elanrc.json is not right, so nothing is sent to production from here before it is corrected.',
    settings: 'Settings',
    setting: 'Setting',
    value: 'Value',
    source: 'From',
    from: { option: 'given', default: 'default' },
    yes: 'yes',
    no: 'no',
    model: (version) => `Model version ${version}`,
    reasons: {
      option: 'It is chosen by --model.',
      content:
        'The content tells: it is the version that the fewest of these contradict, and of several the newest.',
      retired: 'The file has the shape of a retired model.',
      newest: 'Nothing in the file tells the version, so it is the newest.',
    },
    marker: 'Content',
    onlyIn: 'Only in',
    place: 'Place',
    more: (count) => `and ${count} more`,
    rules: 'Rules that are changed',
    noRules: 'No rule is turned off or has another severity.',
    code: 'Code',
    severity: 'Own severity',
    here: 'Here',
    insteadOf: (level, from) => `instead of ${level} in ${from}`,
    exceptions: 'Exceptions',
    noExceptions: 'No exception is about the file.',
    everywhere: 'the whole file',
    reason: 'Reason',
    off: 'off',
  },
};
