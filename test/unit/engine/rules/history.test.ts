import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../engine/values/json';
import { withValue, withoutProperty } from '../../../support/changes';
import { codesIn, placesIn } from '../../../support/checking';
import { rightValue } from '../../../support/examples';
import { knownFrom } from '../../../support/fixture-history';

const right = rightValue('2.1');
const known = knownFrom('submitted.json');

const changes = (value: JsonObject, name = 'submitted.json'): string[] =>
  placesIn(value, { known: knownFrom(name) }).filter((place) => /^ULOVLIG|ny-saksoekt/.test(place));

describe('a party whose identity is not known', () => {
  it.each([
    ['a claimant', '/saksoeker/0/saksoeker/virksomhet'],
    ['a defendant', '/saksoekt/0/saksoekt/person'],
    ['the sender', '/innsender/innsender/virksomhet'],
  ])('is not said to be another, nor is anybody said to be gone: %s', (_name, at) => {
    expect(changes(withValue(right, at, {}))).toEqual([]);
  });

  it('hides that one of several is gone', () => {
    const two = [
      ...(right['saksoeker'] as unknown[]),
      { saksoeker: { virksomhet: { navn: 'RASK SYKKEL AS' } } },
    ];
    const nameless = [{ saksoeker: { virksomhet: {} } }, two[0]];
    expect(changes(withValue(right, '/saksoeker', nameless), 'two-claimants.json')).toEqual([]);
    expect(changes(withValue(right, '/saksoeker', two.slice(0, 1)), 'two-claimants.json')).toEqual([
      'ULOVLIG_ENDRING_SAKSOEKER /saksoeker',
    ]);
  });

  it('does not hide that another is new', () => {
    const parties = [{ saksoeker: { virksomhet: {} } }, { saksoeker: { virksomhet: { navn: 'NY AS' } } }];
    expect(changes(withValue(right, '/saksoeker', parties))).toEqual([
      'ULOVLIG_ENDRING_SAKSOEKER /saksoeker/1',
    ]);
  });
});

describe('parties that are gone altogether are another mistake', () => {
  it.each(['/saksoeker', '/saksoekt', '/innsender'])('%s', (at) => {
    expect(changes(withoutProperty(right, at))).toEqual([]);
    expect(changes(withValue(right, at, []))).toEqual([]);
  });
});

describe('what a submitted case did not have', () => {
  it('has not become another', () => {
    expect(changes(right, 'without-sender.json')).toEqual([]);
  });
});

describe('a new defendant', () => {
  it('is of unknown rules where Betjeningskartet cannot be asked', () => {
    const { history } = knownFrom('rules-known.json');
    const person = '/saksoekt/0/saksoekt/person/identifikator/taxIdentificationNumber';
    const another = withValue(right, person, '03917910382');
    const found = codesIn(another, { known: history ? { history } : {} });
    expect(found).toContain('elan/ny-saksoekt');
    expect(found).not.toContain('elan/regel-feilet');
  });
});

describe('the rules on changes', () => {
  it.each([
    ['/begjaeringsdato', 'ULOVLIG_ENDRING_BEGJAERINGSDATO'],
    ['/underskrift', 'ULOVLIG_ENDRING_UNDERSKRIFT'],
  ])('point at what is there, also where it is of a wrong type: %s', (at, code) => {
    expect(changes(withValue(right, at, 2026))).toEqual([`${code} ${at}`]);
    expect(changes(withoutProperty(right, at))).toEqual([`${code} `]);
    expect(changes(right)).toEqual([]);
  });

  it('say nothing where the file has not been submitted', () => {
    const other = withValue(right, '/underskrift', 'RASK MÅKE');
    expect(changes(other, 'submitted-from-another-file.json')).toEqual([]);
    expect(changes(other, 'nothing-submitted.json')).toEqual([]);
    expect(codesIn(other)).toEqual([]);
  });
});

describe('a begjæring that has been submitted from another file', () => {
  const duplicate = 'DUPLIKAT_INNSENDING';
  const otherFile = knownFrom('submitted-from-another-file.json');

  it('is known by its date and its reference together', () => {
    expect(codesIn(right, { known: otherFile })).toEqual([duplicate]);
    expect(codesIn(right, { known })).toEqual([]);
  });

  it.each(['/innsenderReferanse', '/begjaeringsdato'])('is not known without %s', (at) => {
    expect(codesIn(withoutProperty(right, at), { known: otherFile })).not.toContain(duplicate);
    expect(codesIn(withValue(right, at, ''), { known: otherFile })).not.toContain(duplicate);
  });
});
