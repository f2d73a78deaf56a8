import { describe, expect, it } from 'vitest';
import {
  composed,
  isBlank,
  likeness,
  repaired,
  unseenIn,
  visible,
  withoutInvisible,
  withPlainMarks,
} from '../../../../engine/values/characters';

const line = { layout: false };
const running = { layout: true };

describe('a text of which nothing can be seen', () => {
  it.each([
    '',
    ' ',
    '\t\r\n',
    '\u00a0',
    '\u3000',
    '\u200b',
    '\ufeff',
    '\u00ad \u2060',
    '\u0000',
    '\u0085',
    '\u2028',
  ])('%j', (text) => expect(isBlank(text)).toBe(true));
  it.each(['a', ' a', '-', '.', 'ø', '\u200ba', '\ufffd', '日', '~', '!'])('is not %j', (text) => {
    expect(isBlank(text)).toBe(false);
  });
});

describe('what cannot be seen', () => {
  it.each([
    ['Ka\u200bri', 'Kari'],
    ['Ka\u00adri', 'Kari'],
    ['\u2066Kari\u2069', 'Kari'],
    ['Ka\u200dri', 'Kari'],
    ['\u200dKari', 'Kari'],
    ['Ka\u0007ri', 'Kari'],
    ['Ka\u007fri\u0085', 'Kari'],
    ['Kari\r\nLunde', 'Kari  Lunde'],
    ['Kari\u2028Lunde', 'Kari Lunde'],
    ['Kari\u00a0Lunde', 'Kari Lunde'],
    ['Kari\u2009Lunde', 'Kari Lunde'],
    ['Kari Lunde', 'Kari Lunde'],
  ])('is not in %j', (text, without) => {
    expect(withoutInvisible(text, line)).toBe(without);
  });

  it.each([
    ['2\u00a0500 kr', '2\u00a0500 kr'],
    ['a\r\n\tb', 'a\r\n\tb'],
    ['a\u2028b\u2029c', 'a\nb\nc'],
    ['a\u0000\u0085b', 'ab'],
    ['a\u200bb', 'ab'],
  ])('is less in a text of several lines: %j', (text, without) => {
    expect(withoutInvisible(text, running)).toBe(without);
  });

  it.each([
    ['a joiner of a Persian word', 'علی\u200cرضا'],
    ['a joiner of a Hindi word', 'क्\u200dष'],
    ['a picture of several', '👨\u200d👩\u200d👧'],
    ['a picture in colour', '🏳\ufe0f\u200d🌈'],
    ['the direction of an Arabic name', '\u200fمحمد (AS\u200e)'],
    ['the direction of a Hebrew name', 'דוד\u200e 1'],
  ])('is part of %s', (_name, text) => {
    expect(withoutInvisible(text, line)).toBe(text);
    expect(visible(text)).toBe(text);
  });

  it('is named by its numbers, each once', () => {
    expect(unseenIn('\u200bK\u00a0a\u200br\ti', line)).toEqual(['U+200B', 'U+00A0', 'U+0009']);
    expect(unseenIn('\u200bK\u00a0a\u200br\ti', running)).toEqual(['U+200B']);
    expect(unseenIn('Kari', line)).toEqual([]);
  });
});

describe('a text that was misread', () => {
  it.each([
    ['BjÃ¸rn', 'Bjørn'],
    ['Ã…se Ã†gir', 'Åse Ægir'],
    ['\u00c3\u0085se', 'Åse'],
    ['SmÃ¥Ã¥', 'Småå'],
    ['MÃƒÂ¸te', 'Møte'],
    ['en â€“ to', 'en – to'],
    ['â‚¬ 5', '€ 5'],
    ['Â§ 4-18', '§ 4-18'],
    ['Å¡uorbmu', 'šuorbmu'],
    ['A &amp; B', 'A & B'],
    ['A &amp;amp; B', 'A & B'],
    ['&Aring;se &#38; &#xe5;', 'Åse & å'],
    ['&oslash;&Oslash;', 'øØ'],
  ])('%s', (text, right) => {
    expect(repaired(text)).toBe(right);
  });

  it.each([
    'Bjørn',
    'João',
    'Ângela',
    'Âkjær',
    'Å»',
    'på»…',
    '«LÆ»',
    '«SÅ»',
    'Ä“',
    'A & B',
    'A&B;',
    '&ukjent;',
    '&;',
    '&#7;',
    '&#xd800;',
    '&#1114112;',
    'fâ€',
    '&constructor;',
    'Ã',
    'x Ã',
    'Ãx',
  ])('is not %s', (text) => {
    expect(repaired(text)).toBe(text);
  });
});

describe('the signs of a keyboard', () => {
  it.each([
    ['A–1—2', 'A-1-2'],
    ['−5', '-5'],
    ['“A” ‘b’', '"A" \'b\''],
    ['A‖B‗C', 'A‖B‗C'],
    ['A-1', 'A-1'],
  ])('%s: %s', (text, plain) => {
    expect(withPlainMarks(text)).toBe(plain);
  });
});

describe('an accent', () => {
  it('is part of its letter', () => {
    expect(composed('A\u030ase')).toBe('Åse');
    expect(composed('Åse')).toBe('Åse');
  });
});

describe('texts that look alike', () => {
  it.each([
    ['FAKT-1001', 'fakt-1001'],
    ['FAKT-1001', ' FAKT – 1001\u200b'],
    ['FAKT-1001', 'FАКТ-1001'],
    ['FAKT-1OO1', 'FAKT-1001'],
    ['INV-1', 'lNV-I'],
    ['Å-1', 'A\u030a-1'],
    ['SØ-1', 'SÃ¸-1'],
  ])('%s, %s', (one, other) => {
    expect(likeness(one)).toBe(likeness(other));
  });

  it.each([
    ['FAKT-1001', 'FAKT-1002'],
    ['FAKT-1001', 'FAKT1001'],
    ['A-1', 'Å-1'],
    ['Ж-1', 'Я-1'],
  ])('are not %s, %s', (one, other) => {
    expect(likeness(one)).not.toBe(likeness(other));
  });
});

describe('a text in a message', () => {
  it.each([
    ['Kari', 'Kari'],
    ['Åse «Ø»', 'Åse «Ø»'],
    ['日本', '日本'],
    ['Ka\u200bri', 'Ka[U+200B]ri'],
    ['R\u00a01', 'R[U+00A0]1'],
    ['R\u00ad1', 'R[U+00AD]1'],
    ['R\u00011', 'R[U+0001]1'],
    ['a\nb', 'a\nb'],
    ['A\u030ase', 'A[U+030A]se'],
    ['le\u0301\u200b', 'le[U+0301][U+200B]'],
    ['R\ufeff', 'R[U+FEFF]'],
    ['x\u030b', 'x\u030b'],
  ])('%j: %s', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });
});
