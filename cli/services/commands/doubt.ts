import { callerFacts } from '../../../services/ledger/caller';
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
export function doubtfulResult(file: string, damage: readonly Damage[], context: Context): CommandResult {
  const { say, settings } = context;
  const args = damageArgs(damage);
  const { customer } = callerFacts(settings.profile);
  const lines = [
    say('doubtful', { file, ...args }),
    // The log may look whole otherwise: nothing in it names a customer for whom nothing was sent yet.
    ...(customer === '' ? [] : [say('doubtfulForCustomer', { customer })]),
    say('notSent'),
    say('waysOutOfDoubt', { file }),
  ];
  return {
    code: exitCodes.unknown,
    result: { file, sent: false, doubtful: { ...args, places: damage } },
    text: `${lines.join('\n')}\n`,
  };
}
