import { createHash, randomUUID } from 'node:crypto';
import { Refusal } from '../../refusal';
import type { Sandbox } from '../../sandbox';
import type { StoredAttachment } from '../../state/state';
import type { Operation } from '../operation';
import { isConvertible } from './content';
import { findAttachment, stateOf, type AttachmentState } from './state';

/** 50 MB, as the documentation counts them. */
export const largestAttachment = 50 * 1024 * 1024;

const messages: Partial<Record<AttachmentState, string>> = {
  virusFunnet: 'Filen inneholder virus.',
  valideringFeilet: 'Valideringen feilet. Last opp vedlegget på nytt.',
  konverteringFeilet: 'Filen lar seg ikke konvertere til PDF.',
  slettet: 'Vedlegget er slettet.',
};

export const uploadAttachment: Operation = ({ caller, parameters, file }, sandbox) => {
  if (!file || file.bytes.length === 0)
    throw new Refusal(400, 'Tomt vedlegg', 'Vedlegget har ikke noe innhold.');
  if (file.bytes.length > largestAttachment) {
    throw new Refusal(413, 'For stort vedlegg', 'Vedlegget er større enn 50 MB.');
  }
  if (!isConvertible(file.bytes)) {
    throw new Refusal(415, 'Ukjent filtype', 'Filen er ikke av en type som kan konverteres til PDF.');
  }
  const attachment: StoredAttachment = {
    uuid: randomUUID(),
    fileName: file.fileName,
    organisasjonsnummer: caller.organisasjonsnummer,
    innsenderReferanse: parameters['innsenderReferanse'] ?? '',
    at: sandbox.now(),
    size: file.bytes.length,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
  };
  sandbox.store.change({ attachments: [...sandbox.store.state.attachments, attachment] });
  sandbox.counters.attachments += 1;
  return { status: 201, body: shown(attachment, sandbox) };
};

export const attachmentState: Operation = ({ caller, parameters }, sandbox) => {
  const attachment = findAttachment(sandbox.store.state, parameters['uuid'], caller.organisasjonsnummer);
  if (!attachment)
    throw new Refusal(404, 'Finnes ikke', 'Virksomheten har ikke noe vedlegg med denne uuid-en.');
  return { status: 200, body: shown(attachment, sandbox) };
};

function shown(attachment: StoredAttachment, { now, timing }: Sandbox): object {
  const tilstand = stateOf(attachment, now(), timing);
  const melding = messages[tilstand];
  return {
    uuid: attachment.uuid,
    filnavn: attachment.fileName,
    tilstand,
    ...(melding === undefined ? {} : { melding }),
  };
}
