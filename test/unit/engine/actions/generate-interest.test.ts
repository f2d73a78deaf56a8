import { describe, expect, it } from 'vitest';
import {
  generateInterest,
  generateOptions,
  interestBearingAt,
  type GeneratedInterest,
} from '../../../../engine/actions/generate-interest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import type { JsonObject } from '../../../../engine/values/json';
import { applyEdits, editsFor } from '../../../../engine/edits/edits';
import { obstacleText } from '../../../../engine/fixes/fix';
import { versions } from '../../../../engine/model/model';
import { withValue, withoutProperty } from '../../../support/changes';
import { checked } from '../../../support/checking';
import { rightValue } from '../../../support/examples';

const nok = (beloep: number): object => ({ beloep, valuta: 'NOK' });

const hovedkrav = {
  innsendersKravreferanse: 'FAKTURA-1',
  kravdetaljer: 'Hovedkrav',
  prioritetDekningsloven: 'e',
  opprinneligBeloep: nok(10_000),
  gjenstaaendeBeloep: nok(3000),
  kravforfall: { forfallsdato: '2024-06-15' },
  innbetaling: [
    { bokfoertDato: '2024-06-27', beloep: nok(2000) },
    { bokfoertDato: '2025-03-10', beloep: nok(5000) },
  ],
  rentebaerendeKrav: { harForsinkelsesrente: true },
};

/** The worked example of the authority, in a right begjæring of a version. */
function begjaering(version: string, claim: object = {}, begjaeringsdato = '2025-11-21'): JsonObject {
  const right = rightValue(version);
  const [ground] = right['begjaeringensTvangsgrunnlag'] as readonly object[];
  return {
    ...right,
    begjaeringsdato,
    begjaeringensTvangsgrunnlag: [{ ...ground, innsendersKravreferanse: ['FAKTURA-1'] }],
    kravTilInnkreving: [{ ...hovedkrav, ...claim }],
  };
}

interface Outcome {
  readonly before: string[];
  readonly after: string[];
  readonly claims: readonly JsonObject[];
  readonly references: unknown;
  readonly generated: GeneratedInterest;
}

/** Generates the interest on the first claim, and what a check finds before and after. */
function outcome(value: JsonObject, version: string, keepElement = false): Outcome {
  const document = BegjaeringDocument.of(JSON.stringify(value, null, 2));
  const krav = document.index.krav[0];
  if (!krav) throw new Error('no claim');
  const generated = generateInterest(krav, document.index, generateOptions(version, keepElement));
  const operations = 'operations' in generated ? generated.operations : [];
  const text = applyEdits(document.text, editsFor(document, operations) ?? []);
  const written = JSON.parse(text) as {
    kravTilInnkreving: JsonObject[];
    begjaeringensTvangsgrunnlag: { innsendersKravreferanse: unknown }[];
  };
  const codes = (of: string): string[] =>
    checked(of, { model: version, today: '2026-06-15' }).diagnostics.map(({ code }) => code);
  return {
    before: codes(document.text),
    after: codes(text),
    claims: written.kravTilInnkreving.slice(1),
    references: written.begjaeringensTvangsgrunnlag[0]?.innsendersKravreferanse,
    generated,
  };
}

const obstacle = (value: JsonObject, version = '2.1'): unknown => {
  const { generated } = outcome(value, version);
  return 'obstacle' in generated ? generated.obstacle : undefined;
};

const references = [1, 2, 3, 4].map((number) => `FAKTURA-1-RENTE-${number}`);
const amounts = [40.98, 699.96, 116.1, 143.98];

describe.each(versions)("the authority's worked example in model %s", (version) => {
  it.each([false, true])('gives its four amounts, and nothing new is found (element kept: %s)', (keep) => {
    const { before, after, claims, references: inGround } = outcome(begjaering(version), version, keep);
    expect(claims.map(({ opprinneligBeloep }) => opprinneligBeloep)).toEqual(amounts.map(nok));
    expect(claims.map(({ gjenstaaendeBeloep }) => gjenstaaendeBeloep)).toEqual(amounts.map(nok));
    expect(claims.map(({ innsendersKravreferanse }) => innsendersKravreferanse)).toEqual(references);
    expect(claims.map(({ relatertKrav }) => relatertKrav)).toEqual(references.map(() => ['FAKTURA-1']));
    expect(inGround).toEqual(['FAKTURA-1', ...references]);
    expect(after.filter((code) => code !== 'elan/foreldet-egenskap')).toEqual(before);
  });

  it('puts a due date where the model wants one of every claim', () => {
    const { claims } = outcome(begjaering(version), version);
    const dates = ['2024-06-27', '2025-03-10', '2025-07-01', '2025-11-21'];
    const wanted =
      version === '1.0' ? dates.map((forfallsdato) => ({ forfallsdato })) : dates.map(() => undefined);
    expect(claims.map(({ kravforfall }) => kravforfall)).toEqual(wanted);
  });
});

