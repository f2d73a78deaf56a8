import type { BegjaeringIndex } from '../../begjaering/index';
import { identityOf, type Party, type PartyRole } from '../../begjaering/parties';
import { grouped } from '../../values/groups';
import { remembered } from '../../values/remembered';
import type { Rule, RuleFinding } from '../rule';

/** The rules on who is party, and on nobody being it twice. */
export const identityRules: readonly Rule[] = [
  twiceInList('DUPLIKAT_SAKSOEKER', 'saksoeker'),
  twiceInList('DUPLIKAT_SAKSOEKT', 'saksoekt'),
  {
    code: 'SAMME_SAKSOEKT_SOM_SAKSOEKER',
    *check(index): Generator<RuleFinding> {
      const claimants = byIdentity(partiesOf(index, 'saksoeker'));
      for (const party of partiesOf(index, 'saksoekt')) {
        const claimant = claimants.get(identityOf(party));
        if (!claimant) continue;
        yield { at: party.holder.pointer, related: [{ at: claimant.holder.pointer, note: 'firstUse' }] };
      }
    },
  },
];

/** On every one after the first. */
function twiceInList(code: string, role: PartyRole): Rule {
  return {
    code,
    *check(index): Generator<RuleFinding> {
      const first = byIdentity(partiesOf(index, role));
      for (const party of partiesOf(index, role)) {
        const same = first.get(identityOf(party));
        if (!same || same === party) continue;
        yield { at: party.holder.pointer, related: [{ at: same.holder.pointer, note: 'firstUse' }] };
      }
    },
  };
}

const byRole = remembered((index: BegjaeringIndex) => grouped(index.parties(), ({ role }) => role));

/** @returns the parties of one role, without representatives */
export function partiesOf(index: BegjaeringIndex, role: PartyRole): readonly Party[] {
  return byRole(index).get(role) ?? [];
}

/** The first party of each identity; who has none cannot be compared. */
function byIdentity(parties: readonly Party[]): Map<string | undefined, Party> {
  const first = new Map<string | undefined, Party>();
  for (const party of parties) {
    const identity = identityOf(party);
    if (identity !== undefined && !first.has(identity)) first.set(identity, party);
  }
  return first;
}
