import { valuesAt, type AtPath } from './paths';
import { partOfPath, type Part } from './parts';
import type { Pointer } from './pointer';
import { isObject, textOf, type JsonObject } from '../values/json';

/** What a Vedlegg is there for: the name of the property that holds it; `vedlegg` for the general ones. */
export type AttachmentPlace =
  | 'tvangsgrunnlag'
  | 'tvangskraftgrunnlag'
  | 'betalingsoppfordring'
  | 'fullmakt'
  | 'transporterklaering'
  | 'akseptKanalvalg'
  | 'vedlegg';

/** A Vedlegg, wherever it stands. */
export interface Attachment {
  readonly place: AttachmentPlace;
  readonly pointer: Pointer;
  /** The claim, the ground or the party that it belongs to; for all general ones the same. */
  readonly within: string;
  readonly value: JsonObject;
  readonly type: string | undefined;
  readonly fileName: string;
  readonly uuid: string | undefined;
}

/** Stands for the uuid of a file that has not been uploaded yet: no attachment has it. */
export const noUuid = '00000000-0000-0000-0000-000000000000';

const ground = 'begjaeringensTvangsgrunnlag/*';
const claim = 'kravTilInnkreving/*';
const channels = [
  'alternativElektroniskForsendelsesmaate',
  'alternativElektroniskForsendelsesmåte',
  'alternativElektroniskForesendelsesmåte',
  'alternativElektroniskForesendelsesmaate',
];
const withChannel = [
  `${ground}/varsel/*`,
  `${ground}/saerligTvangsgrunnlag/skriftligMeddelelse/forsendelsesmaate`,
];

const paths: readonly (readonly [AttachmentPlace, readonly string[]])[] = [
  ['tvangsgrunnlag', [`${ground}/tvangsgrunnlag`]],
  ['tvangskraftgrunnlag', [`${ground}/varsel/*/tvangskraftgrunnlag`]],
  ['betalingsoppfordring', [`${claim}/betalingsoppfordring/*/betalingsoppfordring`]],
  ['transporterklaering', [`${claim}/transporterklaering/*/transporterklaering`]],
  [
    'fullmakt',
    [
      'saksoeker/*/saksoekersProsessfullmektig/fullmakt/fullmakt',
      'saksoekt/*/saksoektesProsessfullmektig/fullmakt/fullmakt',
      'innsender/innsendersProsessfullmektig/fullmakt/fullmakt',
    ],
  ],
  ['akseptKanalvalg', withChannel.flatMap((way) => channels.map((name) => `${way}/${name}/akseptKanalvalg`))],
  ['vedlegg', ['vedlegg/*']],
];

/** Where attachments stand. */
export const partsWithAttachments: readonly Part[] = [
  ...new Set(paths.flatMap(([, ways]) => ways.map(partOfPath))),
];

/** @returns every attachment that a begjæring refers to, by what it is there for */
export function readAttachments(root: unknown): Attachment[] {
  const found: Attachment[] = [];
  for (const [place, ways] of paths) {
    for (const way of ways) {
      for (const located of valuesAt(root, way)) {
        if (isObject(located.value)) found.push(new AttachmentAt(place, located.value, located));
      }
    }
  }
  return found;
}

class AttachmentAt implements Attachment {
  readonly type: string | undefined;
  readonly fileName: string;
  readonly uuid: string | undefined;

  constructor(
    readonly place: AttachmentPlace,
    readonly value: JsonObject,
    private readonly located: AtPath,
  ) {
    this.type = textOf(value, 'type');
    this.fileName = textOf(value, 'filnavn') ?? '';
    this.uuid = textOf(value, 'uuid')?.trim();
  }

  get pointer(): Pointer {
    return this.located.pointer;
  }

  get within(): string {
    const { list, position } = this.located;
    return this.place === 'vedlegg' ? this.place : `${list} ${position}`;
  }
}

/** @returns whether a uuid is none that an upload gave: it is missing, empty or nothing but zeros */
export function isPlaceholderUuid(uuid: string | undefined): boolean {
  return !uuid || /^[0-]+$/.test(uuid);
}
