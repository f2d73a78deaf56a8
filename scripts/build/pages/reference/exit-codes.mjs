// @ts-check
import { referencePage, rowsUnder } from './parts.mjs';

/** @typedef {import('./sources.mjs').CommandLineFacts} CommandLineFacts */

/** @type {Record<keyof CommandLineFacts['exitCodes'], { en: [string, string], nb: [string, string] }>} what a code means, and what to do */
const words = {
  ok: {
    en: ['It succeeded, or the service has it already exactly as it is.', 'Go on.'],
    nb: ['Det lyktes, eller tjenesten har det allerede akkurat slik det er.', 'Gå videre.'],
  },
  findings: {
    en: [
      'Errors were found, by our check or by the service; or more warnings than `--max-warnings` allows, differences (`elan diff`), something left to decide (`elan migrate`), a case that the service does not know.',
      'Correct the file. Trying again unchanged gives the same.',
    ],
    nb: [
      'Det ble funnet feil, av vår kontroll eller av tjenesten; eller flere advarsler enn `--max-warnings` tillater, forskjeller (`elan diff`), noe som må avgjøres (`elan migrate`), en sak som tjenesten ikke kjenner.',
      'Rett filen. Å prøve igjen uten endring gir det samme.',
    ],
  },
  misuse: {
    en: [
      'Wrong use, a file that cannot be read or written, a setting that is missing. Nothing was sent.',
      'Read the message; it says what to write instead.',
    ],
    nb: [
      'Feil bruk, en fil som ikke kan leses eller skrives, en innstilling som mangler. Ingenting ble sendt.',
      'Les meldingen; den sier hva som skal stå i stedet.',
    ],
  },
  access: {
    en: [
      'Maskinporten gave no token, or the token gives no access.',
      'Run `elan token`: it says which step fails.',
    ],
    nb: [
      'Maskinporten ga ikke noe token, eller tokenet gir ikke tilgang.',
      'Kjør `elan token`: det sier hvilket steg som svikter.',
    ],
  },
  tryLater: {
    en: ['The service was not reached, or it failed.', 'Try again later. Nothing is stored twice by that.'],
    nb: [
      'Tjenesten ble ikke nådd, eller den sviktet.',
      'Prøv igjen senere. Ingenting blir lagret to ganger av det.',
    ],
  },
  unknown: {
    en: [
      'Something was sent that may have been stored, and its answer was lost; or the log of submissions is damaged.',
      'Run `elan log --find-out`, or `elan log repair`. Do not make a new case of it.',
    ],
    nb: [
      'Noe ble sendt som kan være lagret, og svaret ble borte; eller innsendingsloggen er skadet.',
      'Kjør `elan log --find-out`, eller `elan log repair`. Ikke lag en ny sak av det.',
    ],
  },
  cancelled: {
    en: ['Stopped by Ctrl+C before anything was stored. No file is half written.', 'Run it again.'],
    nb: ['Stoppet med Ctrl+C før noe ble lagret. Ingen fil er halvskrevet.', 'Kjør den igjen.'],
  },
  closedPipe: {
    en: [
      'Whoever read the output went away before its end, such as `head`. What was found is not known.',
      'Let it be read to its end, or write a report to a file: `--format json=FILE`.',
    ],
    nb: [
      'Den som leste utdataene, sluttet før de var slutt, for eksempel `head`. Hva som ble funnet, er ikke kjent.',
      'La dem bli lest til slutt, eller skriv en rapport til en fil: `--format json=FIL`.',
    ],
  },
};

/** @param {CommandLineFacts} facts @param {'en' | 'nb'} language @returns {string} */
export function exitCodePage({ exitCodes }, language) {
  const head = { en: ['code', 'meaning', 'what to do'], nb: ['kode', 'betydning', 'hva du gjør'] };
  const intro = {
    en: 'What `elan` ends with, for scripts to go by. Each command ends with some of these; `elan COMMAND --help` lists which.',
    nb: 'Det `elan` slutter med, til bruk i skript. Hver kommando slutter med noen av disse; `elan KOMMANDO --help` sier hvilke.',
  };
  const rows = Object.entries(exitCodes).map(([name, code]) => {
    const of = words[/** @type {keyof typeof words} */ (name)];
    if (of === undefined) throw new Error(`Nothing says what the exit code ${name} means.`);
    return [String(code), ...of[language]];
  });
  const title = { en: 'Exit codes', nb: 'Sluttkoder' };
  return referencePage(language, title, { en: 'exit-codes.md', nb: 'sluttkoder.md' }, [
    intro[language],
    '',
    ...rowsUnder(head[language], rows),
  ]);
}
