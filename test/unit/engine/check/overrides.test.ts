import { describe, expect, it } from 'vitest';
import {
  isOff,
  mergeOverrides,
  readOverrides,
  type Exception,
  type Level,
  type Overrides,
} from '../../../../engine/check/overrides';
import type { CheckOptions } from '../../../../engine/check/check';
import { withValue } from '../../../support/changes';
import { checked } from '../../../support/checking';
import { rightText, rightValue } from '../../../support/examples';
import { knownFrom } from '../../../support/fixture-history';

const noClaim = 'RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER';
const unused = 'elan/ubrukt-unntak';
const at = '/kravTilInnkreving/2/relatertKrav/0';

const right = rightValue('2.1');
const wrong = withValue(right, at, 'FAKTURA-1002');

const exception = (changes: Partial<Exception>): Exception => ({
  code: noClaim,
  reason: 'Kommer i neste begjæring.',
  ...changes,
});

const excepting = (...exceptions: Partial<Exception>[]): Overrides => ({
  levels: {},
  exceptions: exceptions.map(exception),
});

const atLevel = (levels: Record<string, Level>): Overrides => ({ levels, exceptions: [] });

/** The severity and the code of what is found. */
function found(value: unknown, overrides: Overrides, options: Partial<CheckOptions> = {}): string[] {
  const { diagnostics } = checked(value, { ...options, overrides });
  return diagnostics.map(({ severity, code }) => `${severity} ${code}`);
}

describe('the level of a code', () => {
  it.each(['error', 'warning', 'information', 'hint'] as const)(
    'is the one that is asked for: %s',
    (level) => {
      expect(found(wrong, atLevel({ [noClaim]: level }))).toEqual([`${level} ${noClaim}`]);
    },
  );

  it('is its own where nothing is asked for', () => {
    expect(found(wrong, atLevel({ MANGLER_KRAV: 'hint' }))).toEqual([`error ${noClaim}`]);
  });

  it('may be off', () => {
    expect(found(wrong, atLevel({ [noClaim]: 'off' }))).toEqual([]);
    expect(isOff(noClaim, atLevel({ [noClaim]: 'off' }))).toBe(true);
    expect(isOff(noClaim, atLevel({ [noClaim]: 'hint' }))).toBe(false);
    expect(isOff(noClaim, undefined)).toBe(false);
  });

  it.each([
    ['of what the schema says', withValue(right, '/underskrift', 1), 'elan/feil-type'],
    ['of a mistake in the JSON', '{ "innsender": {} "saksoekt": [] }', 'elan/syntaks'],
    [
      'of a check of ours',
      withValue(right, '/kravTilInnkreving/0/gjenstaaendeBeloep/beloep', 1),
      'elan/beloep-stemmer-ikke',
    ],
  ])('holds for all of them: %s', (_name, text, code) => {
    expect(found(text, atLevel({}))).not.toContain(`hint ${code}`);
    expect(found(text, atLevel({ [code]: 'hint' }))).toContain(`hint ${code}`);
    expect(found(text, atLevel({ [code]: 'off' })).join()).not.toContain(code);
  });

  it('turns a rule off, and what the schema would have said in its place', () => {
    const withoutUuid = withValue(right, '/begjaeringensTvangsgrunnlag/0/tvangsgrunnlag', {
      type: 'tvangsgrunnlag',
      filnavn: 'a.pdf',
    });
    expect(found(withoutUuid, atLevel({}))).toEqual(['error VEDLEGG_SKAL_HA_UUID']);
    expect(found(withoutUuid, atLevel({ VEDLEGG_SKAL_HA_UUID: 'off' }))).toEqual([]);
  });
});

