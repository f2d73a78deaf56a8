import { birthDateOf } from '../../../engine/rules/people/birth-date';
import type { Model } from '../../../engine/model/model-types';
import { laterByDays, laterByYears } from '../../../engine/values/dates';
import type { Case, ClaimPlan, GroundPlan } from './case';
import type { Draw } from './draw';
import { accountNumber, organisationNumber, personNumber, postPlace } from './numbers';
import type { Scalars } from './scalars';
import * as words from './words';

export type Members = Record<string, unknown>;

/** Where the writer is in the case. */
export interface Scope {
  readonly claim?: ClaimPlan;
  readonly ground?: GroundPlan;
  /** A day of what is being written, and the day that ends it. */
  readonly days?: readonly [string, string];
}

/** What those members that hang together are written from. */
export interface Writing {
  readonly draw: Draw;
  readonly model: Model;
  readonly today: string;
  readonly case: Case;
  readonly scalars: Scalars;
  /** @returns an object of a type of the model */
  object(owner: string, scope: Scope): Members;
}

/** What an own member is where there is none. */
export const omitted = Symbol('omitted');

/** Writes one member. */
export type Own = (scope: Scope) => unknown;

/** @returns the members that follow from the case, by their type and name */
export function ownMembers(writer: Writing): Readonly<Record<string, Own>> {
  return { ...ofRoot(writer), ...ofClaims(writer), ...ofGrounds(writer), ...ofParties(writer) };
}

function ofRoot(writer: Writing): Record<string, Own> {
  const { draw } = writer;
  const { written, claims, grounds } = writer.case;
  const { root } = writer.model;
  return {
    [`${root}.begjaeringsdato`]: () => written,
    [`${root}.kravTilInnkreving`]: () => claims.map((claim) => writer.object('Krav', { claim })),
    [`${root}.begjaeringensTvangsgrunnlag`]: () =>
      grounds.map((ground) => writer.object('BegjaeringensTvangsgrunnlag', { ground })),
    'Fullmakt.fraDato': () => draw.day('2000-01-01', written),
    'Fullmakt.tilDato': () => draw.pick([omitted, '9999-12-31', written, laterByYears(written, 1)]),
  };
}

function ofClaims(writer: Writing): Record<string, Own> {
  const { draw } = writer;
  const { written } = writer.case;
  const of =
    (read: (claim: ClaimPlan) => unknown): Own =>
    ({ claim }) =>
      claim ? read(claim) : omitted;
  const money = (oere: number, valuta: string): Members => ({ beloep: oere / 100, valuta });
  const rest = ({ original, payments, adjustments }: ClaimPlan): number =>
    [...payments, ...adjustments].reduce((left, { oere }) => left - oere, original);
  const some = (list: readonly unknown[]): unknown => (list.length > 0 ? list : omitted);
  const isInterest = ({ kind }: ClaimPlan): boolean => kind === 'Rentekrav';
  return {
    'Krav.innsendersKravreferanse': of(({ reference }) => reference),
    'Krav.kravdetaljer': of(({ kind }) => kind),
    'Krav.kravbeskrivelse': of(({ description }) => description),
    'Krav.opprinneligBeloep': of(({ original, currency }) => money(original, currency)),
    'Krav.gjenstaaendeBeloep': of((claim) => money(rest(claim), claim.currency)),
    'Krav.kravforfall': of(({ kind, due }) =>
      writer.model.types['Krav']?.properties['kravforfall']?.required ||
      !['Rentekrav', 'SakskostnaderForSkriving'].includes(kind)
        ? { forfallsdato: due }
        : omitted,
    ),
    'Krav.relatertKrav': of(({ relatedTo }) => (relatedTo ? [relatedTo.reference] : omitted)),
    'Krav.innbetaling': of(({ payments, currency }) =>
      some(payments.map(({ date, oere }) => ({ bokfoertDato: date, beloep: money(oere, currency) }))),
    ),
    'Krav.kravEndring': of(({ adjustments, currency }) =>
      some(
        adjustments.map(({ date, oere }) => ({
          dato: date,
          nedjusteringAvInnsender: money(oere, currency),
        })),
      ),
    ),
    'Krav.betalingsoppfordring': of(({ demands }) =>
      some(
        demands.map(({ sent, deadline }) =>
          writer.object('Betalingsoppfordring', { days: [sent, deadline] }),
        ),
      ),
    ),
    'Betalingsoppfordring.brevdato': ({ days }) => days?.[0],
    'Betalingsoppfordring.betalingsfrist': ({ days }) => days?.[1],
    'Krav.rentebaerendeKrav': of((claim) =>
      isInterest(claim) || draw.chance(50) ? omitted : writer.object('Renteopplysninger', {}),
    ),
    'Krav.rentekrav': of((claim) =>
      isInterest(claim) && claim.period ? writer.object('Rentekrav', { claim }) : omitted,
    ),
    'Rentekrav.rentePeriode': of(({ period }) => ({ startdato: period?.start, sluttdato: period?.end })),
    'Rentekrav.renteGrunnlag': of(({ relatedTo, currency }) => {
      const oere = relatedTo ? rest(relatedTo) : 0;
      return oere === 0 || (relatedTo && relatedTo.original === oere * 100) ? omitted : money(oere, currency);
    }),
    'Krav.sisteFristavbrytendeTiltak': of(({ isOld }) =>
      isOld || draw.chance(20) ? 'Erkjennelse 2020' : omitted,
    ),
    'Transporterklaering.dato': () => draw.day('2000-01-01', written),
    'Transporterklaering.beloep': of(({ original, currency }) => money(original, currency)),
  };
}

