import { describe, expect, it } from 'vitest';
import { withValue } from '../../../support/changes';
import { checked, usualOptions } from '../../../support/checking';
import { rightValue } from '../../../support/examples';
import { knownFrom, withoutPayloads } from '../../../support/fixture-history';
import { checkOf, documentOf, fixesOf, optionsOf, ruleFixtures } from '../../../support/rule-fixture';

const sections = ruleFixtures().flatMap(({ code, cases }) =>
  cases
    .filter(({ settings }) => settings.history !== undefined)
    .map((section) => ({ code, title: section.title, section })),
);

describe('where only the hashes of what was submitted are kept', () => {
  it.each(sections)('the same is found: $code, $title', ({ section }) => {
    const { text } = documentOf(section, section);
    const options = optionsOf(section);
    const hashesOnly = { ...options, known: withoutPayloads(options.known ?? {}) };
    expect(checkOf(text, hashesOnly)).toEqual(checkOf(text, options));
  });

  it('nothing that was submitted is put back', () => {
    const known = withoutPayloads(knownFrom('submitted.json'));
    const changed = ['/begjaeringsdato', '/underskrift'].reduce(
      (value, at) => withValue(value, at, '2026-01-01'),
      withValue(rightValue('2.1'), '/innsender/innsender/virksomhet/identifikator', {
        taxIdentificationNumber: '314020006',
        landkodeIdentifikator: 'NO',
      }),
    );
    const text = JSON.stringify(changed);
    const { diagnostics } = checked(text, { known });
    const ofChanges = diagnostics.filter(({ code }) => code.startsWith('ULOVLIG_ENDRING'));
    expect(ofChanges.map(({ code }) => code).sort()).toEqual([
      'ULOVLIG_ENDRING_BEGJAERINGSDATO',
      'ULOVLIG_ENDRING_INNSENDER',
      'ULOVLIG_ENDRING_UNDERSKRIFT',
    ]);
    const offered = ofChanges.flatMap(({ data }) => fixesOf(text, data, { ...usualOptions, known }));
    expect(offered).toEqual([]);
  });

  it('who is new can still be removed', () => {
    const right = rightValue('2.1');
    const another = { saksoeker: { virksomhet: { navn: 'NY AS' } } };
    const two = withValue(right, '/saksoeker', [...(right['saksoeker'] as unknown[]), another]);
    const text = JSON.stringify(two);
    const options = { ...usualOptions, known: withoutPayloads(knownFrom('submitted.json')) };
    const { diagnostics } = checkOf(text, options);
    const change = diagnostics.filter(({ code }) => code === 'ULOVLIG_ENDRING_SAKSOEKER');
    const [fix, ...others] = change.flatMap(({ data }) => fixesOf(text, data, options));
    expect(others).toEqual([]);
    expect(fix?.id).toBe('restoreClaimants');
  });
});
