import { describe, expect, it } from 'vitest';
import { foundIn, saidOf, type Members } from '../../../../support/claims-alone';

const number = (taxIdentificationNumber: string): Members => ({
  identifikator: { taxIdentificationNumber, landkodeIdentifikator: 'NO' },
});
const person = (more: Members = {}, fornavn = 'Kari'): Members => ({
  person: { personnavn: { fornavn, etternavn: 'Elg' }, ...more },
});
const company = (navn: string, more: Members = {}): Members => ({ virksomhet: { navn, ...more } });
const owner = person({ innehaverEnkeltpersonforetak: [number('312044188')] });

const parties = (...all: readonly Members[]): string[] =>
  foundIn(['elan/samme-part-to-ganger'], { saksoeker: all.map((saksoeker) => ({ saksoeker })) });
const last = (count: number): string[] => [`samme-part-to-ganger /saksoeker/${count - 1}`];

describe('a party that is there twice', () => {
  it.each<[string, readonly Members[]]>([
    ['in capitals, and with an accent', [person(), person({}, 'KÁRI')]],
    ['with and without the form of the company', [company('Elg'), company('Elg AS')]],
    [
      'with the number in two ways',
      [company('Elg', number('312044188')), company('Rev', number('312 044 188'))],
    ],
    ['with a number of a firm of the owner', [owner, company('Rev', number('312044188'))]],
    ['once with a number and once without', [person(number('01818010083')), person({}, 'KÁRI')]],
    ['once with a birth date and once without', [person({ foedselsdato: '1980-01-01' }), person({}, 'KÁRI')]],
    [
      'with the same birth date',
      [person({ foedselsdato: '1980-01-01' }), person({ foedselsdato: '1980-01-01' }, 'KÁRI')],
    ],
    ['once without a number and once with', [person(), person(number('01818010083'), 'KÁRI')]],
    ['once without a birth date and once with', [person(), person({ foedselsdato: '1980-01-01' }, 'KÁRI')]],
    ['with others between', [person(), company('Rev'), company('Gaupe'), person({}, 'KÁRI')]],
  ])('%s', (_what, all) => expect(parties(...all)).toEqual(last(all.length)));

  it.each<[string, readonly Members[]]>([
    ['have different names', [person(), person({}, 'Ola')]],
    ['have different numbers', [person(number('01818010083')), person(number('14858712301'), 'KÁRI')]],
    [
      'have different birth dates',
      [person({ foedselsdato: '1980-01-01' }), person({ foedselsdato: '1981-01-01' }, 'KÁRI')],
    ],
    ['are a person and a company', [company('Kari Elg'), person()]],
    [
      'are a person with a number and a company without',
      [company('Kari Elg'), person(number('01818010083'))],
    ],
    ['have numbers without a digit', [company('Elg', number('-')), company('Rev', number('.'))]],
    ['are the same by the official rule', [person(), person()]],
    ['have no names', [company(''), company('-')]],
    ['have names of nothing but a form', [company('AS'), company('DA')]],
  ])('is not told of two that %s', (_what, all) => expect(parties(...all)).toEqual([]));
});

describe('a party that is there three times', () => {
  it('is told each time to be the first of them', () => {
    const all = ['Kari', 'KÁRI', 'KÀRI'].map((name) => ({ saksoeker: person({}, name) }));
    expect(saidOf('elan/samme-part-to-ganger', { saksoeker: all })).toEqual([
      'KÁRI Elg ser ut til å være den samme som Kari Elg.',
      'KÀRI Elg ser ut til å være den samme som Kari Elg.',
    ]);
  });
});

describe('a representative on both sides', () => {
  const sides = (one: Members | undefined, other: Members | undefined): string[] =>
    foundIn(['elan/samme-fullmektig-paa-begge-sider'], {
      saksoeker: [{ saksoekersProsessfullmektig: { prosessfullmektig: one } }],
      saksoekt: [{ saksoektesProsessfullmektig: { prosessfullmektig: other } }],
    });

  it('is told at the defendant, where it is one', () => {
    expect(sides(person(), person())).toEqual([
      'samme-fullmektig-paa-begge-sider /saksoekt/0/saksoektesProsessfullmektig',
    ]);
    expect(sides(person(), person({}, 'Ola'))).toEqual([]);
    expect(sides({}, {})).toEqual([]);
  });
});

