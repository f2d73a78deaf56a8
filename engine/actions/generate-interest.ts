import type { BegjaeringIndex, Krav } from '../begjaering/index';
import { modelOf } from '../model/model';
import type { Operation } from '../edits/edits';
import { listOf as groundList } from '../fixes/references/move';
import { priorityOfNew } from '../fixes/own/interest';
import { interestOn, type ClaimInterest, type InterestObstacle } from '../interest/claims';
import { currencyOf, formatOere } from '../values/money';
import { isRentekrav, rentekrav } from '../rules/kinds';
import { groundsOf } from '../rules/references/relation';

/** Interest claims that can be written for a claim, or why they cannot. */
export type GeneratedInterest =
  | { readonly operations: readonly Operation[]; readonly rows: readonly ClaimInterest[] }
  | { readonly obstacle: InterestObstacle | 'alreadyThere' | 'noReference' | 'noGround' };

/** How interest claims are written. */
export interface GenerateOptions {
  /** Whether the element `rentekrav` is written; without it, period and basis stand in the description. */
  readonly withElement: boolean;
  /** Whether the model wants a due date on every claim. */
  readonly withDueDate: boolean;
}

/**
 * @param version of the model that the file is read as
 * @param keepElement whether the element `rentekrav` is written also where the model deprecates it
 */
export function generateOptions(version: string, keepElement: boolean): GenerateOptions {
  const { rentekrav: element, kravforfall } = modelOf(version).types['Krav']?.properties ?? {};
  return {
    withElement: element !== undefined && (keepElement || element.deprecated === undefined),
    withDueDate: kravforfall?.required === true,
  };
}

/**
 * Writes one Rentekrav for each period with its own amount or rate, from the due date to the date of the begjæring,
 * after the last claim, and names them in the claim's ground.
 * @param krav a claim with `rentebaerendeKrav`
 */
export function generateInterest(
  krav: Krav,
  index: BegjaeringIndex,
  options: GenerateOptions,
): GeneratedInterest {
  const { reference } = krav;
  if (reference === undefined) return { obstacle: 'noReference' };
  if (isRentekrav(krav)) return { obstacle: 'noInterest' };
  if (index.krav.some((other) => isRentekrav(other) && isRelated(other, reference)))
    return { obstacle: 'alreadyThere' };
  const [ground] = groundsOf(index, reference);
  if (!ground) return { obstacle: 'noGround' };
  const rows = interestOn(krav, index);
  if (typeof rows === 'string') return { obstacle: rows };
  const references = unusedReferences(index, reference, rows.length);
  const priority = priorityOfNew(index);
  const claims = rows.map((row, i) => ({
    innsendersKravreferanse: references[i],
    kravdetaljer: rentekrav,
    kravbeskrivelse: description(row, options),
    prioritetDekningsloven: krav.value['prioritetDekningsloven'] ?? usualLetter,
    ...(priority === undefined ? {} : { prioritetISak: Math.min(lastPriority, priority + i) }),
    opprinneligBeloep: amount(row.oere, krav),
    gjenstaaendeBeloep: amount(row.oere, krav),
    ...(options.withDueDate ? { kravforfall: { forfallsdato: row.to } } : {}),
    relatertKrav: [reference],
    ...(options.withElement ? { rentekrav: element(row, krav) } : {}),
  }));
  const operations: Operation[] = [
    { kind: 'append', at: '/kravTilInnkreving', values: claims },
    { kind: 'append', at: groundList(ground), values: references },
  ];
  return { operations, rows };
}

/** The letter of dekningsloven § 2-8 that ordinary claims have. */
const usualLetter = 'e';

/** The model has no later priority. */
const lastPriority = 99;

function isRelated({ relations }: Krav, reference: string): boolean {
  return relations.some((relation) => relation.reference === reference);
}

function amount(oere: number, { value }: Krav): Record<string, unknown> {
  return { beloep: Number(formatOere(oere)), valuta: currencyOf(value['opprinneligBeloep']) };
}

function element(
  { from, to, basisOere, statutory, percent }: ClaimInterest,
  krav: Krav,
): Record<string, unknown> {
  return {
    rentePeriode: { startdato: from, sluttdato: to },
    renteGrunnlag: amount(basisOere, krav),
    ...(statutory ? { beregnetMedForsinkelsesrente: true } : { beregnetMedAvtaltRentesats: Number(percent) }),
  };
}

/** The description is read by an officer, so it is Norwegian whatever language the messages have. */
function description(
  { from, to, basisOere, percent, statutory, confirmed }: ClaimInterest,
  options: GenerateOptions,
): string {
  const kind = statutory ? 'Forsinkelsesrente' : 'Avtalt rente';
  const rate = `${percent.replace('.', ',')} %`;
  const period = `fra ${from} til ${to}`;
  const text = options.withElement
    ? `${kind}, ${rate}, ${period}`
    : `${kind}, ${rate}, av ${norwegianAmount(basisOere)} ${period}`;
  return confirmed ? text : `${text} (satsen er ikke bekreftet)`;
}

function norwegianAmount(oere: number): string {
  const [whole = '', decimals] = (oere / 100).toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3}){1,6}$)/g, ' ')},${decimals ?? '00'}`;
}

function unusedReferences(index: BegjaeringIndex, reference: string, count: number): string[] {
  const found: string[] = [];
  for (let number = 1; found.length < count; number++) {
    const candidate = `${reference}-RENTE-${number}`;
    if (!index.kravByReference.has(candidate) && !index.tvangsgrunnlagByReference.has(candidate))
      found.push(candidate);
  }
  return found;
}

/** @returns the claim at a place, where it bears interest */
export function interestBearingAt(index: BegjaeringIndex, position: number): Krav | undefined {
  return index.krav.find(
    (krav) => krav.position === position && krav.value['rentebaerendeKrav'] !== undefined,
  );
}
