import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../../engine/edits/edits';
import { templates } from '../../../../engine/snippets/templates';
import { checked, usualOptions } from '../../../support/checking';
import { fixesOf } from '../../../support/rule-fixture';

const code = 'elan/tom-fil';

describe('a file with nothing in it', () => {
  it.each(['', ' \n\t\n'])('is told to be empty, and nothing else: %j', (text) => {
    for (const syntax of [true, false]) {
      const { diagnostics } = checked(text, { syntax });
      expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
    }
  });

  it.each(['nb', 'en'] as const)('gets one of the templates by their names: %s', (language) => {
    const options = { ...usualOptions, language };
    const [found] = checked('', options).diagnostics;
    const fixes = found ? fixesOf('', found.data, options) : [];
    expect(fixes.map(({ id }) => id)).toEqual(templates.map(() => 'insertTemplate'));
    for (const [position, { title }] of fixes.entries()) {
      expect(title).toContain(templates[position]?.label[language]);
    }
  });

  it('has no mistakes with any of them', () => {
    const [found] = checked(' \n').diagnostics;
    for (const { title, edits } of found ? fixesOf(' \n', found.data, usualOptions) : []) {
      const { diagnostics } = checked(applyEdits(' \n', edits));
      const serious = diagnostics.filter(({ severity }) => severity === 'error');
      expect(serious, title).toEqual([]);
    }
  });
});
