import { describe, expect, it } from 'vitest';
import { modelOf, newestVersion } from '../../../../engine/model/model';
import type { Property } from '../../../../engine/model/model-types';
import { fits, fitsItem, propertyAt } from '../../../../engine/shape/fitting';

const model = modelOf(newestVersion);
const property = (type: string, list?: true): Property =>
  ({ ...propertyAt(model, '/underskrift')?.property, type, ...(list ? { list } : {}) }) as Property;

describe('the property of a place', () => {
  it.each<[string, string | undefined, boolean | undefined]>([
    ['/underskrift', 'Tekst', false],
    ['/Underskrift', undefined, undefined],
    ['/saksoeker', 'Saksoeker', false],
    ['/saksoeker/0', 'Saksoeker', true],
    ['/saksoeker/10', 'Saksoeker', true],
    ['/saksoeker/a1', undefined, undefined],
    ['/saksoeker/1a', undefined, undefined],
    ['/saksoeker/0/saksoeker', 'Aktoer', false],
    ['/toString', undefined, undefined],
    ['/ukjent/0/navn', undefined, undefined],
  ])('%s', (pointer, type, isItem) => {
    const place = propertyAt(model, pointer);
    expect([place?.property.type, place?.isItem]).toEqual([type, isItem]);
  });
});

describe('a value of the JSON type that a property has', () => {
  it.each<[string, unknown, boolean]>([
    ['Aktoer', {}, true],
    ['Aktoer', [], false],
    ['Aktoer', 'x', false],
    ['Kravdetaljer', 'x', true],
    ['Kravdetaljer', 7, false],
    ['Tekst', 'x', true],
    ['Tekst', 7, false],
    ['Tekst', ['x'], false],
    ['Tekst', null, false],
    ['TekstEllerLinjer', 'x', true],
    ['TekstEllerLinjer', ['x'], true],
    ['TekstEllerLinjer', {}, false],
    ['PrioritetISak', 1, true],
    ['PrioritetISak', '1', true],
    ['PrioritetISak', 1.5, false],
    ['Boolsk', true, true],
    ['Boolsk', 1, false],
    ['Beloep', 1.5, true],
    ['Ukjent', 'x', false],
  ])('%s: %j %s', (type, value, expected) => {
    expect(fitsItem(model, property(type), value)).toBe(expected);
    expect(fits(model, property(type), value)).toBe(expected);
  });

  it('is a list where the property is one, whatever stands in it', () => {
    expect(fits(model, property('Tekst', true), [7])).toBe(true);
    expect(fits(model, property('Tekst', true), 'x')).toBe(false);
  });
});
