import { outcomeInWords, operationInWords } from '../ledger/call-words';
import { caseOf } from '../ledger/attempts';
import type { LedgerEntry } from '../ledger/records';
import { inWords, type Language } from '../reports/words';
import { firstOf, type Expected, type TestCase } from './plan';
import { countsOf, type TestResult, type TestState } from './results';

/** @returns how it stands with a case, in a word or two */
export function stateInWords(state: TestState, language: Language): string {
  return textsOf(language).states[state];
}

/** @returns a line that sums up a plan: how many cases have passed, failed and are left */
export function summaryInWords(results: readonly TestResult[], language: Language): string {
  const counts = countsOf(results);
  const { states, of } = textsOf(language);
  const parts = (['failed', 'notRun', 'cannotRun'] as const).flatMap((state) =>
    counts[state] > 0 ? [`${counts[state]} ${states[state].toLowerCase()}`] : [],
  );
  const passed = `${counts.passed} ${of} ${results.length} ${states.passed.toLowerCase()}`;
  return [passed, ...parts].join(', ');
}

/** @returns what the service has answered: the outcome, the status and the codes; empty where nothing was called */
export function answerInWords(entry: LedgerEntry | undefined, language: Language): string {
  if (!entry) return '';
  const { outcome, result } = entry;
  const answers = Object.values(result?.regelverk ?? {});
  const state = result?.state === undefined ? [] : [inWords(result.state, language)];
  return [
    outcomeInWords(outcome, language),
    ...(result?.status === undefined ? [] : [String(result.status)]),
    ...state,
    ...new Set(answers),
    ...(result?.codes ?? []),
  ].join(' · ');
}

/** @returns the answer that decides a case, as it fits on a line: of its codes the one that was expected, or the first */
export function shortAnswer({ case: testCase, evidence }: TestResult, language: Language): string {
  const codes = evidence?.result?.codes ?? [];
  if (!evidence?.result || codes.length < 2) return answerInWords(evidence, language);
  const wanted = testCase.passes.flatMap((expected) => expected.codes ?? []);
  const shown = codes.find((code) => wanted.includes(code)) ?? codes[0] ?? '';
  const more = [`${shown} (+${codes.length - 1})`];
  return answerInWords({ ...evidence, result: { ...evidence.result, codes: more } }, language);
}

/** @returns what has to be answered for a case to pass */
export function expectedInWords(passes: readonly Expected[], language: Language): string {
  const { or } = textsOf(language);
  return passes.map((expected) => oneExpected(expected, language)).join(` ${or} `);
}

function oneExpected(expected: Expected, language: Language): string {
  const { or, unknownThere } = textsOf(language);
  const { operation, outcome, status = [], codes = [], state, regelverk, isUnknownThere } = expected;
  const parts = [
    outcome.map((each) => outcomeInWords(each, language)).join(` ${or} `),
    status.join(` ${or} `),
    codes.join(` ${or} `),
    state === undefined ? '' : inWords(state, language),
    regelverk ?? '',
    isUnknownThere ? unknownThere : '',
  ];
  return `${operationInWords(operation, language)}: ${parts.filter(Boolean).join(' · ')}`;
}

/** @returns why a case has not passed, in a sentence; empty where it has, or was not run */
export function reasonInWords(result: TestResult, language: Language): string {
  const { state, missing, evidence } = result;
  const texts = textsOf(language);
  if (state === 'cannotRun')
    return `${texts.missing} ${missing.map((name) => operationInWords(name, language)).join(', ')}.`;
  if (state !== 'failed') return '';
  const expected = expectedInWords(result.case.passes, language);
  const isOther = !result.case.passes.some(({ operation }) => operation === evidence?.operation);
  const notReached = isOther || evidence?.test?.notReached === true;
  const got = evidence ? `${operationInWords(evidence.operation, language)}: ` : '';
  const answer = `${got}${answerInWords(evidence, language)}`;
  return `${notReached ? `${texts.notReached} ` : ''}${texts.expected} ${expected}. ${texts.got} ${answer}.`;
}

/** @returns what to do about a case that has not passed; empty where it has */
export function adviceInWords({ case: testCase, state, evidence }: TestResult, language: Language): string {
  const texts = textsOf(language);
  if (state === 'cannotRun') return texts.giveDocuments;
  if (state === 'notRun') return adviceBefore(testCase, language);
  if (state !== 'failed') return '';
  if (evidence?.test?.notReached && firstOf(testCase)) return adviceBefore(testCase, language);
  return testCase.advice?.[language] ?? adviceOf(testCase, evidence, texts);
}

function adviceBefore(testCase: TestCase, language: Language): string {
  const { runIt, first, hasToPass } = textsOf(language);
  const before = firstOf(testCase);
  return before ? `${first} «${before.title[language]}» ${hasToPass}` : runIt;
}

