/** What commands print of the test plan. */
export const testPlanTexts = {
  testCaseRuns: { nb: '[{position}/{count}] {title} …', en: '[{position}/{count}] {title} …' },
  testCaseId: { nb: 'Id', en: 'Id' },
  testCaseTitle: { nb: 'Sak', en: 'Case' },
  testCaseState: { nb: 'Resultat', en: 'Result' },
  testCaseAnswer: { nb: 'Svar', en: 'Answer' },
  testCaseUnknown: {
    nb: 'Testplanen har ingen sak «{id}». Se hvilke den har: elan testplan',
    en: 'The test plan has no case "{id}". See those that it has: elan testplan',
  },
  testCaseCannotRun: {
    nb: '{id}: Saken kan ikke kjøres her. {reason} {advice} Ingenting ble sendt.',
    en: '{id}: The case cannot be run here. {reason} {advice} Nothing was sent.',
  },
  testCasesOrNotPassed: {
    nb: 'Oppgi enten saker eller --not-passed, ikke begge.',
    en: 'Give either cases or --not-passed, not both.',
  },
  testPlanAllPassed: {
    nb: 'Alle saker som kan kjøres her, er bestått. Ingenting ble sendt.',
    en: 'All cases that can be run here have passed. Nothing was sent.',
  },
  testPlanNothing: {
    nb: 'Ingen av sakene kan kjøres her. Ingenting ble sendt. Se hvorfor: elan testplan',
    en: 'None of the cases can be run here. Nothing was sent. See why: elan testplan',
  },
  testPlanStopped: {
    nb: 'Kjøringen stoppet før {count} av sakene. Kjør resten: elan testplan run --not-passed',
    en: 'The run stopped before {count} of the cases. Run the rest: elan testplan run --not-passed',
  },
  testPlanDone: {
    nb: 'Hele testplanen er bestått. Skriv testloggen: elan log --format markdown',
    en: 'The whole test plan has passed. Write the test log: elan log --format markdown',
  },
} as const;