describe('an attachment that is there twice', () => {
  const uuid = (digit: string): string => `${digit}7d1f0a2-5c3e-4b8a-9f61-2e4d8c0b7a1a`;
  const file = (filnavn: unknown, id: unknown): Members => ({ type: 'annet', filnavn, uuid: id });
  const codes = ['elan/vedlegg-to-roller', 'elan/filnavn-to-ganger'];
  const listed = (...vedlegg: readonly Members[]): string[] => foundIn(codes, { vedlegg });
  const names = ['filnavn-to-ganger /vedlegg/1/filnavn'];

  it.each<[string, Members, Members, string[]]>([
    ['by the name, of two uuids', file('a.pdf', uuid('a')), file('a.pdf', uuid('b')), names],
    ['by the name in another case, with spaces', file('A.pdf', uuid('a')), file(' a.PDF ', uuid('b')), names],
    ['as one file', file('a.pdf', uuid('a')), file('a.pdf', uuid('a').toUpperCase()), []],
    [
      'with a uuid that is still to come',
      file('a.pdf', uuid('a')),
      file('a.pdf', '00000000-0000-0000-0000-000000000000'),
      [],
    ],
    ['without a uuid', file('a.pdf', uuid('a')), file('a.pdf', undefined), []],
    ['without names', file(' ', uuid('a')), file(' ', uuid('b')), []],
    ['under two names', file('a.pdf', uuid('a')), file('b.pdf', uuid('a')), []],
  ])('%s', (_what, one, other, places) => expect(listed(one, other)).toEqual(places));

  const ground = (more: Members, of: Members = {}): Members => ({
    tvangsgrunnlag: file('dom.pdf', uuid('a')),
    ...more,
    ...of,
  });
  const grounds = (...begjaeringensTvangsgrunnlag: readonly Members[]): string[] =>
    foundIn(codes, { begjaeringensTvangsgrunnlag });
  const notice = (filnavn: string, id: string): Members => ({
    varsel: [{ tvangskraftgrunnlag: file(filnavn, id) }],
  });
  const written = { saerligTvangsgrunnlag: { skriftligMeddelelse: {} } };
  const at = '/begjaeringensTvangsgrunnlag/0/varsel/0/tvangskraftgrunnlag';

  it('in two roles is told, but of a written notice, which may be both', () => {
    expect(grounds(ground(notice('x.pdf', uuid('a'))))).toEqual([`vedlegg-to-roller ${at}/uuid`]);
    expect(grounds(ground(notice('x.pdf', uuid('a').toUpperCase())))).toEqual([
      `vedlegg-to-roller ${at}/uuid`,
    ]);
    expect(grounds(ground(notice('x.pdf', uuid('a')), written))).toEqual([]);
    expect(grounds(ground(notice('x.pdf', uuid('b'))))).toEqual([]);
  });

  it('in one role may be there twice', () => {
    const one = ground({ innsendersKravreferanse: ['A'] });
    expect(grounds(one, { ...one, innsendersKravreferanse: ['B'] })).toEqual([]);
  });

  it('by its name is told wherever it stands in the list', () => {
    const names = ['a.pdf', ...Array.from({ length: 10 }, (_, i) => `${i}.pdf`), 'a.pdf'];
    const vedlegg = names.map((name, i) => file(name, uuid(i.toString(16))));
    expect(listed(...vedlegg)).toEqual(['filnavn-to-ganger /vedlegg/11/filnavn']);
  });

  it('is a written notice by the ground that it stands in', () => {
    const other = { tvangsgrunnlag: file('b.pdf', uuid('b')), ...written };
    expect(grounds(other, ground(notice('x.pdf', uuid('a'))))).toEqual([
      'vedlegg-to-roller /begjaeringensTvangsgrunnlag/1/varsel/0/tvangskraftgrunnlag/uuid',
    ]);
  });

  it('by its name is told within one ground, and not between two', () => {
    expect(grounds(ground(notice('dom.pdf', uuid('b'))))).toEqual([`filnavn-to-ganger ${at}/filnavn`]);
    expect(grounds(ground({}), { tvangsgrunnlag: file('dom.pdf', uuid('b')) })).toEqual([]);
  });

  it('may have a role of its own and be listed among the others too', () => {
    expect(
      foundIn(codes, { vedlegg: [file('dom.pdf', uuid('a'))], begjaeringensTvangsgrunnlag: [ground({})] }),
    ).toEqual([]);
  });
});
