import { describe, expect, it } from 'vitest';
import { rightValue } from '../../support/examples';
import { completed } from '../../support/fixture-document';

const alone = { version: '2.0', rest: false, without: [] };
const whole = { version: '2.0', rest: true, without: [] };

const parsed = (text: string): unknown => JSON.parse(text);

describe('completing a fragment', () => {
  it('adds the root properties that are missing, after its own', () => {
    const fragment = '{\n  "underskrift": "NN"\n}';
    const { text } = completed(fragment, whole);
    expect(text.startsWith('{\n  "underskrift": "NN",\n  "innsenderReferanse"')).toBe(true);
    expect(parsed(text)).toEqual({ ...rightValue('2.0'), underskrift: 'NN' });
  });

  it('adds them all to an empty object', () => {
    expect(parsed(completed('{}', whole).text)).toEqual(rightValue('2.0'));
  });

  it('leaves out what it is told to', () => {
    const { text } = completed('{ "a": 1 }', { ...whole, without: ['innsender', 'saksoeker'] });
    expect(parsed(text)).not.toHaveProperty('innsender');
    expect(parsed(text)).not.toHaveProperty('saksoeker');
    expect(parsed(text)).toHaveProperty('saksoekt');
  });

  it('adds them where `…resten` stands, if it stands somewhere', () => {
    const { text } = completed('{ …resten, "underskrift": "NN" }', whole);
    expect(text.endsWith(', "underskrift": "NN" }')).toBe(true);
    expect(parsed(text)).toEqual({ ...rightValue('2.0'), underskrift: 'NN' });
  });

  it('adds nothing to a fragment that is to stand alone', () => {
    expect(completed('{ "a": [1] }', alone).text).toBe('{ "a": [1] }');
  });

  it('completes an object in place, without what it has itself', () => {
    const fragment = '{ "kravTilInnkreving": [{ "opprinneligBeloep": 1, …krav }, 2] }';
    expect(completed(fragment, alone).text).toBe(
      '{ "kravTilInnkreving": [{ "opprinneligBeloep": 1, "prioritetDekningsloven": "e", ' +
        '"gjenstaaendeBeloep": { "beloep": 100, "valuta": "NOK" }, ' +
        '"kravforfall": { "forfallsdato": "2026-02-02" }, ' +
        '"rentebaerendeKrav": { "harForsinkelsesrente": true } }, 2] }',
    );
  });

  it('gives interest no due date where the model has none for it', () => {
    const fragment = '{ "kravdetaljer": "Rentekrav", …krav }';
    expect(completed(fragment, { ...alone, version: '1.0' }).text).toContain('kravforfall');
    expect(completed(fragment, { ...alone, version: '1.1' }).text).not.toContain('kravforfall');
  });

  it('fills in only one member of a choice', () => {
    const { text } = completed('{ "alminneligTvangsgrunnlag": 1, …grunnlag }', alone);
    expect(text).toContain('"tvangsgrunnlagsdato"');
    expect(text).not.toContain('saerligTvangsgrunnlag');
  });

  it.each([
    ['{ …ukjent }', 'there is no filler …ukjent'],
    ['{ "a": …krav }', 'a filler stands where no member can stand'],
  ])('does not accept %j', (fragment, message) => {
    expect(() => completed(fragment, alone)).toThrow(message);
  });
});

describe('a completed fragment', () => {
  it('is shortened for people to read', () => {
    const { text, shortened } = completed('{ "k": [{ …krav }], "x": 1 }', whole);
    expect(shortened(text)).toBe('{ "k": [{ … }], "x": 1… }');
  });
});

describe('places of a completed fragment', () => {
  const fragment = '{ "k": [{ …krav }, { "b": 2, …krav }, 3] }';
  const { text, toFragment } = completed(fragment, { ...whole, rest: true });

  it.each(['{ "k"', '"k": [', '{ "b"', ', 3]'])('are told for %j in the fragment', (part) => {
    expect(toFragment(text.indexOf(part))).toBe(fragment.indexOf(part));
  });

  it('are told for the end of an object that was completed', () => {
    expect(toFragment(text.indexOf('}, {') + 1)).toBe(fragment.indexOf('}, {') + 1);
  });

  it('are not told inside what was filled in', () => {
    expect(toFragment(text.indexOf('prioritetDekningsloven'))).toBeUndefined();
    expect(toFragment(text.indexOf('tvangsfullbyrdelsestype'))).toBeUndefined();
  });
});
