import { noUuid } from '../../begjaering/attachments';
import { below } from '../../begjaering/pointer';
import type { Rule, RuleFinding } from '../rule';

/** Our own check of attachments: the service knows none by the uuid that templates and fixes write. */
export const notUploaded: Rule = {
  code: 'elan/vedlegg-ikke-lastet-opp',
  *check(index): Generator<RuleFinding> {
    for (const { pointer, uuid, fileName } of index.attachments()) {
      if (uuid === noUuid) yield { at: below(pointer, 'uuid'), args: { filnavn: fileName } };
    }
  },
};
