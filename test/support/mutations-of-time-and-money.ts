import { below } from '../../engine/begjaering/pointer';
import { claimsOf, groundsIn, listIn, memberOf, type Draft } from './mutations';
import { firstIn, groundPointer, pointerOf, type PlantedMistake } from './planted-mistake';

const amountOf = (krav: Draft, name: string): Draft => memberOf(krav, name);

/** Mistakes in dates. */
export const timeMistakes: readonly PlantedMistake[] = [
  {
    code: 'elan/datorekkefoelge',
    plant(draft, choose) {
      draft['begjaeringsdato'] = choose(['2025-06-15', '2024-01-01']);
      return '/begjaeringsdato';
    },
  },
  {
    code: 'elan/datorekkefoelge',
    plant(draft, choose) {
      const ground = choose(groundsIn(draft));
      firstIn(ground, 'varsel')['dato'] = choose(['2026-02-01', '2026-06-16', '2025-01-01']);
      return groundPointer(draft, ground, 'varsel', 0, 'dato');
    },
  },
  {
    code: 'elan/begjaeringsdato-fram-i-tid',
    plant(draft, choose) {
      draft['begjaeringsdato'] = choose(['2026-06-16', '2027-06-15', '2062-06-15']);
      return '/begjaeringsdato';
    },
  },
  {
    code: 'elan/usannsynlig-dato',
    plant(draft, choose) {
      const krav = choose(claimsOf(draft, 'Hovedkrav', 'UtenrettsligeKostnader'));
      memberOf(krav, 'kravforfall')['forfallsdato'] = choose(['0226-02-02', '1926-02-02', '2206-02-02']);
      return pointerOf(draft, krav, 'kravforfall', 'forfallsdato');
    },
  },
  {
    code: 'elan/varselfrist-ikke-utloept',
    plant(draft, choose) {
      const ground = choose(groundsIn(draft));
      firstIn(ground, 'varsel')['dato'] = choose(['2026-06-02', '2026-06-15']);
      return groundPointer(draft, ground, 'varsel', 0, 'dato');
    },
  },
  {
    code: 'elan/betalt-etter-begjaering',
    plant(draft, choose) {
      const krav = choose(claimsOf(draft, 'Hovedkrav'));
      draft['begjaeringsdato'] = '2026-06-10';
      firstIn(krav, 'innbetaling')['bokfoertDato'] = choose(['2026-06-11', '2026-06-15']);
      return pointerOf(draft, krav, 'innbetaling', 0, 'bokfoertDato');
    },
  },
  {
    code: 'elan/mulig-foreldet',
    plant(draft, choose) {
      const krav = choose(claimsOf(draft, 'Hovedkrav'));
      memberOf(krav, 'kravforfall')['forfallsdato'] = choose(['2023-06-14', '2019-01-01']);
      // Who pays a part acknowledges the claim.
      delete krav['innbetaling'];
      krav['gjenstaaendeBeloep'] = krav['opprinneligBeloep'];
      return pointerOf(draft, krav, 'kravforfall', 'forfallsdato');
    },
  },
];

