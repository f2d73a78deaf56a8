import { describe, expect, it } from 'vitest';
import { automatic, chooseModel, markersAgainstNewest } from '../../../../engine/model/choose';
import { newestVersion, versions } from '../../../../engine/model/model';
import { rightValue, versionsBetween } from '../../../support/examples';

const upTo = (version: string): string[] => versionsBetween(versions[0] ?? '', version);
const from = (version: string): string[] => versionsBetween(version, newestVersion);

const inGround = (ground: object): object => ({ begjaeringensTvangsgrunnlag: [ground] });
const inVarsel = (varsel: object): object => inGround({ varsel: [varsel] });
const inDecision = (decision: object): object =>
  inGround({ alminneligTvangsgrunnlag: { domsslutningInformasjon: [decision] } });
const inLetter = (letter: object): object =>
  inGround({ saerligTvangsgrunnlag: { skriftligMeddelelse: letter } });
const inAddress = (address: object): object => ({
  saksoekt: [{ saksoekt: { adresse: [{ adresseUtland: address }] } }],
});

/** What in a file only some versions have: its name, a file with nothing else in it, the versions. */
const table: readonly (readonly [name: string, file: object, versions: readonly string[]])[] = [
  ['saksreferanse', { saksreferanse: '1' }, ['1.0']],
  ['paalydendeBeloep', inGround({ saerligTvangsgrunnlag: { paalydendeBeloep: 1 } }), ['1.0']],
  ['beloepSlutningGenerell', inDecision({ beloepSlutningGenerell: {} }), ['1.0']],
  ['beloepSlutningSaksomkostninger', inDecision({ beloepSlutningSaksomkostninger: {} }), ['1.0']],

  ['oppfyllelsesfrist', inVarsel({ type: 'oppfyllelsesfrist' }), upTo('1.1')],
  ['erklærtTvangskraftig', inVarsel({ type: 'erklærtTvangskraftig' }), upTo('1.1')],
  ['vedtattForelegg', inVarsel({ type: 'vedtattForelegg' }), upTo('1.1')],
  ['inkassovarsel', inVarsel({ type: 'inkassovarsel' }), upTo('1.1')],
  ...[
    'ukjentOppholdsstedSakssøkt',
    'ukjentFullmektigMedKjentOppholdssted',
    'ukjentElektroniskKontaktinformasjon',
  ].map((value) => [value, inGround({ begrunnelseUnnlatVarsel: value }), upTo('1.1')] as const),
  ['ebox', inLetter({ forsendelsesmaate: { forsendelsesmaate: 'ebox' } }), upTo('1.1')],
  ['epost', inLetter({ forsendelsesmaate: { forsendelsesmaate: 'epost' } }), upTo('1.1')],

  ['kreverFritattRettsgebyr', { kreverFritattRettsgebyr: {} }, from('1.1')],
  ['kreverFritakRettsgebyr', { kreverFritakRettsgebyr: {} }, from('1.1')],
  ['postnummerUtland', inAddress({ postnummerUtland: '411 01' }), from('1.1')],
  [
    'prioritetISakFremtidigRentekrav',
    { kreverRettsgebyrErstattet: { prioritetISakFremtidigRentekrav: 1 } },
    from('1.1'),
  ],
  ['forsendelsemaateType', inVarsel({ forsendelsemaateType: 'altinn' }), from('1.1')],
  ['forsendelsesmaatetype', inVarsel({ forsendelsesmaatetype: 'altinn' }), from('1.1')],
  ['eFaktura', inLetter({ forsendelsesmaate: { forsendelsesmaate: 'eFaktura' } }), from('1.1')],
  ['eBoks', inLetter({ forsendelsesmaate: { forsendelsesmaate: 'eBoks' } }), from('1.1')],
  [
    'ingenMulighetForVarsling',
    inGround({ begrunnelseUnnlatVarsel: 'ingenMulighetForVarsling' }),
    from('1.1'),
  ],
  [
    'fullbyrdelsenKanBliVanskeliggjort',
    inGround({ begrunnelseUnnlatVarsel: 'fullbyrdelsenKanBliVanskeliggjort' }),
    from('1.1'),
  ],

  [
    'alternativElektroniskForsendelsesmaate',
    inVarsel({ alternativElektroniskForsendelsesmaate: {} }),
    from('2.0'),
  ],
  [
    'alternativElektroniskForesendelsesmåte',
    inVarsel({ alternativElektroniskForesendelsesmåte: {} }),
    from('2.0'),
  ],

  [
    'kreverRenterAvRettsgebyr',
    { kreverRettsgebyrErstattet: { kreverRenterAvRettsgebyr: true } },
    from('2.1'),
  ],
];

