import { describe, expect, it } from 'vitest';
import { isObject } from '../../engine/values/json';
import { mostDiagnostics } from '../../engine/check/check';
import { runs } from '../support/runs';
import { right, rightTexts } from './support/examples';
import { checkSoundly, useEverything } from './support/features';

const mistake = right.replace(/("relatertKrav": \[\s*")FAKTURA-1001/, '$1FAKTURA-1002');

const codesIn = (text: string): string[] => checkSoundly(text).result.diagnostics.map(({ code }) => code);

describe('a text', () => {
  it.each([
    ['nothing', ''],
    ['white space', ' \n\t '],
    ['a line end', '\r\n'],
    ['a byte-order mark', '\uFEFF'],
    ['null', 'null'],
    ['true', 'true'],
    ['a number', '1'],
    ['a number that is too large', '-1e999'],
    ['a text', '"kravTilInnkreving"'],
    ['an empty list', '[]'],
    ['an empty object', '{}'],
    ['a list of begjæringer', `[${right},${right}]`],
    ['two begjæringer', right + right],
    ['a comment', '// begjæring'],
    ['a comment that never ends', '/* begjæring'],
    ['an escape that never ends', '{"underskrift":"\\u12'],
    ['a property without a value', '{"kravTilInnkreving"'],
    ['a control character', '{"underskrift":"\u0000"}'],
    ['a lone surrogate', '{"underskrift":"\uD800","\uDC00":1}'],
    ['an escaped lone surrogate', '{"underskrift":"\\uD800","\\uDC00":1}'],
    ['a lone surrogate outside a value', `\uD83D${right}`],
    ['XML', '<begjaering/>'],
  ])('that is %s can be worked in, and something is wrong with it', (_name, text) => {
    const { result } = useEverything(text);
    expect(result.diagnostics).not.toEqual([]);
  });

  it.each([
    ['commas', ','],
    ['colons', ':'],
    ['quotation marks', '"'],
    ['letters', 'a '],
    ['closing brackets', ']'],
    ['comments', '/**/'],
    ['texts in a row', '"a" '],
    ['objects in a row', '{}'],
  ])('that is only %s gives no more findings than anybody reads', { timeout: 30_000 }, (_name, part) => {
    const { result } = useEverything(part.repeat(runs(5_000, 20_000)), 1);
    expect(result.diagnostics.length).toBeGreaterThan(0);
    expect(result.diagnostics.length).toBeLessThanOrEqual(mostDiagnostics + 1);
  });
});

describe('a right begjæring', () => {
  it.each([
    ['with a byte-order mark', (text: string) => `\uFEFF${text}`],
    ['with CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with CR', (text: string) => text.replaceAll('\n', '\r')],
    ['with a byte-order mark and CRLF', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['on one line', (text: string) => JSON.stringify(JSON.parse(text))],
    ['with tabs', (text: string) => JSON.stringify(JSON.parse(text), null, '\t')],
    ['with much white space', (text: string) => text.replaceAll('\n', ' \t'.repeat(50) + '\n\n')],
    [
      'with escaped names',
      (text: string) => text.replaceAll('"kravTilInnkreving"', '"\\u006BravTilInnkreving"'),
    ],
  ])('%s is right', (_name, change) => {
    for (const text of rightTexts) {
      const { result } = useEverything(change(text));
      expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
    expect(codesIn(change(right))).toEqual(codesIn(right));
  });

  const ofEachKind = ['__proto__', 'constructor', 'length', '', '~1', '0'];
  const moreOfThem = ['toString', 'hasOwnProperty', 'valueOf', '~', '/'];

  it.each([...ofEachKind, ...moreOfThem.slice(runs(5, 0))])(
    'with a property called `%s` in every object has that property too many, and nothing else wrong',
    (name) => {
      const text = right.replaceAll('{', `{ ${JSON.stringify(name)}: {},`);
      const { result } = useEverything(text);
      const ours = [...right.matchAll(/\{/g)].length;
      expect(result.diagnostics.map(({ code }) => code)).toEqual(Array(ours).fill('elan/ukjent-egenskap'));
    },
  );

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'with `%s` as every reference and text can be worked in',
    (name) => {
      useEverything(right.replaceAll(/: "[^"]+"/g, `: "${name}"`));
      useEverything(right.replaceAll(/"(?:FAKTURA|RENTE|SALAER)-1001"/g, `"${name}"`));
      const { result } = useEverything(right.replaceAll('"FAKTURA-1001"', `"${name}"`));
      expect(result.diagnostics).toEqual([]);
    },
  );

  it('with `__proto__` in a broken text can be worked in', () => {
    const broken = right.replaceAll('{', '{ "__proto__": { "kravTilInnkreving": [1] },').replace(',', '');
    expect(useEverything(broken).result.diagnostics).not.toEqual([]);
  });

  it('with a property that stands twice has one warning for it', () => {
    const twice = right.replace('"underskrift":', '"underskrift": "KLOK MÅLTROST", "underskrift":');
    expect(useEverything(twice).result.diagnostics).toMatchObject([
      { code: 'elan/duplikat-egenskap', severity: 'warning' },
    ]);
  });

  it('whose every property stands twice can be worked in', () => {
    const twice = right.replaceAll(/^( *)("\w+"): ("[^"\n]*"|\d+|true)(,?)$/gm, '$1$2: $3,\n$1$2: $3$4');
    const { result } = useEverything(twice);
    expect(result.diagnostics.length).toBeGreaterThan(50);
    expect(new Set(result.diagnostics.map(({ code }) => code))).toEqual(new Set(['elan/duplikat-egenskap']));
  });
});

describe('a mistake', () => {
  it.each([
    ['a byte-order mark', `\uFEFF${mistake}`],
    ['CRLF', mistake.replaceAll('\n', '\r\n')],
    ['CR', mistake.replaceAll('\n', '\r')],
  ])('stands in the same place with %s', (_name, text) => {
    const places = (of: string) =>
      checkSoundly(of).result.diagnostics.map(({ code, range }) => ({ code, range }));
    expect(places(text)).toEqual(places(mistake));
    expect(places(text)).toHaveLength(1);
  });

  it('stands in its place in a very long line', () => {
    const long = JSON.stringify({
      ...(JSON.parse(mistake) as object),
      vedlegg: Array(5_000).fill({ type: 'annet' }),
    });
    const { document, result } = checkSoundly(long);
    const finding = result.diagnostics.find(({ code }) => code.startsWith('RELATERTE'));
    expect(finding && document.source.getText(finding.range)).toBe('"FAKTURA-1002"');
  });
});

describe('lists of the model', () => {
  const lists = [...listPointers(JSON.parse(right))];

  it.each([
    ['null', null],
    ['a text', 'krav'],
    ['a number', 1],
    ['a list', []],
    ['a list of lists', [[], [['FAKTURA-1001']]]],
    ['true', true],
    ['an empty object', {}],
  ])('with %s as an item can be worked in', (_name, item) => {
    expect(lists.length).toBeGreaterThan(8);
    for (const path of lists) {
      const value = JSON.parse(right) as unknown;
      const list = at(value, path);
      if (Array.isArray(list)) list.splice(1, 0, item);
      const { result } = useEverything(JSON.stringify(value, null, 2), 1);
      expect(result.diagnostics, path.join('/')).not.toEqual([]);
    }
  });

  it.each([
    ['null', null],
    ['a text', 'krav'],
    ['an object', { innsendersKravreferanse: 'FAKTURA-1001' }],
    ['an empty list', []],
  ])('that are %s can be worked in', (_name, other) => {
    for (const path of lists) {
      const value = JSON.parse(right) as unknown;
      const holder = at(value, path.slice(0, -1));
      if (isObject(holder)) Object.assign(holder, { [path.at(-1) ?? '']: other });
      useEverything(JSON.stringify(value, null, 2), 1);
    }
  });
});

function* listPointers(value: unknown, path: string[] = []): Generator<string[]> {
  if (Array.isArray(value)) yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* listPointers(inner, [...path, key]);
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce((holder: unknown, key) => (holder as Record<string, unknown>)[key], value);
}
