/** The languages that reports are written in. */
export type Language = 'nb' | 'en';

/** A code of the service in words: of a case's status, of a claim, of a decision. */
const words: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  sakOpprettet: { nb: 'Saken er opprettet', en: 'The case is created' },
  sakUnderBehandling: { nb: 'Saken er under behandling', en: 'The case is being handled' },
  sakNektetFremmet: { nb: 'Saken er nektet fremmet', en: 'The case is refused' },
  sakForelagt: { nb: 'Saken er forelagt saksøkte', en: 'The case is put before the defendant' },
  sakBesluttet: { nb: 'Saken er besluttet', en: 'The case is decided' },
  sakAvsluttet: { nb: 'Saken er avsluttet', en: 'The case is closed' },
  sakHevet: { nb: 'Saken er hevet', en: 'The case is withdrawn' },
  hovedkrav: { nb: 'Hovedkrav', en: 'Principal claim' },
  sakskostnader: { nb: 'Sakskostnader', en: 'Costs of the case' },
  sakskostnaderForSkriving: { nb: 'Sakskostnader for skriving', en: 'Costs of writing' },
  utenrettsligeKostnader: { nb: 'Utenrettslige kostnader', en: 'Costs out of court' },
  tidligereRettsligeKostnader: { nb: 'Tidligere rettslige kostnader', en: 'Earlier legal costs' },
  rentekrav: { nb: 'Rentekrav', en: 'Interest claim' },
  rettsgebyr: { nb: 'Rettsgebyr', en: 'Court fee' },
  besluttetIntetTilUtlegg: { nb: 'Intet til utlegg', en: 'Nothing to attach' },
  besluttetInntredenIUtleggstrekk: {
    nb: 'Inntreden i utleggstrekk',
    en: 'Entry into an attachment of earnings',
  },
  besluttetUtleggstrekk: { nb: 'Utleggstrekk', en: 'Attachment of earnings' },
  besluttetUtleggspant: { nb: 'Utleggspant', en: 'Execution lien' },
};

/** @returns a code of the service in words; the code itself where it is none that is known */
export function inWords(code: string, language: Language): string {
  return words[code]?.[language] ?? code;
}