describe('an exception', () => {
  it.each([
    ['the place of the finding', { pointer: at }],
    ['a place around it', { pointer: '/kravTilInnkreving/2' }],
    ['the whole file', { pointer: '' }],
    ['the claim that it is about', { kravreferanse: 'SALAER-1001' }],
    ['a place and the claim', { pointer: '/kravTilInnkreving', kravreferanse: 'SALAER-1001' }],
  ])('holds for %s', (_name, where) => {
    expect(found(wrong, excepting(where))).toEqual([]);
  });

  it.each([
    ['another code', { code: 'KRAV_IKKE_BENYTTET', pointer: at }],
    ['another place', { pointer: '/kravTilInnkreving/1' }],
    ['a place that only begins in the same way', { pointer: '/kravTilInnkreving/2/relatertKra' }],
    ['a place inside', { pointer: `${at}/0` }],
    ['another claim', { kravreferanse: 'FAKTURA-1001' }],
    ['the place, but another claim', { pointer: at, kravreferanse: 'FAKTURA-1001' }],
    ['the claim, but another place', { pointer: '/kravTilInnkreving/1', kravreferanse: 'SALAER-1001' }],
  ])('for %s is not used', (_name, where) => {
    expect(found(wrong, excepting(where))).toEqual([`warning ${unused}`, `error ${noClaim}`]);
  });

  it('by claim holds for what a ground says of the claim', () => {
    const list = '/begjaeringensTvangsgrunnlag/0/innsendersKravreferanse';
    const names = withValue(right, list, ['FAKTURA-1001', 'RENTE-1001', 'SALAER-1001', 'FAKTURA-2']);
    const code = 'TVANGSGRUNNLAG_UGYLDIGE_KRAVREFERANSER';
    expect(found(names, excepting({ code, kravreferanse: 'FAKTURA-2' }))).toEqual([]);
    expect(found(names, excepting({ code, kravreferanse: 'SALAER-1001' }))).toHaveLength(2);
  });

  it('by claim holds for nothing that is about no claim', () => {
    const signature = withValue(right, '/underskrift', 1);
    const code = 'elan/feil-type';
    expect(found(signature, excepting({ code, kravreferanse: 'FAKTURA-1001' }))).toContain(`error ${code}`);
  });

  it('leaves the other findings of its code', () => {
    const both = withValue(wrong, '/kravTilInnkreving/1/relatertKrav/0', 'FAKTURA-1002');
    expect(found(both, excepting({ pointer: at }))).toEqual([`error ${noClaim}`]);
    expect(found(both, excepting({ pointer: '/kravTilInnkreving' }))).toEqual([]);
  });

  it('is of no use to a finding that has another level, but still hides it', () => {
    const overrides = { levels: { [noClaim]: 'hint' }, exceptions: [exception({ pointer: at })] } as const;
    expect(found(wrong, overrides)).toEqual([]);
  });
});

describe('an exception that hides nothing', () => {
  const overrides = excepting({ pointer: at });

  it('is reported, with what it is about', () => {
    expect(found(right, overrides)).toEqual([`warning ${unused}`]);
    const messages = (where: Partial<Exception>): string[] =>
      checked(right, { overrides: excepting(where) }).diagnostics.map(
        ({ message, pointer }) => `${pointer}|${message}`,
      );
    expect(messages({ pointer: at })).toEqual([
      `|Unntaket for ${noClaim} ved ${at} treffer ingenting lenger. Fjern det fra \`.elanrc.json\`.`,
    ]);
    expect(messages({ kravreferanse: 'F-9' })[0]).toContain(' ved F-9 ');
    expect(messages({ pointer: '' })[0]).toContain(' ved / ');
  });

  it('is reported at the level that is asked for', () => {
    expect(found(right, { ...overrides, levels: { [unused]: 'hint' } })).toEqual([`hint ${unused}`]);
    expect(found(right, { ...overrides, levels: { [unused]: 'off' } })).toEqual([]);
  });

  it('is not reported where another one hides the same', () => {
    expect(found(wrong, excepting({ pointer: at }, { kravreferanse: 'SALAER-1001' }))).toEqual([]);
  });

  it('is not reported where its code is off', () => {
    expect(found(right, { ...overrides, levels: { [noClaim]: 'off' } })).toEqual([]);
  });

  it('is not reported where not everything could be checked', () => {
    expect(found(rightText('2.1').trimEnd().slice(0, -1), overrides).join()).not.toContain(unused);
    const retired = { kravTilInnkreving: [{ kravreferanse: '1' }], kreverRettsgebyrErstattet: true };
    expect(found(retired, overrides, { model: 'auto' })).toEqual(['error elan/modell-0.9']);
  });

  it.each([['DUPLIKAT_INNSENDING'], ['elan/ny-saksoekt']])(
    'is reported only where what was submitted before is known: %s',
    (code) => {
      const known = knownFrom('nothing-submitted.json');
      expect(found(right, excepting({ code, pointer: '' }))).toEqual([]);
      expect(found(right, excepting({ code, pointer: '' }), { known })).toEqual([`warning ${unused}`]);
    },
  );

  it.each(['UAVKLART_STATUS', 'SAKSOEKT_GAMMELT_REGELVERK'])(
    'is not reported where the service decides: %s',
    (code) => {
      expect(found(right, excepting({ code, pointer: '' }))).toEqual([]);
    },
  );
});

