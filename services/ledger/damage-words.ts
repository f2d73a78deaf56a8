import type { Damage, DamageKind } from './damage';

type Words = Readonly<Record<'nb' | 'en', string>>;

/**
 * @param written how a moment is written; as the ledger has it where it is left out
 * @returns in a sentence or two where damage shows, what it is, and since when something may be missing
 */
export function damageInWords(
  { kind, line, since }: Damage,
  language: 'nb' | 'en',
  written: (moment: string) => string = (moment) => moment,
): string {
  const place = places[kind][language].replace('{line}', String(line));
  if (since === undefined) return place;
  const age = kind === 'orphan' ? lost : lineBefore;
  return `${place} ${age[language].replace('{since}', () => written(since))}`;
}

const places: Readonly<Record<DamageKind, Words>> = {
  unreadable: { nb: 'Linje {line}: kan ikke leses.', en: 'Line {line}: cannot be read.' },
  gap: {
    nb: 'Linje {line}: det som sto før den, er borte eller endret.',
    en: 'Line {line}: what stood before it is gone or changed.',
  },
  duplicate: { nb: 'Linje {line}: står to ganger.', en: 'Line {line}: stands there twice.' },
  orphan: {
    nb: 'Linje {line}: forteller om et kall som ingen linje begynner.',
    en: 'Line {line}: tells of a call that no line begins.',
  },
  missing: {
    nb: 'Linje {line}: herfra mangler linjer som er skrevet.',
    en: 'Line {line}: from here on lines are missing that were written.',
  },
};

const lineBefore: Words = { nb: 'Linjen før er fra {since}.', en: 'The line before is of {since}.' };

/** What was begun may have stood anywhere before its end. */
const lost: Words = {
  nb: 'Det som mangler, er fra etter {since}.',
  en: 'What is missing is from after {since}.',
};
