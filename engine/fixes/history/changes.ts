import type { BegjaeringIndex } from '../../begjaering/index';
import type { Party } from '../../begjaering/parties';
import { below, lastOf } from '../../begjaering/pointer';
import { property } from '../../values/json';
import type { SubmittedRole } from '../../rules/history/elements';
import {
  partyChanges,
  submittedCase,
  submittedParties,
  type History,
  type PartyChanges,
} from '../../rules/history/history';
import { labelOf } from '../../rules/naming';
import { partiesOf } from '../../rules/parties/identity';
import type { Operation } from '../../edits/edits';
import type { FixProposal, FixProvider } from '../fix';
import { insertion, replacement } from '../missing';
import { removeParty } from '../parties/parties';

/** Fixes of what may not become another in a begjæring that has been submitted: what was submitted comes back. */
export const changeFixes: readonly FixProvider[] = [
  {
    codes: ['ULOVLIG_ENDRING_BEGJAERINGSDATO', 'ULOVLIG_ENDRING_UNDERSKRIFT'],
    *propose({ at, missing }, { history }) {
      const submitted = history && submittedCase(history);
      const value = property(submitted?.payload, missing ?? lastOf(at));
      if (typeof value !== 'string') return;
      yield missing === undefined ? replacement(at, value, true) : insertion(at, missing, value, true);
    },
  },
  {
    codes: ['ULOVLIG_ENDRING_INNSENDER'],
    *propose({ at }, { history }) {
      const hashes = history ? (submittedCase(history)?.elements?.innsender ?? []) : [];
      const [sender] = submittedParties('innsender', hashes, history) ?? [];
      if (!sender) return;
      const operations: Operation[] = [{ kind: 'replace', at, value: sender.value }];
      yield { id: 'restoreSender', args: { navn: labelOf(sender) }, operations, preferred: true };
    },
  },
  {
    codes: ['ULOVLIG_ENDRING_SAKSOEKER'],
    *propose(_data, { index, history }) {
      const { added, gone } = changesOf('saksoeker', index, history);
      const former = gone.length === 0 ? [] : submittedParties('saksoeker', gone, history);
      if (!former) return;
      yield { id: 'restoreClaimants', operations: restored('saksoeker', added, former), preferred: true };
    },
  },
  {
    codes: ['ULOVLIG_ENDRING_SAKSOEKT'],
    *propose({ at }, { index, history }): Generator<FixProposal> {
      const { added, gone } = changesOf('saksoekt', index, history);
      const party = added.find(({ holder }) => holder.pointer === at);
      if (!party) return;
      yield removeParty(party, gone.length === 0);
      for (const former of submittedParties('saksoekt', gone, history) ?? []) {
        const operations: Operation[] = [{ kind: 'replace', at, value: former.holder.value }];
        yield { id: 'restoreDefendant', args: { navn: labelOf(former) }, operations, preferred: true };
      }
    },
  },
];

function changesOf(role: SubmittedRole, index: BegjaeringIndex, history: History | undefined): PartyChanges {
  return partyChanges(role, partiesOf(index, role), history);
}

/** Who is gone takes the place of who is new; what then is left of either is added or removed. */
function restored(list: string, added: readonly Party[], gone: readonly Party[]): Operation[] {
  const operations: Operation[] = [];
  for (const [i, { holder }] of added.entries()) {
    const former = gone[i];
    if (former) operations.push({ kind: 'replace', at: holder.pointer, value: former.holder.value });
  }
  const values = gone.slice(added.length).map(({ holder }) => holder.value);
  if (values.length > 0) operations.push({ kind: 'append', at: below('', list), values });
  const positions = added.slice(gone.length).map(positionOf);
  if (positions.length > 0) operations.push({ kind: 'remove', at: below('', list), positions });
  return operations;
}

const positionOf = ({ holder }: Party): number => Number(lastOf(holder.pointer));
