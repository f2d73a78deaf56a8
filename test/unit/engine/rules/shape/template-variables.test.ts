import { describe, expect, it } from 'vitest';
import { foundIn } from '../../../../support/claims-alone';

const places = (value: unknown): string[] => foundIn(['elan/malvariabel'], value);

describe('a variable of a template', () => {
  it.each([
    '{{ref}}',
    'Sak {{ a.b }}.',
    '${ref}',
    '#{ref}',
    '<%= ref %>',
    '%s',
    'Sak %d',
    '(%s)',
    '%1$s',
    'Sak %2$d.',
    '%(ref)s',
    '{ref}',
    '{0}',
  ])('is one: %s', (underskrift) => expect(places({ underskrift })).toEqual(['malvariabel /underskrift']));

  it.each([
    '{{}}',
    '{ref',
    'Sak {ref}',
    '{ref} her',
    '%',
    '100 %',
    '100%sikker',
    '%sikker',
    '%s1',
    '%x$s',
    '%12$s',
    '%()s',
    '$ref',
    7,
  ])('is none: %s', (underskrift) => {
    // Another one in the file, so that there is something to look for.
    expect(places({ underskrift, innsenderReferanse: '%s' })).toEqual(['malvariabel /innsenderReferanse']);
  });

  it('is looked for in what is written, and not in numbers and codes', () => {
    expect(places({ begjaeringsdato: '%s', tvangsfullbyrdelsestype: '%s' })).toEqual([
      'malvariabel /begjaeringsdato',
    ]);
  });
});
