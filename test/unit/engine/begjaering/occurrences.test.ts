import { describe, expect, it } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { occurrencesOf, type Occurrence } from '../../../../engine/begjaering/occurrences';
import { rightText } from '../../../support/examples';

const documentOf = (value: unknown): BegjaeringDocument =>
  BegjaeringDocument.of(JSON.stringify(value, null, 2));

function occurrencesIn(value: unknown): readonly Occurrence[] {
  return occurrencesOf(documentOf(value)).all;
}

const identifier = (taxIdentificationNumber: unknown, landkodeIdentifikator?: string): object => ({
  taxIdentificationNumber,
  landkodeIdentifikator,
});

describe('what is named in a begjæring', () => {
  const document = BegjaeringDocument.of(rightText('1.0'));
  const found = occurrencesOf(document);
  const { all } = found;

  it('stands in the order of the text, and is what the text has there', () => {
    expect(all.map(({ offset, end }) => document.text.slice(offset, end))).toEqual(
      all.map(({ name }) => name),
    );
    expect(all.map(({ offset }) => offset)).toEqual(all.map(({ offset }) => offset).sort((a, b) => a - b));
  });

  it('is a claim, by its reference, in claims and in grounds', () => {
    expect(found.sameAs({ kind: 'krav', key: 'FAKTURA-1001' }).map(({ pointer }) => pointer)).toEqual([
      '/begjaeringensTvangsgrunnlag/0/innsendersKravreferanse/0',
      '/kravTilInnkreving/0/innsendersKravreferanse',
      '/kravTilInnkreving/1/relatertKrav/0',
      '/kravTilInnkreving/2/relatertKrav/0',
    ]);
  });

  it('is a party, by its number and country, wherever an identifier stands', () => {
    expect(
      found
        .sameAs({ kind: 'party', key: 'NO 14858712301' })
        .map(({ pointer, defines }) => [pointer, defines]),
    ).toEqual([
      ['/saksoekt/0/saksoekt/person/identifikator/taxIdentificationNumber', true],
      ['/begjaeringensTvangsgrunnlag/0/saerligTvangsgrunnlag/skyldner/0/taxIdentificationNumber', false],
    ]);
  });

  it('is a file, by its uuid', () => {
    expect(all.filter(({ kind }) => kind === 'attachment').map(({ pointer }) => pointer)).toEqual([
      '/begjaeringensTvangsgrunnlag/0/varsel/0/tvangskraftgrunnlag/uuid',
      '/begjaeringensTvangsgrunnlag/0/tvangsgrunnlag/uuid',
      '/kravTilInnkreving/2/betalingsoppfordring/0/betalingsoppfordring/uuid',
    ]);
  });
});

describe('what is at an offset', () => {
  const document = documentOf({ kravTilInnkreving: [{ innsendersKravreferanse: 'A-1' }] });
  const start = document.text.indexOf('A-1');
  const at = (offset: number): string | undefined => occurrencesOf(document).at(offset)?.name;

  it('is named from before its first character until after its last', () => {
    expect([start, start + 1, start + 3].map(at)).toEqual(['A-1', 'A-1', 'A-1']);
  });

  it('is nothing on the quotes, the property and elsewhere', () => {
    expect([0, start - 1, start + 4, document.text.length].map(at)).toEqual(Array(4).fill(undefined));
  });
});

describe('a name', () => {
  it('may be a number, which has no quotes', () => {
    const [claim, entry] = occurrencesIn({
      kravTilInnkreving: [{ innsendersKravreferanse: 1001 }, { relatertKrav: ['1001'] }],
    });
    expect([claim?.key, claim?.quoted]).toEqual(['1001', false]);
    expect([entry?.key, entry?.quoted]).toEqual(['1001', true]);
  });

  it('counts as it is meant, and not as it is escaped', () => {
    const text = String.raw`{"kravTilInnkreving": [{"innsendersKravreferanse": "\u0041\\\""}]}`;
    const [claim] = occurrencesOf(BegjaeringDocument.of(text)).all;
    expect(claim?.name).toBe('A\\"');
    expect(text.slice(claim?.offset, claim?.end)).toBe(String.raw`\u0041\\\"`);
  });

  it.each([
    ['an empty reference', { kravTilInnkreving: [{ innsendersKravreferanse: ' ' }] }],
    ['an empty number', { saksoekt: [{ saksoekt: { person: { identifikator: identifier('') } } }] }],
    ['a uuid that no upload gave', { vedlegg: [{ uuid: '00000000-0000-0000-0000-000000000000' }] }],
    ['an empty uuid', { vedlegg: [{ uuid: '' }] }],
    ['what is no text', { kravTilInnkreving: [{ innsendersKravreferanse: {} }], vedlegg: [{ uuid: 1 }] }],
  ])('is not %s', (_, value) => {
    expect(occurrencesIn(value)).toEqual([]);
  });

  it('of a party has no white space around it, and is Norwegian unless it says otherwise', () => {
    const found = occurrencesIn({
      skyldner: [
        identifier(' 123 '),
        identifier('123', 'NO'),
        identifier('123', 'SE'),
        identifier(123, 'no'),
      ],
    });
    expect(found.map(({ key }) => key)).toEqual(['NO 123', 'NO 123', 'SE 123', 'NO 123']);
    expect(found.map(({ offset, end }) => end - offset)).toEqual([3, 3, 3, 3]);
  });

  it('of a party may be another official number', () => {
    const found = occurrencesIn({
      part: { annenOffisiellIdentifikator: 'EX-1', landkodeIdentifikator: 'SE' },
    });
    expect(found.map(({ key }) => key)).toEqual(['SE EX-1']);
  });

  it('of a file is the same in small and in capital letters', () => {
    const uuid = 'a7d1f0a2-5c3e-4b8a-9f61-2e4d8c0b7a1a';
    const found = occurrencesIn({ vedlegg: [{ uuid }, { uuid: uuid.toUpperCase() }] });
    expect(new Set(found.map(({ key }) => key)).size).toBe(1);
  });
});

describe('a text that is broken', () => {
  it('has the names that can still be told', () => {
    const text = '{"kravTilInnkreving": [{"innsendersKravreferanse": "A"}, {"relatertKrav": ["A", "B"';
    expect(occurrencesOf(BegjaeringDocument.of(text)).all.map(({ name }) => name)).toEqual(['A', 'A', 'B']);
  });

  it.each(['[', '{"a":'])('that is nested too deep to be walked has none: %s', (bracket) => {
    expect(occurrencesOf(BegjaeringDocument.of(bracket.repeat(10_000))).all).toEqual([]);
  });

  it('and one that is right but nested too deep is walked as far as can be', () => {
    const deep = `{"part": ${JSON.stringify(identifier('1'))}, "a": ${'['.repeat(10_000)}${']'.repeat(10_000)}}`;
    expect(occurrencesOf(BegjaeringDocument.of(deep)).all.map(({ key }) => key)).toEqual(['NO 1']);
  });
});
