import facts from '#schemas/hendelser.json';
import type { StoredDialog, StoredTransmission } from '../state/state';

/** What the party has sent itself. */
const ofParty: ReadonlySet<StoredTransmission['type']> = new Set(['Submission', 'Correction']);

/** @returns when a dialog was updated last, in milliseconds since 1970 */
export function updatedAt({ transmissions }: StoredDialog): number {
  return transmissions.at(-1)?.at ?? 0;
}

/** @returns whether a system user has read a dialog since it was updated */
export function isSeen(dialog: StoredDialog): boolean {
  return (dialog.seenAt ?? -Infinity) >= updatedAt(dialog);
}

/** @returns a dialog as Dialogporten tells of it, without what was sent in it */
export function shownDialog(dialog: StoredDialog, party: string): object {
  const { id, status, transmissions, eksternSaksreferanse } = dialog;
  const updated = new Date(updatedAt(dialog)).toISOString();
  const fromParty = transmissions.filter(({ type }) => ofParty.has(type)).length;
  return {
    id,
    org: 'ske',
    serviceResource: facts.dialogporten.resource,
    party,
    externalReference: eksternSaksreferanse,
    status,
    createdAt: new Date(transmissions[0]?.at ?? 0).toISOString(),
    updatedAt: updated,
    contentUpdatedAt: updated,
    isContentSeen: isSeen(dialog),
    fromServiceOwnerTransmissionsCount: transmissions.length - fromParty,
    fromPartyTransmissionsCount: fromParty,
    content: { title: text({ nb: 'Utleggsbegjæring', en: 'Utleggsbegjæring' }) },
  };
}

/** @returns a message as Dialogporten tells of it */
export function shownTransmission(
  { id, at, type, title, pointer }: StoredTransmission,
  { eksternSaksreferanse }: StoredDialog,
): object {
  const place = pointer === undefined ? '' : `${facts.dialogporten.placeMark}${pointer}`;
  return {
    id,
    createdAt: new Date(at).toISOString(),
    type,
    externalReference: `${eksternSaksreferanse}${place}`,
    isAuthorized: true,
    sender: { actorType: ofParty.has(type) ? 'PartyRepresentative' : 'ServiceOwner' },
    content: { title: text(title) },
  };
}

function text({ nb, en }: StoredTransmission['title']): object {
  return {
    mediaType: 'text/plain',
    value: [
      { languageCode: 'nb', value: nb },
      { languageCode: 'en', value: en },
    ],
  };
}
