import type { Attachment } from '../../../engine/begjaering/attachments';
import { below } from '../../../engine/begjaering/pointer';
import type { Violation } from '../../refusal';
import type { Sandbox } from '../../sandbox';
import { findAttachment, stateOf, type AttachmentState } from '../attachments/state';
import { oneOfSeveral } from './words';

const unavailable = 'VEDLEGG_SKAL_VAERE_TILGJENGELIG';
const failed = 'VEDLEGG_SKAL_IKKE_HA_FEILET';
const notReady = 'VEDLEGG_SKAL_VAERE_VIRUSSJEKKET_VALIDERT_OG_KONVERTERT';

/** For each state that an attachment cannot be used in, the rule and which of its texts. */
const unusable: Readonly<Record<AttachmentState, readonly [string, number] | undefined>> = {
  konvertert: undefined,
  slettet: [unavailable, 1],
  virusFunnet: [unavailable, 3],
  valideringFeilet: [failed, 0],
  konverteringFeilet: [failed, 2],
  mottatt: [notReady, 0],
  validert: [notReady, 1],
  virussjekket: [notReady, 2],
};

/**
 * @param attachments that a begjæring names
 * @returns what is wrong with those that have a uuid: not uploaded, not ready, infected, failed or deleted
 */
export function attachmentViolations(
  attachments: readonly Attachment[],
  organisasjonsnummer: string,
  { store, now, timing }: Sandbox,
): Violation[] {
  return attachments.flatMap(({ uuid, fileName, pointer }) => {
    if (!uuid) return [];
    const at = below(pointer, 'uuid');
    const found = findAttachment(store.state, uuid, organisasjonsnummer);
    if (!found) return [oneOfSeveral(unavailable, at, 0, [fileName, uuid])];
    const [code, line] = unusable[stateOf(found, now(), timing)] ?? [];
    return code === undefined || line === undefined ? [] : [oneOfSeveral(code, at, line, [fileName])];
  });
}
