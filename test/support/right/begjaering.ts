import fc from 'fast-check';
import { countries, currencies } from '../../../generated/iso-codes.mjs';
import { kindOf, type FieldKind } from '../../../engine/model/fields';
import { modelOf } from '../../../engine/model/model';
import type { Model, ModelType, Property } from '../../../engine/model/model-types';
import { birthDateOf } from '../../../engine/rules/people/birth-date';
import { laterByDays, laterByYears } from '../../../engine/values/dates';
import { drawCase, type Case, type ClaimPlan, type GroundPlan } from './case';
import { Draw } from './draw';
import { accountNumber, bic, iban, kid, organisationNumber, personNumber, postPlace, uuid } from './numbers';
import * as words from './words';

/** Today's date for those begjæringer. */
export const today = '2026-06-15';

type Members = Record<string, unknown>;

/** Where the writer is in the case. */
interface Scope {
  readonly claim?: ClaimPlan;
  readonly ground?: GroundPlan;
  /** A day of what is being written, and the day that ends it. */
  readonly days?: readonly [string, string];
}

/**
 * A begjæring with nothing wrong in it: written along the model, so that whatever the model has may stand in it. What hangs
 * together (claims and grounds, dates, amounts, numbers of people) is drawn first, and put in where it belongs.
 *
 * @param version one of the versions of the model
 */
export function rightBegjaering(version: string): fc.Arbitrary<Members> {
  const numbers = fc.infiniteStream(fc.noBias(fc.nat()), { noHistory: true });
  return numbers.map((stream) => new Writer(new Draw(stream), modelOf(version)).write());
}

/** The types of attachments that have a role of their own, by the property that holds them. */
const attachmentTypes: Readonly<Record<string, string>> = {
  betalingsoppfordring: 'betalingsoppfordring',
  fullmakt: 'fullmakt',
  transporterklaering: 'transporterklæring',
  tvangsgrunnlag: 'tvangsgrunnlag',
  tvangskraftgrunnlag: 'tvangskraftgrunnlag',
};

const omitted = Symbol('omitted');
type Own = (scope: Scope) => unknown;

class Writer {
  private readonly names = new Set<string>();
  private readonly case: Case;
  private readonly own: Readonly<Record<string, Own>>;

  constructor(
    private readonly draw: Draw,
    private readonly model: Model,
  ) {
    this.case = drawCase(draw, model, today);
    this.own = { ...this.ofRoot(), ...this.ofClaims(), ...this.ofGrounds(), ...this.ofParties() };
  }

  write(): Members {
    return this.object(this.model.root, {});
  }

  private object(owner: string, scope: Scope): Members {
    const type = this.model.types[owner];
    if (!type) throw new Error(`the model has no ${owner}`);
    const isThere = this.chosen(type, owner, scope);
    const members: Members = {};
    for (const [name, property] of Object.entries(type.properties)) {
      const own = this.own[`${owner}.${name}`];
      const value = own
        ? own(scope)
        : isThere(name, property)
          ? this.value(owner, name, property, scope)
          : omitted;
      if (value !== omitted) members[name] = value;
    }
    return { ...members, ...this.agreeing(owner, members) };
  }

  /** @returns whether a property is there: one of each choice, and others as it happens */
  private chosen(
    type: ModelType,
    owner: string,
    { ground }: Scope,
  ): (name: string, property: Property) => boolean {
    const choices = Object.values(type.choices ?? {});
    const fixed =
      owner === 'BegjaeringensTvangsgrunnlag'
        ? ground?.special
          ? 'saerligTvangsgrunnlag'
          : 'alminneligTvangsgrunnlag'
        : owner === 'SaerligTvangsgrunnlag'
          ? ground?.special
          : undefined;
    const picked = choices.map(({ members, optional }) =>
      optional && this.draw.chance(50) ? undefined : (fixed ?? this.draw.pick(members)),
    );
    return (name, property) => {
      if (choices.some(({ members }) => members.includes(name))) return picked.includes(name);
      if (property.type === 'PrioritetISak') return this.case.isPrioritised;
      return Boolean(property.required) || this.draw.chance(property.deprecated ? 15 : 60);
    };
  }