describe('what tells the versions of the model apart', () => {
  it.each(table)('%s', (name, file, marked) => {
    const { markers, version } = chooseModel(file, automatic);
    expect(markers.map((marker) => [marker.name, marker.versions])).toEqual([[name, marked]]);
    expect(version).toBe(marked.at(-1));
  });

  it('is told by where it stands', () => {
    const [marker] = chooseModel(inVarsel({ type: 'inkassovarsel' }), automatic).markers;
    expect(marker).toMatchObject({ kind: 'value', at: '/begjaeringensTvangsgrunnlag/0/varsel/0/type' });
    expect(chooseModel({ saksreferanse: '1' }, automatic).markers).toMatchObject([
      { kind: 'property', at: '/saksreferanse' },
    ]);
  });

  it('does not count at another place', () => {
    const elsewhere = {
      oppfyllelsesfrist: 'oppfyllelsesfrist',
      innsenderReferanse: 'epost',
      saksoekt: [{ saksreferanse: '1' }],
      kravTilInnkreving: [
        { rentebaerendeKrav: { prioritetISakFremtidigRentekrav: 1 }, kravbeskrivelse: 'inkassovarsel' },
      ],
      begjaeringensTvangsgrunnlag: [
        { alminneligTvangsgrunnlag: { domsslutningInformasjon: [{ oppfyllelsesfrist: '2026-01-01' }] } },
      ],
    };
    expect(chooseModel(elsewhere, automatic).markers).toEqual([]);
  });
});

describe('the version of a file that does not say which', () => {
  it.each(['empty object', 'nothing', 'text', 'list'])('is the newest of an %s', (what) => {
    const value = { 'empty object': {}, nothing: undefined, text: 'x', list: [] }[what];
    expect(chooseModel(value, automatic)).toEqual({
      version: newestVersion,
      retired: false,
      explicit: false,
      markers: [],
    });
  });

  it.each([
    ['1.0', '1.0'],
    ['1.1', '2.1'],
    ['2.0', '2.1'],
    ['2.1', '2.1'],
  ])('of the right example of %s is %s', (example, version) => {
    expect(chooseModel(rightValue(example), automatic).version).toBe(version);
  });

  it('is between two marks that allow it', () => {
    const file = { ...inVarsel({ type: 'inkassovarsel', forsendelsemaateType: 'altinn' }) };
    expect(chooseModel(file, automatic).version).toBe('1.1');
  });

  it('is the newest of several that as many contradict', () => {
    const file = { saksreferanse: '1', kreverFritattRettsgebyr: {} };
    expect(chooseModel(file, automatic).version).toBe('2.1');
  });

  it('is what the fewest contradict', () => {
    const file = { saksreferanse: '1', ...inGround({ saerligTvangsgrunnlag: { paalydendeBeloep: 1 } }) };
    expect(chooseModel({ ...file, kreverFritattRettsgebyr: {} }, automatic).version).toBe('1.0');
  });

  it('is not moved by one mark that stands many times', () => {
    const file = {
      begjaeringensTvangsgrunnlag: Array.from({ length: 5 }, () => ({
        varsel: [{ type: 'inkassovarsel' }],
      })),
      kreverRettsgebyrErstattet: { kreverRenterAvRettsgebyr: true },
    };
    expect(chooseModel(file, automatic).version).toBe('2.1');
  });
});

describe('an explicit choice', () => {
  it.each(versions)('of %s wins over whatever the file says', (version) => {
    for (const [, file] of table) {
      expect(chooseModel(file, version)).toMatchObject({ version, explicit: true, retired: false });
    }
    expect(chooseModel(retired, version)).toMatchObject({ version, retired: false });
  });

  it('needs no warning of what it was chosen against', () => {
    expect(markersAgainstNewest(chooseModel({ saksreferanse: '1' }, '1.0'))).toEqual([]);
  });
});

describe('what holds a file below the newest version', () => {
  it('is every mark that the version has and the newest has not', () => {
    const file = {
      saksreferanse: '1',
      begjaeringensTvangsgrunnlag: [
        { varsel: [{ type: 'inkassovarsel' }], saerligTvangsgrunnlag: { paalydendeBeloep: 1 } },
      ],
      kreverFritattRettsgebyr: {},
    };
    const choice = chooseModel(file, automatic);
    expect(choice.version).toBe('1.0');
    expect(
      markersAgainstNewest(choice)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['inkassovarsel', 'paalydendeBeloep', 'saksreferanse']);
  });

  it('is nothing in a file of the newest version', () => {
    expect(markersAgainstNewest(chooseModel({ kreverFritattRettsgebyr: {} }, automatic))).toEqual([]);
  });
});

const retired = {
  kravTilInnkreving: [{ kravreferanse: '1', erRentekrav: false }],
  kreverRettsgebyrErstattet: true,
};

describe('a file in the shape of model 0.9', () => {
  it('is known by more than one sign of it', () => {
    expect(chooseModel(retired, automatic)).toEqual({
      version: '0.9',
      retired: true,
      explicit: false,
      markers: [],
    });
    expect(chooseModel({ kreverRettsgebyrErstattet: true }, automatic).retired).toBe(false);
  });

  it.each([
    [
      'a representative and an identifier',
      {
        saksoekt: [
          { prosessfullmektig: {}, saksoekt: { person: { identifikator: { identifikatortype: 'x' } } } },
        ],
      },
    ],
    [
      'an address',
      {
        saksoeker: [
          {
            saksoeker: { adresse: [{ adresseInnland: { adresseFrittFormatInnland: {} } }] },
            saksoekerReferanse: '1',
          },
        ],
      },
    ],
    ['interest', { kravTilInnkreving: [{}, { renteOpplysning: {} }, { kravreferanse: '1' }] }],
  ])('is known by %s', (_what, file) => {
    expect(chooseModel(file, automatic).version).toBe('0.9');
  });

  it.each(versions)('is not the right example of %s', (version) => {
    expect(chooseModel(rightValue(version), automatic).retired).toBe(false);
  });
});
