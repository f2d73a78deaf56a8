import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { Source } from '../../../../engine/begjaering/source';
import { check } from '../../../../engine/check/check';
import { schemaFindings } from '../../../../engine/model/schema-findings';
import type { Rule } from '../../../../engine/rules/rule';
import { begjaeringText } from '../../../../scripts/bench/begjaering.mjs';
import { usualOptions } from '../../../support/checking';

vi.mock('../../../../engine/model/schema-findings', { spy: true });

const text = begjaeringText({ claims: 100 });
const longestElement = 8_000;

const version = (content: string, earlier?: BegjaeringDocument): BegjaeringDocument =>
  new BegjaeringDocument(Source.of(content), earlier);

/** Types behind the n-th place where something stands. */
function typedBehind(what: string, character: string, n = 50): string {
  const parts = text.split(what);
  return `${parts.slice(0, n).join(what)}${what}${character}${parts.slice(n).join(what)}`;
}

const lookedAt: string[] = [];
const ofEachClaim: Rule = {
  code: 'elan/rente-avviker',
  looksAt: 'krav',
  check: ({ position }) => void lookedAt.push(`krav ${position}`),
};
const ofParts = (part: string): Rule => ({
  code: 'elan/krav-to-ganger',
  parts: [part],
  check: () => (lookedAt.push(part), []),
});
const ofWhole: Rule = { code: 'elan/leftover', check: () => (lookedAt.push('whole'), []) };
const descriptions = 'kravTilInnkreving/kravbeskrivelse';
const kinds = 'kravTilInnkreving/kravdetaljer';
const options = {
  ...usualOptions,
  rules: [ofEachClaim, ofParts(descriptions), ofParts(kinds), ofParts('underskrift'), ofWhole],
};

/** What is looked at by rules when one text follows others. */
function lookedAtInLast(...texts: readonly string[]): string[] {
  let document: BegjaeringDocument | undefined;
  for (const content of texts) {
    lookedAt.length = 0;
    document = version(content, document);
    check(document, options);
  }
  return [...lookedAt];
}

const inDescription = typedBehind('"kravbeskrivelse": "', 'A');
const torn = typedBehind('"kravbeskrivelse": "', '"');

beforeEach(() => {
  vi.restoreAllMocks();
  vi.clearAllMocks();
});

describe('a character typed into one of a hundred claims', () => {
  it('has that claim read again, and nothing else of the text', () => {
    const before = version(text);
    check(before, options);
    const parse = vi.spyOn(JSON, 'parse');
    check(version(inDescription, before), options);
    expect(parse.mock.calls.map(([read]) => read.length < longestElement)).toEqual([true]);
  });

  it('has that claim validated, and one of each list in which nothing has changed', () => {
    const before = version(text);
    check(before, options);
    vi.clearAllMocks();
    check(version(inDescription, before), options);
    const [call, ...others] = vi.mocked(schemaFindings).mock.calls;
    expect(others).toEqual([]);
    const lengths = Object.values(call?.[0] as object).flatMap((value) =>
      Array.isArray(value) ? value.length : [],
    );
    expect(lengths.every((length) => length === 1)).toBe(true);
  });

  it('has rules look at that claim, and at nothing that is decided by other parts', () => {
    expect(lookedAtInLast(text, inDescription)).toEqual(['krav 49', descriptions, 'whole']);
  });

  it('costs no more once a torn text is mended', () => {
    expect(lookedAtInLast(text, torn, inDescription)).toEqual(['krav 49', descriptions, 'whole']);
  });
});

describe('a character typed beside the claims', () => {
  it('has rules look at none of them', () => {
    const signed = typedBehind('"underskrift": "', 'A', 1);
    expect(lookedAtInLast(text, signed)).toEqual(['underskrift', 'whole']);
  });

  it('has them look at all of them where it changes the date that they are compared with', () => {
    const dated = text.replace('"begjaeringsdato": "2026-06-15"', '"begjaeringsdato": "2026-06-14"');
    expect(lookedAtInLast(text, dated).filter((what) => what.startsWith('krav '))).toHaveLength(100);
  });
});
