/** What commands print of what the services answered. */
export const answerTexts = {
  environment: { nb: 'Miljø: {name}', en: 'Environment: {name}' },
  customerDelegated: { nb: 'Kunde: {name} (delegert)', en: 'Customer: {name} (delegated)' },
  customerSystemUser: {
    nb: 'Kunde: {name} (systembruker{reference})',
    en: 'Customer: {name} (system user{reference})',
  },
  unexpected: { nb: 'Noe uventet gikk galt: {problem}', en: 'Something unexpected went wrong: {problem}' },
  correlationId: { nb: 'Korrelasjonsid: {id}', en: 'Correlation id: {id}' },
  howToFindOut: { nb: 'Finn det ut med: elan log --find-out', en: 'Find out by: elan log --find-out' },
  serviceError: { nb: 'feil', en: 'error' },
  stepKey: {
    nb: 'Nøkkelen er lest: RSA, {bits} bit, {name}',
    en: 'The key is read: RSA, {bits} bits, {name}',
  },
  stepCertificate: {
    nb: 'sertifikatet gjelder {organisation}, er utstedt av {issuer} og varer til {until}',
    en: 'the certificate is for {organisation}, issued by {issuer}, valid until {until}',
  },
  stepMetadata: {
    nb: 'Maskinporten svarer: {issuer}, token fra {tokenEndpoint}',
    en: 'Maskinporten answers: {issuer}, tokens from {tokenEndpoint}',
  },
  stepToken: {
    nb: 'Tokenet er hentet, og varer i {seconds} s',
    en: 'The token is fetched, valid for {seconds} s',
  },
  stepClock: {
    nb: 'Klokken her og Maskinportens skiller {seconds} s',
    en: 'The clock here and that of Maskinporten are {seconds} s apart',
  },
  stepScope: { nb: 'Tokenet har scopet {wanted}', en: 'The token has the scope {wanted}' },
  stepScopeMissing: {
    nb: 'Tokenet har ikke scopet {wanted}, men {scope}',
    en: 'The token does not have the scope {wanted}, but {scope}',
  },
  stepOrganisation: {
    nb: 'Tjenesten ser {organisation}, som må være innsender i begjæringen',
    en: 'The service sees {organisation}, which has to be innsender in the begjæring',
  },
  operation: { nb: 'Tjeneste', en: 'Operation' },
  address: { nb: 'Adresse', en: 'Address' },
  certainty: { nb: 'Hvor sikkert', en: 'How sure' },
  foundBy: { nb: 'Funnet ved', en: 'Found by' },
  document: { nb: 'Dokument', en: 'Document' },
  certain: { nb: 'sikkert', en: 'certain' },
  likely: { nb: 'sannsynlig', en: 'likely' },
  assumed: { nb: 'antatt', en: 'assumed' },
  bundled: { nb: 'medfølgende dokument', en: 'bundled document' },
  setting: { nb: 'innstilling', en: 'setting' },
  operationId: { nb: 'operationId', en: 'operationId' },
  tag: { nb: 'tag', en: 'tag' },
  path: { nb: 'sti', en: 'path' },
  patchWritten: {
    nb: 'Skrevet til {file}. I en klone av prosjektet: npm run adopt -- {file}',
    en: 'Written to {file}. In a clone of the project: npm run adopt -- {file}',
  },
  patchUnwritable: {
    nb: 'Patchen kunne ikke skrives til {file}: {problem}',
    en: 'The patch could not be written to {file}: {problem}',
  },
  notCertain: {
    nb: 'Ikke bekreftet av noe offisielt dokument: {names}. Oppgi dokumentene med --openapi.',
    en: 'Not confirmed by any official document: {names}. Give the documents by --openapi.',
  },
  withoutAddress: {
    nb: 'Uten adresse, og kan ikke brukes: {names}. Oppgi --base-url eller --openapi.',
    en: 'Without an address, and not usable: {names}. Give --base-url or --openapi.',
  },
  notFollowed: {
    nb: '{name}: Henvisningen {reference} ble ikke fulgt.',
    en: '{name}: The reference {reference} was not followed.',
  },
  changedAt: { nb: 'Endret', en: 'Changed' },
  caseReference: { nb: 'Saksreferanse', en: 'Case reference' },
  caseNumber: { nb: 'Saksnummer', en: 'Case number' },
  ownReference: { nb: 'Egen referanse', en: 'Own reference' },
  state: { nb: 'Status', en: 'Status' },
  noCases: { nb: 'Ingen saker.', en: 'No cases.' },
  tidligereRegelverk: { nb: 'tidligere regelverk (ELSA)', en: 'old rules (ELSA)' },
  nyttRegelverk: { nb: 'nytt regelverk (ELAN)', en: 'new rules (ELAN)' },
  motstridendeRegelverk: { nb: 'motstridende regelverk', en: 'conflicting rules' },
  ukjentSkyldner: { nb: 'ukjent skyldner', en: 'unknown debtor' },
  way_elan: { nb: 'Send begjæringen i ELAN.', en: 'Send the begjæring in ELAN.' },
  way_elsa: {
    nb: 'Begjæringen må sendes i ELSA, etter tidligere regelverk.',
    en: 'The begjæring has to be sent in ELSA, under the old rules.',
  },
  way_paper: {
    nb: 'De saksøkte hører under ulike regelverk. Begjæringen må sendes på papir.',
    en: 'The defendants are under different rules. The begjæring has to be sent on paper.',
  },
  way_unknown: {
    nb: 'Betjeningskartet kjenner ikke skyldneren. Kontroller nummeret.',
    en: 'Betjeningskartet does not know the debtor. Check the number.',
  },
} as const;
