import { currencies } from '../../../generated/iso-codes.mjs';
import type { Model } from '../../../engine/model/model-types';
import { laterByDays } from '../../../engine/values/dates';
import type { Draw } from './draw';
import { description, reference } from './words';

/** What hangs together in a claim. Amounts are in øre, or in hundredths of the currency. */
export interface ClaimPlan {
  readonly reference: string;
  readonly kind: string;
  readonly description: string;
  readonly currency: string;
  readonly original: number;
  /** What was paid, and what was taken off. */
  readonly payments: readonly Payment[];
  readonly adjustments: readonly Payment[];
  readonly due: string;
  readonly demands: readonly { readonly sent: string; readonly deadline: string }[];
  readonly relatedTo?: ClaimPlan;
  readonly period?: { readonly start: string; readonly end: string };
  /** Whether it has to say what interrupted its limitation. */
  readonly isOld: boolean;
}

interface Payment {
  readonly date: string;
  readonly oere: number;
}

/** A ground and its claims. */
export interface GroundPlan {
  /** The kind of special ground; undefined for an ordinary one. */
  readonly special: string | undefined;
  readonly date: string;
  /** The days that notices were sent on: their deadlines have run out. */
  readonly notices: readonly string[];
  /** The day that a judgment had to be fulfilled by, and an earlier one that it was served on. */
  readonly term: string;
  readonly claims: readonly ClaimPlan[];
}

export interface Case {
  readonly written: string;
  readonly grounds: readonly GroundPlan[];
  readonly claims: readonly ClaimPlan[];
  /** Whether everything has a priority, or nothing. */
  readonly isPrioritised: boolean;
}

const noticeDays = 14;
const yearDays = 365;

/** @returns a case of one day between 2001 and today, whose dates and amounts fit together */
export function drawCase(draw: Draw, model: Model, today: string): Case {
  const written = draw.chance(50)
    ? draw.day('2001-01-01', today)
    : draw.day(laterByDays(today, -yearDays), today);
  const taken = new Set<string>();
  const grounds = draw.several(1, 3, () => drawGround(draw, model, written, taken));
  const claims = grounds.flatMap((ground) => ground.claims);
  return { written, grounds, claims, isPrioritised: draw.chance(30) };
}

function drawGround(draw: Draw, model: Model, written: string, taken: Set<string>): GroundPlan {
  const kinds = model.types['SaerligTvangsgrunnlag']?.choices?.['type']?.members ?? [];
  const special = draw.chance(25) ? undefined : draw.pick(kinds);
  // Judgments and debt instruments of more than ten years are told of: they may well be barred.
  const oldest = laterByDays(written, -9 * yearDays);
  const due = draw.day(oldest, laterByDays(written, -60));
  const first = drawClaims(draw, special, due, written, taken);
  const lastDue =
    first
      .map((claim) => claim.due)
      .sort()
      .at(-1) ?? due;
  const term = draw.day(oldest, written);
  return {
    special,
    date: draw.day(oldest, special === undefined ? term : written),
    notices: draw.several(1, 2, () => draw.day(lastDue, laterByDays(written, -noticeDays))),
    term,
    claims: first,
  };
}

function drawClaims(
  draw: Draw,
  special: string | undefined,
  due: string,
  written: string,
  taken: Set<string>,
): ClaimPlan[] {
  const mains = draw.several(1, draw.chance(20) ? 12 : 2, () => drawMain(draw, special, due, written, taken));
  return mains.flatMap((main) => [
    main,
    ...interestOn(draw, main, written, taken),
    ...costsOf(draw, main, written, taken),
  ]);
}

function drawMain(
  draw: Draw,
  special: string | undefined,
  due: string,
  written: string,
  taken: Set<string>,
): ClaimPlan {
  const own = draw.day(due, laterByDays(written, -40));
  return {
    ...drawAmounts(draw, own, written, draw.chance(75) ? 'NOK' : draw.pick(currencies)),
    ...drawDemands(draw, own, written),
    reference: freshReference(draw, taken),
    kind: 'Hovedkrav',
    // Rent and the like is the same every month: only what it is for tells two such claims apart.
    description: `${description(draw)} ${taken.size}`,
    due: own,
    isOld: special === 'skriftligMeddelelse' && laterByDays(own, 3 * yearDays) < written,
  };
}

function drawDemands(draw: Draw, due: string, written: string): Pick<ClaimPlan, 'demands'> {
  const demands = draw.several(0, 2, () => {
    const sent = draw.day(due, laterByDays(written, -20));
    return { sent, deadline: draw.day(laterByDays(sent, noticeDays), written) };
  });
  return { demands };
}

function drawAmounts(
  draw: Draw,
  due: string,
  written: string,
  currency: string,
): Pick<ClaimPlan, 'currency' | 'original' | 'payments' | 'adjustments'> {
  const original = draw.int(1, draw.pick([20_000, 1_000_000, 1_000_000_000]));
  let left = original;
  const dates = new Set<string>();
  const part = (): Payment[] => {
    const oere = draw.chance(30) ? Math.floor(left / 100) : draw.int(0, Math.floor(left / 3));
    const date = draw.day(laterByDays(due, -30), written);
    if (oere === 0 || dates.has(date)) return [];
    dates.add(date);
    left -= oere;
    return [{ oere, date }];
  };
  const payments = draw.several(0, draw.chance(10) ? 40 : 3, part).flat();
  return { currency, original, payments, adjustments: draw.several(0, 2, part).flat() };
}

function interestOn(draw: Draw, main: ClaimPlan, written: string, taken: Set<string>): ClaimPlan[] {
  let start = draw.day(main.due, written);
  return draw.several(0, 2, () => {
    // Of what is interest for one day only nothing is said.
    const end = draw.day(start, written);
    const claim: ClaimPlan = {
      ...drawAmounts(draw, main.due, written, main.currency),
      reference: freshReference(draw, taken),
      kind: 'Rentekrav',
      description: `${draw.pick(['Renter', 'Forsinkelsesrente'])} ${taken.size}`,
      due: main.due,
      demands: [],
      relatedTo: main,
      ...(end > start ? { period: { start, end } } : {}),
      isOld: false,
    };
    start = end;
    return claim;
  });
}

function costsOf(draw: Draw, main: ClaimPlan, written: string, taken: Set<string>): ClaimPlan[] {
  return draw.several(0, 1, () => {
    const due = draw.day(main.due, laterByDays(written, -40));
    const kind = draw.pick([
      'UtenrettsligeKostnader',
      'Sakskostnader',
      'TidligereRettsligeSakskostnader',
      'SakskostnaderForSkriving',
    ]);
    const amounts = drawAmounts(draw, due, written, main.currency);
    // What is within the lowest rate is within every one.
    const original = kind === 'UtenrettsligeKostnader' ? draw.int(1, 29_500) : amounts.original;
    const isCost = kind === 'UtenrettsligeKostnader';
    return {
      ...amounts,
      ...(isCost ? { payments: [], adjustments: [] } : {}),
      ...drawDemands(draw, due, written),
      original,
      reference: freshReference(draw, taken),
      kind,
      description: `${draw.pick(['Salær', 'Purregebyr', 'Skrivesalær', 'Gebyr'])} ${taken.size}`,
      due,
      relatedTo: main,
      isOld: false,
    };
  });
}

function freshReference(draw: Draw, taken: Set<string>): string {
  for (;;) {
    const own = reference(draw);
    if (taken.has(own)) continue;
    taken.add(own);
    return own;
  }
}
