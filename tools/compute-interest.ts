import type { Krav } from '../engine/begjaering/index';
import { obstacleText } from '../engine/fixes/fix';
import { interestOn, type ClaimInterest } from '../engine/interest/claims';
import { interestAt, lateInterest, ratesKnownUntil } from '../engine/interest/late-interest';
import { daysBetween, isCalendarDate } from '../engine/values/dates';
import { currencyOf, oereOf } from '../engine/values/money';
import { firstOf } from './places';
import { demandBegjaering, sourceOf, type Source } from './source';
import { ToolProblem, type SourceArguments, type ToolWorld } from './tool';
import { toolWords, type ToolWords } from './words';

interface Arguments extends SourceArguments {
  readonly claim?: string;
  readonly amount?: number;
  readonly from?: string;
  readonly to?: string;
  readonly agreedRate?: number;
  readonly limit?: number;
}

/** Computes interest on the claims of a begjæring, or on an amount. */
export async function computeInterestTool(given: Arguments, world: ToolWorld): Promise<object> {
  const words = toolWords[given.language ?? world.usual.language];
  const isOfFile = given.file !== undefined || given.text !== undefined;
  const { amount, from, to, agreedRate } = given;
  if ([amount, from, to, agreedRate].every((each) => each === undefined))
    return ofClaims(await sourceOf(given, world), given);
  if (isOfFile || given.claim !== undefined) throw new ToolProblem(words.amountAlone);
  return { computations: [ofAmount(given, words)], notComputed: [], more: 0 };
}

function ofClaims(source: Source, { claim, limit }: Arguments): object {
  demandBegjaering(source);
  const { language, document, told } = source;
  const { index } = document;
  const asked = claim === undefined ? index.krav : (index.kravByReference.get(claim) ?? []);
  if (claim !== undefined && asked.length === 0) throw new ToolProblem(toolWords[language].noClaim(claim));
  const results = asked.map((krav) => ({ krav, rows: interestOn(krav, index) }));
  // Most claims bear no interest, which is only worth saying of one that was asked for.
  const telling = results.filter(({ rows }) => rows !== 'noInterest' || claim !== undefined);
  const { listed, more } = firstOf(telling, limit);
  return {
    ...told,
    computations: listed.flatMap(({ krav, rows }) =>
      typeof rows === 'string' ? [] : [{ ...referenceOf(krav), ...computationOf(krav, rows) }],
    ),
    notComputed: listed.flatMap(({ krav, rows }) =>
      typeof rows === 'string' ? [{ ...referenceOf(krav), reason: obstacleText(rows, language) }] : [],
    ),
    more,
  };
}

const referenceOf = ({ reference }: Krav): { reference?: string } =>
  reference === undefined ? {} : { reference };

function computationOf({ value }: Krav, rows: readonly ClaimInterest[]): object {
  const total = rows.reduce((sum, { oere }) => sum + oere, 0);
  return {
    currency: String(currencyOf(value['opprinneligBeloep'])),
    total: total / 100,
    rows: rows.map(toldRow),
  };
}

function toldRow({ from, to, basisOere, percent, statutory, confirmed, oere }: ClaimInterest): object {
  const days = daysBetween(from, to);
  return { from, to, days, principal: basisOere / 100, percent, statutory, confirmed, interest: oere / 100 };
}

function ofAmount({ amount, from, to, agreedRate }: Arguments, words: ToolWords): object {
  if (amount === undefined || from === undefined || to === undefined)
    throw new ToolProblem(words.amountNeedsDates);
  if (!isCalendarDate(from) || !isCalendarDate(to) || from >= to) throw new ToolProblem(words.wrongDates);
  const basisOere = oereOf({ beloep: amount });
  const basisPoints = agreedRate === undefined ? undefined : oereOf({ beloep: agreedRate });
  if (basisOere === undefined || (agreedRate !== undefined && basisPoints === undefined))
    throw new ToolProblem(words.wrongAmount);
  if (basisPoints !== undefined) {
    const oere = interestAt(basisOere, from, to, basisPoints);
    const row = {
      from,
      to,
      basisOere,
      percent: percentOf(basisPoints),
      statutory: false,
      confirmed: true,
      oere,
    };
    return { currency: 'NOK', total: oere / 100, rows: [toldRow(row)] };
  }
  const interest = lateInterest(basisOere, from, to);
  if (!interest) throw new ToolProblem(words.unknownRate(ratesKnownUntil));
  const rows = interest.rows.map(({ rate, ...row }) =>
    toldRow({
      ...row,
      basisOere,
      percent: percentOf(rate.basisPoints),
      statutory: true,
      confirmed: rate.confirmed,
    }),
  );
  return { currency: 'NOK', total: interest.oere / 100, rows };
}

const percentOf = (basisPoints: number): string => (basisPoints / 100).toFixed(2);
