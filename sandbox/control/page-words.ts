export type PageLanguage = 'nb' | 'en';

/** What the page of the sandbox says. */
export const pageTexts = {
  nb: {
    title: 'Lokal ELAN',
    intro: [
      'Dette er en etterligning av Skatteetatens tjenester for utleggsbegjæringer og av Maskinporten. Den kjører bare på denne maskinen, og ingenting sendes videre. Bruk bare syntetiske data.',
      'Klienten under er klar til bruk: <code>elan submit --environment local fil.begjaering.json</code>. Den tilhører innsenderen i eksemplene og kan handle for alle syntetiske virksomheter.',
      'Vedlegg som heter <code>virus…</code>, <code>ugyldig…</code>, <code>kryptert…</code> eller <code>slettet…</code>, blir det de heter.',
    ],
    addresses: 'Adresser',
    services: 'Tjenestene',
    client: 'Klienten',
    state: 'Alt som er lagret',
    cases: 'Saker',
    caseColumns: ['Ekstern saksreferanse', 'Saksnummer', 'Innsenders referanse', 'Status', 'Opprettet'],
    attachments: 'Vedlegg',
    attachmentColumns: ['Uuid', 'Filnavn', 'Innsenders referanse', 'Tilstand'],
    nothing: 'Ingen ennå.',
    faults: 'Feil som er slått på',
    faultColumns: ['Nr.', 'Feil', 'Kall', 'Inntruffet'],
    noFaults: 'Ingen. Slik slås en på, og slik slås alle av:',
    allCalls: 'alle',
  },
  en: {
    title: 'Local ELAN',
    intro: [
      "This is an imitation of Skatteetaten's services for utleggsbegjæringer and of Maskinporten. It runs on this machine only, and nothing is sent on. Use synthetic data only.",
      'The client below is ready to use: <code>elan submit --environment local file.begjaering.json</code>. It belongs to the sender of the examples and may act for every synthetic organisation.',
      'Attachments named <code>virus…</code> (infected), <code>ugyldig…</code> (invalid), <code>kryptert…</code> (encrypted) or <code>slettet…</code> (deleted) become what they are called.',
    ],
    addresses: 'Addresses',
    services: 'The services',
    client: 'The client',
    state: 'Everything that is stored',
    cases: 'Cases',
    caseColumns: ['External case reference', 'Case number', "Sender's reference", 'Status', 'Opened'],
    attachments: 'Attachments',
    attachmentColumns: ['Uuid', 'File name', "Sender's reference", 'State'],
    nothing: 'None yet.',
    faults: 'Faults that are switched on',
    faultColumns: ['No.', 'Fault', 'Calls', 'Struck'],
    noFaults: 'None. One is switched on like this, and all are switched off like this:',
    allCalls: 'all',
  },
} as const;
