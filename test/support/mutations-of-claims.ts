import { claimsOf, groundsIn, listIn, memberOf, type Mutation } from './mutations';

const referenceOf = (krav: Record<string, unknown>): string => String(krav['innsendersKravreferanse']);

/** Mistakes in the references between claims and grounds. */
export const referenceMutations: readonly Mutation[] = [
  {
    code: 'KRAV_DUPLIKATE_REFERANSER',
    apply(draft, choose) {
      const claims = listIn(draft, 'kravTilInnkreving');
      claims.push(structuredClone(choose(claims)));
    },
  },
  {
    code: 'KRAV_IKKE_BENYTTET',
    apply(draft, choose) {
      const claims = listIn(draft, 'kravTilInnkreving');
      const copy = {
        ...(choose(claims) as object),
        innsendersKravreferanse: 'NY-1',
        kravbeskrivelse: 'Et annet krav',
      };
      claims.push(copy);
    },
  },
  {
    code: 'TVANGSGRUNNLAG_UGYLDIGE_KRAVREFERANSER',
    apply: (draft, choose) =>
      void listIn(choose(groundsIn(draft)), 'innsendersKravreferanse').push('UKJENT-1'),
  },
  {
    code: 'elan/referanse-to-ganger',
    apply(draft, choose) {
      const list = listIn(choose(groundsIn(draft)), 'innsendersKravreferanse');
      list.push(choose(list));
    },
  },
  {
    code: 'RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER',
    apply: (draft, choose) =>
      void (choose(claimsOf(draft, 'Rentekrav', 'UtenrettsligeKostnader'))['relatertKrav'] = ['UKJENT-1']),
  },
  {
    code: 'RELATERTE_KRAV_KAN_IKKE_PEKE_PÅ_SEG_SELV',
    apply(draft, choose) {
      const krav = choose(claimsOf(draft, 'Rentekrav', 'UtenrettsligeKostnader'));
      krav['relatertKrav'] = [referenceOf(krav)];
    },
  },
  {
    code: 'HOVEDSTOL_SKAL_IKKE_HA_ET_RELATERT_KRAV',
    apply(draft, choose) {
      const krav = choose(claimsOf(draft, 'Hovedkrav'));
      krav['relatertKrav'] = [referenceOf(choose(claimsOf(draft, 'Rentekrav')))];
    },
  },
  {
    code: 'GEBYR_ELLER_SAKSKOSTNAD_HAR_ET_RELATERTKRAV_SOM_IKKE_ER_HOVEDSTOL',
    apply(draft, choose) {
      const krav = choose(claimsOf(draft, 'UtenrettsligeKostnader'));
      krav['relatertKrav'] = [referenceOf(choose(claimsOf(draft, 'Rentekrav')))];
    },
  },
  {
    code: 'RENTE_MAA_HA_RELATERT_KRAV',
    apply(draft, choose) {
      const krav = choose(claimsOf(draft, 'Rentekrav'));
      if (choose([true, false])) delete krav['relatertKrav'];
      else krav['relatertKrav'] = [];
    },
  },
];

/** Mistakes in single claims. */
export const claimMutations: readonly Mutation[] = [
  {
    code: 'RENTEKRAV_TILKNYTTET_IKKE_RENTEKRAV',
    apply: (draft, choose) =>
      void (choose(claimsOf(draft, 'Hovedkrav', 'UtenrettsligeKostnader'))['rentekrav'] = {
        beregnetMedForsinkelsesrente: true,
      }),
  },
  {
    code: 'RENTEKRAV_KAN_IKKE_HA_RENTEOPPLYSNINGER',
    apply: (draft, choose) =>
      void (choose(claimsOf(draft, 'Rentekrav'))['rentebaerendeKrav'] = { harForsinkelsesrente: true }),
  },
  {
    code: 'RENTEKRAV_PERIODE_MAA_HA_GYLDIG_PERIODE',
    apply: (draft, choose) =>
      void (choose(claimsOf(draft, 'Rentekrav'))['rentekrav'] = {
        rentePeriode: { startdato: '2026-06-15' },
      }),
  },
  {
    code: 'KRAV_MANGLER_FORFALLSDATO',
    apply: (draft, choose) =>
      delete choose(claimsOf(draft, 'Hovedkrav', 'UtenrettsligeKostnader'))['kravforfall'],
  },
  {
    code: 'KRAV_OPPGIS_UTEN_FORFALLSDATO',
    apply: (draft, choose) =>
      void (choose(claimsOf(draft, 'Rentekrav'))['kravforfall'] = { forfallsdato: '2026-02-02' }),
  },
  {
    code: 'INNBETALING_FRAM_I_TID',
    apply(draft, choose) {
      const [payment] = listIn(choose(claimsOf(draft, 'Hovedkrav')), 'innbetaling') as Record<
        string,
        unknown
      >[];
      if (payment) payment['bokfoertDato'] = choose(['2026-06-16', '2027-01-01']);
    },
  },
  {
    code: 'PRIORITET_MANGLER',
    apply(draft, choose) {
      for (const krav of claimsOf(draft, 'Hovedkrav')) delete krav['rentebaerendeKrav'];
      for (const krav of claimsOf(draft, 'Rentekrav')) {
        krav['kravdetaljer'] = 'Sakskostnader';
      }
      delete draft['kreverRettsgebyrErstattet'];
      (choose(listIn(draft, 'kravTilInnkreving')) as Record<string, unknown>)['prioritetISak'] = 1;
    },
  },
  {
    code: 'UGYLDIG_BELOEP',
    apply(draft, choose) {
      const krav = choose(claimsOf(draft, 'Rentekrav', 'UtenrettsligeKostnader'));
      const wrong = choose([-1, 12.345, 0.001]);
      for (const name of ['opprinneligBeloep', 'gjenstaaendeBeloep']) memberOf(krav, name)['beloep'] = wrong;
    },
  },
  {
    code: 'UGYLDIG_RENTE',
    apply: (draft, choose) =>
      void (choose(claimsOf(draft, 'Hovedkrav'))['rentebaerendeKrav'] = {
        avtaltRentesats: choose([-0.5, 9.125]),
      }),
  },
  {
    code: 'elan/beloep-stemmer-ikke',
    apply: (draft, choose) => {
      const remaining = memberOf(choose(claimsOf(draft, 'Hovedkrav', 'Rentekrav')), 'gjenstaaendeBeloep');
      remaining['beloep'] = Number(remaining['beloep']) + choose([1, -1, 250]);
    },
  },
];
