import { describe, expect, it, vi } from 'vitest';
import { mostDiagnostics } from '../../../../engine/check/check';
import { automatic } from '../../../../engine/model/choose';
import { rules } from '../../../../engine/rules/registry';
import type { Rule } from '../../../../engine/rules/rule';
import { withoutProperty, withValue } from '../../../support/changes';
import { checked, codesIn, placesIn } from '../../../support/checking';
import { rightText, rightValue } from '../../../support/examples';

const throwing = (code: string): Rule => ({
  code,
  check() {
    throw new Error('a fault of ours');
  },
});

const finding = (code: string, at: string, missing?: string): Rule => ({
  code,
  *check() {
    yield { at, ...(missing === undefined ? {} : { missing }) };
  },
});

describe('a rule that throws', () => {
  const options = { rules: [throwing('MANGLER_KRAV'), finding('KRAV_IKKE_BENYTTET', '/underskrift')] };

  it('does not stop the others', () => {
    expect(codesIn(rightText('2.1'), options)).toEqual(['elan/regel-feilet', 'KRAV_IKKE_BENYTTET']);
  });

  it('is told as an error of its own, once, that names it', () => {
    const [failure, ...others] = checked(rightText('2.1'), { rules: [throwing('MANGLER_KRAV')] }).diagnostics;
    expect(failure).toMatchObject({ code: 'elan/regel-feilet', severity: 'error', pointer: '' });
    expect(failure?.message).toContain('`MANGLER_KRAV`');
    expect(others).toEqual([]);
  });

  it('is told to whoever wants to know', () => {
    const onRuleFailure = vi.fn();
    checked(rightText('2.1'), { ...options, onRuleFailure });
    expect(onRuleFailure).toHaveBeenCalledExactlyOnceWith('MANGLER_KRAV', expect.any(Error));
  });

  it('keeps what it had found before', () => {
    const half: Rule = {
      code: 'KRAV_IKKE_BENYTTET',
      *check() {
        yield { at: '/underskrift' };
        throw new Error('a fault of ours');
      },
    };
    expect(codesIn(rightText('2.1'), { rules: [half] })).toEqual(['elan/regel-feilet', 'KRAV_IKKE_BENYTTET']);
  });
});

describe('a rule of a later version', () => {
  const options = { rules: [finding('RENTEKRAV_KAN_BARE_RELATERES_TIL_ETT_KRAV', '/underskrift')] };

  it.each([
    ['1.0', 0],
    ['1.1', 0],
    ['2.0', 1],
    ['2.1', 1],
  ])('is asked in model %s: %i', (model, times) => {
    expect(codesIn(rightText(model), { ...options, model })).toHaveLength(times);
  });
});

describe('a mistake against the schema', () => {
  it('is not told where a rule has told more', () => {
    const missing = withoutProperty(rightValue('2.1'), '/underskrift');
    expect(placesIn(missing, { rules: [] })).toEqual(['elan/mangler-egenskap ']);
    expect(placesIn(missing, { rules: [finding('MANGLER_KRAV', '', 'underskrift')] })).toEqual([
      'MANGLER_KRAV ',
    ]);

    const empty = withValue(rightValue('2.1'), '/saksoekt', []);
    expect(placesIn(empty, { rules: [finding('MANGLER_KRAV', '/saksoekt')] })).toEqual([
      'MANGLER_KRAV /saksoekt',
    ]);
  });

  it('is told where a rule has told of something else', () => {
    const missing = withoutProperty(rightValue('2.1'), '/underskrift');
    expect(codesIn(missing, { rules: [finding('MANGLER_KRAV', '', 'saksoeker')] }).sort()).toEqual([
      'MANGLER_KRAV',
      'elan/mangler-egenskap',
    ]);
    expect(codesIn(missing, { rules: [finding('MANGLER_KRAV', '')] })).toContain('elan/mangler-egenskap');
    expect(codesIn(missing, { rules: [finding('MANGLER_KRAV', '/saksoeker')] })).toContain(
      'elan/mangler-egenskap',
    );
  });

  it('that is only a warning is told beside what a rule has told', () => {
    const unknown = withValue(rightValue('2.1'), '/noe', 1);
    expect(codesIn(unknown, { rules: [finding('MANGLER_KRAV', '/noe')] }).sort()).toEqual([
      'MANGLER_KRAV',
      'elan/ukjent-egenskap',
    ]);
  });
});

