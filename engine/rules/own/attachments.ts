import { noUuid, partsWithAttachments } from '../../begjaering/attachments';
import { below } from '../../begjaering/pointer';
import { findingsOf, type Rule } from '../rule';

/** Our own check of attachments: the service knows none by the uuid that templates and fixes write. */
export const notUploaded: Rule = {
  code: 'elan/vedlegg-ikke-lastet-opp',
  parts: partsWithAttachments,
  check: (index) =>
    findingsOf(index.attachments(), (attachment) =>
      attachment.uuid === noUuid
        ? { at: below(attachment.pointer, 'uuid'), args: { filnavn: attachment.fileName } }
        : undefined,
    ),
};
