/** What is printed of events. */
export const eventTexts = {
  noEvents: { nb: 'Ingen hendelser.', en: 'No events.' },
  eventsFollowed: {
    nb: 'Ser etter hendelser hvert {seconds}. sekund, til Ctrl+C.',
    en: 'Looking for events every {seconds} seconds, until Ctrl+C.',
  },
  eventsFailed: {
    nb: '{problem}\nPrøver igjen senere.',
    en: '{problem}\nTrying again later.',
  },
  intervalWrong: {
    nb: 'Ventetiden «{text}» kan ikke brukes. Oppgi sekunder, fra {least} til {most} i dette miljøet.',
    en: 'The time to wait "{text}" cannot be used. Give seconds, from {least} to {most} in this environment.',
  },
  dialogNotMarked: {
    nb: 'Endringen er sendt, men dialogen i Dialogporten ble ikke merket som lest: {problem}',
    en: 'The change is sent, but the dialog in Dialogporten was not marked as read: {problem}',
  },
};
