/** What the commands of system users print. */
export const systemUserTexts = {
  systemMissing: {
    nb: 'Systemet mangler. Oppgi --system, ELAN_SYSTEM eller system i profilen: <deres organisasjonsnummer>_<navn>.',
    en: 'The system is missing. Give --system, ELAN_SYSTEM or system in the profile: <your organisation number>_<name>.',
  },
  customerMissing: {
    nb: 'Kunden mangler. Oppgi organisasjonsnummeret, eller --customer med en av kundene i profilen.',
    en: "The customer is missing. Give its organisation number, or --customer with one of the profile's customers.",
  },
  packagesWithoutAgent: {
    nb: '--access-package hører sammen med --agent.',
    en: '--access-package belongs with --agent.',
  },
  agentWithoutPackages: {
    nb: '--agent krever minst én --access-package: urn:altinn:accesspackage:…',
    en: '--agent takes at least one --access-package: urn:altinn:accesspackage:…',
  },
  requestIdWrong: {
    nb: '«{id}» er ikke id-en til en forespørsel. Den er en UUID; uten den finnes forespørselen ved kundens organisasjonsnummer.',
    en: '"{id}" is not the id of a request. It is a UUID; without it the request is found by the customer\'s organisation number.',
  },
  waitWrong: {
    nb: 'Ventetiden «{text}» kan ikke brukes. Oppgi sekunder, høyst 86400.',
    en: 'The time to wait "{text}" cannot be used. Give seconds, at most 86400.',
  },
  system_new_shown: {
    nb: 'Dette registreres i Altinn ({address}):',
    en: 'This is registered in Altinn ({address}):',
  },
  system_change_shown: {
    nb: 'Systemet er registrert fra før. Slik blir det i Altinn ({address}):',
    en: 'The system is registered already. This is what it becomes in Altinn ({address}):',
  },
  system_question: { nb: 'Er det riktig? [j/N]', en: 'Is that right? [y/N]' },
  system_new_done: { nb: 'Systemet {system} er registrert.', en: 'The system {system} is registered.' },
  system_change_done: { nb: 'Systemet {system} er endret.', en: 'The system {system} is changed.' },
  system_same_done: {
    nb: 'Systemet {system} er registrert slik fra før. Ingenting er sendt.',
    en: 'The system {system} is registered like this already. Nothing was sent.',
  },
  systemNext: {
    nb: 'Nå kan en kunde spørres: elan systembruker request ORGANISASJONSNUMMER',
    en: 'Now a customer can be asked: elan systembruker request ORGANISATION-NUMBER',
  },
  systemUserSystem: { nb: 'System', en: 'System' },
  systemName: { nb: 'Navn', en: 'Name' },
  systemDescription: { nb: 'Beskrivelse', en: 'Description' },
  systemRights: { nb: 'Rettigheter', en: 'Rights' },
  systemPackages: { nb: 'Tilgangspakker', en: 'Access packages' },
  systemClients: { nb: 'Klienter', en: 'Clients' },
  systemRedirects: { nb: 'Videresending til', en: 'Redirects to' },
  systemVisible: { nb: 'Synlig for kunder', en: 'Visible to customers' },
  yes: { nb: 'ja', en: 'yes' },
  no: { nb: 'nei', en: 'no' },
  none: { nb: 'Ingen.', en: 'None.' },
  systemUserCustomer: { nb: 'Kunde', en: 'Customer' },
  systemUserReference: { nb: 'Referanse (externalRef)', en: 'Reference (externalRef)' },
  systemUserType: { nb: 'Type', en: 'Type' },
  systemUserMade: { nb: 'Opprettet', en: 'Made' },
  requestId: { nb: 'Forespørsel', en: 'Request' },
  request_made: {
    nb: '{organisation} er spurt om en systembruker.',
    en: '{organisation} is asked for a system user.',
  },
  request_pending: {
    nb: '{organisation} er spurt fra før, og har ikke svart. Ingenting nytt er sendt.',
    en: '{organisation} has been asked already, and has not answered. Nothing new was sent.',
  },
  request_accepted: {
    nb: '{organisation} har allerede godkjent systembrukeren. Ingenting er sendt.',
    en: '{organisation} has approved the system user already. Nothing was sent.',
  },
  sendConfirmUrl: {
    nb: 'Send denne adressen til en hos kunden, som logger inn i Altinn og godkjenner:',
    en: 'Send this address to somebody at the customer, who signs in to Altinn and approves:',
  },
  pageOpened: { nb: 'Siden åpnes i nettleseren.', en: 'The page is being opened in the browser.' },
  noBrowser: {
    nb: 'Her er det ingen nettleser å åpne siden i. Åpne adressen på en maskin som har en, eller send den til kunden.',
    en: 'There is no browser here to open the page in. Open the address on a machine that has one, or send it to the customer.',
  },
  pageNotOpenable: {
    nb: 'Siden åpnes ikke, for adressen er verken https eller den lokale ELAN sin. Sjekk at svaret kommer fra Altinn.',
    en: "The page is not opened, for its address is neither https nor the local ELAN's. Check that the answer comes from Altinn.",
  },
  followRequest: {
    nb: 'Følg den med: elan systembruker status {usage} --wait',
    en: 'Follow it by: elan systembruker status {usage} --wait',
  },
  systemUserUse: { nb: 'Bruk den med: {usage}', en: 'Use it by: {usage}' },
  madeByCustomer: {
    nb: '{organisation} har laget en systembruker selv, uten å være spurt.',
    en: '{organisation} has made a system user itself, without being asked.',
  },
  nobodyAsked: {
    nb: '{organisation} er ikke spurt om noen systembruker med referansen {reference}, og har ingen. Spør med: {asking}',
    en: '{organisation} has not been asked for a system user with the reference {reference}, and has none. Ask by: {asking}',
  },
  waitsForCustomer: {
    nb: 'Venter på kunden, som godkjenner på {url}. Avbryt med Ctrl+C.',
    en: 'Waiting for the customer, who approves at {url}. Stop by Ctrl+C.',
  },
  askAgain: {
    nb: 'Snakk med kunden, og spør på nytt med: elan systembruker request {usage}',
    en: 'Talk to the customer, and ask again by: elan systembruker request {usage}',
  },
  systemUsersOf: { nb: 'Systembrukere av {system}', en: 'System users of {system}' },
  requestsOf: { nb: 'Forespørsler fra {system}', en: 'Requests of {system}' },
  theCustomer: { nb: 'kunden', en: 'the customer' },
  delegated: {
    nb: '{customer} har delegert til dere. Send på vegne av den med: {usage}',
    en: '{customer} has delegated to you. Send on its behalf by: {usage}',
  },
  notDelegated: {
    nb: '{customer} har ikke delegert til dere ennå.',
    en: '{customer} has not delegated to you yet.',
  },
  delegationSteps: {
    nb: `Hvem må gjøre hva:
  1. Skatteetaten gir dere tilgang til scopet {scope}, og dere legger det til på klienten i Samarbeidsportalen.
  2. Hos {customer}: en som kan delegere API-tilgang, logger inn på {portal} og delegerer «{service}» til deres organisasjonsnummer. Bare kunden kan gjøre det.
  3. Dere har ingenting å gjøre i Altinn. Prøv på nytt når kunden har delegert.`,
    en: `Who has to do what:
  1. Skatteetaten gives you access to the scope {scope}, and you add it to the client in Samarbeidsportalen.
  2. At {customer}: somebody who may delegate access to APIs signs in to {portal} and delegates “{service}” to your organisation number. Only the customer can do that.
  3. You have nothing to do in Altinn. Try again when the customer has delegated.`,
  },
} as const;
