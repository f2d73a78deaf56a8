import type { CaseStatusName } from '../../state/state';
import type { CaseFacts } from './shown';

/** The references that the test environment knows, whoever asks. */
const statuses: Readonly<Record<string, CaseStatusName>> = {
  TEST_SAK_OPPRETTET: 'sakOpprettet',
  TEST_SAK_UNDER_BEHANDLING: 'sakUnderBehandling',
  TEST_SAK_NEKTET_FREMMET: 'sakNektetFremmet',
  TEST_SAK_FORELAGT: 'sakForelagt',
  TEST_SAK_BESLUTTET: 'sakBesluttet',
  TEST_SAK_AVSLUTTET: 'sakAvsluttet',
  TEST_SAK_HEVET: 'sakHevet',
};

const day = 86_400_000;

/** @returns what is told of one of those references; undefined for any other */
export function testCase(eksternSaksreferanse: string, now: number): CaseFacts | undefined {
  const saksstatus = statuses[eksternSaksreferanse];
  if (!saksstatus) return undefined;
  const saksnummer = `UTLBGJ/${new Date(now).getFullYear()}/0`;
  return {
    eksternSaksreferanse,
    saksnummer,
    saksstatus,
    innsenderReferanse: eksternSaksreferanse,
    submittedAt: now - 7 * day,
    statusSince: now - day,
    saksoeker: [organisation('FREIDIG REGNSKAP AS', '314920708')],
    saksoekt: [organisation('LITEN SNEKKER AS', '313709108')],
    claims: [
      {
        kravgrunnlagsidentifikator: `${saksnummer}-1`,
        innsendersKravreferanse: 'KRAV-1',
        kravbeskrivelse: 'hovedkrav',
        gjenstaaendeBeloep: { beloep: 15000, valuta: 'NOK' },
        prioritetDekningsloven: 'e',
      },
    ],
  };
}

function organisation(navn: string, taxIdentificationNumber: string): object {
  return { virksomhet: { navn, identifikator: { taxIdentificationNumber, landkodeIdentifikator: 'NO' } } };
}
