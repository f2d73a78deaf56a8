import { identityOf, readIdentifier, type Party } from '../../begjaering/parties';
import { listOf, property } from '../../values/json';
import { ofKnownTexts } from '../../values/known-texts';
import { partiesOf } from '../parties/identity';
import { labelOf } from '../naming';
import type { Rule, RuleFinding } from '../rule';

/** The checks of who is there twice, where no official rule says so. */
export const partiesTwice: readonly Rule[] = [
  {
    code: 'elan/samme-part-to-ganger',
    *check(index): Generator<RuleFinding> {
      for (const role of ['saksoeker', 'saksoekt'] as const) {
        const seen = new Map<string, Party>();
        for (const party of partiesOf(index, role)) {
          const first = firstOf(party, seen);
          for (const own of keysOf(party)) if (!seen.has(own)) seen.set(own, party);
          if (!first || identityOf(first) === identityOf(party)) continue;
          yield {
            at: party.holder.pointer,
            args: { part: labelOf(party), foerste: labelOf(first) },
            related: [{ at: first.holder.pointer, note: 'firstUse' }],
          };
        }
      }
    },
  },
  {
    code: 'elan/samme-fullmektig-paa-begge-sider',
    *check(index): Generator<RuleFinding> {
      const representatives = partiesOf(index, 'prosessfullmektig');
      const ofClaimants = new Map(
        representatives
          .filter(({ pointer }) => pointer.startsWith('/saksoeker/'))
          .map((party) => [identityOf(party), party]),
      );
      for (const party of representatives.filter(({ pointer }) => pointer.startsWith('/saksoekt/'))) {
        const identity = identityOf(party);
        const other = identity === undefined ? undefined : ofClaimants.get(identity);
        if (!other) continue;
        yield {
          at: party.holder.pointer,
          args: { prosessfullmektig: labelOf(party) },
          related: [{ at: other.holder.pointer, note: 'firstUse' }],
        };
      }
    },
  },
];

function firstOf(party: Party, seen: ReadonlyMap<string, Party>): Party | undefined {
  return keysOf(party)
    .flatMap((key) => seen.get(key) ?? [])
    .find((first) => mayBeSame(first, party));
}

/** By what somebody is known who may be written in several ways: the digits of each number, and the name. */
function keysOf(party: Party): string[] {
  const { identifier, otherIdentifier, details, name } = party;
  const firms = listOf(details, 'innehaverEnkeltpersonforetak').map((firm) =>
    readIdentifier(property(firm, 'identifikator'), ''),
  );
  const numbers = [identifier, otherIdentifier, ...firms].flatMap((each) => each?.number ?? []);
  const digits = numbers.map((number) => number.replace(/[^\da-z]/gi, '').toUpperCase());
  const plain = plainName(name.whole);
  return [
    ...digits.filter((number) => number !== '').map((number) => `number ${number}`),
    ...(plain ? [`name ${plain}`] : []),
  ];
}

/** Two of the same name are two people where their numbers or their birth dates say so. */
function mayBeSame(one: Party, other: Party): boolean {
  const numbersOf = (party: Party): string[] => keysOf(party).filter((key) => key.startsWith('number '));
  const [ours, theirs] = [numbersOf(one), numbersOf(other)];
  if (ours.some((number) => theirs.includes(number))) return true;
  if (ours.length > 0 && theirs.length > 0) return false;
  if (one.kind !== other.kind) return false;
  return one.birthDate === undefined || other.birthDate === undefined || one.birthDate === other.birthDate;
}

/** A name without case, accents, spaces, punctuation and the form of a company. */
const plainName = ofKnownTexts((name) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\b(?:as|asa|ans|da|enk|nuf|ba|sa)\b/g, '')
    .replace(/[^\p{L}\p{N}]/gu, ''),
);
