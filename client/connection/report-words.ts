import type { StepName, StepResult } from './steps';
import type { Language } from '../../services/reports/words';

/** What the report of a tested connection says besides what the steps found. */
export interface ConnectionWords {
  readonly title: string;
  readonly profile: string;
  readonly environment: string;
  readonly mode: string;
  readonly at: string;
  readonly own: string;
  readonly onBehalfOf: string;
  readonly systembruker: string;
  readonly works: string;
  readonly stopsAt: string;
  readonly whatToDo: string;
  readonly columns: readonly [string, string, string];
  /** What stands in the first column: a sign, and in words what it means. */
  readonly marks: Readonly<Record<StepResult['state'], string>>;
  readonly steps: Readonly<Record<StepName, string>>;
  readonly notTried: string;
  readonly notNeeded: Readonly<Partial<Record<StepName, string>>>;
  readonly keyring: Readonly<Record<'keyring' | 'memory', string>>;
  readonly bits: string;
  readonly kid: string;
  readonly certificates: string;
  readonly issuedTo: string;
  readonly issuedBy: string;
  readonly validTo: string;
  readonly counts: Readonly<Record<'certain' | 'likely' | 'assumed', string>>;
  readonly withoutAddress: string;
  readonly clockRight: string;
  readonly clockAhead: string;
  readonly clockBehind: string;
  readonly token: string;
  readonly supplier: string;
  readonly service: string;
}

const norwegian: ConnectionWords = {
  title: 'Test av forbindelsen',
  profile: 'Profil',
  environment: 'Miljø',
  mode: 'På vegne av',
  at: 'Tidspunkt',
  own: 'egen virksomhet',
  onBehalfOf: '{0} (delegering i Altinn)',
  systembruker: '{0} (systembruker)',
  works: 'Alt virker.',
  stopsAt: '{0}: {1}',
  whatToDo: 'Hva du kan gjøre: {0}',
  columns: ['Virker', 'Steg', 'Resultat'],
  marks: { works: '✓ ja', failed: '✗ nei', notNeeded: '–', notTried: '–' },
  steps: {
    keyring: 'Nøkkelring',
    key: 'Nøkkel',
    operations: 'Operasjoner',
    maskinporten: 'Maskinporten',
    clock: 'Klokke',
    token: 'Token',
    organisation: 'Virksomhet',
    service: 'ELAN',
  },
  notTried: 'ikke prøvd',
  notNeeded: {
    keyring: 'trengs ikke: den lokale ELAN har en nøkkel klar',
    clock: 'svaret sier ikke hva klokken er',
    organisation: 'tokenet sier ikke hvilken',
  },
  keyring: {
    keyring: 'nøkkelen ligger i nøkkelringen til VS Code',
    memory: 'nøkkelen er bare i minnet, til vinduet lukkes',
  },
  bits: 'RSA, {0} bit',
  kid: 'kid {0}',
  certificates: 'sertifikatkjede på {0}',
  issuedTo: 'utstedt til {0}',
  issuedBy: 'utstedt av {0}',
  validTo: 'gyldig til {0}',
  counts: { certain: '{0} sikre', likely: '{0} sannsynlige', assumed: '{0} antatte' },
  withoutAddress: 'uten adresse: {0}',
  clockRight: 'riktig',
  clockAhead: '{0} s foran, som er innenfor',
  clockBehind: '{0} s etter, som er innenfor',
  token: '{0}, gyldig i {1} s',
  supplier: '{0}, med {1} som leverandør',
  service: '{0} svarer, og slipper inn',
};

const english: ConnectionWords = {
  title: 'Test of the connection',
  profile: 'Profile',
  environment: 'Environment',
  mode: 'On behalf of',
  at: 'Time',
  own: 'own organisation',
  onBehalfOf: '{0} (delegation in Altinn)',
  systembruker: '{0} (systembruker)',
  works: 'Everything works.',
  stopsAt: '{0}: {1}',
  whatToDo: 'What to do: {0}',
  columns: ['Works', 'Step', 'Result'],
  marks: { works: '✓ yes', failed: '✗ no', notNeeded: '–', notTried: '–' },
  steps: {
    keyring: 'Keyring',
    key: 'Key',
    operations: 'Operations',
    maskinporten: 'Maskinporten',
    clock: 'Clock',
    token: 'Token',
    organisation: 'Organisation',
    service: 'ELAN',
  },
  notTried: 'not tried',
  notNeeded: {
    keyring: 'not needed: the local ELAN has a key ready',
    clock: 'the answer does not say what time it is',
    organisation: 'the token does not say which',
  },
  keyring: {
    keyring: 'the key is in VS Code’s keyring',
    memory: 'the key is only in memory, until the window is closed',
  },
  bits: 'RSA, {0} bits',
  kid: 'kid {0}',
  certificates: 'chain of {0} certificates',
  issuedTo: 'issued to {0}',
  issuedBy: 'issued by {0}',
  validTo: 'valid to {0}',
  counts: { certain: '{0} certain', likely: '{0} likely', assumed: '{0} assumed' },
  withoutAddress: 'without address: {0}',
  clockRight: 'right',
  clockAhead: '{0} s ahead, which is near enough',
  clockBehind: '{0} s behind, which is near enough',
  token: '{0}, good for {1} s',
  supplier: '{0}, with {1} as supplier',
  service: '{0} answers, and lets you in',
};

/** @returns the texts of the report in a language */
export function connectionWords(language: Language): ConnectionWords {
  return language === 'nb' ? norwegian : english;
}

/** @returns what a step is called */
export function stepTitle(name: StepName, language: Language): string {
  return connectionWords(language).steps[name];
}
