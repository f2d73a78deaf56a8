/** What commands print of logs that are exported, imported and pruned. */
export const exchangeTexts = {
  exportNameMissing: {
    nb: 'Oppgi med --as hva andre skal kjenne loggen igjen på, for eksempel ditt navn eller maskinens.',
    en: 'Say with --as what others are to know the log by, such as your name or the machine’s.',
  },
  exportToFile: {
    nb: 'En eksportert logg skrives til en fil som ingen andre kan lese, ikke til standard ut. Oppgi et filnavn, for eksempel logg.jsonl.',
    en: 'An exported log is written to a file that nobody else can read, not to standard output. Give a file name, such as logg.jsonl.',
  },
  exportFileThere: {
    nb: '{file} finnes allerede. Velg et annet navn, eller slett den først.',
    en: '{file} is there already. Choose another name, or delete it first.',
  },
  exportNotWritten: {
    nb: '{file} kunne ikke skrives: {problem}',
    en: '{file} could not be written: {problem}',
  },
  exportDone: {
    nb: 'Innsendingsloggen er skrevet til {file}: {calls} kall og {payloads} innhold.',
    en: 'The log of submissions is written to {file}: {calls} calls and {payloads} payloads.',
  },
  exportWithoutKey: {
    nb: 'Uten passord følger ikke nøkkelen med: Andre ser hva som er sendt og sender det ikke igjen, men reglene om endring kan ikke sammenligne. Oppgi et passord i ELAN_LOG_PASSWORD eller med --password-file for å ta den med.',
    en: 'Without a password the key does not come along: others see what was sent and do not send it again, but the rules on changes have nothing to compare with. Give a password in ELAN_LOG_PASSWORD or by --password-file to take it along.',
  },
  exportReadable: {
    nb: 'Innholdet er ikke skjult: alle som har filen, kan lese det. Under passord blir det skjult.',
    en: 'The payloads are not hidden: anybody who has the file can read them. Under a password they are hidden.',
  },
  passwordEmpty: {
    nb: 'Det står ikke noe passord i {file}.',
    en: 'There is no password in {file}.',
  },
  logFrom: { nb: 'Overtatt fra', en: 'Taken over from' },
  importFrom: {
    nb: 'Logg fra {name}, skrevet {at}.',
    en: 'Log from {name}, written at {at}.',
  },
  importWould: {
    nb: 'Ingenting er skrevet. Kjør uten --dry-run for å overta det.',
    en: 'Nothing is written. Run it without --dry-run to take it over.',
  },
  importNothing: { nb: 'Alt står her allerede.', en: 'Everything stands here already.' },
  importDone: { nb: 'Det står i innsendingsloggen nå.', en: 'It stands in the log of submissions now.' },
  pruneAge: {
    nb: '--older-than skal være et antall dager, for eksempel 90d, ikke {given}.',
    en: '--older-than must be a number of days, such as 90d, not {given}.',
  },
  pruneWould: {
    nb: 'Innhold eldre enn {days} dager som ville bli slettet: {count}. Ingenting er slettet.',
    en: 'Payloads older than {days} days that would be deleted: {count}. Nothing is deleted.',
  },
  pruneDone: {
    nb: 'Innhold eldre enn {days} dager som er slettet: {count}. Hva som ble sendt og hva det ble til, står fortsatt i loggen.',
    en: 'Payloads older than {days} days that are deleted: {count}. What was sent and what came of it still stands in the log.',
  },
  pruneNeeded: {
    nb: '{count} er like gamle og blir stående, fordi det ikke er klart hva som ble av innsendingen.',
    en: '{count} are as old and stay, since it is not clear what became of the submission.',
  },
} as const;