describe('an interest claim', () => {
  it('has the period, the basis and the kind of rate in its element', () => {
    const { claims } = outcome(begjaering('2.0'), '2.0');
    expect(claims[1]).toEqual({
      innsendersKravreferanse: 'FAKTURA-1-RENTE-2',
      kravdetaljer: 'Rentekrav',
      kravbeskrivelse: 'Forsinkelsesrente, 12,50 %, fra 2024-06-27 til 2025-03-10',
      prioritetDekningsloven: 'e',
      opprinneligBeloep: nok(699.96),
      gjenstaaendeBeloep: nok(699.96),
      relatertKrav: ['FAKTURA-1'],
      rentekrav: {
        rentePeriode: { startdato: '2024-06-27', sluttdato: '2025-03-10' },
        renteGrunnlag: nok(8000),
        beregnetMedForsinkelsesrente: true,
      },
    });
  });

  it('has them in its description where the model deprecates the element', () => {
    const { claims } = outcome(begjaering('2.1'), '2.1');
    expect(claims.map(({ kravbeskrivelse }) => kravbeskrivelse)).toEqual([
      'Forsinkelsesrente, 12,50 %, av 10 000,00 fra 2024-06-15 til 2024-06-27',
      'Forsinkelsesrente, 12,50 %, av 8 000,00 fra 2024-06-27 til 2025-03-10',
      'Forsinkelsesrente, 12,50 %, av 3 000,00 fra 2025-03-10 til 2025-07-01',
      'Forsinkelsesrente, 12,25 %, av 3 000,00 fra 2025-07-01 til 2025-11-21',
    ]);
    expect(claims.filter((claim) => 'rentekrav' in claim)).toEqual([]);
  });

  it('has the element all the same where one asks for it', () => {
    const { claims } = outcome(begjaering('2.1'), '2.1', true);
    expect(claims[0]).toMatchObject({ rentekrav: { beregnetMedForsinkelsesrente: true } });
  });

  it('tells of an agreed rate', () => {
    const rentebaerendeKrav = { avtaltRentesats: 9.5 };
    const { claims } = outcome(begjaering('2.0', { rentebaerendeKrav }), '2.0');
    expect(claims).toHaveLength(3);
    expect(claims[0]).toMatchObject({
      kravbeskrivelse: 'Avtalt rente, 9,50 %, fra 2024-06-15 til 2024-06-27',
      rentekrav: { beregnetMedAvtaltRentesats: 9.5 },
    });
    expect(claims[0]).not.toHaveProperty('rentekrav.beregnetMedForsinkelsesrente');
  });

  it('says where a rate is unconfirmed', () => {
    const claim = {
      kravforfall: { forfallsdato: '2026-06-01' },
      innbetaling: [],
      gjenstaaendeBeloep: nok(10_000),
    };
    const { claims } = outcome(begjaering('2.1', claim, '2026-08-01'), '2.1');
    expect(claims.map(({ kravbeskrivelse }) => kravbeskrivelse)).toEqual([
      'Forsinkelsesrente, 12,00 %, av 10 000,00 fra 2026-06-01 til 2026-07-01',
      'Forsinkelsesrente, 12,25 %, av 10 000,00 fra 2026-07-01 til 2026-08-01 (satsen er ikke bekreftet)',
    ]);
  });

  it.each([
    [12, '12,00'],
    [1234.5, '1 234,50'],
    [1_234_567.89, '1 234 567,89'],
  ])('writes its basis as one reads it: %d', (beloep, written) => {
    const claim = { opprinneligBeloep: nok(beloep), gjenstaaendeBeloep: nok(beloep), innbetaling: [] };
    const { claims } = outcome(begjaering('2.1', claim), '2.1');
    expect(claims[0]?.['kravbeskrivelse']).toContain(` av ${written} fra `);
  });

  it('is in the currency of the claim', () => {
    const euro = { beloep: 10_000, valuta: 'EUR' };
    const claim = { opprinneligBeloep: euro, gjenstaaendeBeloep: euro, innbetaling: [] };
    const { claims } = outcome(begjaering('2.0', claim), '2.0');
    expect(claims[0]).toMatchObject({
      opprinneligBeloep: { valuta: 'EUR' },
      rentekrav: { renteGrunnlag: euro },
    });
  });

  it('has the letter of the claim, and the usual one where it has none', () => {
    const letter = (changes: object): unknown =>
      outcome(begjaering('2.1', changes), '2.1').claims[0]?.['prioritetDekningsloven'];
    expect(letter({ prioritetDekningsloven: 'a' })).toBe('a');
    expect(letter({ prioritetDekningsloven: undefined })).toBe('e');
  });

  it('has a priority where claims have one, and else none', () => {
    const rentebaerendeKrav = { harForsinkelsesrente: true, prioritetISakFremtidigRentekrav: 7 };
    const priorities = (changes: object): unknown[] =>
      outcome(begjaering('2.1', changes), '2.1').claims.map(({ prioritetISak }) => prioritetISak);
    expect(priorities({ prioritetISak: 6, rentebaerendeKrav })).toEqual([8, 9, 10, 11]);
    expect(priorities({ prioritetISak: 97 })).toEqual([98, 99, 99, 99]);
    expect(priorities({})).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('has a reference that nothing else has', () => {
    const taken = { ...hovedkrav, innsendersKravreferanse: 'FAKTURA-1-RENTE-1' };
    const one = begjaering('2.1');
    const two = withValue(one, '/kravTilInnkreving', [hovedkrav, taken]);
    const named = withValue(two, '/begjaeringensTvangsgrunnlag/0/innsendersKravreferanse', [
      'FAKTURA-1',
      'FAKTURA-1-RENTE-1',
      'FAKTURA-1-RENTE-3',
    ]);
    const { claims } = outcome(named, '2.1');
    expect(claims.slice(1).map(({ innsendersKravreferanse }) => innsendersKravreferanse)).toEqual(
      [2, 4, 5, 6].map((number) => `FAKTURA-1-RENTE-${number}`),
    );
  });
});

describe('interest claims are added', () => {
  it('to the ground of the claim', () => {
    const value = begjaering('2.1');
    const [ground] = value['begjaeringensTvangsgrunnlag'] as readonly object[];
    const two = {
      ...value,
      begjaeringensTvangsgrunnlag: [{ ...ground, innsendersKravreferanse: ['X'] }, ground],
    };
    const { generated, references: inFirst } = outcome(two, '2.1');
    expect(inFirst).toEqual(['X']);
    expect('operations' in generated && generated.operations[1]?.at).toBe(
      '/begjaeringensTvangsgrunnlag/1/innsendersKravreferanse',
    );
  });
});

describe('no interest claims are written', () => {
  const value = begjaering('2.1');
  const interest = {
    ...hovedkrav,
    innsendersKravreferanse: 'R-1',
    kravdetaljer: 'Rentekrav',
    relatertKrav: ['FAKTURA-1'],
  };
  const relatedTo = (changes: object): JsonObject =>
    withValue(value, '/kravTilInnkreving', [hovedkrav, { ...interest, ...changes }]);

  it.each([
    [
      'for a claim without a reference',
      begjaering('2.1', { innsendersKravreferanse: undefined }),
      'noReference',
    ],
    ['for a claim in no ground', begjaering('2.1', { innsendersKravreferanse: 'X' }), 'noGround'],
    ['for interest', begjaering('2.1', { kravdetaljer: 'Rentekrav' }), 'noInterest'],
    ['where there are some', relatedTo({}), 'alreadyThere'],
    ['for a claim that bears none', begjaering('2.1', { rentebaerendeKrav: undefined }), 'noInterest'],
    ['without a date', withoutProperty(value, '/begjaeringsdato'), 'noDates'],
    ['without an amount', begjaering('2.1', { opprinneligBeloep: {} }), 'noAmounts'],
    ['where a rate is unknown', begjaering('2.1', {}, '2027-01-02'), 'unknownRate'],
  ] as const)('%s', (_name, wrong, reason) => {
    expect(obstacle(wrong)).toBe(reason);
    expect(outcome(wrong, '2.1').claims.length).toBe((wrong['kravTilInnkreving'] as unknown[]).length - 1);
    for (const language of ['nb', 'en'] as const)
      expect(obstacleText(reason, language)).toMatch(/^[A-Z].*\.$/);
  });

  it('but where the claims that are related are no interest on this one', () => {
    expect(obstacle(relatedTo({ kravdetaljer: 'Sakskostnader' }))).toBeUndefined();
    expect(obstacle(relatedTo({ relatertKrav: ['FAKTURA-2'] }))).toBeUndefined();
  });
});

describe('the claim at a place', () => {
  const { index } = BegjaeringDocument.of(JSON.stringify(rightValue('2.1')));

  it('is one that bears interest', () => {
    expect(interestBearingAt(index, 0)?.reference).toBe('FAKTURA-1001');
    expect(interestBearingAt(index, 1)).toBeUndefined();
    expect(interestBearingAt(index, 9)).toBeUndefined();
  });
});

describe('how interest is written', () => {
  it.each([
    ['1.0', { withElement: true, withDueDate: true }, { withElement: true, withDueDate: true }],
    ['1.1', { withElement: true, withDueDate: false }, { withElement: true, withDueDate: false }],
    ['2.0', { withElement: true, withDueDate: false }, { withElement: true, withDueDate: false }],
    ['2.1', { withElement: false, withDueDate: false }, { withElement: true, withDueDate: false }],
  ])('in model %s, without and with the setting', (version, usual, kept) => {
    expect(generateOptions(version, false)).toEqual(usual);
    expect(generateOptions(version, true)).toEqual(kept);
  });
});
