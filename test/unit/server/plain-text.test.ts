import { describe, expect, it } from 'vitest';
import { foreignMarkdown } from '../../../engine/values/foreign-text';
import { withoutMarkdown } from '../../../server/plain-text';

describe('a hover without Markdown', () => {
  it('has neither emphasis, nor code, nor rules', () => {
    expect(withoutMarkdown('**Krav** `KRAV_1`\n\n---\n\n_påkrevd_\n- en\n- to')).toBe(
      'Krav KRAV_1\n\npåkrevd\n- en\n- to',
    );
  });

  it('has the texts of the file as they stand there', () => {
    const text = '[a](https://b.no) *c* _d_ `e` \\ <f> #1';
    expect(withoutMarkdown(foreignMarkdown(text))).toBe(text);
  });
});
