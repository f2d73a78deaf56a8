import facts from '#schemas/hendelser.json';
import type { AskedOfPlatform, PlatformOperation } from '../platform-router';
import { Refusal } from '../refusal';
import type { Sandbox } from '../sandbox';
import type { StoredDialog } from '../state/state';
import { isSeen, shownDialog, shownTransmission, updatedAt } from './shown';

/** How many dialogs a page has where nobody says how many. */
const usualPage = 100;

export const searchDialogs: PlatformOperation = (asked, sandbox) => {
  const { query, parameters } = asked;
  const resources = query.getAll('serviceResource');
  const parties = query.getAll('party');
  if (resources.length === 0 && parties.length === 0)
    throw new Refusal(422, 'Ugyldig', 'Either ServiceResource or Party must be specified.');
  const { externalReference, continuationToken = '0', orderBy = '' } = parameters;
  const after = Date.parse(parameters['updatedAfter'] ?? '') || -Infinity;
  const found = own(asked, sandbox)
    .filter((dialog) => parties.length === 0 || parties.includes(partyOf(dialog)))
    .filter(() => resources.length === 0 || resources.includes(facts.dialogporten.resource))
    .filter((dialog) => externalReference === undefined || dialog.eksternSaksreferanse === externalReference)
    .filter((dialog) => updatedAt(dialog) > after)
    .toSorted((a, b) => (updatedAt(a) - updatedAt(b)) * (orderBy.endsWith('_desc') ? -1 : 1));
  const from = Number(continuationToken) || 0;
  const to = from + Number(query.get('limit') ?? usualPage);
  const hasNextPage = to < found.length;
  return {
    status: 200,
    body: {
      items: found.slice(from, to).map((dialog) => shownDialog(dialog, partyOf(dialog))),
      hasNextPage,
      continuationToken: hasNextPage ? String(to) : null,
      orderBy: 'updatedat_asc,id_asc',
    },
  };
};

export const readDialog: PlatformOperation = (asked, sandbox) => {
  const before = byId(asked, sandbox);
  const dialog = { ...before, seenAt: sandbox.now() };
  const { dialoger } = sandbox.store.state;
  sandbox.store.change({ dialoger: dialoger.map((each) => (each.id === dialog.id ? dialog : each)) });
  // Who looks at it is told as well that it is read now.
  if (!isSeen(before)) sandbox.dialogStreams.tell(dialog.id);
  const transmissions = dialog.transmissions.map((each) => shownTransmission(each, dialog));
  const dialogToken = sandbox.dialogStreams.issue(dialog.id);
  return { status: 200, body: { ...shownDialog(dialog, partyOf(dialog)), transmissions, dialogToken } };
};

export const dialogTransmissions: PlatformOperation = (asked, sandbox) => {
  const dialog = byId(asked, sandbox);
  return { status: 200, body: dialog.transmissions.map((each) => shownTransmission(each, dialog)) };
};

function own({ caller }: AskedOfPlatform, { store }: Sandbox): readonly StoredDialog[] {
  return store.state.dialoger.filter(
    ({ organisasjonsnummer }) => organisasjonsnummer === caller.organisasjonsnummer,
  );
}

function byId(asked: AskedOfPlatform, sandbox: Sandbox): StoredDialog {
  const found = own(asked, sandbox).find(({ id }) => id === asked.parameters['dialogId']);
  if (!found) throw new Refusal(404, 'Finnes ikke', 'Det finnes ingen dialog med denne id-en.');
  return found;
}

function partyOf({ organisasjonsnummer }: StoredDialog): string {
  return `${facts.dialogporten.party}${organisasjonsnummer}`;
}
