import { damageArgs, type Damage } from '../../../services/ledger/damage';
import type { FoundOut } from '../../../services/workflow/find-out';
import { exitCodes } from '../../exit-codes';
import type { CommandResult, Context } from '../command';
import type { Words } from '../words/words';

/** @returns what was found out of a begjæring of which a damaged ledger may have lost the lines, for a person */
export function doubtText(file: string, found: FoundOut | undefined, say: Words): string {
  switch (found?.kind) {
    case undefined:
      return say('noDoubt', { id: file });
    case 'received':
      return say('foundReceived', { id: file, reference: found.eksternSaksreferanse });
    case 'notReceived':
      return say('foundNotReceived', { id: file });
    case 'candidates': {
      const references = found.cases.map(({ eksternSaksreferanse }) => eksternSaksreferanse).join(', ');
      return say('doubtCandidates', { id: file, references });
    }
    case 'receivedWithoutReference':
      return say('doubtWithoutReference', { id: file });
    case 'tooSoon':
      return say('foundTooSoon', { id: file, at: new Date(found.askAgainAt).toISOString() });
    case 'undecided':
      return say('doubtUndecided', { id: file });
  }
}

/** @returns the result of a command that sends nothing, since the ledger may have lost that it was sent */
export function doubtfulResult(file: string, damage: readonly Damage[], { say }: Context): CommandResult {
  const args = damageArgs(damage);
  return {
    code: exitCodes.unknown,
    result: { file, sent: false, doubtful: { ...args, places: damage } },
    text: `${[say('doubtful', { file, ...args }), say('notSent'), say('waysOutOfDoubt', { file })].join('\n')}\n`,
  };
}
