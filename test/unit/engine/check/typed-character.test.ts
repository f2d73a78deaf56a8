import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { Source } from '../../../../engine/begjaering/source';
import { check } from '../../../../engine/check/check';
import { automatic } from '../../../../engine/model/choose';
import { newestVersion } from '../../../../engine/model/model';
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

describe('a file that is not of the newest model', () => {
  const automatically = { ...options, model: automatic };
  const modelOf = (document: BegjaeringDocument): string => check(document, automatically).model.version;
  /** Of each validation, how many claims are in it. */
  const validated = (): unknown[] =>
    vi
      .mocked(schemaFindings)
      .mock.calls.map(([root]) => (root as { kravTilInnkreving: unknown[] }).kravTilInnkreving.length);
  const newer = '"forsendelsemaateType": "digipost"';
  const older = '"forsendelsemaateType": "ebox", "type": "inkassovarsel"';
  const typed = (content: string): string => content.replace('EKSEMPEL', 'EKSEMPLER');

  it('is not validated as one where its shape is that of a retired one', () => {
    const signs = '"kravreferanse": "1", "erRentekrav": false, "renteOpplysning": {}, "kravdetaljer"';
    expect(modelOf(version(text.replaceAll('"kravdetaljer"', signs)))).toBe('0.9');
    expect(validated()).toEqual([]);
  });

  const last = text.lastIndexOf(newer);
  const olderAtTheEnd = `${text.slice(0, last)}${older}${text.slice(last + newer.length)}`;
  it.each([
    ['once, where it shows what it is at the beginning of a list', text.replaceAll(newer, older), [100]],
    ['as one of the newest too where it does not', olderAtTheEnd, [100, 100]],
  ])('is validated %s, and then only what changes', (_when, whole, first) => {
    const before = version(whole);
    expect(modelOf(before)).not.toBe(newestVersion);
    expect(validated()).toEqual(first);
    vi.clearAllMocks();
    expect(modelOf(version(typed(whole), before))).not.toBe(newestVersion);
    expect(validated()).toEqual([1]);
  });

  it('is one of the newest once nothing shows anything else', () => {
    const before = version(text.replaceAll(newer, older));
    modelOf(before);
    const after = version(text, before);
    expect(modelOf(after)).toBe(newestVersion);
    vi.clearAllMocks();
    expect(modelOf(version(typed(text), after))).toBe(newestVersion);
    expect(validated()).toEqual([1]);
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
