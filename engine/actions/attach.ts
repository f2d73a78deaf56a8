import type { Attachment } from '../begjaering/attachments';
import type { BegjaeringIndex } from '../begjaering/index';
import type { Pointer } from '../begjaering/pointer';
import { property } from '../values/json';
import type { Operation } from '../edits/edits';
import { attachmentTypeAt } from '../rules/attachments/attachments';

/** A file that the service has taken. */
export interface UploadedFile {
  readonly uuid: string;
  readonly fileName: string;
}

/** The type of an attachment that is there for nothing in particular. */
const otherType = 'annet';

/**
 * Writes uploaded files where they belong.
 * @param at the Vedlegg that the first file is for; the others, or all where it is left out, become general
 *   attachments of the begjæring
 * @returns the changes; undefined where there is no Vedlegg at the pointer
 */
export function attach(
  index: BegjaeringIndex,
  files: readonly UploadedFile[],
  at?: Pointer,
): Operation[] | undefined {
  if (at === undefined) return general(index, files);
  const attachment = index.attachments().find(({ pointer }) => pointer === at);
  const [first, ...rest] = files;
  if (!attachment || !first) return undefined;
  return [{ kind: 'replace', at, value: filled(attachment, first) }, ...general(index, rest)];
}

function filled({ place, type, value }: Attachment, { uuid, fileName }: UploadedFile): object {
  return { ...value, type: attachmentTypeAt(place) ?? (type || otherType), filnavn: fileName, uuid };
}

function general({ root }: BegjaeringIndex, files: readonly UploadedFile[]): Operation[] {
  if (files.length === 0) return [];
  const values = files.map(({ uuid, fileName }) => ({ type: otherType, filnavn: fileName, uuid }));
  return Array.isArray(property(root, 'vedlegg'))
    ? [{ kind: 'append', at: '/vedlegg', values }]
    : [{ kind: 'setProperty', at: '', name: 'vedlegg', value: values }];
}
