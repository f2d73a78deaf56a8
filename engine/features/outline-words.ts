import type { PartyRole } from '../begjaering/parties';
import type { Language } from '../findings/findings';

/** What the outline calls the parts of a begjæring. */
export interface OutlineWords {
  readonly begjaering: string;
  readonly roles: Readonly<Record<PartyRole, string>>;
  readonly grounds: string;
  readonly ground: string;
  readonly claims: string;
  readonly claim: string;
  /** How many claims, as of one ground. */
  readonly count: (claims: number) => string;
  readonly attachments: string;
  readonly attachment: string;
  readonly notice: string;
  readonly dueDate: string;
  readonly payment: string;
  readonly reduction: string;
  readonly demand: string;
  readonly extension: string;
  readonly transfer: string;
  readonly interestPeriod: string;
  /** Before the account that is paid to. */
  readonly paidTo: string;
  readonly courtFee: string;
}

/** The words of the outline in each language; kinds of claim are as they stand in the file. */
export const outlineWords: Readonly<Record<Language, OutlineWords>> = {
  nb: {
    begjaering: 'Begjæring',
    roles: {
      saksoeker: 'Saksøker',
      saksoekt: 'Saksøkt',
      innsender: 'Innsender',
      prosessfullmektig: 'Prosessfullmektig',
    },
    grounds: 'Tvangsgrunnlag',
    ground: 'Tvangsgrunnlag',
    claims: 'Krav',
    claim: 'Krav',
    count: (claims) => `${claims} krav`,
    attachments: 'Vedlegg',
    attachment: 'Vedlegg',
    notice: 'Varsel',
    dueDate: 'Forfall',
    payment: 'Innbetaling',
    reduction: 'Nedjustering',
    demand: 'Betalingsoppfordring',
    extension: 'Tilleggsfrist for foreldelse',
    transfer: 'Transporterklæring',
    interestPeriod: 'Renteperiode',
    paidTo: 'Betaling til',
    courtFee: 'Rettsgebyr',
  },
  en: {
    begjaering: 'Begjæring',
    roles: {
      saksoeker: 'Claimant',
      saksoekt: 'Defendant',
      innsender: 'Sender',
      prosessfullmektig: 'Representative',
    },
    grounds: 'Grounds for enforcement',
    ground: 'Ground',
    claims: 'Claims',
    claim: 'Claim',
    count: (claims) => (claims === 1 ? '1 claim' : `${claims} claims`),
    attachments: 'Attachments',
    attachment: 'Attachment',
    notice: 'Notice',
    dueDate: 'Due date',
    payment: 'Payment',
    reduction: 'Reduction',
    demand: 'Demand for payment',
    extension: 'Extended limitation period',
    transfer: 'Transfer',
    interestPeriod: 'Interest period',
    paidTo: 'Payment to',
    courtFee: 'Court fee',
  },
};