describe('findings', () => {
  it('are told in the order of the file', () => {
    const text = '{ "b": 1, "begjaeringsdato": "x", "a": 1, "underskrift": 3 }';
    const places = checked(text, { rules: [] }).diagnostics.map(({ range }) => range.start.character);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(places).size).toBeGreaterThan(3);
  });

  it('have what a fix needs to know', () => {
    const missing = withoutProperty(rightValue('2.1'), '/underskrift');
    const [diagnostic] = checked(missing).diagnostics;
    expect(diagnostic?.data).toEqual({
      code: 'elan/mangler-egenskap',
      at: '',
      missing: 'underskrift',
      args: { egenskap: 'underskrift', type: 'Utleggsbegjaering' },
    });
  });

  it('name the other places that one has to see', () => {
    const twice = withValue(
      rightValue('2.1'),
      '/kravTilInnkreving/2/innsendersKravreferanse',
      'FAKTURA-1001',
    );
    const diagnostics = checked(twice).diagnostics;
    const duplicate = diagnostics.find(({ code }) => code === 'KRAV_DUPLIKATE_REFERANSER');
    expect(duplicate?.pointer).toBe('/kravTilInnkreving/2/innsendersKravreferanse');
    expect(duplicate?.related).toMatchObject([
      { pointer: '/kravTilInnkreving/0/innsendersKravreferanse', message: 'Først brukt her' },
    ]);
    const first = duplicate?.related[0]?.range.start.line ?? 0;
    expect(JSON.stringify(twice, null, 2).split('\n')[first]).toContain('"FAKTURA-1001"');
  });

  it('are said in the language that is asked for', () => {
    const missing = withoutProperty(rightValue('2.1'), '/underskrift');
    const message = (language: 'nb' | 'en'): string | undefined =>
      checked(missing, { language }).diagnostics[0]?.message;
    expect(message('nb')).toBe('`underskrift` mangler. Den er påkrevd i Utleggsbegjaering.');
    expect(message('en')).toBe('`underskrift` is missing. It is required in Utleggsbegjaering.');
  });
});

describe('a file with more findings than anybody reads', () => {
  const many = (count: number): Rule => ({
    code: 'KRAV_IKKE_BENYTTET',
    *check() {
      for (let i = 0; i < count; i++) yield { at: '/underskrift' };
    },
  });

  it('has them all, up to a limit', () => {
    expect(checked(rightText('2.1'), { rules: [many(mostDiagnostics)] }).diagnostics).toHaveLength(
      mostDiagnostics,
    );
  });

  it('says above the limit how many there are', () => {
    const { diagnostics } = checked(rightText('2.1'), { rules: [many(mostDiagnostics + 234)] });
    expect(diagnostics).toHaveLength(mostDiagnostics + 1);
    const said = diagnostics.find(({ code }) => code === 'elan/for-mange-funn');
    expect(said).toMatchObject({ severity: 'information', pointer: '' });
    expect(said?.message).toContain(`${mostDiagnostics} første av ${mostDiagnostics + 234}`);
  });

  it('keeps the worst of them', () => {
    const unknown = Object.fromEntries(Array.from({ length: 1500 }, (_, i) => [`x${i}`, i]));
    const root = { ...unknown, ...withoutProperty(rightValue('2.1'), '/underskrift') };
    expect(codesIn(root)).toContain('elan/mangler-egenskap');
  });
});

