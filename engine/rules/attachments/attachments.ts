import { ofGrounds } from '../parts';
import { partsWithAttachments, type Attachment, type AttachmentPlace } from '../../begjaering/attachments';
import type { BegjaeringIndex } from '../../begjaering/index';
import { below } from '../../begjaering/pointer';
import { findingsOf, type Rule } from '../rule';
import { groundHolding } from '../grounds/ground';

/** The type that an attachment has to have at each place, by the official code of the rule that says so. */
const typeRules: readonly (readonly [code: string, place: AttachmentPlace, type: string])[] = [
  ['UGYLDIG_VEDLEGG_TVANGSGRUNNLAG', 'tvangsgrunnlag', 'tvangsgrunnlag'],
  ['UGYLDIG_VEDLEGG_TVANGSKRAFTGRUNNLAG', 'tvangskraftgrunnlag', 'tvangskraftgrunnlag'],
  ['UGYLDIG_VEDLEGG_BETALINGSOPPFORDRING', 'betalingsoppfordring', 'betalingsoppfordring'],
  ['UGYLDIG_VEDLEGG_FULLMAKT', 'fullmakt', 'fullmakt'],
  ['UGYLDIG_VEDLEGG_TRANSPORTERKLÆRING', 'transporterklaering', 'transporterklæring'],
];

/**
 * @param place the name of the property that holds the attachment
 * @returns the type that it has to have there; undefined where any type will do
 */
export function attachmentTypeAt(place: string): string | undefined {
  return typeRules.find(([, of]) => of === place)?.[2];
}

/** The rules on attachments. */
export const attachmentRules: readonly Rule[] = [
  ...typeRules.map(([code, place, type]): Rule => ({
    code,
    parts: [...partsWithAttachments, ...ofGrounds('betegnelseAvTvangsgrunnlag')],
    check: (index) =>
      findingsOf(index.attachments(), (attachment) =>
        attachment.place !== place || attachment.type === undefined || attachment.type === type
          ? undefined
          : { at: below(attachment.pointer, 'type'), args: argumentsOf(index, attachment, type) },
      ),
  })),
  {
    code: 'VEDLEGG_SKAL_HA_UUID',
    parts: partsWithAttachments,
    check: (index) =>
      findingsOf(index.attachments(), (attachment) => {
        const { value, uuid, fileName } = attachment;
        if (uuid !== undefined && uuid !== '') return undefined;
        const args = { filnavn: fileName };
        if (value['uuid'] === undefined) return { at: attachment.pointer, missing: 'uuid', args };
        return uuid === '' ? { at: below(attachment.pointer, 'uuid'), args } : undefined;
      }),
  },
];

function argumentsOf(index: BegjaeringIndex, { pointer, fileName }: Attachment, riktigType: string) {
  const ground = groundHolding(index, pointer);
  return { filnavn: fileName, riktigType, ...(ground ? { betegnelse: ground.title } : {}) };
}
