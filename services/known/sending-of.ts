import type { KeyedHash } from '../ledger/hash';
import type { Sending } from '../workflow/sending';
import type { BegjaeringDocument } from '../../engine/begjaering/document';
import { textOf } from '../../engine/values/json';
import { submissionElements } from '../../engine/rules/history/elements';

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
