import { lastOf, valueAt } from '../../begjaering/pointer';
import { textOf } from '../../values/json';
import { isPlaceholderUuid, type Attachment } from '../../begjaering/attachments';
import { formats } from '../../model/formats';
import { attachmentTypeAt } from '../../rules/attachments/attachments';
import type { Candidate, CompletionContext, ValuePlace } from './context';

/** More than anybody looks through. */
const mostOffered = 200;

/** @returns the uuids of the files that could stand in a Vedlegg: of the type that it says or has to have */
export function uuidCandidates(context: CompletionContext, { holder }: ValuePlace): Candidate[] {
  const type = textOf(valueAt(context.index.root, holder), 'type') ?? attachmentTypeAt(lastOf(holder));
  return uploaded(context, type).map((attachment) => ({
    ...described(attachment),
    draft: attachment.uuid ?? '',
  }));
}

/** @returns what could stand where a Vedlegg belongs: those that stand elsewhere, of the type that it has to have */
export function attachmentCandidates(context: CompletionContext, { name }: ValuePlace): Candidate[] {
  return uploaded(context, attachmentTypeAt(name)).map((attachment) => ({
    ...described(attachment),
    draft: { type: attachment.type ?? '', filnavn: attachment.fileName, uuid: attachment.uuid ?? '' },
  }));
}

/** Each file once. */
function uploaded({ index, model }: CompletionContext, type: string | undefined): Attachment[] {
  const types = Object.keys(model.codeLists['Vedleggstype']?.values ?? {});
  const files = new Map<string, Attachment>();
  for (const attachment of index.attachments()) {
    const { uuid } = attachment;
    const isRight = type === undefined ? types.includes(attachment.type ?? '') : attachment.type === type;
    if (!isRight || uuid === undefined || isPlaceholderUuid(uuid) || !formats.uuid.test(uuid)) continue;
    if (!files.has(uuid) && files.size < mostOffered) files.set(uuid, attachment);
  }
  return [...files.values()];
}

function described({ fileName, type, uuid }: Attachment): Omit<Candidate, 'draft'> {
  return {
    label: fileName || (uuid ?? ''),
    kind: 'reference',
    detail: [type, uuid].filter(Boolean).join(' · '),
    decided: true,
  };
}
