import type { PlanSection } from '../ledger/test-log-markdown';
import { operationInWords } from '../ledger/call-words';
import { logRow } from '../ledger/test-log';
import type { LedgerEntry } from '../ledger/records';
import { environmentFacts } from '../operations/environments';
import type { Environment } from '../profile';
import { moment } from '../reports/format';
import { facts, table, text, type Report, type Section } from '../reports/report';
import type { Language } from '../reports/words';
import type { TestResult } from './results';
import {
  adviceInWords,
  answerInWords,
  evidenceInWords,
  expectedInWords,
  reasonInWords,
  shortAnswer,
  stateInWords,
  summaryInWords,
} from './words';

/**
 * @param whole whether identifiers that somebody has used as names are shown whole
 * @returns the plan as a section of the test log: what has passed, failed and is not run, with evidence
 */
export function planSection(results: readonly TestResult[], language: Language, whole: boolean): PlanSection {
  const texts = textsOf(language);
  const rows = results.map((result): string[] => {
    const evidence = shownEntry(result.evidence, whole);
    return [
      result.case.title[language],
      stateInWords(result.state, language),
      evidence?.at ?? '',
      evidence?.eksternSaksreferanse ?? '',
      evidence?.correlationId ?? '',
      result.state === 'cannotRun'
        ? reasonInWords(result, language)
        : answerInWords(result.evidence, language),
    ];
  });
  const summary = `${summaryInWords(results, language)}.`;
  return { heading: texts.plan, summary, columns: texts.logColumns, rows };
}

/** @returns the plan as a page: each case, and what to do about those that have not passed; a case leads to its own page */
export function planReport(
  results: readonly TestResult[],
  environment: Environment,
  language: Language,
): Report {
  const texts = textsOf(language);
  return {
    title: texts.plan,
    source: results,
    sections: [
      {
        heading: '',
        blocks: [
          facts(
            [texts.environment, environmentFacts(environment).name(language)],
            [texts.result, summaryInWords(results, language)],
          ),
          {
            kind: 'table',
            columns: texts.columns.map((title) => ({ title })),
            rows: results.map((result) => rowOf(result, language)),
            places: results.map((result) => [result.case.id]),
          },
        ],
      },
      ...results.filter(({ state }) => state === 'failed').map((result) => failedSection(result, language)),
    ],
  };
}

function rowOf(result: TestResult, language: Language): string[] {
  const { evidence, state } = result;
  return [
    result.case.title[language],
    stateInWords(state, language),
    moment(evidence?.at, language),
    state === 'cannotRun' ? reasonInWords(result, language) : shortAnswer(result, language),
    evidenceInWords(evidence),
  ];
}

function failedSection(result: TestResult, language: Language): Section {
  return {
    heading: result.case.title[language],
    place: result.case.id,
    blocks: [text(reasonInWords(result, language)), text(adviceInWords(result, language))],
  };
}

/** @returns a case as a page: what it shows, what counts as passed, what came of it, and each of its calls */
export function caseReport(result: TestResult, language: Language): Report {
  const texts = textsOf(language);
  const { case: testCase, state, evidence, calls } = result;
  const [reason, advice] = [reasonInWords(result, language), adviceInWords(result, language)];
  const rows = calls.map((call) => [
    operationInWords(call.operation, language),
    answerInWords(call, language),
    moment(call.at, language),
    evidenceInWords(call),
  ]);
  return {
    title: `${testCase.title[language]}: ${stateInWords(state, language).toLowerCase()}`,
    name: testCase.title[language],
    source: result,
    sections: [
      {
        heading: '',
        blocks: [
          text(testCase.shows[language]),
          facts(
            [texts.passesWhen, expectedInWords(testCase.passes, language)],
            [texts.answer, answerInWords(evidence, language)],
            [texts.reason, reason],
            [texts.advice, advice],
            [texts.when, moment(evidence?.at, language)],
            [texts.profile, evidence?.profile],
            [texts.reference, evidence?.result?.eksternSaksreferanse ?? evidence?.eksternSaksreferanse],
            [texts.correlationId, evidence?.correlationId],
          ),
        ],
      },
      {
        heading: texts.calls,
        blocks: [
          table(
            texts.callColumns.map((title) => ({ title })),
            rows,
            texts.noCalls,
          ),
        ],
      },
    ],
  };
}

function shownEntry(entry: LedgerEntry | undefined, whole: boolean) {
  return entry && logRow(entry, whole);
}

function textsOf(language: Language): Texts {
  return language === 'nb' ? norwegian : english;
}

interface Texts {
  readonly plan: string;
  readonly environment: string;
  readonly result: string;
  readonly columns: readonly string[];
  readonly logColumns: readonly string[];
  readonly passesWhen: string;
  readonly answer: string;
  readonly reason: string;
  readonly advice: string;
  readonly when: string;
  readonly profile: string;
  readonly reference: string;
  readonly correlationId: string;
  readonly calls: string;
  readonly callColumns: readonly string[];
  readonly noCalls: string;
}

const norwegian: Texts = {
  plan: 'Testplan',
  environment: 'Miljø',
  result: 'Resultat',
  columns: ['Sak', 'Resultat', 'Når', 'Svar', 'Saksreferanse · korrelasjonsid'],
  logColumns: ['Sak', 'Resultat', 'Tidspunkt', 'Saksreferanse', 'Korrelasjonsid', 'Svar'],
  passesWhen: 'Bestått ved',
  answer: 'Svar',
  reason: 'Hvorfor',
  advice: 'Hva du kan gjøre',
  when: 'Når',
  profile: 'Profil',
  reference: 'Saksreferanse',
  correlationId: 'Korrelasjonsid',
  calls: 'Kall i siste kjøring',
  callColumns: ['Operasjon', 'Svar', 'Når', 'Saksreferanse · korrelasjonsid'],
  noCalls: 'Saken er ikke kjørt.',
};

const english: Texts = {
  plan: 'Test plan',
  environment: 'Environment',
  result: 'Result',
  columns: ['Case', 'Result', 'When', 'Answer', 'Case reference · correlation id'],
  logColumns: ['Case', 'Result', 'When', 'Case reference', 'Correlation id', 'Answer'],
  passesWhen: 'Passes by',
  answer: 'Answer',
  reason: 'Why',
  advice: 'What to do',
  when: 'When',
  profile: 'Profile',
  reference: 'Case reference',
  correlationId: 'Correlation id',
  calls: 'Calls of the last run',
  callColumns: ['Operation', 'Answer', 'When', 'Case reference · correlation id'],
  noCalls: 'The case has not been run.',
};
