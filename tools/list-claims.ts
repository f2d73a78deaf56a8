import type { BegjaeringIndex, Krav } from '../engine/begjaering/index';
import { sumsOf } from '../engine/begjaering/summary';
import { groundTotals } from '../engine/features/amount-words';
import { automatic, chooseModel } from '../engine/model/choose';
import { groundsOf } from '../engine/rules/references/relation';
import { property, textOf } from '../engine/values/json';
import { currencyOf, oereOf } from '../engine/values/money';
import { firstOf } from './places';
import { demandBegjaering, sourceOf } from './source';
import type { SourceArguments, ToolWorld } from './tool';

interface Arguments extends SourceArguments {
  readonly limit?: number;
}

/** Lists claims and grounds with what they amount to. Parties are left out: who they are is not asked for. */
export async function listClaimsTool(given: Arguments, world: ToolWorld): Promise<object> {
  const source = await sourceOf(given, world);
  demandBegjaering(source);
  const { index } = source.document;
  const { listed, more } = firstOf(index.krav, given.limit);
  const totalOf = groundTotals(index);
  const grounds = firstOf(index.tvangsgrunnlag, given.limit);
  return {
    ...source.told,
    model: chooseModel(index.root, automatic).version,
    claims: listed.map((krav) => claimOf(krav, index)),
    grounds: grounds.listed.map((ground) => ({
      ...{ title: ground.title, ...totalOf(ground), pointer: ground.pointer },
    })),
    sums: sumsOf(index.krav).map(({ currency, oere }) => ({ currency, amount: oere / 100 })),
    count: index.krav.length,
    more,
    moreGrounds: grounds.more,
  };
}

function claimOf(krav: Krav, index: BegjaeringIndex): object {
  const { reference, kind, value, relations, pointer } = krav;
  const due = textOf(value['kravforfall'], 'forfallsdato');
  const original = amountOf(value['opprinneligBeloep']);
  const remaining = amountOf(value['gjenstaaendeBeloep']);
  const currency = currencyOf(value['gjenstaaendeBeloep'] ?? value['opprinneligBeloep']);
  return {
    ...(reference === undefined ? {} : { reference }),
    ...(kind === undefined ? {} : { kind }),
    ...(due === undefined ? {} : { due }),
    ...(typeof currency === 'string' ? { currency } : {}),
    ...(original === undefined ? {} : { original }),
    ...(remaining === undefined ? {} : { remaining }),
    grounds: groundsOf(index, reference).map(({ title }) => title),
    relatesTo: relations.map((entry) => entry.reference),
    interest: interestOf(value['rentebaerendeKrav']),
    pointer,
  };
}

function amountOf(amount: unknown): number | undefined {
  const oere = oereOf(amount);
  return oere === undefined ? undefined : oere / 100;
}

function interestOf(bearing: unknown): 'statutory' | 'agreed' | 'none' {
  if (property(bearing, 'harForsinkelsesrente') === true) return 'statutory';
  return property(bearing, 'avtaltRentesats') === undefined ? 'none' : 'agreed';
}
