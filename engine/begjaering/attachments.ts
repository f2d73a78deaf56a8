import { valuesAt, valuesWhere, type AtPath } from './paths';
import { partOfPath, type Part } from './parts';
import type { Pointer } from './pointer';
import { isObject, type JsonObject } from '../values/json';

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
  /** The property of the root that it stands in. */
  readonly list: string;
  /** Which of the claims, the grounds or the parties it belongs to; undefined of the general ones, and of the sender's. */
  readonly position: number | undefined;
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

/** A way to attachments; of claims, of which there are many, with a quick test that one has any there. */
interface PathToAttachments {
  readonly place: AttachmentPlace;
  readonly path: string;
  readonly mayHave?: (krav: JsonObject) => boolean;
}

const paths: readonly PathToAttachments[] = [
  { place: 'tvangsgrunnlag', path: `${ground}/tvangsgrunnlag` },
  { place: 'tvangskraftgrunnlag', path: `${ground}/varsel/*/tvangskraftgrunnlag` },
  {
    place: 'betalingsoppfordring',
    path: `${claim}/betalingsoppfordring/*/betalingsoppfordring`,
    mayHave: (krav) => krav['betalingsoppfordring'] !== undefined,
  },
  {
    place: 'transporterklaering',
    path: `${claim}/transporterklaering/*/transporterklaering`,
    mayHave: (krav) => krav['transporterklaering'] !== undefined,
  },
  { place: 'fullmakt', path: 'saksoeker/*/saksoekersProsessfullmektig/fullmakt/fullmakt' },
  { place: 'fullmakt', path: 'saksoekt/*/saksoektesProsessfullmektig/fullmakt/fullmakt' },
  { place: 'fullmakt', path: 'innsender/innsendersProsessfullmektig/fullmakt/fullmakt' },
  ...withChannel.flatMap((way) =>
    channels.map((name) => ({ place: 'akseptKanalvalg' as const, path: `${way}/${name}/akseptKanalvalg` })),
  ),
  { place: 'vedlegg', path: 'vedlegg/*' },
];

/** Where attachments stand. */
export const partsWithAttachments: readonly Part[] = [...new Set(paths.map(({ path }) => partOfPath(path)))];

/** @returns every attachment that a begjæring refers to, by what it is there for */
export function readAttachments(root: unknown): Attachment[] {
  const found: Attachment[] = [];
  for (const { place, path, mayHave } of paths) {
    for (const located of mayHave ? valuesWhere(root, path, mayHave) : valuesAt(root, path)) {
      if (isObject(located.value)) found.push(new AttachmentAt(place, located.value, located));
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
    const { type, filnavn, uuid } = value;
    this.type = typeof type === 'string' ? type : undefined;
    this.fileName = typeof filnavn === 'string' ? filnavn : '';
    this.uuid = typeof uuid === 'string' ? uuid.trim() : undefined;
  }

  get pointer(): Pointer {
    return this.located.pointer;
  }

  get list(): string {
    return this.located.list;
  }

  get position(): number | undefined {
    return this.place === 'vedlegg' ? undefined : this.located.position;
  }
}

/** @returns whether a uuid is none that an upload gave: it is missing, empty or nothing but zeros */
export function isPlaceholderUuid(uuid: string | undefined): boolean {
  return !uuid || /^[0-]+$/.test(uuid);
}
