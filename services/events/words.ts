import { inWords, type Language } from '../reports/words';
import type { EventFacts } from '../ledger/records';

/** @returns in words what has happened: one part of a sentence */
export function eventInWords(
  kind: EventFacts['kind'],
  saksstatus: string | undefined,
  language: Language,
): string {
  return kind === 'status' && saksstatus ? inWords(saksstatus, language) : kinds[kind][language];
}

const kinds: Readonly<Record<EventFacts['kind'], Readonly<Record<Language, string>>>> = {
  status: { nb: 'Saken er endret', en: 'The case has changed' },
  message: { nb: 'Ny melding fra Skatteetaten', en: 'New message from Skatteetaten' },
  correction: { nb: 'Retting er etterspurt', en: 'A correction is asked for' },
  correctionOver: { nb: 'Retting er ikke etterspurt lenger', en: 'A correction is not asked for any more' },
};
