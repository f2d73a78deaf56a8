import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../../../engine/begjaering/index';
import { misplacedDates } from '../../../../../engine/rules/time/order';
import { checked } from '../../../../support/checking';
import { knownFrom } from '../../../../support/fixture-history';
import { foundIn, rulesOf, type Members } from '../../../../support/claims-alone';

const codes = [
  'elan/datorekkefoelge',
  'elan/betalt-etter-begjaering',
  'elan/rente-foer-varsel',
  'elan/renteperiode-etter-begjaering',
];
const begjaering = (claims: readonly Members[], more: Members = {}): Members => ({
  begjaeringsdato: '2026-05-15',
  kravTilInnkreving: claims,
  ...more,
});
const places = (claims: readonly Members[], more: Members = {}): string[] =>
  foundIn(codes, begjaering(claims, more));

const due = (forfallsdato: string, more: Members = {}): Members => ({
  kravforfall: { forfallsdato },
  ...more,
});
const demanded = (...dates: readonly unknown[]): Members => ({
  betalingsoppfordring: dates.map((brevdato) => ({ brevdato })),
});
const named = (innsendersKravreferanse: string, kravdetaljer: string, more: Members = {}): Members => ({
  innsendersKravreferanse,
  kravdetaljer,
  ...more,
});
const interestFrom = (startdato: string, relatertKrav: readonly string[], late: unknown = true): Members =>
  named('R-1', 'Rentekrav', {
    relatertKrav,
    rentekrav: { rentePeriode: { startdato }, beregnetMedForsinkelsesrente: late },
  });
const wrong = (at: string): string => `datorekkefoelge ${at}`;

describe('a date that must not lie after the begjæring', () => {
  it.each<[string, Members, string[]]>([
    ['a due date', due('2026-05-16'), [wrong('0/kravforfall/forfallsdato')]],
    ['a due date on the day', due('2026-05-15'), []],
    [
      'the first of two demands',
      demanded('2026-05-16', '2026-05-01'),
      [wrong('0/betalingsoppfordring/0/brevdato')],
    ],
    [
      'the second of two demands',
      demanded('2026-05-15', '2026-05-16'),
      [wrong('0/betalingsoppfordring/1/brevdato')],
    ],
    [
      'a transfer',
      { transporterklaering: [{ dato: '2026-05-16' }] },
      [wrong('0/transporterklaering/0/dato')],
    ],
    [
      'a payment',
      { innbetaling: [{ bokfoertDato: '2026-05-16' }] },
      ['betalt-etter-begjaering 0/innbetaling/0/bokfoertDato'],
    ],
    [
      'an interest period',
      { innsendersKravreferanse: 'R-1', rentekrav: { rentePeriode: { sluttdato: '2026-05-16' } } },
      ['renteperiode-etter-begjaering 0/rentekrav/rentePeriode/sluttdato'],
    ],
    ['what is no date', demanded('2026-5-30', '2026-05-16'), [wrong('0/betalingsoppfordring/1/brevdato')]],
    ['what is no text', demanded(20_260_530, '2026-05-16'), [wrong('0/betalingsoppfordring/1/brevdato')]],
    [
      'what nobody can have meant',
      demanded('2926-05-30', '2026-05-16'),
      [wrong('0/betalingsoppfordring/1/brevdato')],
    ],
    ['no list', { betalingsoppfordring: 7 }, []],
  ])('%s', (_what, claim, expected) => expect(places([claim])).toEqual(expected));

  it('is not compared where the begjæring has none', () => {
    expect(places([due('2026-05-16')], { begjaeringsdato: undefined })).toEqual([]);
    expect(places([due('2026-05-16')], { begjaeringsdato: 7 })).toEqual([]);
  });
});

describe('a payment after the begjæring', () => {
  const paid = (bokfoertDato: string): Members => ({ innbetaling: [{ bokfoertDato }] });
  const adjusted = (dato: string): Members => ({ kravEndring: [{ dato }] });
  const told = (claim: Members): number => places([claim]).length;

  it('that has not come is left to the official rule of payments', () => {
    expect(told(paid('2026-06-15'))).toBe(1);
    expect(told(paid('2026-06-16'))).toBe(0);
    expect(told(adjusted('2026-06-16'))).toBe(1);
  });

  it('is right in a change of what was submitted', () => {
    const of = (history: string): string[] =>
      foundIn(codes, begjaering([paid('2026-05-16')]), { known: knownFrom(history) });
    expect(of('submitted.json')).toEqual([]);
    expect(of('nothing-submitted.json')).toHaveLength(1);
  });

  it('is told by its own check only', () => {
    expect(foundIn(['elan/datorekkefoelge'], begjaering([paid('2026-05-16')]))).toEqual([]);
  });
});

