import { describe, expect, it } from 'vitest';
import { spokenLanguage } from '../../../../engine/values/spoken-language';

describe('the language for who speaks another', () => {
  it.each(['nb', 'nn', 'no', 'NB', 'nb-NO', 'nb_NO.UTF-8', 'nn@euro'])('is Norwegian for %s', (locale) => {
    expect(spokenLanguage(locale)).toBe('nb');
  });

  it.each(['en', 'en-US', 'de_DE.UTF-8', 'C', '', 'nota', 'nbx'])('is English for %j', (locale) => {
    expect(spokenLanguage(locale)).toBe('en');
  });
});
