import type { PartySummary } from '../../engine/begjaering/summary';
import type { Debtor, Regelverk, RegelverkAnswer } from '../../services/client/answers';
import type { ServiceFinding } from '../../services/errors';
import type { Ledger } from '../../services/ledger/ledger';
import type { Profile } from '../../services/profile';
import { recordedRegelverk, wayOf } from '../../services/workflow/regelverk';
import type { Workflow } from '../../services/workflow/workflow';
import type { Language } from '../../services/reports/words';

/** What asking Betjeningskartet needs. */
export interface RegelverkSource {
  readonly ledger: Pick<Ledger, 'entries' | 'hash'>;
  readonly workflow: Pick<Workflow, 'regelverk'>;
  readonly profile: Pick<Profile, 'environment'>;
  /** The begjæring's file, as the ledger names files. */
  readonly file: string | undefined;
  readonly now: number;
  /** How long an answer counts, in milliseconds. */
  readonly counts: number;
  readonly signal?: AbortSignal;
}

/**
 * Asks Betjeningskartet of all debtors in one call, unless it has been asked of them lately.
 * @returns its answer, and whether it is one that was given before
 * @throws ElanError as the call does
 */
export async function askRegelverk(
  debtors: readonly Debtor[],
  { ledger, workflow, profile, file, now, counts, signal }: RegelverkSource,
): Promise<{ readonly answer: RegelverkAnswer; readonly reused: boolean }> {
  const entries = await ledger.entries();
  const { environment } = profile;
  const hash = await ledger.hash();
  const recorded = recordedRegelverk(debtors, { entries, environment, since: now - counts, hash });
  if (recorded) return { answer: recorded, reused: true };
  const { answer } = await workflow.regelverk(debtors, { signal, file });
  return { answer, reused: false };
}

const texts = {
  nb: {
    elan: 'Nytt regelverk: begjæringen sendes i ELAN.',
    elsa: 'Tidligere regelverk: begjæringen må sendes i ELSA, og ikke herfra.',
    paper: 'De saksøkte hører under ulike regelverk: begjæringen må sendes på papir, og ikke herfra.',
    unknown: 'Betjeningskartet kjenner ikke alle de saksøkte. Kontroller numrene i begjæringen.',
    reused: '(Svaret er fra et kall for kort tid siden.)',
    tidligereRegelverk: 'tidligere regelverk',
    nyttRegelverk: 'nytt regelverk',
    motstridendeRegelverk: 'motstridende regelverk',
    mixed:
      'Betjeningskartet: {own}, men de saksøkte hører under ulike regelverk. Begjæringen må sendes på papir.',
    ukjentSkyldner: 'Betjeningskartet kjenner ikke denne saksøkte. Kontroller nummeret.',
  },
  en: {
    elan: 'New rules: the begjæring is sent in ELAN.',
    elsa: 'Old rules: the begjæring has to be sent in ELSA, and not from here.',
    paper:
      'The defendants are under different rules: the begjæring has to be sent on paper, and not from here.',
    unknown: 'Betjeningskartet does not know all of the defendants. Check the numbers in the begjæring.',
    reused: '(The answer is from a call a short while ago.)',
    tidligereRegelverk: 'old rules',
    nyttRegelverk: 'new rules',
    motstridendeRegelverk: 'conflicting rules',
    mixed:
      'Betjeningskartet: {own}, but the defendants are under different rules. The begjæring has to be sent on paper.',
    ukjentSkyldner: 'Betjeningskartet does not know this defendant. Check the number.',
  },
} as const;

/** @returns what an answer means for a begjæring, in a sentence */
export function regelverkText({ regelverk }: RegelverkAnswer, reused: boolean, language: Language): string {
  const words = texts[language];
  return [words[wayOf(regelverk)], ...(reused ? [words.reused] : [])].join(' ');
}

/**
 * @returns what is to be shown at the defendants, where the answer is neither all new rules nor all old ones: of the old
 *   rules the rules of the file tell by themselves
 */
export function regelverkFindings(
  { regelverk, ofDebtors }: RegelverkAnswer,
  saksoekt: readonly PartySummary[],
  language: Language,
): ServiceFinding[] {
  const isMixed = wayOf(regelverk) === 'paper';
  return saksoekt.flatMap((party) => {
    const own = ofDebtors.get(party.number);
    if (!own || !(own === 'ukjentSkyldner' || isMixed)) return [];
    const path = `${party.pointer}/${party.kind ?? ''}/identifikator/taxIdentificationNumber`;
    return [{ code: '', message: findingText(own, language), description: '', path, value: '' }];
  });
}

function findingText(own: Regelverk, language: Language): string {
  const words = texts[language];
  return own === 'ukjentSkyldner' ? words.ukjentSkyldner : words.mixed.replace('{own}', words[own]);
}
