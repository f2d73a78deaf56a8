/** What commands print that upload, validate and submit. */
export const submissionTexts = {
  notSent: { nb: 'Ingenting ble sendt.', en: 'Nothing was sent.' },
  validNew: {
    nb: '{file}: Tjenesten fant ingen feil. Ingenting er sendt inn.',
    en: '{file}: The service found no errors. Nothing has been submitted.',
  },
  validChange: {
    nb: '{file}: Tjenesten fant ingen feil i endringen av {reference}. Ingenting er sendt inn.',
    en: '{file}: The service found no errors in the change of {reference}. Nothing has been submitted.',
  },
  submitted: {
    nb: '{file}: Sendt inn. Saksreferanse: {reference}',
    en: '{file}: Submitted. Case reference: {reference}',
  },
  changed: { nb: '{file}: Saken {reference} er endret.', en: '{file}: The case {reference} is changed.' },
  isSame: {
    nb: '{file}: Begjæringen er allerede sendt inn slik den er, som saken {reference}. Ingenting mer ble sendt.',
    en: '{file}: The begjæring has been submitted already as it is, as the case {reference}. Nothing more was sent.',
  },
  waitingForOther: {
    nb: '{file}: En annen prosess sender begjæringen. Venter på den …',
    en: '{file}: Another process is sending the begjæring. Waiting for it …',
  },
  isChange: {
    nb: 'Begjæringen er sendt inn før, og sendes som endring av {reference}.',
    en: 'The begjæring was submitted before, and is sent as a change of {reference}.',
  },
  notRecorded: {
    nb: 'Innsendingsloggen kunne ikke skrives etterpå. Noter svaret: der vil det stå som ukjent.',
    en: 'The log of submissions could not be written afterwards. Note the answer: there it will stand as unknown.',
  },
  innsenderDiffers: {
    nb: 'Advarsel: Innsender i begjæringen er {innsender}, men tokenet gjelder {authenticated}. Tjenesten avviser det. Send på vegne av innsender med --systembruker eller --on-behalf-of.',
    en: 'Warning: Innsender in the begjæring is {innsender}, but the token is for {authenticated}. The service refuses that. Send on behalf of innsender by --systembruker or --on-behalf-of.',
  },
  regelverkNotAsked: {
    nb: 'Advarsel: Betjeningskartet kunne ikke spørres. {problem}',
    en: 'Warning: Betjeningskartet could not be asked. {problem}',
  },
  forceInProduction: {
    nb: '--force gjelder ikke i produksjon. Rett feilene først.',
    en: '--force does not hold in production. Correct the errors first.',
  },
  aboutParties: {
    nb: 'Saksøker: {saksoeker}\nSaksøkt: {saksoekt}',
    en: 'Creditor (saksøker): {saksoeker}\nDefendant (saksøkt): {saksoekt}',
  },
  aboutClaims: {
    nb: 'Krav: {krav}, til sammen {sum}\nVedlegg: {attachments}',
    en: 'Claims: {krav}, together {sum}\nAttachments: {attachments}',
  },
  dryRunPassed: {
    nb: '{file}: Tjenesten fant ingen feil da den ble spurt først.',
    en: '{file}: The service found no errors when it was asked first.',
  },
  dryRunMissing: {
    nb: '{file}: Tjenesten har ingen operasjon for validering, så begjæringen kan ikke prøves først. Ingenting ble sendt inn. Send den likevel med --unvalidated.',
    en: '{file}: The service has no operation for validation, so the begjæring cannot be tried first. Nothing has been submitted. Send it all the same by --unvalidated.',
  },
  dryRunLeftOut: {
    nb: 'Tjenesten har ingen operasjon for validering: begjæringen er ikke prøvd først.',
    en: 'The service has no operation for validation: the begjæring has not been tried first.',
  },
  noCase: {
    nb: '{file}: Innsendingsloggen kjenner ingen sak for filen. Oppgi den med --case.',
    en: '{file}: The log of submissions knows no case of the file. Give it by --case.',
  },
  perhapsAnother: {
    nb: '{file}: Filen ble sendt inn som saken {reference}, men har fått en annen innsenderReferanse siden. Ingenting ble sendt.\nEr det en endring av den saken: elan change {file} --case {reference}\nEr det en annen begjæring: elan submit {file} --new-case',
    en: '{file}: The file was submitted as the case {reference}, but has got another innsenderReferanse since. Nothing was sent.\nIf it is a change of that case: elan change {file} --case {reference}\nIf it is another begjæring: elan submit {file} --new-case',
  },
  notWritten: {
    nb: '{file}: Filen kan ikke skrives. {problem}',
    en: '{file}: The file cannot be written. {problem}',
  },
  writtenTwice: {
    nb: '{file}: Filen ville blitt skrevet over det andre som er nevnt. Oppgi en annen.',
    en: '{file}: The file would be written over the other one that is named. Name another one.',
  },
  notSubmitted: {
    nb: '{file}: Filen er ikke sendt inn herfra. Oppgi saksreferansen i stedet.',
    en: '{file}: The file has not been submitted from here. Give the case reference instead.',
  },
  doubtfulEarlier: {
    nb: '{file}: Innsendingsloggen er skadet, og filen kan være sendt inn. Finn det ut: elan log repair',
    en: '{file}: The log of submissions is damaged, and the file may have been submitted. Find out: elan log repair',
  },
  unclearEarlier: {
    nb: '{file}: Svaret på innsendingen gikk tapt. Finn ut hva som skjedde: elan log --find-out',
    en: '{file}: The answer to the submission was lost. Find out what happened: elan log --find-out',
  },
  uploading: { nb: 'Laster opp {file} …', en: 'Uploading {file} …' },
  sent: {
    nb: 'Laster opp {file}: {sent} av {all} MB. Ctrl+C stopper.',
    en: 'Uploading {file}: {sent} of {all} MB. Ctrl+C stops it.',
  },
  notArchival: {
    nb: 'Ikke merket som PDF/A. Det går bra: tjenesten gjør filen om selv.',
    en: 'Not marked as PDF/A. That is fine: the service converts the file itself.',
  },
  attachmentState: { nb: '{file}: {state}', en: '{file}: {state}' },
  attachmentFailed: {
    nb: '{file}: Vedlegget kan ikke brukes ({state}). {message}',
    en: '{file}: The attachment cannot be used ({state}). {message}',
  },
  ready: { nb: 'klart til bruk', en: 'ready' },
  underway: { nb: 'under behandling', en: 'underway' },
  reused: { nb: '(lastet opp før)', en: '(uploaded before)' },
  attachmentEmpty: { nb: '{file}: Filen er tom.', en: '{file}: The file is empty.' },
  attachmentType: {
    nb: '{file}: Filtypen godtas trolig ikke. Bruk en av disse: {types}. Send den likevel med --any-type.',
    en: '{file}: The file type is probably not accepted. Use one of these: {types}. Send it all the same by --any-type.',
  },
  attachmentLarge: {
    nb: '{file}: Filen er større enn {megabytes} MB, og godtas trolig ikke. Send den likevel med --any-type.',
    en: '{file}: The file is larger than {megabytes} MB, and probably not accepted. Send it all the same by --any-type.',
  },
  attachmentContent: {
    nb: '{file}: Navnet sier {named}, men innholdet er {found}. Gi filen riktig endelse, eller send den likevel med --any-type.',
    en: '{file}: The name says {named}, but the content is {found}. Give the file the right ending, or send it all the same by --any-type.',
  },
  attachmentEncrypted: {
    nb: '{file}: PDF-en er kryptert eller har passord, og kan ikke konverteres. Lagre den uten, eller send den likevel med --any-type.',
    en: '{file}: The PDF is encrypted or under a password, and cannot be converted. Save it without, or send it all the same by --any-type.',
  },
  attachmentTorn: {
    nb: '{file}: Slutten av PDF-en mangler. Hent den på nytt, eller send den likevel med --any-type.',
    en: '{file}: The end of the PDF is missing. Get it anew, or send it all the same by --any-type.',
  },
  attachmentRealPersons: {
    nb: '{file}: Har {count} fødsels- eller d-numre som ikke er syntetiske. Bare syntetiske personer kan sendes til testmiljøet. Bytt dem ut, eller send filen likevel med --any-type.',
    en: '{file}: Has {count} numbers of persons that are not synthetic. Only synthetic persons may be sent to the test environment. Replace them, or send the file all the same by --any-type.',
  },
  referenceMissing: {
    nb: 'Oppgi begjæringen som filene hører til: --begjaering FIL, eller --reference med innsenderReferanse.',
    en: 'Give the begjæring that the files belong to: --begjaering FILE, or --reference with its innsenderReferanse.',
  },
  referenceNotInFile: {
    nb: '{file}: Begjæringen har ingen innsenderReferanse, som vedleggene må ha.',
    en: '{file}: The begjæring has no innsenderReferanse, which the attachments need.',
  },
  noDebtors: {
    nb: 'Det er ingen saksøkt med norsk nummer å spørre om.',
    en: 'There is no defendant with a Norwegian number to ask about.',
  },
  noNumbers: {
    nb: '{file}: Det er ikke noe fødselsnummer, d-nummer eller organisasjonsnummer her.',
    en: '{file}: There is no number of a person or an organisation here.',
  },
  numbersOrSubjects: {
    nb: 'Oppgi enten --numbers FIL eller en begjæring eller numre.',
    en: 'Give either --numbers FILE, or a begjæring or numbers.',
  },
  numbersAnswered: { nb: '{count} av {all} er besvart.', en: '{count} of {all} are answered.' },
  severalParties: {
    nb: 'Begjæringen har flere {role}. Velg én med --{role} NUMMER.',
    en: 'The begjæring has several {role}. Choose one by --{role} NUMBER.',
  },
  noParty: {
    nb: 'Oppgi --{role} NUMMER, eller en fil som har det.',
    en: 'Give --{role} NUMBER, or a file that has it.',
  },
  momentWrong: {
    nb: '«{text}» er ikke et tidspunkt. Skriv ÅÅÅÅ-MM-DD eller ÅÅÅÅ-MM-DDTtt:mm:ssZ.',
    en: '"{text}" is no moment. Write YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.',
  },
} as const;
