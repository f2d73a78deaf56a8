import type { KeyedHash } from '../../../client/src/elan/ledger/hash';
import type { Sending } from '../../../client/src/elan/workflow/sending';
import type { BegjaeringDocument } from '../begjaering/document';
import { textOf } from '../begjaering/values';
import { submissionElements } from '../rules/history/elements';

/**
 * @param file relative to the workspace, with `/` between folders; undefined for standard input
 * @param hash under the key of the ledger that the sending will be told to
 * @returns a begjæring as it is sent, with what the ledger has to know of it
 */
export function sendingOf(
  { text, index }: BegjaeringDocument,
  file: string | undefined,
  hash: KeyedHash,
): Sending {
  const uuids = index.attachments().flatMap(({ uuid }) => (uuid ? [uuid] : []));
  return {
    payload: text,
    file,
    innsenderReferanse: textOf(index.root, 'innsenderReferanse') || undefined,
    begjaeringsdato: textOf(index.root, 'begjaeringsdato') || undefined,
    elements: submissionElements(index.root, hash),
    attachments: [...new Set(uuids)],
  };
}