describe('late-payment interest', () => {
  const main = named('H-1', 'Hovedkrav', due('2026-03-02'));

  it.each<[string, readonly Members[], string[]]>([
    ['from the due date', [main, interestFrom('2026-03-02', ['H-1'])], []],
    [
      'from before the due date',
      [main, interestFrom('2026-03-01', ['H-1'])],
      [wrong('1/rentekrav/rentePeriode/startdato')],
    ],
    [
      'from before the due date, on a claim that is not there too',
      [main, interestFrom('2026-03-01', ['X', 'H-1'])],
      [wrong('1/rentekrav/rentePeriode/startdato')],
    ],
    ['of another kind', [main, interestFrom('2026-03-01', ['H-1'], false)], []],
    ['on itself', [{ ...interestFrom('2026-03-01', ['R-1']), ...due('2026-03-02') }], []],
    ['on a claim that is not there', [main, interestFrom('2026-03-01', ['X'])], []],
  ])('%s', (_what, claims, expected) => expect(places(claims)).toEqual(expected));

  const costs = (...dates: readonly unknown[]): Members => named('S-1', 'Sakskostnader', demanded(...dates));
  const fromBefore = (position: number): string[] => [
    `rente-foer-varsel ${position}/rentekrav/rentePeriode/startdato`,
  ];

  it.each<[string, readonly Members[], string[]]>([
    ['from the demand', [costs('2026-03-02'), interestFrom('2026-03-02', ['S-1'])], []],
    ['from before it', [costs('2026-03-02'), interestFrom('2026-03-01', ['S-1'])], fromBefore(1)],
    ['from the first of two', [costs('2026-03-09', '2026-03-02'), interestFrom('2026-03-05', ['S-1'])], []],
    [
      'from before the first of two',
      [costs('2026-03-09', '2026-03-02'), interestFrom('2026-03-01', ['S-1'])],
      fromBefore(1),
    ],
    [
      'of a main claim, from before it',
      [named('H-1', 'Hovedkrav', demanded('2026-03-02')), interestFrom('2026-03-01', ['H-1'])],
      [],
    ],
    [
      'of costs from before it, and of a main claim from after it',
      [
        named('H-1', 'Hovedkrav', demanded('2026-01-02')),
        costs('2026-03-02'),
        interestFrom('2026-03-01', ['H-1', 'S-1']),
      ],
      fromBefore(2),
    ],
  ])('on costs %s', (_what, claims, expected) => expect(places(claims)).toEqual(expected));
});

describe('a payment demand', () => {
  const costs = (relatertKrav: readonly string[], more: Members): Members =>
    named('S-1', 'Sakskostnader', { relatertKrav, ...more });
  const main = named('H-1', 'Hovedkrav', due('2026-04-01'));
  const other = named('H-2', 'Hovedkrav', due('2026-05-01'));

  it.each<[string, readonly Members[], string[]]>([
    [
      'before the claim was due',
      [main, costs(['H-1'], demanded('2026-03-15'))],
      [wrong('1/betalingsoppfordring/0/brevdato')],
    ],
    [
      'before the first of two claims was due, and one after it',
      [other, main, costs(['H-2', 'H-1'], demanded('2026-04-15', '2026-03-15'))],
      [wrong('2/betalingsoppfordring/1/brevdato')],
    ],
    [
      'before the claim was due, and after its own due date',
      [main, costs(['S-1', 'H-1'], { ...demanded('2026-03-15'), ...due('2026-01-01') })],
      [wrong('1/betalingsoppfordring/0/brevdato')],
    ],
    [
      'with a deadline before it',
      [{ betalingsoppfordring: [{ brevdato: '2026-03-10', betalingsfrist: '2026-03-09' }] }],
      [wrong('0/betalingsoppfordring/0/betalingsfrist')],
    ],
  ])('%s', (_what, claims, expected) => expect(places(claims)).toEqual(expected));
});

describe('a notice', () => {
  const ground = (more: Members, ...dates: readonly string[]): Members => ({
    begjaeringensTvangsgrunnlag: [
      { innsendersKravreferanse: ['H-1'], varsel: dates.map((dato) => ({ dato })), ...more },
    ],
  });
  const main = named('H-1', 'Hovedkrav', due('2026-04-01'));
  const at = (position: number): string => wrong(`/begjaeringensTvangsgrunnlag/0/varsel/${position}/dato`);

  it.each<[string, Members, string[]]>([
    ['before the claim was due', ground({}, '2026-03-31'), [at(0)]],
    ['before, and after', ground({}, '2026-03-31', '2026-04-02'), [at(0)]],
    ['after, and before', ground({}, '2026-04-02', '2026-03-31'), [at(1)]],
    ['on the day', ground({}, '2026-04-01'), []],
    ['of a judgment', ground({ alminneligTvangsgrunnlag: {} }, '2026-03-31'), []],
  ])('%s', (_what, grounds, expected) => expect(places([main], grounds)).toEqual(expected));
});