/** Mistakes in amounts and currencies. */
export const moneyMistakes: readonly PlantedMistake[] = [
  {
    code: 'elan/oere-for-kroner',
    plant(draft, choose) {
      const krav = choose(claimsOf(draft, 'Hovedkrav', 'Rentekrav', 'UtenrettsligeKostnader'));
      const remaining = amountOf(krav, 'gjenstaaendeBeloep');
      remaining['beloep'] = Math.round(Number(remaining['beloep']) * 100);
      return pointerOf(draft, krav, 'gjenstaaendeBeloep', 'beloep');
    },
  },
  {
    code: 'elan/betalt-for-mye',
    plant(draft, choose) {
      const krav = choose(claimsOf(draft, 'Hovedkrav'));
      memberOf(firstIn(krav, 'innbetaling'), 'beloep')['beloep'] = choose([9001, 12345.67]);
      return pointerOf(draft, krav, 'innbetaling', 0, 'beloep', 'beloep');
    },
  },
  {
    code: 'elan/innbetaling-to-ganger',
    plant(draft, choose) {
      const krav = choose(claimsOf(draft, 'Hovedkrav'));
      listIn(krav, 'innbetaling').push(structuredClone(firstIn(krav, 'innbetaling')));
      return pointerOf(draft, krav, 'innbetaling', 1);
    },
  },
  {
    code: 'elan/valuta-blandet',
    plant(draft, choose) {
      const krav = choose(claimsOf(draft, 'Hovedkrav', 'UtenrettsligeKostnader'));
      amountOf(krav, 'gjenstaaendeBeloep')['valuta'] = choose(['EUR', 'SEK']);
      return pointerOf(draft, krav, 'gjenstaaendeBeloep', 'valuta');
    },
  },
  {
    code: 'elan/beloep-null',
    plant(draft, choose) {
      const krav = choose(claimsOf(draft, 'UtenrettsligeKostnader'));
      krav['innbetaling'] = [
        { bokfoertDato: '2026-04-01', beloep: { ...amountOf(krav, 'gjenstaaendeBeloep') } },
      ];
      amountOf(krav, 'gjenstaaendeBeloep')['beloep'] = 0;
      return pointerOf(draft, krav, 'gjenstaaendeBeloep', 'beloep');
    },
  },
  {
    code: 'elan/rentesats-usannsynlig',
    plant(draft, choose) {
      const krav = choose(claimsOf(draft, 'Hovedkrav'));
      krav['rentebaerendeKrav'] = { avtaltRentesats: choose([0.09, 0.12, 0.4, 925, 101]) };
      return pointerOf(draft, krav, 'rentebaerendeKrav', 'avtaltRentesats');
    },
  },
  {
    code: 'elan/utenrettslige-kostnader-over-sats',
    plant(draft, choose) {
      const krav = choose(claimsOf(draft, 'UtenrettsligeKostnader'));
      const amount = choose([1400.01, 5000]);
      for (const name of ['opprinneligBeloep', 'gjenstaaendeBeloep']) amountOf(krav, name)['beloep'] = amount;
      return pointerOf(draft, krav, 'opprinneligBeloep', 'beloep');
    },
  },
];

/** What is there twice. */
export const doubledMistakes: readonly PlantedMistake[] = [
  {
    code: 'elan/tvangsgrunnlag-to-ganger',
    plant(draft, choose) {
      const grounds = listIn(draft, 'begjaeringensTvangsgrunnlag');
      const copy = structuredClone(choose(groundsIn(draft)));
      const title = String(copy['betegnelseAvTvangsgrunnlag']);
      copy['betegnelseAvTvangsgrunnlag'] = choose([title, title.toUpperCase()]);
      grounds.push(copy);
      return below('', 'begjaeringensTvangsgrunnlag', grounds.length - 1, 'betegnelseAvTvangsgrunnlag');
    },
    // The authority's rule tells of each claim of it.
    beside: ['KRAV_I_FLERE_TVANGSGRUNNLAG'],
  },
  {
    code: 'elan/krav-to-ganger',
    plant(draft, choose) {
      const krav = choose(claimsOf(draft, 'Hovedkrav', 'UtenrettsligeKostnader'));
      const claims = listIn(draft, 'kravTilInnkreving');
      const ground = groundsIn(draft).find((each) =>
        listIn(each, 'innsendersKravreferanse').includes(krav['innsendersKravreferanse']),
      );
      listIn(ground ?? {}, 'innsendersKravreferanse').push('NY-1');
      claims.push({ ...structuredClone(krav), innsendersKravreferanse: 'NY-1' });
      return below('', 'kravTilInnkreving', claims.length - 1, 'innsendersKravreferanse');
    },
  },
  {
    code: 'elan/filnavn-to-ganger',
    plant(draft, choose) {
      const ground = choose(groundsIn(draft));
      memberOf(ground, 'tvangsgrunnlag')['filnavn'] = memberOf(
        firstIn(ground, 'varsel'),
        'tvangskraftgrunnlag',
      )['filnavn'];
      return groundPointer(draft, ground, 'varsel', 0, 'tvangskraftgrunnlag', 'filnavn');
    },
  },
  {
    code: 'elan/vedlegg-to-roller',
    plant(draft, choose) {
      const { uuid } = memberOf(choose(groundsIn(draft)), 'tvangsgrunnlag');
      const claimant = firstIn(draft, 'saksoeker');
      memberOf(claimant, 'saksoekersProsessfullmektig')['fullmakt'] = {
        fraDato: '2020-01-01',
        fullmakt: { type: 'fullmakt', filnavn: 'avtale om fullmakt.pdf', uuid },
      };
      return '/saksoeker/0/saksoekersProsessfullmektig/fullmakt/fullmakt/uuid';
    },
  },
];
