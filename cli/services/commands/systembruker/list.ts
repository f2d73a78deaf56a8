import type { SystemUser, SystemUserRequest } from '../../../../services/altinn/answers';
import { statusInWords } from '../../../../services/altinn/status';
import { moment } from '../../../../services/reports/format';
import { exitCodes } from '../../../exit-codes';
import type { CommandResult, Context } from '../../command';
import { tableText } from '../../report-text';
import { openSystem } from './common';

/** Lists the system users of the vendor's customers, and what customers have been asked for. */
export async function listCommand(context: Context): Promise<CommandResult> {
  const { say, signal } = context;
  const { client, systemId } = await openSystem(context);
  const systemUsers = (await client.systemUsers(systemId, signal)).filter(({ isDeleted }) => !isDeleted);
  const requests = await client.requests(systemId, signal);
  const sections = [
    [say('systemUsersOf', { system: systemId }), usersText(systemUsers, context)],
    [say('requestsOf', { system: systemId }), requestsText(requests, context)],
  ];
  return {
    code: exitCodes.ok,
    result: { system: systemId, systemUsers, requests },
    text: `\n${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`,
  };
}

function usersText(users: readonly SystemUser[], { say, language }: Context): string {
  if (users.length === 0) return say('none');
  const titles = [
    say('systemUserCustomer'),
    say('systemUserReference'),
    say('systemUserType'),
    say('systemUserMade'),
  ];
  const rows = users.map(({ organisation, externalRef, type, created }) => [
    organisation,
    externalRef,
    type,
    moment(created, language),
  ]);
  return table(titles, rows);
}

function requestsText(requests: readonly SystemUserRequest[], { say, language }: Context): string {
  if (requests.length === 0) return say('none');
  const titles = [say('systemUserCustomer'), say('systemUserReference'), say('state'), say('requestId')];
  const rows = requests.map(({ organisation, externalRef, status, id }) => [
    organisation,
    externalRef,
    statusInWords(status, language),
    id,
  ]);
  return table(titles, rows);
}

function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  return tableText(
    titles.map((title) => ({ title })),
    rows,
  );
}
