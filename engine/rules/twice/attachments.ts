import { isPlaceholderUuid, partsWithAttachments, type Attachment } from '../../begjaering/attachments';
import type { BegjaeringIndex } from '../../begjaering/index';
import { below } from '../../begjaering/pointer';
import { property } from '../../values/json';
import type { Rule, RuleFinding } from '../rule';
import { grouped } from '../../values/groups';

/**
 * One letter may be both, as the ministry has written of § 4-18: a payment demand and the notice of enforcement. So may a
 * written notice be that is the ground itself.
 */
const oftenOneLetter: ReadonlySet<string> = new Set(['betalingsoppfordring', 'tvangskraftgrunnlag']);

/** The checks of attachments that stand twice. */
export const attachmentsTwice: readonly Rule[] = [
  {
    code: 'elan/vedlegg-to-roller',
    parts: partsWithAttachments,
    *check(index): Generator<RuleFinding> {
      for (const uses of byUuid(index.attachments()).values()) {
        const [first] = uses;
        const other = first && uses.find((each) => each !== first && !isSameUse(index, first, each));
        if (!first || !other) continue;
        yield {
          at: below(other.pointer, 'uuid'),
          args: { filnavn: other.fileName, foerst: first.place, sist: other.place },
          related: [{ at: below(first.pointer, 'uuid'), note: 'firstUse' }],
        };
      }
    },
  },
  {
    code: 'elan/filnavn-to-ganger',
    parts: partsWithAttachments,
    *check(index): Generator<RuleFinding> {
      // Programs give files of different claims and grounds the same name; within one it is the same file sent twice.
      for (const ofList of grouped(index.attachments(), ({ list }) => list).values()) {
        const general = -1;
        for (const attachments of grouped(ofList, ({ position = general }) => position).values())
          if (attachments.length > 1) yield* namesTwice(attachments);
      }
    },
  },
];

function* namesTwice(attachments: readonly Attachment[]): Generator<RuleFinding> {
  const firstByName = new Map<string, Attachment>();
  for (const attachment of attachments) {
    const { uuid, fileName } = attachment;
    if (uuid === undefined || isPlaceholderUuid(uuid) || fileName.trim() === '') continue;
    const name = fileName.trim().toLowerCase();
    const first = firstByName.get(name);
    if (!first) firstByName.set(name, attachment);
    else if (first.uuid?.toLowerCase() !== uuid.toLowerCase()) {
      const related = [{ at: below(first.pointer, 'filnavn'), note: 'firstUse' as const }];
      yield { at: below(attachment.pointer, 'filnavn'), args: { filnavn: fileName }, related };
    }
  }
}

/** The attachments that have a role of their own: among the general ones all may be listed once more. */
function byUuid(attachments: readonly Attachment[]): Map<string, Attachment[]> {
  return grouped(attachments, ({ uuid, place }) =>
    place === 'vedlegg' || isPlaceholderUuid(uuid) ? undefined : uuid?.toLowerCase(),
  );
}

function isSameUse(index: BegjaeringIndex, one: Attachment, other: Attachment): boolean {
  return one.place === other.place || [one, other].every((each) => isLetter(index, each));
}

function isLetter({ tvangsgrunnlag }: BegjaeringIndex, { place, pointer }: Attachment): boolean {
  if (place !== 'tvangsgrunnlag') return oftenOneLetter.has(place);
  const ground = tvangsgrunnlag.find((each) => below(each.pointer, place) === pointer);
  return property(ground?.value['saerligTvangsgrunnlag'], 'skriftligMeddelelse') !== undefined;
}
