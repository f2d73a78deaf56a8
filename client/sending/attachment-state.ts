import { isPlaceholderUuid } from '../../engine/begjaering/attachments';
import type { AttachmentLine } from '../../server/protocol/services';
import type { Language } from '../../services/reports/words';

/** A Vedlegg, as far as its state is concerned. */
export type AttachmentState = Pick<AttachmentLine, 'place' | 'fileName' | 'uuid' | 'known'>;

/** How far a Vedlegg has come: `missing` no file was uploaded for it · `unknown` not uploaded from here */
export type Progress = 'missing' | 'unknown' | 'ready' | 'underway' | 'failed';

const states: Readonly<Record<Language, Readonly<Record<Progress, string>>>> = {
  nb: {
    missing: 'ikke lastet opp',
    unknown: 'ukjent tilstand',
    ready: 'klart',
    underway: 'under behandling',
    failed: 'kan ikke brukes',
  },
  en: {
    missing: 'not uploaded',
    unknown: 'state not known',
    ready: 'ready',
    underway: 'being processed',
    failed: 'cannot be used',
  },
};

const places: Readonly<Record<Language, Readonly<Record<AttachmentState['place'], string>>>> = {
  nb: {
    tvangsgrunnlag: 'tvangsgrunnlag',
    tvangskraftgrunnlag: 'tvangskraftgrunnlag',
    betalingsoppfordring: 'betalingsoppfordring',
    fullmakt: 'fullmakt',
    transporterklaering: 'transporterklæring',
    akseptKanalvalg: 'aksept av kanal',
    vedlegg: 'annet vedlegg',
  },
  en: {
    tvangsgrunnlag: 'basis for enforcement',
    tvangskraftgrunnlag: 'basis for enforceability',
    betalingsoppfordring: 'demand for payment',
    fullmakt: 'power of attorney',
    transporterklaering: 'declaration of assignment',
    akseptKanalvalg: 'acceptance of channel',
    vedlegg: 'other attachment',
  },
};

/** @returns how far a Vedlegg has come, as far as the ledger knows */
export function progressOf({ uuid, known }: AttachmentState): Progress {
  if (isPlaceholderUuid(uuid)) return 'missing';
  return known?.readiness ?? 'unknown';
}

/** @returns that in words; of a failure also what the service calls it */
export function progressText(attachment: AttachmentState, language: Language): string {
  const progress = progressOf(attachment);
  const words = states[language][progress];
  const own = attachment.known?.state;
  return progress === 'failed' && own ? `${words}: ${own}` : words;
}

/** @returns what a Vedlegg is there for, in words */
export function placeText({ place }: AttachmentState, language: Language): string {
  return places[language][place];
}

/** @returns what a person calls a Vedlegg */
export function attachmentName(attachment: AttachmentState, language: Language): string {
  const { fileName, known } = attachment;
  return fileName || known?.fileName || placeText(attachment, language);
}
