import { numbersInText } from '../../../engine/rules/numbers-in-text';
import { describeError } from '../../../services/errors';
import { refuseRealPersons } from '../../../services/known/real-persons';
import { regelverkReport } from '../../../services/reports/regelverk';
import { regelverkCounts, wayOf } from '../../../services/workflow/regelverk';
import { regelverkOfMany, type AnswerOfMany } from '../../../services/workflow/regelverk-of-many';
import { exitCodes } from '../../exit-codes';
import { readNamed } from '../begjaering-file';
import type { CommandResult, Context } from '../command';
import { ledgerOf } from '../ledger-of';
import { reportText } from '../report-text';
import { UsageError } from '../usage-error';
import { workflowWith } from '../workflow-with';
import { exitCodeOf } from '../exit-code-of';

/**
 * Asks Betjeningskartet about all numbers in a text, each by itself.
 * @param name a file of any kind, or `-`
 * @param again whether also those are asked about who were asked about a short while ago
 */
export async function regelverkOfManyCommand(
  context: Context,
  name: string,
  again: boolean,
): Promise<CommandResult> {
  const { signal, settings, language, say, tell } = context;
  const { numbers, wrong } = numbersInText(await readNamed(name));
  if (numbers.length === 0) throw new UsageError('noNumbers', { file: name });
  refuseRealPersons(numbers, settings.profile.environment);
  const { ledger } = await ledgerOf();
  const services = await context.services();
  const answer = await regelverkOfMany(numbers, {
    ...{ ledger, signal, profile: settings.profile, workflow: workflowWith(services, ledger, settings) },
    ...{ now: services.world.now(), counts: again ? 0 : regelverkCounts },
    onAnswered: (count) => tell(say('numbersAnswered', { count, all: numbers.length })),
  });
  const { answers, unanswered, error, correlationId = null } = answer;
  const problem = error ? describeError(error, language).message : '';
  return {
    code: codeOf(answer, wrong.length),
    result: {
      correlationId,
      debtors: [...answers].map(([number, { regelverk, reused }]) => ({
        ...{ number, regelverk, way: wayOf(regelverk), reused },
      })),
      unanswered,
      wrong,
    },
    text: reportText(regelverkReport(answer, { wrong, problem }, language)),
    ...(error ? { error } : {}),
  };
}

function codeOf({ answers, unanswered, error }: AnswerOfMany, wrong: number): CommandResult['code'] {
  if (error) return exitCodeOf(error);
  const allInElan = [...answers.values()].every(({ regelverk }) => wayOf(regelverk) === 'elan');
  return allInElan && unanswered.length === 0 && wrong === 0 ? exitCodes.ok : exitCodes.findings;
}
