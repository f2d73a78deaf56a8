import { stat } from 'node:fs/promises';
import type { Regelverk, RegelverkAnswer } from '../../../services/client/answers';
import { debtorOf, debtorsAmong, isDebtorNumber, wayOf } from '../../../services/workflow/regelverk';
import { refuseRealPersons } from '../../../services/known/real-persons';
import { masked } from '../../../services/reports/format';
import { exitCodes } from '../../exit-codes';
import { standardInput } from '../../files';
import type { CommandResult, Context } from '../command';
import { ledgerOf } from '../ledger-of';
import { openFile } from '../opened-file';
import { factsText } from '../report-text';
import { UsageError } from '../usage-error';
import type { Words } from '../words/words';
import { workflowWith } from '../workflow-with';
import { regelverkOfManyCommand } from './regelverk-of-many';

/** Whom Betjeningskartet is asked about besides. */
export interface RegelverkOptions {
  /** A file of any kind, or `-`: all numbers in it are asked about, each by itself. */
  readonly numbers?: string;
  /** Whether those are asked about again who were asked about a short while ago. */
  readonly again?: boolean;
}

/**
 * Asks Betjeningskartet which rules hold, in one call for all debtors of one begjæring.
 * @param subjects one file, whose defendants are asked about, or numbers; none where the options name a file
 */
export async function regelverkCommand(
  context: Context,
  subjects: readonly string[],
  { numbers, again = false }: RegelverkOptions = {},
): Promise<CommandResult> {
  if ((numbers === undefined) === (subjects.length === 0)) throw new UsageError('numbersOrSubjects');
  if (numbers !== undefined) return regelverkOfManyCommand(context, numbers, again);
  const { signal, say, settings } = context;
  const { debtors, ledger, file } = await debtorsOf(subjects, context);
  if (debtors.length === 0) throw new UsageError('noDebtors');
  const workflow = workflowWith(await context.services(), ledger, settings);
  const { answer, correlationId } = await workflow.regelverk(debtors, { signal, file });
  const way = wayOf(answer.regelverk);
  return {
    code: way === 'elan' ? exitCodes.ok : exitCodes.findings,
    result: {
      regelverk: answer.regelverk,
      way,
      correlationId,
      debtors: [...answer.ofDebtors].map(debtorForMachine),
    },
    text: `${regelverkText(answer, say)}\n`,
  };
}

/** @returns what Betjeningskartet has said, for a person; persons without the digits that tell who they are */
export function regelverkText({ regelverk, ofDebtors }: RegelverkAnswer, say: Words): string {
  const facts = [...ofDebtors].map(([number, answer]): [string, string] => [masked(number), say(answer)]);
  return [factsText(facts), say(`way_${wayOf(regelverk)}`)].filter((line) => line !== '').join('\n');
}

function debtorForMachine([number, regelverk]: readonly [string, Regelverk]): object {
  return { number, regelverk };
}

async function debtorsOf(subjects: readonly string[], context: Context) {
  const [subject = ''] = subjects;
  if (subjects.length === 1 && (subject === standardInput || (await isFile(subject)))) {
    const { summary, ledger, sending } = await openFile(subject, context);
    const debtors = debtorsAmong(summary.saksoekt);
    refuseRealPersons(
      debtors.map(({ number }) => number),
      context.settings.profile.environment,
    );
    return { debtors, ledger, file: sending.file };
  }
  const numbers = subjects.map((number) => number.replaceAll(/\s/g, ''));
  if (!numbers.every(isDebtorNumber)) throw new UsageError('numberWrong');
  refuseRealPersons(numbers, context.settings.profile.environment);
  return { debtors: numbers.map(debtorOf), ledger: (await ledgerOf()).ledger };
}

async function isFile(name: string): Promise<boolean> {
  return stat(name).then(
    (found) => found.isFile(),
    () => false,
  );
}
