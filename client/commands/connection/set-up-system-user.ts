import * as vscode from 'vscode';
import type { SystemUserRequest, VendorSystem } from '../../../services/altinn/answers';
import type { WantedSystemUser } from '../../../services/altinn/client';
import { openable } from '../../../services/altinn/openable';
import { ask, register, registrationOf, type Asked } from '../../../services/altinn/set-up';
import { standingOf } from '../../../services/altinn/status';
import { ElanError } from '../../../services/errors';
import { altinnResource } from '../../../services/operations/environments';
import type { Profile } from '../../../services/profile';
import { cancellable } from '../../window/cancellable';
import { confirm } from '../../window/confirm';
import { notifications } from '../../window/notifications';
import { altinnOf, type AltinnInWindow } from '../../window/open-altinn';
import { PendingRequests, type PendingRequest } from '../../window/pending-requests';
import type { Services } from '../../window/services';
import { followRequest, kindOf, offerUse } from './steps/follow-request';
import { askSystemUser, packagesOf, type SystemUserDraft } from './steps/system-user-questions';

/**
 * Sets up a system user of a customer: registers the vendor's system where it is not there, asks the customer, and follows
 * what becomes of it. What is under way is gone on with.
 */
export async function setUpSystemUser(services: Services): Promise<void> {
  await services.confirmEnvironment();
  const profile = services.profiles.active;
  const altinn = await altinnOf(services);
  const pending = await choosePending(services, profile);
  if (pending === 'cancelled') return;
  if (pending) {
    await goOn(services, altinn, pending);
    return;
  }
  const draft = await askSystemUser(await emptyDraft(altinn, profile));
  await registerSystem(altinn, draft);
  // It may have been changed while the questions were answered.
  const now = services.profiles.named(profile.name);
  if (now && now.system !== draft.systemId)
    await services.profiles.change({ ...now, system: draft.systemId });
  const asked = await askCustomer(altinn, draft);
  await remember(services, altinn, { ...draft, profile: profile.name }, asked);
}

interface PendingItem extends vscode.QuickPickItem {
  readonly pending?: PendingRequest;
}

/** @returns the one to go on with; undefined for a new one */
async function choosePending(
  { context }: Services,
  { name }: Profile,
): Promise<PendingRequest | 'cancelled' | undefined> {
  const under = new PendingRequests(context.globalState).of(name);
  if (under.length === 0) return undefined;
  const items = under.map((pending): PendingItem => ({
    pending,
    label: `$(watch) ${pending.name || pending.organisation}`,
    description: pending.externalRef,
    detail: vscode.l10n.t('Asked already: look what has become of it'),
  }));
  const anew: PendingItem = { label: `$(add) ${vscode.l10n.t('Ask another customer…')}` };
  const title = vscode.l10n.t('Set up a system user');
  const chosen = await vscode.window.showQuickPick([...items, anew], { title });
  return chosen ? chosen.pending : 'cancelled';
}

async function goOn(services: Services, altinn: AltinnInWindow, pending: PendingRequest): Promise<void> {
  const requests = new PendingRequests(services.context.globalState);
  const request = await cancellable(vscode.l10n.t('Asking Altinn'), (signal) =>
    altinn.client.requestState(pending.id, kindOf(pending), signal),
  ).catch(async (error: unknown) => {
    // Who has deleted it elsewhere is not asked about it for ever.
    if (error instanceof ElanError && error.kind === 'notFound') await requests.forget(pending.id);
    throw error;
  });
  const isOpen = standingOf(request) === 'open';
  void followRequest(services, altinn, pending, request);
  if (isOpen) void tellAddress(request.confirmUrl, altinn, pending);
}

async function emptyDraft(altinn: AltinnInWindow, profile: Profile): Promise<SystemUserDraft> {
  const vendor =
    profile.system === undefined
      ? await cancellable(vscode.l10n.t('Asking Maskinporten for a token'), altinn.vendor)
      : '';
  const name = profile.environment === 'local' ? 'lokal' : 'utleggsbegjaering';
  return {
    systemId: profile.system ?? (vendor === '' ? '' : `${vendor}_${name}`),
    organisation: '',
    name: '',
    externalRef: '',
    packages: '',
  };
}

