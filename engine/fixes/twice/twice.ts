import { removal } from '../missing';
import { parentOf } from '../../begjaering/pointer';
import { partyAround, removeParty } from '../parties/parties';
import { textArgument, type FixProvider } from '../fix';

/** Fixes of what is there twice. */
export const twiceFixes: readonly FixProvider[] = [
  {
    codes: ['elan/tvangsgrunnlag-to-ganger'],
    *propose(data) {
      const grunnlag = textArgument(data, 'grunnlag');
      yield { ...removal(parentOf(data.at), ''), id: 'removeGround', args: { grunnlag }, preferred: true };
    },
  },
  {
    codes: ['elan/samme-part-to-ganger'],
    *propose({ at }, { index }) {
      const party = partyAround(index, at);
      if (party) yield removeParty(party, false);
    },
  },
];
