import type { BegjaeringIndex, Krav } from '../begjaering/index';
import { readNamings, type Naming } from '../begjaering/occurrences';
import { lastOf, type Pointer } from '../begjaering/pointer';
import { textOf } from '../values/json';
import { isSynthetic, kindOfNumber, norway } from '../rules/identifiers';
import { groundsOf } from '../rules/references/relation';
import { joined, remainingText } from './amount-words';
import type { HoverWords } from './hover-words';
import { bullets, mention, plain } from './markdown';

/** @returns what is named at a place - a claim, a party, an attachment - as Markdown; undefined where nothing is */
export function namedText(pointer: Pointer, index: BegjaeringIndex, words: HoverWords): string | undefined {
  const naming = readNamings(index).find((each) => each.pointer === pointer);
  switch (naming?.kind) {
    case 'krav':
      return claimsText(index, naming.key, words);
    case 'party':
      return partyText(index, naming, words);
    case 'attachment':
      return attachmentText(index, naming, words);
    case undefined:
      return undefined;
  }
}

function claimsText(index: BegjaeringIndex, reference: string, words: HoverWords): string {
  const claims = index.kravByReference.get(reference) ?? [];
  if (claims.length === 0) return plain(words.noClaim);
  return claims
    .slice(0, mostClaims)
    .map((krav) => claimText(index, krav, words))
    .join('\n\n');
}

/** Of a reference that is not unique the first claims are enough to see it. */
const mostClaims = 3;

function claimText(index: BegjaeringIndex, krav: Krav, words: HoverWords): string {
  const title = joined(`${krav.kind ?? ''} ${krav.reference ?? ''}`.trim(), remainingText(krav));
  const grounds = groundsOf(index, krav.reference).map(({ title: name }) => name);
  const lines = [
    `**${plain(title)}**`,
    mention(textOf(krav.value, 'kravbeskrivelse') ?? ''),
    grounds.length > 0 ? `${words.ground} ${mention(grounds.join(', '))}` : plain(words.noGround),
  ];
  return lines.filter(Boolean).join('\n\n');
}

function partyText(index: BegjaeringIndex, { key, name, pointer }: Naming, words: HoverWords): string {
  const parties = index.parties().filter(({ identifier, otherIdentifier }) => {
    const known = identifier ?? otherIdentifier;
    return known !== undefined && `${known.country.toUpperCase() || norway} ${known.number}` === key;
  });
  const who = parties.map(({ role, name: { whole } }) => plain(`${words.roles[role]} ${whole}`.trim()));
  const kind = `**${plain(numberText(name, key.split(' ')[0] ?? '', pointer, words))}**`;
  return [kind, bullets([...new Set(who)])].filter(Boolean).join('\n\n');
}

function numberText(number: string, country: string, pointer: Pointer, words: HoverWords): string {
  if (lastOf(pointer) === 'annenOffisiellIdentifikator') return words.otherNumber(country);
  if (country !== norway) return words.foreignNumber(country);
  const kind = kindOfNumber(number);
  if (!kind) return words.wrongNumber;
  return joined(words.numbers[kind], isSynthetic(number) ? words.synthetic : words.notSynthetic);
}

function attachmentText(index: BegjaeringIndex, { key }: Naming, words: HoverWords): string {
  const same = index.attachments().filter(({ uuid }) => uuid?.toLowerCase() === key);
  const [first] = same;
  const name = joined(`${words.attachment} ${first?.fileName ?? ''}`.trim(), first?.type ?? '');
  const places = same.length > 1 ? plain(words.places(same.length)) : '';
  return [`**${mention(name)}**`, places].filter(Boolean).join('\n\n');
}
