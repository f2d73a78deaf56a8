import { lateInterest } from '../../engine/interest/late-interest';
import { laterByDays } from '../../engine/values/dates';
import { claimsOf, groundsIn, listIn, memberOf, type Choose, type Draft } from './mutations';
import { pointerOf, type PlantedMistake } from './planted-mistake';

/** What is interest for a period: as much as the law says. */
interface InterestPlan {
  readonly on: Draft;
  readonly basis: number;
  readonly start: string;
  readonly end: string;
}

/** Writes statutory interest for a period into an interest claim. */
function writeInterest(krav: Draft, { on, basis, start, end }: InterestPlan): void {
  const amount = { beloep: (lateInterest(basis * 100, start, end)?.oere ?? 0) / 100, valuta: 'NOK' };
  krav['relatertKrav'] = [on['innsendersKravreferanse']];
  krav['opprinneligBeloep'] = amount;
  krav['gjenstaaendeBeloep'] = { ...amount };
  krav['kravbeskrivelse'] = `Renter fra ${start}`;
  krav['rentekrav'] = {
    rentePeriode: { startdato: start, sluttdato: end },
    renteGrunnlag: { beloep: basis, valuta: 'NOK' },
    beregnetMedForsinkelsesrente: true,
  };
}

/** An interest claim beside another, on the same ground. */
function another(draft: Draft, krav: Draft): Draft {
  const copy: Draft = { ...structuredClone(krav), innsendersKravreferanse: 'NY-RENTE' };
  listIn(draft, 'kravTilInnkreving').push(copy);
  const ground = groundsIn(draft).find((each) =>
    listIn(each, 'innsendersKravreferanse').includes(krav['innsendersKravreferanse']),
  );
  listIn(ground ?? {}, 'innsendersKravreferanse').push('NY-RENTE');
  return copy;
}

/** An interest claim, and the claim that it is interest on. */
function interestIn(draft: Draft, choose: Choose): readonly [krav: Draft, on: Draft] | undefined {
  const krav = claimsOf(draft, 'Rentekrav');
  if (krav.length === 0) return undefined;
  const chosen = choose(krav);
  const [reference] = listIn(chosen, 'relatertKrav');
  const on = claimsOf(draft, 'Hovedkrav').find((each) => each['innsendersKravreferanse'] === reference);
  return on && [chosen, on];
}

/** The due date of the main claims, and the day of the begjæring. */
const [due, written] = ['2026-02-02', '2026-06-15'];

/** Two periods of interest on one claim, the second of which begins some days before or after the first ends. */
const neighbours = (code: string, distances: readonly number[]): PlantedMistake => ({
  code,
  plant(draft, choose) {
    const interest = interestIn(draft, choose);
    if (!interest) return undefined;
    const [krav, on] = interest;
    const middle = choose(['2026-03-20', '2026-04-20', '2026-05-01']);
    const start = laterByDays(middle, choose(distances));
    const later = another(draft, krav);
    const [first, second] = choose([
      [krav, later],
      [later, krav],
    ]);
    writeInterest(first, { on, basis: 8000, start: due, end: middle });
    writeInterest(second, { on, basis: 8000, start, end: written });
    return pointerOf(draft, second, 'rentekrav', 'rentePeriode', 'startdato');
  },
});

/** Mistakes in interest, and in what comes of court fees. */
export const interestMistakes: readonly PlantedMistake[] = [
  neighbours('elan/renteperioder-overlapper', [-1, -10, -45]),
  neighbours('elan/renteperioder-hull', [2, 3, 40]),
  {
    code: 'elan/renteperiode-etter-begjaering',
    plant(draft, choose) {
      const interest = interestIn(draft, choose);
      if (!interest) return undefined;
      const [krav, on] = interest;
      writeInterest(krav, { on, basis: 8000, start: due, end: choose(['2026-06-16', '2026-06-30']) });
      return pointerOf(draft, krav, 'rentekrav', 'rentePeriode', 'sluttdato');
    },
  },
  {
    code: 'elan/rente-foer-varsel',
    plant(draft, choose) {
      const interest = interestIn(draft, choose);
      const costs = claimsOf(draft, 'UtenrettsligeKostnader').filter((each) =>
        listIn(each, 'relatertKrav').includes(interest?.[1]['innsendersKravreferanse']),
      );
      if (!interest || costs.length === 0) return undefined;
      const on = choose(costs);
      on['rentebaerendeKrav'] = { harForsinkelsesrente: true };
      // They were due before they were demanded, so that only the demand is later.
      memberOf(on, 'kravforfall')['forfallsdato'] = '2026-02-20';
      const start = choose(['2026-03-09', '2026-02-21']);
      writeInterest(interest[0], { on, basis: 700, start, end: written });
      return pointerOf(draft, interest[0], 'rentekrav', 'rentePeriode', 'startdato');
    },
  },
  {
    code: 'elan/rente-av-rente',
    plant(draft, choose) {
      const interest = interestIn(draft, choose);
      if (!interest) return undefined;
      const [krav, on] = interest;
      writeInterest(krav, { on, basis: choose([9000.01, 9349.81, 20_000]), start: due, end: written });
      return pointerOf(draft, krav, 'rentekrav', 'renteGrunnlag', 'beloep');
    },
  },
  {
    code: 'elan/rettsgebyr-avviker',
    plant(draft, choose) {
      const krav = choose(claimsOf(draft, 'UtenrettsligeKostnader'));
      krav['kravdetaljer'] = choose(['Sakskostnader', 'TidligereRettsligeSakskostnader']);
      krav['kravbeskrivelse'] = choose(['Rettsgebyr 1 R', 'Forliksklage 1,15 R', '2 ganger rettsgebyret']);
      return pointerOf(draft, krav, 'opprinneligBeloep', 'beloep');
    },
  },
  {
    code: 'elan/beloep-i-tekst-avviker',
    plant(draft, choose) {
      const krav = choose(claimsOf(draft, 'Hovedkrav'));
      const told = choose(['kr 9 500,00', 'NOK 8001', '12.000,50 kroner', '9001,-', '999,99']);
      krav['kravbeskrivelse'] = choose([
        `${String(krav['kravbeskrivelse'])} ${told}`,
        told,
        `Faktura på ${told}.`,
      ]);
      return pointerOf(draft, krav, 'kravbeskrivelse');
    },
  },
];
