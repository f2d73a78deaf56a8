import { exitCodes } from '../../exit-codes';
import type { CommandResult, Context } from '../command';
import { inWords } from '../../../services/reports/words';
import { moment } from '../../../services/reports/format';
import { ledgerOf } from '../ledger-of';
import { momentOf } from '../moment-of';
import { tableText } from '../report-text';
import { workflowWith } from '../workflow-with';

/**
 * Lists the cases whose status has changed.
 * @param since a date or an ISO 8601 moment; all cases where it is left out
 */
export async function changedCommand(context: Context, since: string | undefined): Promise<CommandResult> {
  const { say, language, signal, settings } = context;
  const from = since === undefined ? undefined : momentOf(since);
  const { ledger } = await ledgerOf();
  const workflow = workflowWith(await context.services(), ledger, settings);
  const { answer, correlationId } = await workflow.changedCases(from, { signal });
  const titles = [
    say('changedAt'),
    say('caseReference'),
    say('caseNumber'),
    say('ownReference'),
    say('state'),
  ];
  const rows = answer
    .toSorted((a, b) => b.endret.localeCompare(a.endret))
    .map(({ endret, eksternSaksreferanse, saksnummer, innsenderReferanse, saksstatus }) => [
      moment(endret, context.language),
      eksternSaksreferanse,
      saksnummer,
      innsenderReferanse,
      inWords(saksstatus, language),
    ]);
  const table = tableText(
    titles.map((title) => ({ title })),
    rows,
  );
  return {
    code: exitCodes.ok,
    result: { since: from ?? null, correlationId, cases: answer },
    text: `${rows.length === 0 ? say('noCases') : table}\n`,
  };
}
