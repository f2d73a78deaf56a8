import { operationsReport, type ReportedOperation } from '../../../services/operations/operations-report';
import { exitCodes } from '../../exit-codes';
import type { CommandResult, Context } from '../command';
import { operationsOf } from '../find-operations';
import { tableText } from '../report-text';

/** Tells which operation was found where, by what, and what is still assumed. */
export async function operationsCommand({ settings, say }: Context): Promise<CommandResult> {
  const report = operationsReport(await operationsOf(settings));
  const titles = [say('operation'), say('address'), say('certainty'), say('foundBy'), say('document')];
  const rows = report.operations.map(({ name, method, url, certainty, foundBy, document }) => [
    name,
    `${method} ${url}`,
    say(certainty),
    say(foundBy),
    document,
  ]);
  const notes = [
    ...report.operations.filter(({ others }) => others.length > 0).map((operation) => othersText(operation)),
    report.notCertain.length === 0 ? '' : say('notCertain', { names: report.notCertain.join(', ') }),
    report.withoutAddress.length === 0
      ? ''
      : say('withoutAddress', { names: report.withoutAddress.join(', ') }),
    ...report.documents.flatMap(({ name, notFollowed }) =>
      notFollowed.map((reference) => say('notFollowed', { name, reference })),
    ),
  ].filter((line) => line !== '');
  const table = tableText(
    titles.map((title) => ({ title })),
    rows,
  );
  return {
    code: exitCodes.ok,
    result: { ...report },
    text: `${[table, ...(notes.length > 0 ? ['', ...notes] : [])].join('\n')}\n`,
  };
}

function othersText({ name, others }: ReportedOperation): string {
  return `${name}: ${others.map(({ method, path, document }) => `${method} ${path} (${document})`).join(', ')}?`;
}
