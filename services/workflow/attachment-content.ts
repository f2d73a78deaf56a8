import { filetypeinfo } from 'magic-bytes.js';
import data from '#schemas/vedlegg.json';
import { contentTypeOf, extensionOf } from './attachment-file';
import { latin1 } from '../texts/latin1';

/** A file whose name says that it is of one type, and whose content of another. */
export interface TypeMismatch {
  /** What its name says, as `PDF`. */
  readonly named: string;
  /** What its content says, as `PNG`. */
  readonly found: string;
}

/** As much of a file as tells what it is; a PDF may begin this far into it. */
const beginning = 1024;
const pdf = 'application/pdf';
const text = 'text/plain';
const accepted: ReadonlySet<string> = new Set(Object.values(data.types));

interface ContentType {
  readonly name: string;
  /** Several types begin in the same way, as all those that are archives. */
  readonly mediaTypes: readonly string[];
}

/** Looks at the first bytes of a file that comes piece by piece. */
export class ContentLook {
  /** The first bytes, as far as they have come. */
  start: Uint8Array = new Uint8Array();

  add(piece: Uint8Array): void {
    const missing = beginning - this.start.length;
    if (missing > 0) this.start = Buffer.concat([this.start, piece.subarray(0, missing)]);
  }

  /**
   * Compares the ending of a file's name with what the content is.
   * @returns what does not agree; undefined where it may, and where the name says no known type or the content none
   */
  mismatch(fileName: string): TypeMismatch | undefined {
    const named = contentTypeOf(fileName);
    if (!accepted.has(named) || this.start.length === 0) return undefined;
    const found = typeOfContent(this.start);
    if (!found || found.mediaTypes.includes(named)) return undefined;
    // A text may begin with any letters, as those that other types begin with.
    if (named === text && !found.mediaTypes.some((type) => accepted.has(type))) return undefined;
    return { named: extensionOf(fileName).toUpperCase(), found: found.name.toUpperCase() };
  }
}

function typeOfContent(start: Uint8Array): ContentType | undefined {
  const characters = latin1(start);
  if (characters.includes('%PDF-')) return { name: 'pdf', mediaTypes: [pdf] };
  // Of a type without a media type little more than a byte or two is known.
  const guesses = filetypeinfo(start).filter(({ mime }) => mime !== undefined);
  const [first] = guesses;
  if (first) return { name: first.typename, mediaTypes: guesses.map(({ mime }) => withoutParameters(mime)) };
  return isText(characters) ? { name: 'txt', mediaTypes: [text] } : undefined;
}

const withoutParameters = (mediaType = ''): string => mediaType.replace(/;.*/, '');

/** What has no control characters but those that texts have. */
const isText = (characters: string): boolean => !/[^\t\n\f\r -\u00ff]/.test(characters);
