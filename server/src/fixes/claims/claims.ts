import type { BegjaeringIndex, Krav } from '../../begjaering/index';
import { below, lastOf, parentOf, valueAt } from '../../begjaering/pointer';
import { isObject, listOf, property, textOf } from '../../begjaering/values';
import { formatOere } from '../../money';
import { rentekrav } from '../../rules/kinds';
import { kravAt } from '../references/lookup';
import type { Operation } from '../edits';
import type { FixProposal, FixProvider } from '../fix';
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
    *propose({ at, args }) {
      if (typeof args['begjaeringsdato'] === 'string') yield replacement(at, args['begjaeringsdato'], true);
    },
  },
  {
    codes: ['KRAV_MANGLER_FORFALLSDATO', 'elan/forfallsdato-mangler'],
    *propose({ at, missing }, { index }) {
      const krav = kravAt(index, at);
      for (const date of krav ? likelyDueDates(index, krav) : []) {
        yield missing === 'forfallsdato'
          ? insertion(at, missing, date)
          : {
              ...insertion(at, 'kravforfall', { forfallsdato: date }),
              id: 'insertDueDate',
              args: { dato: date },
            };
      }
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
    *propose({ at }, { index }) {
      const value = valueAt(index.root, at);
      if (typeof value === 'number') yield replacement(at, Math.round(Math.abs(value) * 100) / 100, true);
    },
  },
  {
    codes: ['elan/beloep-stemmer-ikke', 'elan/rente-avviker'],
    *propose({ at, args }, { index }) {
      const oere = args['oere'];
      if (typeof oere !== 'number' || oere < 0) return;
      yield replacement(at, Number(formatOere(oere)), true);
      if (lastOf(parentOf(at)) === 'opprinneligBeloep') yield bothAmounts(index, at, oere);
    },
  },
  {
    codes: ['elan/rente-uten-rentebaerende-krav'],
    propose: (data, { index }) => bearInterest(index, data.args['kravreferanse']),
  },
];

/** An interest claim on which nothing is paid has the same amount twice. */
function bothAmounts(index: BegjaeringIndex, at: string, oere: number): FixProposal {
  const krav = parentOf(parentOf(at));
  const value = Number(formatOere(oere));
  const remaining = below(krav, 'gjenstaaendeBeloep', 'beloep');
  const same = valueAt(index.root, at) === valueAt(index.root, remaining);
  const operations: Operation[] = [{ kind: 'replace', at, value }];
  if (same) operations.push({ kind: 'replace', at: remaining, value });
  return { id: 'setBothAmounts', args: { verdi: String(value) }, operations, preferred: same };
}

/** Payment demands say when a cost is due; else a related claim's due date is the best guess. */
function likelyDueDates(index: BegjaeringIndex, krav: Krav): string[] {
  const demands = listOf(krav.value, 'betalingsoppfordring').map((demand) =>
    textOf(demand, 'betalingsfrist'),
  );
  const related = krav.relations.flatMap(({ reference }) => index.kravByReference.get(reference) ?? []);
  const dues = related.map(({ value }) => textOf(value['kravforfall'], 'forfallsdato'));
  const own = textOf(index.root, 'begjaeringsdato');
  const known = [...demands, ...dues].filter((date) => date !== undefined);
  return [...new Set(known.length > 0 ? known : own === undefined ? [] : [own])];
}

function* bearInterest(index: BegjaeringIndex, reference: unknown): Generator<FixProposal> {
  const [krav] = typeof reference === 'string' ? (index.kravByReference.get(reference) ?? []) : [];
  if (!krav) return;
  const next = nextPriority(index);
  const value = {
    harForsinkelsesrente: true,
    ...(next === undefined ? {} : { prioritetISakFremtidigRentekrav: next }),
  };
  yield insertion(krav.pointer, 'rentebaerendeKrav', value, true);
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
