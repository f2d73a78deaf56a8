import { severities, type Language, type Severity } from '../../../engine/findings/findings';
import type { FileProblem, RefusedPattern } from '../../files';
import type { Counts } from './format';

/** The words of reports in one language. */
export interface Words {
  readonly severities: Readonly<Record<Severity, readonly [one: string, several: string]>>;
  readonly files: string;
  readonly checked: string;
  readonly model: string;
  readonly noFindings: string;
  /** What is above a whole report, and above the columns of its tables. */
  readonly heading: string;
  readonly columns: readonly string[];
  passedOver(count: number): string;
  readonly problems: Readonly<Record<Exclude<FileProblem, RefusedPattern>, string>>;
}

export const words: Readonly<Record<Language, Words>> = {
  nb: {
    severities: {
      error: ['feil', 'feil'],
      warning: ['advarsel', 'advarsler'],
      information: ['opplysning', 'opplysninger'],
      hint: ['hint', 'hint'],
    },
    files: 'filer',
    checked: 'kontrollert',
    model: 'modell',
    noFindings: 'ingen funn',
    heading: 'Kontroll av utleggsbegjæringer',
    columns: ['Sted', 'Alvorlighet', 'Kode', 'Melding'],
    passedOver: (count) =>
      count === 1
        ? 'Én annen JSON-fil er ikke en begjæring og ble hoppet over.'
        : `${count} andre JSON-filer er ikke begjæringer og ble hoppet over.`,
    problems: {
      missing: 'Filen finnes ikke.',
      unreadable: 'Filen kan ikke leses.',
      notUtf8: 'Filen er ikke UTF-8. Lagre den som UTF-8 og prøv igjen.',
      noMatch: 'Ingen filer passer til mønsteret.',
      tooLarge: 'Filen er på {found} byte. Det leses høyst {limit}.',
      outOfMemory: 'Det var ikke nok minne til å kontrollere filen.',
      stopped: 'Kontrollen av filen stoppet: {reason}',
    },
  },
  en: {
    severities: {
      error: ['error', 'errors'],
      warning: ['warning', 'warnings'],
      information: ['note', 'notes'],
      hint: ['hint', 'hints'],
    },
    files: 'files',
    checked: 'checked',
    model: 'model',
    noFindings: 'no findings',
    heading: 'Check of utleggsbegjæringer',
    columns: ['Place', 'Severity', 'Code', 'Message'],
    passedOver: (count) =>
      count === 1
        ? 'One other JSON file is no begjæring and was passed over.'
        : `${count} other JSON files are no begjæring and were passed over.`,
    problems: {
      missing: 'There is no such file.',
      unreadable: 'The file cannot be read.',
      notUtf8: 'The file is not UTF-8. Save it as UTF-8 and try again.',
      noMatch: 'No files match the pattern.',
      tooLarge: 'The file is {found} bytes large. At most {limit} are read.',
      outOfMemory: 'There was not enough memory to check the file.',
      stopped: 'The check of the file stopped: {reason}',
    },
  },
};

/** @returns how many findings there are of each severity that there are any of */
export function countText(counts: Counts, own: Words): string {
  const parts = severities.flatMap((severity) => {
    const count = counts[severity];
    const [one, several] = own.severities[severity];
    return count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];
  });
  return parts.length > 0 ? parts.join(', ') : own.noFindings;
}
