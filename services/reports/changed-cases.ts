import type { ChangedCase } from '../client/answers';
import { moment } from './format';
import { table, text, type Report } from './report';
import { inWords, type Language } from './words';

/**
 * @param cases as the service gave them, in any order
 * @param since the ISO 8601 moment that was asked from; all cases where it is left out
 * @returns the cases that have changed, the last change first; their references lead to their statuses
 */
export function changedCasesReport(
  cases: readonly ChangedCase[],
  { since, language }: { readonly since?: string; readonly language: Language },
): Report {
  const texts = language === 'nb' ? norwegian : english;
  const rows = cases
    .toSorted((a, b) => timeOf(b) - timeOf(a))
    .map(({ eksternSaksreferanse, saksstatus, endret, innsenderReferanse, saksnummer }) => [
      eksternSaksreferanse,
      inWords(saksstatus, language),
      moment(endret, language),
      innsenderReferanse,
      saksnummer,
    ]);
  const titles = texts.columns.map((title) => ({ title }));
  const list = table(titles, rows, texts.none);
  return {
    title: texts.title,
    source: cases,
    sections: [
      {
        heading: '',
        blocks: [
          text(since === undefined ? texts.all : `${texts.since} ${moment(since, language)}`),
          list.kind === 'table' ? { ...list, leadsTo: { column: 0, command: 'caseStatus' } } : list,
        ],
      },
    ],
  };
}

function timeOf({ endret }: ChangedCase): number {
  return Date.parse(endret) || 0;
}

interface Texts {
  readonly title: string;
  readonly all: string;
  readonly since: string;
  readonly columns: readonly string[];
  readonly none: string;
}

const norwegian: Texts = {
  title: 'Endrede saker',
  all: 'Alle saker',
  since: 'Endret siden',
  columns: ['Saksreferanse', 'Status', 'Endret', 'Innsenders referanse', 'Saksnummer'],
  none: 'Ingen saker er endret.',
};

const english: Texts = {
  title: 'Changed cases',
  all: 'All cases',
  since: 'Changed since',
  columns: ['Case reference', 'Status', 'Changed', 'Own reference', 'Case number'],
  none: 'No cases have changed.',
};
