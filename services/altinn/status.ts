import type { SystemUserRequest } from './answers';

/** What a status means for whoever waits: `other` is one that is not known. */
export type Standing = 'open' | 'accepted' | 'refused' | 'other';

const standings: Readonly<Record<string, Standing>> = {
  New: 'open',
  Accepted: 'accepted',
  Rejected: 'refused',
  Denied: 'refused',
  Timedout: 'refused',
};

/** @returns what the status of a request means */
export function standingOf({ status }: Pick<SystemUserRequest, 'status'>): Standing {
  return Object.hasOwn(standings, status) ? (standings[status] ?? 'other') : 'other';
}

const words: Readonly<Record<string, Readonly<Record<'nb' | 'en', string>>>> = {
  New: { nb: 'venter på kunden', en: 'waiting for the customer' },
  Accepted: { nb: 'godkjent', en: 'accepted' },
  Rejected: { nb: 'avslått av kunden', en: 'rejected by the customer' },
  Denied: { nb: 'nektet', en: 'denied' },
  Timedout: { nb: 'utløpt uten svar', en: 'timed out without an answer' },
};

/** @returns a status in words; one that is not known as it stands */
export function statusInWords(status: string, language: 'nb' | 'en'): string {
  return Object.hasOwn(words, status) ? (words[status]?.[language] ?? status) : status;
}
