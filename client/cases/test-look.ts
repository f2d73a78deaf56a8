import type { TestResult, TestState } from '../../services/testplan/results';
import { moment } from '../../services/reports/format';
import type { Language } from '../../services/reports/words';
import {
  adviceInWords,
  evidenceInWords,
  reasonInWords,
  shortAnswer,
  stateInWords,
} from '../../services/testplan/words';
import type { Look } from './nodes';

/** @returns how a case of the test plan looks: ticked with its evidence, or why it is not */
export function testCaseLook(result: TestResult, language: Language): Look {
  const { case: testCase, state, evidence } = result;
  const when = moment(evidence?.at, language);
  const answer = state === 'cannotRun' ? '' : shortAnswer(result, language);
  const told = [
    `${testCase.title[language]}: ${stateInWords(state, language).toLowerCase()}`,
    testCase.shows[language],
    [reasonInWords(result, language), adviceInWords(result, language)].filter(Boolean).join(' '),
    [when, evidenceInWords(evidence)].filter(Boolean).join('\n'),
  ];
  return {
    label: testCase.title[language],
    description: [stateInWords(state, language), answer, when].filter(Boolean).join(' · '),
    tooltip: told.filter(Boolean).join('\n\n'),
    ...icons[state],
    contextValue: state === 'cannotRun' ? 'cannotRun' : 'runnable',
  };
}

const icons: Readonly<Record<TestState, Pick<Look, 'icon' | 'color'>>> = {
  passed: { icon: 'pass-filled', color: 'testing.iconPassed' },
  failed: { icon: 'error', color: 'testing.iconFailed' },
  notRun: { icon: 'circle-outline' },
  cannotRun: { icon: 'circle-slash' },
};