/** Registers a system, or changes it, where it has not what is needed; the user sees first what is sent. */
async function registerSystem(
  { client, clientId, address }: AltinnInWindow,
  draft: SystemUserDraft,
): Promise<void> {
  const { systemId: id } = draft;
  const title = vscode.l10n.t('Asking Altinn');
  const registered = await cancellable(title, (signal) => client.system(id, signal));
  const accessPackages = [...new Set([...(registered?.accessPackages ?? []), ...packagesOf(draft)])];
  const registration = registrationOf({ id, clientId, accessPackages }, registered);
  if (registration.kind === 'same') return;
  const isNew = registration.kind === 'new';
  await confirm(
    isNew
      ? vscode.l10n.t('Register the system {0} in Altinn?', id)
      : vscode.l10n.t('Change the system {0} in Altinn?', id),
    isNew ? vscode.l10n.t('Register') : vscode.l10n.t('Change'),
    systemDetail(registration.system, address),
  );
  await cancellable(title, (signal) => register(client, registration, signal));
}

function systemDetail({ name, resources, accessPackages, clientIds }: VendorSystem, address: string): string {
  return [
    address,
    vscode.l10n.t('Name: {0}', name.nb),
    vscode.l10n.t('Rights: {0}', [...resources, ...accessPackages].join(', ')),
    vscode.l10n.t('Clients: {0}', clientIds.join(', ')),
  ].join('\n');
}

function rightsOf(draft: SystemUserDraft): WantedSystemUser['rights'] {
  const accessPackages = packagesOf(draft);
  if (accessPackages.length > 0) return { kind: 'agent', accessPackages };
  return { kind: 'standard', resources: [altinnResource] };
}

/** Asks the customer; one that has said no before is asked again only where the user wants that. */
async function askCustomer({ client }: AltinnInWindow, draft: SystemUserDraft): Promise<Asked> {
  const wanted = {
    systemId: draft.systemId,
    organisation: draft.organisation,
    ...(draft.externalRef === '' ? {} : { externalRef: draft.externalRef }),
    rights: rightsOf(draft),
  };
  const title = vscode.l10n.t('Asking Altinn');
  try {
    return await cancellable(title, (signal) => ask(client, wanted, false, signal));
  } catch (error) {
    if (!(error instanceof ElanError) || !['AUTH-00008', 'AUTH-00009'].includes(error.reason)) throw error;
    await confirm(
      vscode.l10n.t('{0} has said no before. Ask again?', draft.name || draft.organisation),
      vscode.l10n.t('Delete the request and ask again'),
    );
    return cancellable(title, (signal) => ask(client, wanted, true, signal));
  }
}

async function remember(
  services: Services,
  altinn: AltinnInWindow,
  { packages, ...about }: SystemUserDraft & { readonly profile: string },
  { kind, request }: Asked,
): Promise<void> {
  const key = { ...about, externalRef: request.externalRef };
  if (kind === 'accepted') {
    void offerUse(services, key);
    return;
  }
  const isAgent = packagesOf({ packages }).length > 0;
  const pending = { ...key, id: request.id, confirmUrl: request.confirmUrl, isAgent };
  await new PendingRequests(services.context.globalState).remember(pending);
  void followRequest(services, altinn, pending, request);
  void tellAddress(request.confirmUrl, altinn, pending);
}

/** Not waited for: the customer may be sent the address at any time. */
async function tellAddress(
  confirmUrl: SystemUserRequest['confirmUrl'],
  { address }: AltinnInWindow,
  { name, organisation }: PendingRequest,
): Promise<void> {
  const copy = vscode.l10n.t('Copy the address');
  const open = vscode.l10n.t('Open it');
  const answer = await notifications.showInformationMessage(
    vscode.l10n.t(
      '{0} is asked. Somebody there has to sign in to Altinn and approve, at an address that you send.',
      name || organisation,
    ),
    copy,
    open,
  );
  if (answer === copy) await vscode.env.clipboard.writeText(confirmUrl);
  if (answer !== open) return;
  const page = openable(confirmUrl, address);
  if (page !== undefined) await vscode.env.openExternal(vscode.Uri.parse(page));
  else
    void notifications.showWarningMessage(
      vscode.l10n.t("The page is not opened, for its address is neither https nor the local ELAN's."),
    );
}
