import type { Attachment } from '../../begjaering/attachments';
import { lastOf, valueAt } from '../../begjaering/pointer';
import { textOf } from '../../begjaering/values';
import { isPlaceholderUuid } from '../../begjaering/attachments';
import { formats } from '../../model/formats';
import { typeAt } from '../../rules/attachments/attachments';
import type { Candidate, CompletionContext, ValuePlace } from './context';

/** More than anybody looks through. */
const mostOffered = 200;

/** @returns the uuids of the files that could stand in a Vedlegg: of the type that it says or has to have */
export function uuidCandidates(context: CompletionContext, { holder }: ValuePlace): Candidate[] {
  const type = textOf(valueAt(context.index.root, holder), 'type') ?? requiredType(lastOf(holder));
  return uploaded(context, type).map((attachment) => ({
    ...described(attachment),
    draft: attachment.uuid ?? '',
  }));
}

/** @returns what could stand where a Vedlegg belongs: those that stand elsewhere, of the type that it has to have */
export function attachmentCandidates(context: CompletionContext, { name }: ValuePlace): Candidate[] {
  return uploaded(context, requiredType(name)).map((attachment) => ({
    ...described(attachment),
    draft: { type: attachment.type ?? '', filnavn: attachment.fileName, uuid: attachment.uuid ?? '' },
  }));
}

/** The official rules name places by the properties that hold them. */
function requiredType(name: string): string | undefined {
  const places = [
    'tvangsgrunnlag',
    'tvangskraftgrunnlag',
    'betalingsoppfordring',
    'fullmakt',
    'transporterklaering',
  ] as const;
  const place = places.find((known) => known === name);
  return place && typeAt(place);
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
