import type { DeductionParty } from '../../../services/client/client';
import { innsynReport } from '../../../services/reports/innsyn';
import { checkSums } from '../../../services/reports/innsyn-sums';
import type { PartySummary } from '../../../engine/begjaering/summary';
import { exitCodes } from '../../exit-codes';
import type { CommandResult, Context } from '../command';
import { ledgerOf } from '../ledger-of';
import { openFile } from '../opened-file';
import { reportText } from '../report-text';
import { UsageError } from '../usage-error';
import { workflowWith } from '../workflow-with';

/** Whose deduction is asked about, and by whom: in a file, or by their numbers, which go before. */
export interface InnsynCommand {
  readonly file?: string;
  readonly saksoekt?: string;
  readonly saksoeker?: string;
}

/** Gives insight into one co-ordinated deduction. */
export async function innsynCommand(context: Context, command: InnsynCommand): Promise<CommandResult> {
  const opened = command.file === undefined ? undefined : await openFile(command.file, context);
  const saksoekt = partyOf('saksoekt', command.saksoekt, opened?.summary.saksoekt);
  const saksoeker = partyOf('saksoeker', command.saksoeker, opened?.summary.saksoeker);
  const ledger = opened?.ledger ?? (await ledgerOf()).ledger;
  const workflow = workflowWith(await context.services(), ledger, context.settings);
  const { answer, correlationId } = await workflow.innsyn(saksoekt, saksoeker, { signal: context.signal });
  return {
    code: exitCodes.ok,
    result: { correlationId, answer, sums: checkSums(answer) },
    text: reportText(innsynReport(answer, context.language)),
  };
}

function partyOf(
  role: 'saksoekt' | 'saksoeker',
  number: string | undefined,
  parties: readonly PartySummary[] = [],
): DeductionParty {
  if (number !== undefined) {
    if (!/^(\d{9}|\d{11})$/.test(number)) throw new UsageError('numberWrong');
    return { taxIdentificationNumber: number, landkodeIdentifikator: 'NO' };
  }
  const [party, ...others] = parties.filter((each) => each.number !== '');
  if (others.length > 0) throw new UsageError('severalParties', { role });
  if (!party) throw new UsageError('noParty', { role });
  return { taxIdentificationNumber: party.number, landkodeIdentifikator: party.country || 'NO' };
}
