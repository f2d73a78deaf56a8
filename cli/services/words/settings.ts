/** What is wrong with options, variables, profiles and files. */
export const settingsTexts = {
  environmentUnknown: {
    nb: 'Miljøet «{name}» finnes ikke. Velg local, test eller production.',
    en: 'There is no environment "{name}". Choose local, test or production.',
  },
  fileMissing: { nb: '{file}: Filen finnes ikke.', en: '{file}: There is no such file.' },
  fileUnreadable: {
    nb: '{file}: Filen kan ikke leses, eller den er ikke UTF-8.',
    en: '{file}: The file cannot be read, or it is not UTF-8.',
  },
  fileTooLarge: {
    nb: '{file}: Filen er på {found} byte. Det leses høyst {limit}.',
    en: '{file}: The file is {found} bytes large. At most {limit} are read.',
  },
  proxyWrong: {
    nb: 'Proxyen i miljøvariabelen {name} må være en adresse: http://bruker:passord@tjener:port.',
    en: 'The proxy in the environment variable {name} must be an address: http://user:password@host:port.',
  },
  caNoCertificate: {
    nb: '{file}: Filen inneholder ikke noe sertifikat i PEM-format.',
    en: '{file}: The file holds no certificate in PEM form.',
  },
  profileNoJson: {
    nb: '{file}: Profilen er ikke et JSON-objekt.',
    en: '{file}: The profile is no JSON object.',
  },
  profileUnknown: {
    nb: '{file}: En profil har ingen egenskap «{property}».',
    en: '{file}: A profile has no property "{property}".',
  },
  profileWrong: {
    nb: '{file}: «{property}» har en verdi som ikke kan brukes.',
    en: '{file}: "{property}" has a value that cannot be used.',
  },
  profileSecret: {
    nb: '{file}: «{property}» hører ikke hjemme i en profil, som aldri inneholder hemmeligheter. Oppgi nøkkelen som fil med key, og passordet med ELAN_KEY_PASSWORD eller --key-password-file.',
    en: '{file}: "{property}" does not belong in a profile, which never holds secrets. Give the key as a file by key, and its password by ELAN_KEY_PASSWORD or --key-password-file.',
  },
  timeoutWrong: {
    nb: 'Tidsgrensen «{text}» kan ikke brukes. Oppgi sekunder, høyst 3600.',
    en: 'The time limit "{text}" cannot be used. Give seconds, at most 3600.',
  },
  patienceWrong: {
    nb: 'Tålmodigheten «{text}» kan ikke brukes. Oppgi sekunder, fra 0 til 3600.',
    en: 'The patience "{text}" cannot be used. Give seconds, from 0 to 3600.',
  },
  modeTwice: {
    nb: 'Velg én av --on-behalf-of (delegering i Altinn), --systembruker og --customer.',
    en: 'Choose one of --on-behalf-of (delegation in Altinn), --systembruker and --customer.',
  },
  systemWrong: {
    nb: '«{system}» kan ikke være id-en til et system. Den er <leverandørens organisasjonsnummer>_<navn>.',
    en: '"{system}" cannot be the id of a system. It is <the vendor\'s organisation number>_<name>.',
  },
  customerUnknown: {
    nb: 'Profilen har ingen kunde «{customer}». Den har: {names}.',
    en: 'The profile has no customer "{customer}". It has: {names}.',
  },
  customerTwice: {
    nb: 'Flere kunder i profilen passer til «{customer}». Gi dem ulike navn.',
    en: 'Several customers of the profile fit "{customer}". Give them different names.',
  },
  confirmNeeded: {
    nb: 'Dette må bekreftes, og det er ingen her å spørre. Legg til --yes når det er meningen.',
    en: 'This has to be confirmed, and nobody is here to be asked. Add --yes if that is what you want.',
  },
  notConfirmed: { nb: 'Ingenting er gjort.', en: 'Nothing was done.' },
  externalRefAlone: {
    nb: '--external-ref hører sammen med --systembruker.',
    en: '--external-ref belongs with --systembruker.',
  },
  organisationWrong: {
    nb: 'Et organisasjonsnummer har ni sifre.',
    en: 'An organisation number has nine digits.',
  },
  kidAndCertificate: {
    nb: 'Velg enten --kid (en nøkkel som er registrert på klienten) eller --certificate, ikke begge.',
    en: 'Choose either --kid (a key that is registered on the client) or --certificate, not both.',
  },
  addressWrong: {
    nb: '{option} må være en adresse som begynner med https:// eller http://.',
    en: '{option} must be an address that begins with https:// or http://.',
  },
  clientIdMissing: {
    nb: 'Klient-id mangler. Oppgi --client-id, ELAN_CLIENT_ID eller clientId i profilen: id-en til integrasjonen i Maskinporten.',
    en: 'The client id is missing. Give --client-id, ELAN_CLIENT_ID or clientId in the profile: the id of the integration in Maskinporten.',
  },
  keyMissing: {
    nb: 'Nøkkelen mangler. Oppgi --key FIL, ELAN_KEY_FILE, ELAN_KEY eller key i profilen.',
    en: 'The key is missing. Give --key FILE, ELAN_KEY_FILE, ELAN_KEY or key in the profile.',
  },
  sandboxNotShipped: {
    nb: 'Den lokale ELAN følger ikke med denne utgaven av elan.',
    en: 'The local ELAN is not part of this copy of elan.',
  },
  confirmProduction: {
    nb: 'Dette lagrer noe i produksjon. Legg til --yes, og --confirm med begjæringens egen referanse eller sum, når det er meningen.',
    en: 'This stores something in production. Add --yes, and --confirm with the own reference or the sum of the begjæring, if that is what you want.',
  },
  confirmMissing: {
    nb: '{file}: --yes er ikke nok i produksjon. Legg til --confirm med begjæringens innsenderReferanse, eller summen av kravene.',
    en: '{file}: --yes is not enough in production. Add --confirm with the innsenderReferanse of the begjæring, or the sum of its claims.',
  },
  confirmDiffers: {
    nb: '{file}: Bekreftelsen er verken begjæringens innsenderReferanse eller summen av kravene. Ingenting ble sendt inn.',
    en: '{file}: The confirmation is neither the innsenderReferanse of the begjæring nor the sum of its claims. Nothing has been submitted.',
  },
  confirmImpossible: {
    nb: '{file}: Begjæringen har verken innsenderReferanse eller én sum, og kan ikke bekreftes. Gi den en innsenderReferanse.',
    en: '{file}: The begjæring has neither an innsenderReferanse nor one sum, and cannot be confirmed. Give it an innsenderReferanse.',
  },
  askConfirmation: {
    nb: 'Dette går til PRODUKSJON. Skriv innsenderReferanse eller summen for å gå videre:',
    en: 'This goes to PRODUCTION. Type the innsenderReferanse or the sum to go on:',
  },
  portTaken: {
    nb: 'Porten er opptatt. Den lokale ELAN kjører kanskje allerede; velg ellers en annen med --port.',
    en: 'The port is taken. Perhaps the local ELAN is running already; else choose another by --port.',
  },
  stopped: { nb: 'Avbrutt.', en: 'Stopped.' },
  numberWrong: {
    nb: 'Oppgi filer, eller numre med ni eller elleve sifre.',
    en: 'Give files, or numbers of nine or eleven digits.',
  },
} as const;