function ofGrounds(writer: Writing): Record<string, Own> {
  const { draw } = writer;
  const of =
    (read: (ground: GroundPlan) => unknown): Own =>
    ({ ground }) =>
      ground ? read(ground) : omitted;
  return {
    'BegjaeringensTvangsgrunnlag.innsendersKravreferanse': of(({ claims }) =>
      claims.map(({ reference }) => reference),
    ),
    'BegjaeringensTvangsgrunnlag.tvangsgrunnlagsdato': of(({ date }) => date),
    'BegjaeringensTvangsgrunnlag.begrunnelseUnnlatVarsel': () => omitted,
    'BegjaeringensTvangsgrunnlag.varsel': of(({ notices, special }) =>
      notices.map((sent) => ({
        ...writer.object('Varsel', { days: [sent, sent] }),
        ...(writer.model.types['Varsel']?.properties['type']?.required
          ? { type: special === undefined ? 'varselTvfbl419' : 'varselTvfbl418' }
          : {}),
      })),
    ),
    'Varsel.type': () => omitted,
    'Varsel.dato': ({ days }) => days?.[0],
    'DomsslutningInformasjon.oppfyllelsesfrist': of(({ term }) => term),
    'DomsslutningInformasjon.forkynnelsesdato': of(({ date }) => date),
    'SkriftligMeddelelse.kanBehandlesIForliksraadet': () => draw.chance(50),
    'SkriftligMeddelelse.paastand': () => words.description(draw),
  };
}

function ofParties(writer: Writing): Record<string, Own> {
  const { draw } = writer;
  const org = (): unknown => ({
    taxIdentificationNumber: organisationNumber(draw),
    landkodeIdentifikator: 'NO',
  });
  const abroad = (): unknown => ({
    annenOffisiellIdentifikator: writer.scalars.of('identifier', '', ''),
    landkodeIdentifikator: writer.scalars.of('country', '', ''),
  });
  const either = (): unknown => (draw.chance(70) ? org() : abroad());
  return {
    [`${writer.model.root}.innsender`]: () => writer.object('Innsender', {}),
    'Aktoer.adresse': () => [writer.object('AdresseIBegjaering', {})],
    'AdresseFrittFormatInnland.adressetekst': () => words.address(draw),
    'Innsender.innsender': () => ({
      virksomhet: { ...writer.object('Virksomhet', {}), identifikator: org() },
      adresse: [writer.object('AdresseIBegjaering', {})],
    }),
    'Virksomhet.identifikator': either,
    'Sammenslutning.identifikator': either,
    'Betalingsinformasjon.betalingsmottaker': () => (draw.chance(50) ? omitted : org()),
    'Betalingsinformasjon.norskKonto': () => true,
    'Betalingsinformasjon.kontoinformasjon': () => ({ kontonummer: accountNumber(draw) }),
    'Person.innehaverEnkeltpersonforetak': () => omitted,
    'Prosessfullmektig.bevillingshaver': () => writer.object('Bevillingshaver', {}),
  };
}

/** @returns the members of an object that follow from others of it */
export function agreeingMembers(owner: string, members: Members, writer: Writing): Members {
  const { draw, scalars, today } = writer;
  if ('postnummer' in members) return postPlace(draw);
  if (owner !== 'Person') return {};
  const number = personNumber(draw, laterByYears(today, -109), laterByDays(laterByYears(today, -18), -1));
  const foedselsdato = birthDateOf(number);
  const norwegian = { identifikator: { taxIdentificationNumber: number, landkodeIdentifikator: 'NO' } };
  return draw.chance(75)
    ? { ...norwegian, ...('foedselsdato' in members ? { foedselsdato } : {}) }
    : {
        foedselsdato,
        identifikator: {
          annenOffisiellIdentifikator: scalars.of('identifier', '', ''),
          landkodeIdentifikator: 'PL',
        },
      };
}
