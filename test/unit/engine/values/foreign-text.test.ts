import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { code } from '../../../../engine/features/markdown';
import { foreignMarkdown, withoutLinks } from '../../../../engine/values/foreign-text';
import { linksIn, madeOf, planted } from '../../../support/planted';

const decoded = (html: string): string =>
  html
    .replaceAll(/<\/?p>|\n/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe.each(planted)('%j', (text) => {
  it('would be more than text as it stands, or looks like it', () => {
    expect([...madeOf(text), ...linksIn(text), ...(/[`&|]/.exec(text) ?? [])]).not.toEqual([]);
  });

  it('makes nothing in Markdown, and reads as it is written', () => {
    const markdown = foreignMarkdown(text);
    expect(madeOf(markdown)).toEqual([]);
    expect(decoded(marked.parse(markdown, { async: false }))).toBe(text.replaceAll(/\s+/g, ' ').trim());
  });

  it('makes nothing within emphasis, a list and a table', () => {
    const markdown = foreignMarkdown(text);
    const around = `**${markdown}** _x_\n\n- ${markdown}\n\n| a |\n| --- |\n| ${markdown} |\n`;
    expect(madeOf(around)).toEqual([]);
  });

  it('stays code as code', () => {
    expect(madeOf(code(text))).toEqual([]);
    expect(marked.parse(code(text), { async: false })).toMatch(/^<p><code>.*<\/code><\/p>\n$/);
  });

  it('is no link in a message, and reads the same', () => {
    const message = withoutLinks(`Filen «${text}» finnes ikke.`);
    expect(linksIn(message)).toEqual([]);
    expect(madeOf(message).filter((tag) => !tag.startsWith('<h'))).toEqual([]);
    expect(message.replaceAll('\u200b', '')).toBe(`Filen «${text}» finnes ikke.`);
  });
});

it('leaves every other text as it is', () => {
  const text = 'Beløpet er 9 000,00 (NOK) kl. 12:30, se § 4-18 i tvangsfullbyrdelsesloven: a/b.';
  expect(withoutLinks(text)).toBe(text);
});
