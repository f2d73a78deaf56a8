import { readinessFrom } from '../client/attachment-states';
import type { Attachment } from '../client/answers';
import type { LedgerEntry } from './records';

/** What a ledger knows of an attachment. */
export interface KnownAttachment {
  /** The service's own word for how far it had come; empty where the service did not know it. */
  readonly state: string;
  readonly readiness: Attachment['readiness'];
  /** What was uploaded; undefined where it was not uploaded from here. */
  readonly fileName: string | undefined;
}

/**
 * @param entries of the ledger, oldest first
 * @returns what is known of attachments, by their uuids: as it was last heard of
 */
export function knownAttachments(entries: readonly LedgerEntry[]): Map<string, KnownAttachment> {
  const known = new Map<string, KnownAttachment>();
  for (const { operation, result, attachment } of entries) {
    if (operation !== 'uploadAttachment' && operation !== 'attachmentState') continue;
    const { uuid, state, kind } = result ?? {};
    if (uuid === undefined) continue;
    const fileName = attachment?.fileName ?? known.get(uuid)?.fileName;
    if (kind === 'notFound') known.set(uuid, { state: '', readiness: 'failed', fileName });
    else if (state !== undefined) known.set(uuid, { state, readiness: readinessFrom(state), fileName });
  }
  return known;
}
