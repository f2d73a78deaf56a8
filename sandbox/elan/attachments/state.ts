import type { Timing } from '../../settings';
import type { State, StoredAttachment } from '../../state/state';

export type AttachmentState =
  | 'mottatt'
  | 'virussjekket'
  | 'validert'
  | 'konvertert'
  | 'virusFunnet'
  | 'valideringFeilet'
  | 'konverteringFeilet'
  | 'slettet';

const usualSteps: readonly AttachmentState[] = ['mottatt', 'virussjekket', 'validert', 'konvertert'];

/** What becomes of a file whose name begins in a certain way. */
const otherSteps: Readonly<Record<string, readonly AttachmentState[]>> = {
  virus: ['mottatt', 'virusFunnet'],
  ugyldig: ['mottatt', 'virussjekket', 'valideringFeilet'],
  kryptert: ['mottatt', 'virussjekket', 'validert', 'konverteringFeilet'],
  slettet: [...usualSteps, 'slettet'],
};

/** @returns how far an attachment has come by now */
export function stateOf(attachment: StoredAttachment, now: number, timing: Timing): AttachmentState {
  const name = attachment.fileName.toLowerCase();
  const beginning = Object.keys(otherSteps).find((beginning) => name.startsWith(beginning));
  const steps = otherSteps[beginning ?? ''] ?? usualSteps;
  const taken = timing.attachmentStep === 0 ? Infinity : (now - attachment.at) / timing.attachmentStep;
  return steps[Math.min(Math.floor(taken), steps.length - 1)] ?? 'mottatt';
}

/** @returns an organisation's attachment of that uuid */
export function findAttachment(
  state: State,
  uuid: string | undefined,
  organisasjonsnummer: string,
): StoredAttachment | undefined {
  return state.attachments.find(
    (attachment) => attachment.uuid === uuid && attachment.organisasjonsnummer === organisasjonsnummer,
  );
}
