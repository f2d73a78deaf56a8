import type { PageLanguage } from './page-words';

/** What the pages in Altinn's place say. */
export interface PortalTexts {
  readonly title: string;
  readonly intro: string;
  readonly confirmTitle: string;
  readonly confirmIntro: string;
  readonly facts: readonly [
    system: string,
    customer: string,
    reference: string,
    rights: string,
    status: string,
  ];
  readonly answers: Readonly<Record<'Accepted' | 'Rejected' | 'Denied' | 'Timedout', string>>;
  readonly answered: string;
  readonly back: string;
  readonly overview: string;
  readonly waiting: string;
  readonly waitingColumns: readonly string[];
  readonly open: string;
  readonly users: string;
  readonly userColumns: readonly string[];
  readonly remove: string;
  readonly make: string;
  readonly makeIntro: string;
  readonly noVisible: string;
  readonly organisation: string;
  readonly reference: string;
  readonly delegations: string;
  readonly everybody: string;
  readonly listed: string;
  readonly onlyListed: string;
  readonly allAgain: string;
  readonly delegate: string;
  readonly withdraw: string;
  readonly nothing: string;
}

export const portalTexts: Readonly<Record<PageLanguage, PortalTexts>> = {
  nb: {
    title: 'Lokal Altinn',
    intro:
      'Her er du kundene: det som i virkeligheten gjøres i Altinn av noen hos kunden, gjør du her. Bare på denne maskinen.',
    confirmTitle: 'En leverandør ber om en systembruker',
    confirmIntro: 'Du er kunden. Svar slik en hos kunden ville svart i Altinn.',
    facts: ['System', 'Virksomhet', 'Referanse', 'Rettigheter', 'Status'],
    answers: { Accepted: 'Godkjenn', Rejected: 'Avslå', Denied: 'Nekt', Timedout: 'La den løpe ut' },
    answered: 'Forespørselen er besvart.',
    back: 'Tilbake til leverandøren',
    overview: 'Alle forespørsler og systembrukere',
    waiting: 'Forespørsler',
    waitingColumns: ['Virksomhet', 'System', 'Referanse', 'Status', ''],
    open: 'Åpne',
    users: 'Systembrukere',
    userColumns: ['Virksomhet', 'System', 'Referanse', 'Type', ''],
    remove: 'Slett',
    make: 'Lag en systembruker selv',
    makeIntro: 'Kunden kan lage en systembruker for et synlig system uten å være spurt.',
    noVisible: 'Ingen systemer er synlige.',
    organisation: 'Organisasjonsnummer',
    reference: 'Referanse (externalRef)',
    delegations: 'Delegering til klienten som er klar til bruk',
    everybody: 'Alle syntetiske virksomheter regnes som om de har delegert «{service}».',
    listed: 'Bare disse har delegert «{service}»: {names}.',
    onlyListed: 'Krev at hver virksomhet delegerer',
    allAgain: 'Regn alle som om de har delegert',
    delegate: 'Deleger',
    withdraw: 'Trekk tilbake',
    nothing: 'Ingen ennå.',
  },
  en: {
    title: 'Local Altinn',
    intro:
      'Here you are the customers: what somebody at the customer really does in Altinn, you do here. On this machine only.',
    confirmTitle: 'A vendor asks for a system user',
    confirmIntro: 'You are the customer. Answer as somebody there would in Altinn.',
    facts: ['System', 'Organisation', 'Reference', 'Rights', 'Status'],
    answers: { Accepted: 'Approve', Rejected: 'Reject', Denied: 'Deny', Timedout: 'Let it time out' },
    answered: 'The request has been answered.',
    back: 'Back to the vendor',
    overview: 'All requests and system users',
    waiting: 'Requests',
    waitingColumns: ['Organisation', 'System', 'Reference', 'Status', ''],
    open: 'Open',
    users: 'System users',
    userColumns: ['Organisation', 'System', 'Reference', 'Type', ''],
    remove: 'Delete',
    make: 'Make a system user yourself',
    makeIntro: 'A customer can make a system user for a visible system without being asked.',
    noVisible: 'No systems are visible.',
    organisation: 'Organisation number',
    reference: 'Reference (externalRef)',
    delegations: 'Delegation to the client that is ready to use',
    everybody: 'Every synthetic organisation counts as one that has delegated “{service}”.',
    listed: 'Only these have delegated “{service}”: {names}.',
    onlyListed: 'Require every organisation to delegate',
    allAgain: 'Count all as having delegated',
    delegate: 'Delegate',
    withdraw: 'Withdraw',
    nothing: 'None yet.',
  },
};