function adviceOf({ passes }: TestCase, evidence: LedgerEntry | undefined, texts: Texts): string {
  const { outcome = 'failed', result } = evidence ?? {};
  const isWanted = passes.some((expected) => expected.outcome.some((each) => each === outcome));
  if (outcome === 'accepted' && isWanted) return texts.otherAnswer;
  if (outcome !== 'failed') return texts.advice[outcome];
  const kind = result?.kind ?? '';
  if (kind === 'token' || kind === 'permission') return texts.noAccess;
  return passing.has(kind) ? texts.tryLater : texts.advice.failed;
}

/** What may be over when it is tried again. */
const passing: ReadonlySet<string> = new Set([
  'network',
  'timeout',
  'throttled',
  'service',
  'proxy',
  'tls',
  'cancelled',
]);

/** @returns what to look a call up by: its case, where it has one, and the Korrelasjonsid */
export function evidenceInWords(entry: LedgerEntry | undefined): string {
  return entry ? [caseOf(entry), entry.correlationId].filter(Boolean).join(' · ') : '';
}

function textsOf(language: Language): Texts {
  return language === 'nb' ? norwegian : english;
}

interface Texts {
  readonly states: Readonly<Record<TestState, string>>;
  readonly of: string;
  readonly or: string;
  readonly unknownThere: string;
  readonly missing: string;
  readonly expected: string;
  readonly got: string;
  readonly notReached: string;
  readonly giveDocuments: string;
  readonly runIt: string;
  readonly advice: Readonly<Record<LedgerEntry['outcome'], string>>;
  readonly first: string;
  readonly hasToPass: string;
  readonly otherAnswer: string;
  readonly noAccess: string;
  readonly tryLater: string;
}

const norwegian: Texts = {
  states: {
    passed: 'Bestått',
    failed: 'Ikke bestått',
    notRun: 'Ikke kjørt',
    cannotRun: 'Kan ikke kjøres her',
  },
  of: 'av',
  or: 'eller',
  unknownThere: 'tjenesten kjenner ikke saken',
  missing: 'Disse operasjonene er ikke sikkert kjent i miljøet:',
  expected: 'Forventet:',
  got: 'Svaret var:',
  notReached: 'Det som må gjøres først, lyktes ikke.',
  giveDocuments: 'Oppgi de offisielle OpenAPI-dokumentene (elan.openapi, --openapi).',
  runIt: 'Kjør den.',
  advice: {
    accepted:
      'Tjenesten godtok det som skulle avvises. Kjør saken på nytt; er svaret det samme, spør Skatteetaten med korrelasjonsid-en.',
    refused: 'Rett begjæringen etter kodene, eller velg en annen, og kjør saken på nytt.',
    failed: 'Kontroller at operasjonens adresse er riktig (elan operations), og kjør saken på nytt.',
    unknown: 'Finn først ut om det ble mottatt, og kjør saken på nytt.',
    underway: 'Vent til kallet er ferdig.',
  },
  first: 'Den begynner med en innsending:',
  hasToPass: 'må bestås først.',
  otherAnswer:
    'Svaret er et annet enn ventet. Kjør saken på nytt; er svaret det samme, spør Skatteetaten med korrelasjonsid-en.',
  noAccess: 'Test forbindelsen (elan token), og kjør saken på nytt.',
  tryLater: 'Tjenesten svarte ikke, eller sviktet selv. Kjør saken på nytt senere.',
};

const english: Texts = {
  states: { passed: 'Passed', failed: 'Failed', notRun: 'Not run', cannotRun: 'Cannot be run here' },
  of: 'of',
  or: 'or',
  unknownThere: 'the service does not know the case',
  missing: 'These operations are not known for sure in the environment:',
  expected: 'Expected:',
  got: 'The answer was:',
  notReached: 'What has to be done first did not succeed.',
  giveDocuments: 'Give the official OpenAPI documents (elan.openapi, --openapi).',
  runIt: 'Run it.',
  advice: {
    accepted:
      'The service accepted what was to be refused. Run the case again; if the answer stays, ask Skatteetaten with the correlation id.',
    refused: 'Correct the begjæring by the codes, or choose another, and run the case again.',
    failed: 'Check that the address of the operation is right (elan operations), and run the case again.',
    unknown: 'Find out first whether it was received, and run the case again.',
    underway: 'Wait until the call has ended.',
  },
  first: 'It begins with a submission:',
  hasToPass: 'has to pass first.',
  otherAnswer:
    'The answer is another than expected. Run the case again; if the answer stays, ask Skatteetaten with the correlation id.',
  noAccess: 'Test the connection (elan token), and run the case again.',
  tryLater: 'The service did not answer, or failed itself. Run the case again later.',
};
