import type { Altinn } from '../../altinn';
import type { SystemUserKey } from '../../../../services/altinn/client';
import { statusInWords } from '../../../../services/altinn/status';
import type { SystemUserRequest } from '../../../../services/altinn/answers';
import type { Context } from '../../command';
import { UsageError } from '../../usage-error';

/** Altinn, and the vendor's system there. */
export interface OpenedSystem extends Altinn {
  readonly systemId: string;
  /** The client in Maskinporten. */
  readonly clientId: string;
}

/** What the local ELAN's vendor calls its system, where nobody has said otherwise. */
const localName = 'lokal';

/** @throws UsageError where nobody has said which system; in the local environment there is one by itself */
export async function openSystem({ services, settings, signal }: Context): Promise<OpenedSystem> {
  const { profile } = settings;
  if (profile.system === undefined && profile.environment !== 'local') throw new UsageError('systemMissing');
  const { altinn, profile: opened } = await services();
  const client = altinn();
  const systemId = profile.system ?? `${await client.vendor(signal)}_${localName}`;
  return { ...client, systemId, clientId: opened.clientId };
}

/** @returns which system user a command is about @throws UsageError where no customer is given */
export function customerKey({ settings }: Context, systemId: string): SystemUserKey {
  const { mode } = settings.profile;
  if (mode.kind === 'own') throw new UsageError('customerMissing');
  const externalRef = mode.kind === 'systembruker' ? mode.externalRef : undefined;
  const { organisation } = mode;
  return { systemId, organisation, ...(externalRef === undefined ? {} : { externalRef }) };
}

/** @returns what a request is about, for a person */
export function requestFacts(request: SystemUserRequest, { say, language }: Context): [string, string][] {
  return [
    [say('systemUserCustomer'), request.organisation],
    [say('systemUserSystem'), request.systemId],
    [say('systemUserReference'), request.externalRef],
    [say('state'), statusInWords(request.status, language)],
    [say('requestId'), request.id],
  ];
}

/** @returns how a system user is used from the command line */
export function usage({
  organisation,
  externalRef,
}: Pick<SystemUserRequest, 'organisation' | 'externalRef'>): string {
  return `--systembruker ${subject({ organisation, externalRef })}`;
}

/** @returns a system user as the commands about system users are told of it */
export function subject({
  organisation,
  externalRef,
}: Pick<SystemUserRequest, 'organisation' | 'externalRef'>): string {
  const reference = externalRef === organisation ? '' : ` --external-ref ${quoted(externalRef)}`;
  return `${organisation}${reference}`;
}

function quoted(text: string): string {
  return /^[\w.-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