describe('a configuration', () => {
  const item = { fil: 'sak.json', kode: noClaim, peker: at, grunn: 'Derfor.' };
  const read = (given: unknown, file = 'sak.json'): ReturnType<typeof readOverrides> =>
    readOverrides(given, file, 'en');

  it('gives the levels of codes and the exceptions for a file', () => {
    const second = { fil: 'annen.json', kode: noClaim, kravreferanse: 'F-1', grunn: 'Nei.' };
    const given = {
      $schema: './elanrc.schema.json',
      regler: { [noClaim]: 'warning', 'elan/rente-avviker': 'off' },
      unntak: [item, second],
    };
    expect(read(given)).toEqual({
      overrides: {
        levels: { [noClaim]: 'warning', 'elan/rente-avviker': 'off' },
        exceptions: [{ code: noClaim, pointer: at, reason: 'Derfor.' }],
      },
      problems: [],
      files: ['sak.json', 'annen.json'],
    });
    expect(read(given, 'annen.json').overrides.exceptions).toEqual([
      { code: noClaim, kravreferanse: 'F-1', reason: 'Nei.' },
    ]);
  });

  it('may mark its folder as one for test, and as nothing else', () => {
    expect(read({ miljoe: 'test' }).problems).toEqual([]);
    expect(read({ miljoe: 'produksjon' }).problems).toEqual(['miljoe can only be "test"']);
  });

  it('may be empty', () => {
    expect(read({})).toEqual({
      overrides: { levels: {}, exceptions: [] },
      problems: [],
      files: [],
    });
  });

  it.each([
    ['sak.json', './sak.json', true],
    ['saker/sak.json', 'saker\\sak.json', true],
    ['s\u00e5k.json', 'sa\u030ak.json', true],
    ['saker/sak.json', 'sak.json', false],
    ['xsak.json', './sak.json', false],
    ['sak.json', 'Sak.json', false],
  ])('is about %s where it says %s: %s', (file, fil, same) => {
    expect(read({ unntak: [{ ...item, fil }] }, file).overrides.exceptions).toHaveLength(same ? 1 : 0);
  });

  it.each([
    [[], 'it must be an object'],
    [null, 'it must be an object'],
    [{ rules: {} }, 'unknown property rules'],
    [{ regler: [] }, 'regler must be an object'],
    [{ regler: { MANGLER: 'off' } }, 'regler: unknown code MANGLER'],
    [
      { regler: { MANGLER_KRAV: 'of' } },
      'regler: MANGLER_KRAV must be one of error, warning, information, hint, off',
    ],
    [
      { regler: { MANGLER_KRAV: false } },
      'regler: MANGLER_KRAV must be one of error, warning, information, hint, off',
    ],
    [{ unntak: {} }, 'unntak must be a list'],
    [{ unntak: ['x'] }, 'unntak[0]: fil is missing: which file it is about'],
    [{ unntak: [{ ...item, fil: '' }] }, 'unntak[0]: fil is missing: which file it is about'],
    [{ unntak: [item, { ...item, kode: undefined }] }, 'unntak[1]: kode is missing: which code it is about'],
    [{ unntak: [{ ...item, kode: 'X' }] }, 'unntak[0]: unknown code X'],
    [
      { unntak: [{ ...item, peker: undefined }] },
      'unntak[0]: peker or kravreferanse is missing: which finding it is about',
    ],
    [{ unntak: [{ ...item, grunn: ' ' }] }, 'unntak[0]: grunn is missing: why it is accepted'],
    [{ unntak: [{ ...item, grunn: undefined }] }, 'unntak[0]: grunn is missing: why it is accepted'],
  ])('that is wrong is told of, and not used: %j', (given, problem) => {
    const { overrides, problems } = read(given);
    expect(problems).toEqual([problem]);
    expect(overrides.levels).toEqual({});
    expect(overrides.exceptions.length).toBe(problem.startsWith('unntak[1]') ? 1 : 0);
  });

  it('is told of what is wrong also where it is about another file', () => {
    expect(read({ unntak: [{ ...item, fil: 'annen.json', grunn: '' }] }).problems).toHaveLength(1);
  });

  it('is used as far as it is right', () => {
    const { overrides, problems } = read({ regler: { X: 'off', MANGLER_KRAV: 'off' }, unntak: [item, {}] });
    expect(problems).toHaveLength(2);
    expect(overrides).toMatchObject({ levels: { MANGLER_KRAV: 'off' }, exceptions: [{ code: noClaim }] });
  });
});

describe('several configurations', () => {
  it('hold together, and the last has the last word', () => {
    const merged = mergeOverrides([
      { levels: { MANGLER_KRAV: 'off', [noClaim]: 'hint' }, exceptions: [exception({ pointer: '/a' })] },
      { levels: { [noClaim]: 'error' }, exceptions: [exception({ pointer: '/b' })] },
    ]);
    expect(merged).toEqual({
      levels: { MANGLER_KRAV: 'off', [noClaim]: 'error' },
      exceptions: [exception({ pointer: '/a' }), exception({ pointer: '/b' })],
    });
    expect(mergeOverrides([])).toEqual({ levels: {}, exceptions: [] });
  });
});