describe('a broken file', () => {
  const broken = rightText('2.1')
    .replace('"RENTE-1001",', '"RENTE-1001"')
    .replace('"SALAER-1001"\n', '"SALAER"\n');

  it('in which only a comma is missing is checked whole', () => {
    expect(codesIn(broken).sort()).toEqual([
      'KRAV_IKKE_BENYTTET',
      'TVANGSGRUNNLAG_UGYLDIGE_KRAVREFERANSER',
      'elan/syntaks',
    ]);
  });

  it('has its syntax left to the editor where that is asked for', () => {
    expect(codesIn(broken, { syntax: false })).not.toContain('elan/syntaks');
    expect(codesIn(broken, { syntax: false })).toHaveLength(2);
  });

  it('that is cut off has nothing told that may only be lost', () => {
    const text = rightText('2.1');
    const cut = text.slice(0, text.indexOf('"kravTilInnkreving"'));
    expect([...new Set(codesIn(cut))]).toEqual(['elan/syntaks']);
    expect(codesIn(cut, { syntax: false })).toEqual([]);
  });

  it('has told what stands before the mistake', () => {
    const text = rightText('2.1')
      .replace('"2026-06-15"', '"2026-06-31"')
      .replace('"saksoekt": [', '"saksoekt": @ [');
    expect(placesIn(text, { syntax: false })).toEqual(['elan/ugyldig-format /begjaeringsdato']);
  });

  it.each(['{', '[', '"', 'nei', '\u0000', '{]', '\uD800'])('%j is told as one', (text) => {
    expect(codesIn(text)).toContain('elan/syntaks');
    expect(codesIn(text, { syntax: false })).not.toContain('elan/syntaks');
  });

  it('has every syntax error in words of its own', () => {
    const texts = [
      '{ "a": nei }',
      '{ "a" 1 }',
      '{ "a": 1',
      '[1',
      '{ "a": 1 } x',
      '{ /* }',
      '"\\x"',
      '"\\u12"',
      '"a',
    ];
    for (const language of ['nb', 'en'] as const) {
      for (const text of texts) {
        for (const { code, message } of checked(text, { language }).diagnostics) {
          if (code === 'elan/syntaks') expect(message).toMatch(/^(Ugyldig|Invalid) JSON\. .+ .+\.$/);
        }
      }
    }
  });

  it('nested too deep is told so', () => {
    const deep = `{ "a": ${'['.repeat(10_000)}`;
    expect(codesIn(deep)).toEqual(['elan/for-dypt-nestet']);
  });
});

describe('a right file nested too deep', () => {
  it('is checked, and its places are found', () => {
    const deep = `{ "underskrift": 1, "x": ${'['.repeat(10_000)}${']'.repeat(10_000)} }`;
    const { diagnostics } = checked(deep);
    const wrongType = diagnostics.find(({ code }) => code === 'elan/feil-type');
    expect(wrongType?.range.start).toEqual({ line: 0, character: deep.indexOf('1') });
  });
});

describe('a property that stands twice', () => {
  const text = rightText('2.1').replace('"underskrift": ', '"underskrift": 1, "underskrift": ');

  it('is warned about, and only the last one is checked', () => {
    expect(codesIn(text)).toEqual(['elan/duplikat-egenskap']);
  });

  it('is left to the editor where that is asked for', () => {
    expect(codesIn(text, { syntax: false })).toEqual([]);
  });
});

describe('the model', () => {
  it('is told with every result', () => {
    expect(checked(rightText('1.0'), { model: automatic }).model).toMatchObject({
      version: '1.0',
      explicit: false,
    });
    expect(checked(rightText('1.0'), { model: '2.0' }).model).toMatchObject({
      version: '2.0',
      explicit: true,
    });
    expect(checked('', { model: automatic }).model.version).toBe('2.1');
  });

  it('0.9 is one error at the root, in every language', () => {
    const old = { kravTilInnkreving: [{ kravreferanse: '1' }], kreverRettsgebyrErstattet: true };
    for (const language of ['nb', 'en'] as const) {
      const { model, diagnostics } = checked(old, { model: automatic, language });
      expect(model.version).toBe('0.9');
      expect(diagnostics).toMatchObject([{ code: 'elan/modell-0.9', severity: 'error', pointer: '' }]);
    }
  });
});

describe('the rules', () => {
  it('are all asked where none are named', () => {
    const ground = '/begjaeringensTvangsgrunnlag/0/innsendersKravreferanse';
    const wrong = withValue(rightValue('2.1'), ground, ['FAKTURA-1001', 'RENTE-1001', 'X']);
    expect(codesIn(wrong)).toEqual(codesIn(wrong, { rules }));
    expect(codesIn(wrong)).toHaveLength(2);
  });
});
