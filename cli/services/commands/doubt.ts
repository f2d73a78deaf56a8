import { damageArgs, type Damage } from '../../../services/ledger/damage';
import type { FoundOut } from '../../../services/workflow/find-out';
import { exitCodes } from '../../exit-codes';
import type { CommandResult, Context } from '../command';
import type { Words } from '../words/words';
import { foundOutText, type FoundOutWords } from './find-out';

const ofDoubt: FoundOutWords = {
  candidates: 'doubtCandidates',
  withoutReference: 'doubtWithoutReference',
  undecided: () => 'doubtUndecided',
};

/** @returns what was found out of a begjæring of which a damaged ledger may have lost the lines, for a person */
export function doubtText(file: string, found: FoundOut | undefined, say: Words): string {
  return found ? foundOutText({ id: file, found }, say, ofDoubt) : say('noDoubt', { id: file });
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