describe('an authorisation', () => {
  it('does not end before it begins', () => {
    const fullmakt = { fraDato: '2026-02-02', tilDato: '2026-02-01' };
    const saksoekersProsessfullmektig = { prosessfullmektig: {}, fullmakt };
    expect(places([], { saksoeker: [{ saksoekersProsessfullmektig }] })).toEqual([
      wrong('/saksoeker/0/saksoekersProsessfullmektig/fullmakt/tilDato'),
    ]);
  });
});

describe('of several dates that contradict each other', () => {
  const late = ['2026-06-01', '2026-06-02'].map((date) => due(date));
  const right = ['2026-05-01', '2026-05-02', '2026-05-03'].map((date) => due(date));

  it('the one that half of the others contradict is wrong', () => {
    expect(places([...late, ...right.slice(1)])).toEqual([wrong('/begjaeringsdato')]);
  });

  it('those that contradict it are wrong, where most do not', () => {
    expect(places([...late, ...right])).toEqual([0, 1].map((i) => wrong(`${i}/kravforfall/forfallsdato`)));
  });

  it('the one with most contradictions is taken first, and they are told once', () => {
    const claims = [
      named('H-1', 'Hovedkrav', due('2026-05-20')),
      named('H-2', 'Hovedkrav', due('2026-05-18')),
    ];
    const varsel = ['2026-03-01', '2026-03-02'].map((dato) => ({ dato }));
    const value = begjaering(claims, {
      begjaeringensTvangsgrunnlag: [{ innsendersKravreferanse: ['H-1'], varsel }],
    });
    expect(misplacedDates(buildIndex(value)).map(({ date, pairs }) => [date.pointer, pairs.length])).toEqual([
      ['/kravTilInnkreving/0/kravforfall/forfallsdato', 3],
      ['/kravTilInnkreving/1/kravforfall/forfallsdato', 1],
    ]);
  });

  it('those that the table does not compare do not count', () => {
    const others = ['R-2', 'R-3', 'R-4'].map((name) => ({
      ...interestFrom('2026-05-02', ['H-1'], false),
      innsendersKravreferanse: name,
    }));
    const varsel = ['2026-03-01', '2026-03-02'].map((dato) => ({ dato }));
    const found = places([named('H-1', 'Hovedkrav', due('2026-05-01')), ...others], {
      begjaeringensTvangsgrunnlag: [{ innsendersKravreferanse: ['H-1'], varsel }],
    });
    expect(found).toEqual([wrong('0/kravforfall/forfallsdato')]);
  });
});

describe('what is told of a date out of order', () => {
  const told = (claims: readonly Members[], more: Members = {}) => {
    const [first] = checked(begjaering(claims, more), {
      rules: rulesOf('elan/datorekkefoelge'),
    }).diagnostics.filter(({ code }) => code === 'elan/datorekkefoelge');
    return {
      args: first?.data.args,
      message: first?.message,
      related: first?.related.map((at) => at.pointer),
    };
  };

  it('is what it must lie between, and the first five dates that it contradicts', () => {
    const claims = ['2026-06-03', '2026-06-05', '2026-06-04', '2026-06-01', '2026-06-02', '2026-06-03'].map(
      (date) => due(date),
    );
    const { args, related } = told(claims);
    expect(args).toMatchObject({ tidligst: '2026-06-05', senest: '' });
    expect(related).toEqual([0, 1, 2, 3, 4].map((i) => `/kravTilInnkreving/${i}/kravforfall/forfallsdato`));
  });

  it('is that it must lie before the earliest of those after it', () => {
    const varsel = ['2026-03-02', '2026-03-01', '2026-03-03'].map((dato) => ({ dato }));
    const { args, message, related } = told([named('H-1', 'Hovedkrav', due('2026-05-01'))], {
      begjaeringensTvangsgrunnlag: [{ innsendersKravreferanse: ['H-1'], varsel }],
    });
    expect(args).toMatchObject({ tidligst: '', senest: '2026-03-01' });
    expect(message).toBe(
      '`dato` (2026-03-02) kan ikke være før `forfallsdato` (2026-05-01). Se tvangsfullbyrdelsesloven § 4-18.',
    );
    expect(related).toHaveLength(3);
  });

  it('is no other place where both stand beside each other', () => {
    const demand = { brevdato: '2026-03-10', betalingsfrist: '2026-03-09' };
    const { args, message, related } = told([{ betalingsoppfordring: [demand] }]);
    expect(args).toMatchObject({ tidligst: '2026-03-10', senest: '' });
    expect(args).not.toHaveProperty('hjemmel');
    expect(message).toBe('`betalingsfrist` (2026-03-09) kan ikke være før `brevdato` (2026-03-10).');
    expect(related).toEqual([]);
  });
});
