import type { PartyRole } from '../begjaering/parties';
import type { Language } from '../findings/findings';
import type { NumberKind } from '../rules/identifiers';

/** What a hover says besides what the model says. */
export interface HoverWords {
  readonly required: string;
  readonly oneOf: (names: string) => string;
  readonly atMostOneOf: (names: string) => string;
  readonly since: (version: string) => string;
  readonly until: (version: string) => string;
  readonly notIn: (version: string, others: string) => string;
  readonly deprecated: string;
  readonly noClaim: string;
  readonly ground: string;
  readonly noGround: string;
  readonly attachment: string;
  readonly places: (count: number) => string;
  readonly roles: Readonly<Record<PartyRole, string>>;
  readonly numbers: Readonly<Record<NumberKind, string>>;
  readonly synthetic: string;
  readonly notSynthetic: string;
  readonly wrongNumber: string;
  readonly foreignNumber: (country: string) => string;
  readonly otherNumber: (country: string) => string;
  readonly paid: string;
  readonly reduced: string;
  readonly partOf: (name: string, claims: number) => string;
  readonly allClaims: (claims: number) => string;
  readonly lateInterest: string;
  readonly agreedInterest: string;
  readonly interestOf: (reference: string) => string;
  readonly days: (count: number) => string;
  readonly basis: (percent: string, amount: string) => string;
  readonly unconfirmed: string;
  readonly sum: string;
}

/** The words of hovers in each language. */
export const hoverWords: Readonly<Record<Language, HoverWords>> = {
  nb: {
    required: 'påkrevd',
    oneOf: (names) => `nøyaktig én av ${names}`,
    atMostOneOf: (names) => `høyst én av ${names}`,
    since: (version) => `fra modell ${version}`,
    until: (version) => `til og med modell ${version}`,
    notIn: (version, others) => `Finnes ikke i modell ${version}, bare i ${others}.`,
    deprecated: 'Foreldet:',
    noClaim: 'Ingen krav i filen har denne referansen.',
    ground: 'Tvangsgrunnlag:',
    noGround: 'Ikke nevnt i noe tvangsgrunnlag.',
    attachment: 'Vedlegg',
    places: (count) => `Står ${count} steder i filen.`,
    roles: {
      saksoeker: 'Saksøker',
      saksoekt: 'Saksøkt',
      innsender: 'Innsender',
      prosessfullmektig: 'Prosessfullmektig',
    },
    numbers: {
      organisasjonsnummer: 'Organisasjonsnummer',
      fødselsnummer: 'Fødselsnummer',
      'd-nummer': 'D-nummer',
      'h-nummer': 'H-nummer (hjelpenummer)',
    },
    synthetic: 'syntetisk',
    notSynthetic: 'ikke syntetisk',
    wrongNumber: 'Verken et gyldig organisasjonsnummer, fødselsnummer eller d-nummer.',
    foreignNumber: (country) => `Utenlandsk skatteidentifikator (${country})`,
    otherNumber: (country) => `Annen offisiell identifikator (${country})`,
    paid: 'innbetalt',
    reduced: 'nedjustert',
    partOf: (name, claims) => `${name} (${claims} krav)`,
    allClaims: (claims) => (claims === 1 ? 'Det eneste kravet' : `Alle ${claims} krav`),
    lateInterest: 'Forsinkelsesrente',
    agreedInterest: 'Avtalt rente',
    interestOf: (reference) => `av ${reference}, fra forfall til begjæringsdatoen`,
    days: (count) => (count === 1 ? '1 dag' : `${count} dager`),
    basis: (percent, amount) => `${percent} % av ${amount}`,
    unconfirmed: 'satsen er ikke bekreftet',
    sum: 'Sum',
  },
  en: {
    required: 'required',
    oneOf: (names) => `exactly one of ${names}`,
    atMostOneOf: (names) => `at most one of ${names}`,
    since: (version) => `since model ${version}`,
    until: (version) => `up to and including model ${version}`,
    notIn: (version, others) => `Not in model ${version}, only in ${others}.`,
    deprecated: 'Deprecated:',
    noClaim: 'No claim in the file has this reference.',
    ground: 'Ground:',
    noGround: 'Named in no ground.',
    attachment: 'Attachment',
    places: (count) => `Stands in ${count} places of the file.`,
    roles: {
      saksoeker: 'Claimant',
      saksoekt: 'Defendant',
      innsender: 'Sender',
      prosessfullmektig: 'Representative',
    },
    numbers: {
      organisasjonsnummer: 'Organisation number',
      fødselsnummer: 'National identity number (fødselsnummer)',
      'd-nummer': 'D number',
      'h-nummer': 'H number (hjelpenummer)',
    },
    synthetic: 'synthetic',
    notSynthetic: 'not synthetic',
    wrongNumber: 'Not a right organisation number, national identity number or D number.',
    foreignNumber: (country) => `Foreign tax identifier (${country})`,
    otherNumber: (country) => `Other official identifier (${country})`,
    paid: 'paid',
    reduced: 'reduced',
    partOf: (name, claims) => `${name} (${claims === 1 ? '1 claim' : `${claims} claims`})`,
    allClaims: (claims) => (claims === 1 ? 'The only claim' : `All ${claims} claims`),
    lateInterest: 'Late-payment interest',
    agreedInterest: 'Agreed interest',
    interestOf: (reference) => `on ${reference}, from the due date to the date of the begjæring`,
    days: (count) => (count === 1 ? '1 day' : `${count} days`),
    basis: (percent, amount) => `${percent} % of ${amount}`,
    unconfirmed: 'the rate is not confirmed',
    sum: 'Sum',
  },
};
