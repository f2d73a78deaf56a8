import type { PartySummary } from '../../../../engine/begjaering/summary';
import type { RegelverkAnswer, Regelverk } from '../../../../services/client/answers';
import type { AttachmentState } from '../../../../client/sending/attachment-state';
import type { Prepared } from '../../../../client/sending/submit-steps';

export const innsender = '313467902';
export const saksoekt = '17838430724';

/** @returns a party of that number */
export function party(
  number: string,
  name = `Part ${number}`,
  pointer = '/saksoekt/0/saksoekt',
): PartySummary {
  return { pointer, name, kind: number.length === 9 ? 'virksomhet' : 'person', number, country: 'NO' };
}

/** @returns what Betjeningskartet says of debtors */
export function answer(regelverk: Regelverk, ofDebtors: Record<string, Regelverk> = {}): RegelverkAnswer {
  return { regelverk, ofDebtors: new Map(Object.entries(ofDebtors)) };
}

/** @returns a Vedlegg that has come so far */
export function attachment(
  uuid: string,
  readiness?: 'ready' | 'underway' | 'failed',
  state = 'mottatt',
): AttachmentState {
  const known = readiness ? { known: { readiness, state, fileName: undefined } } : {};
  return { place: 'vedlegg', fileName: `${uuid}.pdf`, uuid, ...known };
}

/** @returns a begjæring that is to be submitted */
export function prepared({
  errors = 0,
  warnings = 0,
  attachments = [] as readonly AttachmentState[],
  parties = [party(saksoekt, 'Rolig Havørn')],
} = {}): Prepared {
  return {
    about: {
      version: 1,
      model: '2.1',
      target: 'test',
      errors,
      warnings,
      unfit: [],
      summary: {
        innsenderReferanse: 'REF-1',
        begjaeringsdato: '2026-06-15',
        innsender: party(innsender, 'STILLE FJELLREV AS', '/innsender/innsender'),
        saksoeker: [party(innsender, 'STILLE FJELLREV AS', '/saksoeker/0/saksoeker')],
        saksoekt: parties,
        krav: 2,
        sums: [{ currency: 'NOK', oere: 1234550 }],
        attachments: [],
      },
    },
    sending: { payload: '{}', elements: {}, attachments: [] },
    attachments,
  };
}
