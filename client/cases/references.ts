import type { EnvironmentFacts } from '../../services/operations/environments';
import { moment } from '../../services/reports/format';
import { inWords, type Language } from '../../services/reports/words';
import type { KnownCase } from './cases';

/** A case to be chosen, where its reference is asked for. */
export interface CaseChoice {
  readonly label: string;
  readonly description: string;
}

/** The cases that the test environment has for everybody, one for each status, and the status of each. */
const testCases = [
  ['TEST_SAK_OPPRETTET', 'sakOpprettet'],
  ['TEST_SAK_UNDER_BEHANDLING', 'sakUnderBehandling'],
  ['TEST_SAK_NEKTET_FREMMET', 'sakNektetFremmet'],
  ['TEST_SAK_FORELAGT', 'sakForelagt'],
  ['TEST_SAK_BESLUTTET', 'sakBesluttet'],
  ['TEST_SAK_AVSLUTTET', 'sakAvsluttet'],
  ['TEST_SAK_HEVET', 'sakHevet'],
] as const;

/** @returns the cases of the ledger, in their order */
export function choicesOf(cases: readonly KnownCase[], language: Language): CaseChoice[] {
  return cases.map(({ eksternSaksreferanse, innsenderReferanse, file, at }) => ({
    label: eksternSaksreferanse,
    description: [moment(at, language), innsenderReferanse, file].filter(Boolean).join(' · '),
  }));
}

/** @returns the cases that everybody may ask for in an environment; none in production */
export function testChoices({ target }: Pick<EnvironmentFacts, 'target'>, language: Language): CaseChoice[] {
  if (target === 'production') return [];
  return testCases.map(([label, status]) => ({ label, description: inWords(status, language) }));
}

/** @returns what was typed as a reference; undefined where it is none: empty, or with a space in it */
export function referenceTyped(typed: string): string | undefined {
  const reference = typed.trim();
  return reference === '' || /\s/.test(reference) ? undefined : reference;
}
