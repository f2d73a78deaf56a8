import type { BegjaeringIndex, Krav } from '../../begjaering/index';
import { below, lastOf, parentOf, valueAt } from '../../begjaering/pointer';
import { isObject, listOf, property, textOf } from '../../values/json';
import { nearestAmount } from '../../values/numbers';
import { rentekrav } from '../../rules/kinds';
import { meantRate } from '../../rules/money/rates';
import { kravAt } from '../references/lookup';
import type { Operation } from '../../edits/edits';
import { textArgument, type FixProposal, type FixProvider } from '../fix';
import { insertSkeleton } from '../complete';
import { exchange, insertion, removal, replacement } from '../missing';

/** Fixes of what is wrong with a single claim. */
export const claimDetailFixes: readonly FixProvider[] = [
  {
    codes: ['RENTEKRAV_TILKNYTTET_IKKE_RENTEKRAV'],
    *propose({ at }) {
      yield removal(at, 'rentekrav', true);
      const kind: Operation = { kind: 'replace', at: below(parentOf(at), 'kravdetaljer'), value: rentekrav };
      yield { id: 'setValue', args: { egenskap: 'kravdetaljer', verdi: rentekrav }, operations: [kind] };
    },
  },
  {
    codes: ['RENTEKRAV_KAN_IKKE_HA_RENTEOPPLYSNINGER', 'KRAV_OPPGIS_UTEN_FORFALLSDATO'],
    *propose({ at }) {
      yield removal(at, lastOf(at), true);
    },
  },
  {
    codes: ['RENTEKRAV_PERIODE_MAA_HA_GYLDIG_PERIODE', 'elan/renteperiode-snudd'],
    *propose({ at }, { index }) {
      const period = parentOf(at);
      const [start, end] = ['startdato', 'sluttdato'].map((name) =>
        textOf(valueAt(index.root, period), name),
      );
      if (start && end) yield exchange(period, ['startdato', 'sluttdato'], [start, end]);
    },
  },
  {
    codes: ['elan/datorekkefoelge'],
    *propose({ at, args }, { index }) {
      const holder = valueAt(index.root, parentOf(at));
      const names = [args['foerst'], args['sist']].filter((name) => typeof name === 'string');
      const [first = '', second = ''] = names;
      const values = [property(holder, first), property(holder, second)] as const;
      if (values.every((value) => typeof value === 'string'))
        yield exchange(parentOf(at), [first, second], values);
    },
  },
  {
    codes: ['elan/renteperiode-etter-begjaering'],
    *propose(data, { index }) {
      const start = textOf(valueAt(index.root, parentOf(data.at)), 'startdato') ?? '';
      const begjaeringsdato = textArgument(data, 'begjaeringsdato');
      if (start < begjaeringsdato) yield replacement(data.at, begjaeringsdato, true);
    },
  },
  {
    codes: ['KRAV_MANGLER_FORFALLSDATO', 'elan/forfallsdato-mangler'],
    *propose({ at, missing = '' }, context) {
      const dates = likelyDueDates(kravAt(context.index, at));
      for (const dato of dates) {
        const value = missing === 'forfallsdato' ? dato : { forfallsdato: dato };
        yield { ...insertion(at, missing, value), id: 'insertDueDate', args: { dato } };
      }
      if (dates.length === 0) yield insertSkeleton(at, missing, context);
    },
  },
  {
    codes: ['INNBETALING_FRAM_I_TID'],
    *propose({ at }, { today }) {
      yield replacement(at, today);
      yield { id: 'removePayment', operations: [{ kind: 'remove', at: parentOf(at) }] };
    },
  },
  {
    codes: ['UGYLDIG_BELOEP', 'UGYLDIG_RENTE'],
    *propose(data) {
      const written = textArgument(data, 'beloep') || textArgument(data, 'rentesats');
      const meant = data.code === 'UGYLDIG_RENTE' ? meantRate(Number(written)) : undefined;
      if (meant !== undefined) yield replacement(data.at, meant, true);
      yield replacement(data.at, nearestAmount(written), meant === undefined);
    },
  },
];

/** Payment demands say when a cost is due. */
function likelyDueDates(krav: Krav | undefined): string[] {
  const demands = listOf(krav?.value, 'betalingsoppfordring');
  return [...new Set(demands.flatMap((demand) => textOf(demand, 'betalingsfrist') ?? []))];
}

/** @returns the priority after the last one that is given; undefined where none is */
export function nextPriority({ root, krav }: BegjaeringIndex): number | undefined {
  const given = [
    ...krav.flatMap(({ value }) => [
      value['prioritetISak'],
      property(value['rentebaerendeKrav'], 'prioritetISakFremtidigRentekrav'),
    ]),
    ...['prioritetISakRettsgebyr', 'prioritetISakFremtidigRentekrav'].map((name) =>
      property(property(root, 'kreverRettsgebyrErstattet'), name),
    ),
  ];
  const numbers = given.map(Number).filter((priority) => priority >= 1);
  return numbers.length === 0 ? undefined : Math.min(99, Math.max(...numbers) + 1);
}

/** Fixes of priorities: the next number, or none at all. */
export const priorityFixes: readonly FixProvider[] = [
  {
    codes: ['PRIORITET_MANGLER', 'PRIORITET_MANGLER_PÅ_RENTEOPPLYSNINGER', 'PRIORITET_MANGLER_PÅ_RETTSGEBYR'],
    *propose({ at, missing = '' }, { index }) {
      const next = nextPriority(index);
      if (next !== undefined) yield insertion(at, missing, next, true);
      yield withoutPriorities(index);
    },
  },
];

function withoutPriorities(index: BegjaeringIndex): FixProposal {
  const operations: Operation[] = index.krav.flatMap(({ value, pointer }) => {
    const own: Operation[] =
      value['prioritetISak'] === undefined ? [] : [{ kind: 'remove', at: below(pointer, 'prioritetISak') }];
    const interest = value['rentebaerendeKrav'];
    const future: Operation[] =
      isObject(interest) && interest['prioritetISakFremtidigRentekrav'] !== undefined
        ? [{ kind: 'remove', at: below(pointer, 'rentebaerendeKrav', 'prioritetISakFremtidigRentekrav') }]
        : [];
    return [...own, ...future];
  });
  return { id: 'removePriorities', operations };
}
