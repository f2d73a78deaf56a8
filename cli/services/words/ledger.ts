/** What commands print of the ledger and of what was lost, and of the local ELAN. */
export const ledgerTexts = {
  attemptUnclear: {
    nb: '{file}: Et tidligere forsøk ({at}) fikk ikke noe svar. Id {id}, korrelasjonsid {correlationId}.',
    en: '{file}: An earlier attempt ({at}) got no answer. Id {id}, correlation id {correlationId}.',
  },
  attemptUnderway: {
    nb: '{file}: Begjæringen sendes allerede, siden {at}. Id {id}.',
    en: '{file}: The begjæring is being sent already, since {at}. Id {id}.',
  },
  waysToFindOut: {
    nb: 'Finn først ut om det ble mottatt:\n  elan log --find-out {id}\nVet du det allerede:\n  elan log --settle {id} --case SAKSREFERANSE\n  elan log --settle {id} --not-received',
    en: 'Find out first whether it was received:\n  elan log --find-out {id}\nIf you know already:\n  elan log --settle {id} --case REFERENCE\n  elan log --settle {id} --not-received',
  },
  foundReceived: {
    nb: '{id}: Mottatt. Saksreferanse: {reference}',
    en: '{id}: Received. Case reference: {reference}',
  },
  foundNotReceived: {
    nb: '{id}: Ikke mottatt. Begjæringen kan sendes på nytt.',
    en: '{id}: Not received. The begjæring may be sent again.',
  },
  foundCandidates: {
    nb: '{id}: Saker som kan være denne: {references}. Velg med: elan log --settle {id} --case SAKSREFERANSE, eller --not-received om det er ingen av dem',
    en: '{id}: Cases that may be this one: {references}. Choose by: elan log --settle {id} --case REFERENCE, or --not-received if it is none of them',
  },
  foundWithoutReference: {
    nb: '{id}: Mottatt, men tjenesten oppgir ikke saksreferansen. Spør Skatteetaten med korrelasjonsid {correlationId}, og skriv den inn: elan log --settle {id} --case SAKSREFERANSE',
    en: '{id}: Received, but the service does not tell its case reference. Ask Skatteetaten with the correlation id {correlationId}, and write it down: elan log --settle {id} --case REFERENCE',
  },
  foundTooSoon: {
    nb: '{id}: Ikke funnet, men tjenesten kan fortsatt arbeide med den. Spør igjen etter {at}.',
    en: '{id}: Not found, but the service may still be at work on it. Ask again after {at}.',
  },
  undecided_change: {
    nb: '{id}: Om en endring ble mottatt, kan ikke tjenesten fortelle. Spør Skatteetaten, og bruk elan log --settle {id}',
    en: '{id}: The service cannot tell whether a change was received. Ask Skatteetaten, and use elan log --settle {id}',
  },
  undecided_noReference: {
    nb: '{id}: Uten innsenderReferanse kan begjæringen ikke kjennes igjen. Spør Skatteetaten, og bruk elan log --settle {id}',
    en: '{id}: Without innsenderReferanse the begjæring cannot be recognised. Ask Skatteetaten, and use elan log --settle {id}',
  },
  undecided_payloadNotKept: {
    nb: '{id}: Innholdet som ble sendt, finnes ikke lenger her, så det kan ikke prøves. Spør Skatteetaten, og bruk elan log --settle {id}',
    en: '{id}: What was sent is not here any more, so it cannot be tried. Ask Skatteetaten, and use elan log --settle {id}',
  },
  undecided_notListed: {
    nb: '{id}: Tjenesten gir ingen liste over endrede saker, så det kan ikke finnes ut. Spør Skatteetaten',
    en: '{id}: The service gives no list of changed cases, so it cannot be found out. Ask Skatteetaten',
  },
  ledgerSound: { nb: 'Innsendingsloggen er hel.', en: 'The log of submissions is whole.' },
  damageNote: {
    nb: 'Innsendingsloggen er skadet fra linje {line}; noe fra etter {since} kan mangle. Se: elan log verify. Rett: elan log repair',
    en: 'The log of submissions is damaged from line {line}; something from after {since} may be missing. See: elan log verify. Mend: elan log repair',
  },
  damageRepaired: { nb: '{damage} Reparert.', en: '{damage} Repaired.' },
  payloadDamaged: {
    nb: 'Innholdet {sha256} ({file}) er borte eller endret. Loggen er hel uten det.',
    en: 'The payload {sha256} ({file}) is gone or changed. The log is whole without it.',
  },
  payloadsLocked: {
    nb: '{count} innhold er kryptert med en nøkkel som ikke er her, og er ikke kontrollert. Oppgi den i ELAN_LOG_KEY.',
    en: '{count} payloads are encrypted with a key that is not here, and are not looked at. Give it in ELAN_LOG_KEY.',
  },
  doubtful: {
    nb: '{file}: Innsendingsloggen er skadet på linje {line}. Noe som ble sendt etter {since}, kan mangle der, og det kan være denne begjæringen.',
    en: '{file}: The log of submissions is damaged at line {line}. Something that was sent after {since} may be missing there, and this begjæring may be it.',
  },
  doubtfulForCustomer: {
    nb: 'En skadet logg repareres for hver kunde. At den er reparert for andre, sier ingenting om {customer}.',
    en: 'A damaged log is repaired for each customer. That it is repaired for others says nothing of {customer}.',
  },
  waysOutOfDoubt: {
    nb: 'Spør tjenesten om denne begjæringen:\n  elan log repair --begjaering {file}\nSpør om alt som mangler:\n  elan log repair\nVet du det allerede:\n  elan log repair --begjaering {file} --case SAKSREFERANSE\n  elan log repair --begjaering {file} --not-received',
    en: 'Ask the service about this begjæring:\n  elan log repair --begjaering {file}\nAsk about everything that is missing:\n  elan log repair\nIf you know already:\n  elan log repair --begjaering {file} --case REFERENCE\n  elan log repair --begjaering {file} --not-received',
  },
  doubtCandidates: {
    nb: '{id}: Saker som kan være denne: {references}. Velg med: elan log repair --begjaering {id} --case SAKSREFERANSE',
    en: '{id}: Cases that may be this one: {references}. Choose by: elan log repair --begjaering {id} --case REFERENCE',
  },
  doubtWithoutReference: {
    nb: '{id}: Mottatt, men tjenesten oppgir ikke saksreferansen. Spør Skatteetaten, og skriv den inn: elan log repair --begjaering {id} --case SAKSREFERANSE',
    en: '{id}: Received, but the service does not tell its case reference. Ask Skatteetaten, and write it down: elan log repair --begjaering {id} --case REFERENCE',
  },
  doubtUndecided: {
    nb: '{id}: Tjenesten kan ikke fortelle om denne ble mottatt. Spør Skatteetaten, og skriv svaret inn: elan log repair --begjaering {id} --case SAKSREFERANSE, eller --not-received',
    en: '{id}: The service cannot tell whether this was received. Ask Skatteetaten, and write the answer down: elan log repair --begjaering {id} --case REFERENCE, or --not-received',
  },
  noDoubt: {
    nb: '{id}: Det er ingen tvil om denne begjæringen.',
    en: '{id}: There is no doubt about this begjæring.',
  },
  repairRecovered: {
    nb: 'Saken {reference} ({own}) manglet i loggen, og står der nå.',
    en: 'The case {reference} ({own}) was missing in the log, and stands there now.',
  },
  repairDone: {
    nb: 'Innsendingsloggen er reparert; {count} saker manglet. Den skadde er tatt vare på i {copy}.',
    en: 'The log of submissions is repaired; {count} cases were missing. The damaged one is kept in {copy}.',
  },
  repairWithoutReference: {
    nb: 'Begjæringer uten innsenderReferanse kan ikke kjennes igjen, og må avklares hver for seg.',
    en: 'Begjæringer without innsenderReferanse cannot be recognised, and have to be found out about one by one.',
  },
  repairNothingMissing: {
    nb: 'For denne kunden mangler ingenting i innsendingsloggen.',
    en: 'Nothing is missing in the log of submissions for this customer.',
  },
  repairTooSoon: {
    nb: 'Tjenesten kan fortsatt arbeide med det som mangler. Kjør elan log repair igjen etter {at}.',
    en: 'The service may still be at work on what is missing. Run elan log repair again after {at}.',
  },
  repairNotListed: {
    nb: 'Tjenesten gir ingen liste over endrede saker. Avklar hver begjæring med elan log repair --begjaering FIL. Vet du at ingenting mangler: elan log repair --accept',
    en: 'The service gives no list of changed cases. Find out about each begjæring by elan log repair --begjaering FILE. If you know that nothing is missing: elan log repair --accept',
  },
  repairHow: {
    nb: '--case og --not-received hører til --begjaering, og bare ett av dem kan oppgis.',
    en: '--case and --not-received belong to --begjaering, and only one of them can be given.',
  },
  nothingUnclear: {
    nb: 'Innsendingsloggen har ingen innsending {id} med tapt svar.',
    en: 'The log of submissions has no submission {id} whose answer was lost.',
  },
  allClear: { nb: 'Ingen innsendinger er ukjente.', en: 'No submissions are unknown.' },
  unclearElsewhere: {
    nb: '{count} ukjente er sendt til et annet miljø. Velg det med --environment.',
    en: '{count} unknown ones were sent to another environment. Choose it by --environment.',
  },
  unclearOfOthers: {
    nb: 'Noen ukjente er sendt for andre: {customers}. Finn ut av dem med --customer, eller uten for egen virksomhet.',
    en: 'Some unknown ones were sent for others: {customers}. Find out about them by --customer, or without it for your own organisation.',
  },
  damageOfCustomers: {
    nb: 'Tjenesten forteller hver kunde bare om sine egne saker. Kjør elan log repair med --customer, eller uten for egen virksomhet, for hver av: {customers}',
    en: 'The service tells each customer of its own cases only. Run elan log repair with --customer, or without it for your own organisation, for each of: {customers}',
  },
  ownOrganisation: { nb: 'egen virksomhet', en: 'your own organisation' },
  unclearCount: {
    nb: '{unclear} er ukjente. Finn ut hva som skjedde: elan log --find-out',
    en: '{unclear} are unknown. Find out what happened: elan log --find-out',
  },
  settleHow: {
    nb: 'Oppgi enten --case SAKSREFERANSE eller --not-received sammen med --settle.',
    en: 'Give either --case REFERENCE or --not-received with --settle.',
  },
  settled: { nb: '{id}: Innsendingsloggen vet det nå.', en: '{id}: The log of submissions knows it now.' },
  logEmpty: { nb: 'Ingenting er sendt herfra.', en: 'Nothing has been sent from here.' },
  logAt: { nb: 'Tidspunkt', en: 'When' },
  logFile: { nb: 'Fil', en: 'File' },
  logOutcome: { nb: 'Utfall', en: 'Outcome' },
  logStatus: { nb: 'HTTP', en: 'HTTP' },
  logCodes: { nb: 'Koder', en: 'Codes' },
  logId: { nb: 'Id', en: 'Id' },
  sandboxRuns: {
    nb: 'Lokal ELAN: {url}\nMaskinporten: {issuer}\nStopp med Ctrl+C.',
    en: 'Local ELAN: {url}\nMaskinporten: {issuer}\nStop by Ctrl+C.',
  },
} as const;