  private value(owner: string, name: string, property: Property, scope: Scope): unknown {
    const one = (): unknown => this.item(owner, name, property, scope);
    return property.list ? this.draw.several(property.minItems ?? 1, 3, one) : one();
  }

  private item(owner: string, name: string, { type }: Property, scope: Scope): unknown {
    if (type === 'Vedlegg') return { ...this.object(type, scope), type: attachmentTypes[name] ?? 'annet' };
    const kind = kindOf(this.model, owner, name);
    if (kind === 'code') return this.draw.pick(Object.keys(this.model.codeLists[type]?.values ?? {}));
    return kind === undefined ? this.object(type, scope) : this.scalar(kind, type, name);
  }

  // prettier-ignore
  private scalar(kind: FieldKind, type: string, name: string): unknown {
    const { draw } = this;
    switch (kind) {
      case 'code': throw new Error(`a code of ${type} is drawn elsewhere`);
      case 'reference': return words.reference(draw);
      case 'name': return this.name(name);
      case 'description': return words.description(draw);
      case 'address': return words.address(draw);
      case 'place': return words.place(draw);
      case 'email': return words.email(draw);
      case 'telephone': return words.telephone(draw);
      case 'fileName': return this.fresh(words.fileName);
      case 'identifier': return `${draw.pick(['DE', 'HRB ', '', 'K-'])}${draw.int(1, 9)}${draw.digits(6)}`;
      case 'account': return type === 'Iban' ? iban(draw) : type === 'Bic' ? bic(draw) : accountNumber(draw);
      case 'kid': return kid(draw);
      case 'postcode': return postPlace(draw).postnummer;
      case 'foreignPostcode': return draw.pick(['SW1A 1AA', '75008', '114 55', '00-950', 'D-10115', '1012 AB', 'K1A 0B1', '0150']);
      case 'municipality': return draw.pick(['0301', '5001', '4601', '5612']);
      case 'country': return draw.pick(countries.filter((code) => code !== 'NO'));
      case 'currency': return draw.pick(currencies);
      case 'uuid': return uuid(draw);
      case 'date': return draw.day('2000-01-01', this.case.written);
      case 'amount': return draw.int(1, 10_000_000) / 100;
      // A rate between 0.02 and 0.4 is told of: it is likelier a fraction than a rate.
      case 'percentage': return draw.pick([0, 1, 8.5, 9.25, 12, 29.9, 0.5, 0.01, 39.99, 100]);
      case 'priority': return draw.int(1, 99);
      case 'yesOrNo': return draw.chance(50);
    }
  }

  private name(name: string): string {
    const { draw } = this;
    if (name === 'fornavn' || name === 'mellomnavn') return words.firstName(draw);
    if (name === 'etternavn') return this.fresh(words.lastName);
    if (name === 'navn') return this.fresh(words.company);
    return draw.pick([`${words.firstName(draw)} ${words.lastName(draw)}`, words.company(draw)]);
  }

  /** Two parties or two files of one name would be told of. */
  private fresh(make: (draw: Draw) => string): string {
    for (let tries = 0; ; tries++) {
      const name = tries < 20 ? make(this.draw) : `${this.draw.digits(3)} ${make(this.draw)}`;
      const key = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
      if (this.names.has(key)) continue;
      this.names.add(key);
      return name;
    }
  }

