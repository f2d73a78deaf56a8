import type { Regelverk } from '../client/answers';
import type { AnswerOfMany } from '../workflow/regelverk-of-many';
import { wayOf } from '../workflow/regelverk';
import { masked } from './format';
import { facts, table, text, type Report, type Section } from './report';
import type { Language } from './words';

/** What was asked about, and what of it could not be. */
export interface RegelverkSubjects {
  /** What looked like a number and is none: each with the line that it stands in. */
  readonly wrong: readonly { readonly number: string; readonly line: number }[];
  /** Why some were not answered, in words; empty where all were. */
  readonly problem: string;
}

/** @returns the rules that each of many debtors is under; persons without the digits that tell who they are */
export function regelverkReport(
  { answers, unanswered }: AnswerOfMany,
  { wrong, problem }: RegelverkSubjects,
  language: Language,
): Report {
  const texts = language === 'nb' ? norwegian : english;
  const [number, rules, where, asked] = texts.columns;
  const rows = [...answers].map(([debtor, { regelverk, reused }]) => [
    masked(debtor),
    texts.rules[regelverk],
    texts.ways[wayOf(regelverk)],
    reused ? texts.reused : texts.now,
  ]);
  const columns = [number, rules, where, asked].map((title = '') => ({ title }));
  return {
    title: texts.title,
    source: [...answers].map(([debtor, answer]) => ({ number: debtor, ...answer })),
    sections: [
      {
        heading: '',
        blocks: [facts(...countsOf(answers, unanswered.length, texts)), table(columns, rows, texts.none)],
      },
      ...section(texts.unanswered, [problem, ...unanswered.map(masked)].filter(Boolean)),
      ...section(
        texts.wrong,
        wrong.map((each) => `${texts.line} ${each.line}: ${masked(each.number)}`),
      ),
    ],
  };
}

function countsOf(
  answers: AnswerOfMany['answers'],
  unanswered: number,
  texts: Texts,
): (readonly [string, string])[] {
  const counts = new Map<string, number>();
  for (const { regelverk } of answers.values())
    counts.set(texts.rules[regelverk], (counts.get(texts.rules[regelverk]) ?? 0) + 1);
  if (unanswered > 0) counts.set(texts.unanswered, unanswered);
  return [...counts].map(([what, count]) => [what, String(count)] as const);
}

function section(heading: string, lines: readonly string[]): Section[] {
  return lines.length === 0 ? [] : [{ heading, blocks: lines.map(text) }];
}

interface Texts {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rules: Readonly<Record<Regelverk, string>>;
  readonly ways: Readonly<Record<ReturnType<typeof wayOf>, string>>;
  readonly now: string;
  readonly reused: string;
  readonly none: string;
  readonly unanswered: string;
  readonly wrong: string;
  readonly line: string;
}

const norwegian: Texts = {
  title: 'Regelverk (Betjeningskartet)',
  columns: ['Nummer', 'Regelverk', 'Sendes', 'Svaret er'],
  rules: {
    nyttRegelverk: 'Nytt regelverk',
    tidligereRegelverk: 'Tidligere regelverk',
    motstridendeRegelverk: 'Motstridende regelverk',
    ukjentSkyldner: 'Ukjent',
  },
  ways: { elan: 'i ELAN', elsa: 'i ELSA', paper: 'på papir', unknown: 'kontroller nummeret' },
  now: 'nytt',
  reused: 'fra nylig',
  none: 'Ingen er besvart.',
  unanswered: 'Ikke besvart',
  wrong: 'Ikke et fødselsnummer, d-nummer eller organisasjonsnummer',
  line: 'Linje',
};

const english: Texts = {
  title: 'Rules (Betjeningskartet)',
  columns: ['Number', 'Rules', 'Sent', 'The answer is'],
  rules: {
    nyttRegelverk: 'New rules',
    tidligereRegelverk: 'Old rules',
    motstridendeRegelverk: 'Conflicting rules',
    ukjentSkyldner: 'Unknown',
  },
  ways: { elan: 'in ELAN', elsa: 'in ELSA', paper: 'on paper', unknown: 'check the number' },
  now: 'new',
  reused: 'from lately',
  none: 'None is answered.',
  unanswered: 'Not answered',
  wrong: 'No number of a person or an organisation',
  line: 'Line',
};
