import { member, textOf } from './read';
import type { Language } from './words';

/** Amounts have Norwegian number format in both languages: what is read here is Norwegian. */
const amounts = new Intl.NumberFormat('nb-NO', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const moments: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  nb: new Intl.DateTimeFormat('nb-NO', { dateStyle: 'medium', timeStyle: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }),
};

/** A date is read as midnight in UTC, and is that day everywhere. */
const days: typeof moments = {
  nb: new Intl.DateTimeFormat('nb-NO', { dateStyle: 'medium', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }),
};

/** @returns an amount with two decimals; empty where it is no number */
export function amount(value: unknown): string {
  return typeof value === 'number' && Number.isFinite(value) ? amounts.format(value) : '';
}

/** @param value a BeloepValuta: `{beloep, valuta}` */
export function money(value: unknown): string {
  const sum = amount(member(value, 'beloep'));
  return sum && `${sum} ${textOf(member(value, 'valuta')) || 'NOK'}`;
}

/** @returns an ISO 8601 moment as a person writes it; as it is given where it is none */
export function moment(value: unknown, language: Language): string {
  const text = textOf(value);
  const time = Date.parse(text);
  return Number.isNaN(time) ? text : moments[language].format(time);
}

/** @returns an ISO 8601 date as a person writes it; as it is given where it is none */
export function day(value: unknown, language: Language): string {
  const text = textOf(value);
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? text : days[language].format(time);
}

/** @returns the number of a person with its last five digits hidden, which tell who it is; anything else as it is */
export function masked(identifier: string): string {
  return /^\d{11}$/.test(identifier) ? `${identifier.slice(0, 6)}*****` : identifier;
}

/** @param party with `person`, `virksomhet` or `sammenslutning`, alone or within a list of parties */
export function partyName(party: unknown): string {
  const name = member(party, 'person', 'personnavn');
  const person = ['fornavn', 'mellomnavn', 'etternavn'].map((part) => textOf(member(name, part)));
  return (
    person.filter(Boolean).join(' ') ||
    textOf(member(party, 'virksomhet', 'navn')) ||
    textOf(member(party, 'sammenslutning', 'navn'))
  );
}