  private ofRoot(): Record<string, Own> {
    const { draw } = this;
    const { written, claims, grounds } = this.case;
    const { root } = this.model;
    return {
      [`${root}.begjaeringsdato`]: () => written,
      [`${root}.kravTilInnkreving`]: () => claims.map((claim) => this.object('Krav', { claim })),
      [`${root}.begjaeringensTvangsgrunnlag`]: () =>
        grounds.map((ground) => this.object('BegjaeringensTvangsgrunnlag', { ground })),
      'Fullmakt.fraDato': () => draw.day('2000-01-01', written),
      'Fullmakt.tilDato': () => draw.pick([omitted, '9999-12-31', written, laterByYears(written, 1)]),
    };
  }

  private ofClaims(): Record<string, Own> {
    const { draw } = this;
    const { written } = this.case;
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
        this.model.types['Krav']?.properties['kravforfall']?.required ||
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
            this.object('Betalingsoppfordring', { days: [sent, deadline] }),
          ),
        ),
      ),
      'Betalingsoppfordring.brevdato': ({ days }) => days?.[0],
      'Betalingsoppfordring.betalingsfrist': ({ days }) => days?.[1],
      'Krav.rentebaerendeKrav': of((claim) =>
        isInterest(claim) || draw.chance(50) ? omitted : this.object('Renteopplysninger', {}),
      ),
      'Krav.rentekrav': of((claim) =>
        isInterest(claim) && claim.period ? this.object('Rentekrav', { claim }) : omitted,
      ),
      'Rentekrav.rentePeriode': of(({ period }) => ({ startdato: period?.start, sluttdato: period?.end })),
      'Rentekrav.renteGrunnlag': of(({ relatedTo, currency }) => {
        const oere = relatedTo ? rest(relatedTo) : 0;
        return oere === 0 || (relatedTo && relatedTo.original === oere * 100)
          ? omitted
          : money(oere, currency);
      }),
      'Krav.sisteFristavbrytendeTiltak': of(({ isOld }) =>
        isOld || draw.chance(20) ? 'Erkjennelse 2020' : omitted,
      ),
      'Transporterklaering.dato': () => draw.day('2000-01-01', written),
      'Transporterklaering.beloep': of(({ original, currency }) => money(original, currency)),
    };
  }

  private ofGrounds(): Record<string, Own> {
    const { draw } = this;
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
          ...this.object('Varsel', { days: [sent, sent] }),
          ...(this.model.types['Varsel']?.properties['type']?.required
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

  private ofParties(): Record<string, Own> {
    const { draw } = this;
    const org = (): unknown => ({
      taxIdentificationNumber: organisationNumber(draw),
      landkodeIdentifikator: 'NO',
    });
    const abroad = (): unknown => ({
      annenOffisiellIdentifikator: this.scalar('identifier', '', ''),
      landkodeIdentifikator: this.scalar('country', '', ''),
    });
    const either = (): unknown => (draw.chance(70) ? org() : abroad());
    return {
      [`${this.model.root}.innsender`]: () => this.object('Innsender', {}),
      'Aktoer.adresse': () => [this.object('AdresseIBegjaering', {})],
      'AdresseFrittFormatInnland.adressetekst': () => words.address(draw),
      'Innsender.innsender': () => ({
        virksomhet: { ...this.object('Virksomhet', {}), identifikator: org() },
        adresse: [this.object('AdresseIBegjaering', {})],
      }),
      'Virksomhet.identifikator': either,
      'Sammenslutning.identifikator': either,
      'Betalingsinformasjon.betalingsmottaker': () => (draw.chance(50) ? omitted : org()),
      'Betalingsinformasjon.norskKonto': () => true,
      'Betalingsinformasjon.kontoinformasjon': () => ({ kontonummer: accountNumber(draw) }),
      'Person.innehaverEnkeltpersonforetak': () => omitted,
      'Prosessfullmektig.bevillingshaver': () => this.object('Bevillingshaver', {}),
    };
  }

  /** Members that follow from others. */
  private agreeing(owner: string, members: Members): Members {
    const { draw } = this;
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
            annenOffisiellIdentifikator: this.scalar('identifier', '', ''),
            landkodeIdentifikator: 'PL',
          },
        };
  }
}
