import { latin1 } from '../latin1';
import { longest } from './longest';
import { isDictionary, valueIn, type Dictionary } from './syntax';
import { canUnpack, unpacked } from './unpack';

/** An object of a PDF as it stands in the file. */
export interface Part {
  readonly number: number;
  /** Without its stream. */
  readonly text: string;
  /** Of an object with a stream. */
  readonly dictionary?: Dictionary;
  /** What the stream consists of, unpacked; undefined where it is not wanted, or cannot be read. */
  readonly content?: string | undefined;
  /** How much was unpacked for it, in bytes; also where nothing came of it. */
  readonly work?: number;
}

/** Whether the content of an object's stream is wanted. */
export type Wanted = (number: number, dictionary: Dictionary) => boolean;

const header = /(?<![\d.])(\d{1,9})[\0\s]+\d{1,5}[\0\s]+obj(?![a-z])/g;
/** A header may be torn where a piece ends. */
const longestHeader = 64;
const end = /endobj|stream(?:\r\n|\n|\r(?=[^\n]))/g;
const endOfStream = 'endstream';

interface OpenStream extends Part {
  /** Undefined where it is not wanted, or too long. */
  packed: Buffer[] | undefined;
  size: number;
}

/** What was found in a text, and where to go on in it. */
interface Step {
  readonly next: number;
  readonly part?: Part;
}

/**
 * Finds the objects of a PDF that comes piece by piece, one after the other as they stand in it, without its tables of
 * where they stand: these lie at the end, and are often wrong.
 */
export class Parts {
  private rest = '';
  private stream: OpenStream | undefined;

  constructor(private readonly wanted: Wanted) {}

  *add(piece: Uint8Array): Generator<Part> {
    const text = this.rest + latin1(piece);
    let step: Step | undefined = { next: 0 };
    while (step) {
      if (step.part) yield step.part;
      step = this.stream ? this.inStream(this.stream, text, step.next) : this.outside(text, step.next);
    }
  }

  /** @returns undefined where more has to come */
  private inStream(stream: OpenStream, text: string, at: number): Step | undefined {
    const found = text.indexOf(endOfStream, at);
    const until = found < 0 ? Math.max(at, text.length - endOfStream.length + 1) : found;
    keep(stream, text.slice(at, until));
    if (found < 0) {
      this.rest = text.slice(until);
      return undefined;
    }
    this.stream = undefined;
    const { packed, dictionary } = stream;
    const content = packed && dictionary && unpacked(dictionary, Buffer.concat(packed));
    return {
      next: found + endOfStream.length,
      part: { ...stream, content, work: packed ? (content?.length ?? longest.unpacked) : 0 },
    };
  }

  private outside(text: string, at: number): Step | undefined {
    const start = after(header, text, at);
    const stop = start && after(end, text, header.lastIndex);
    if (!start || !stop) {
      const isShort = start && text.length - start.index < longest.object;
      this.rest = text.slice(isShort ? start.index : Math.max(at, text.length - longestHeader));
      return undefined;
    }
    const object = {
      number: Number(start[1]),
      text: text.slice(start.index + start[0].length, stop.index),
    };
    const next = end.lastIndex;
    if (stop[0] === 'endobj') return { next, part: object };
    const dictionary = valueIn(object.text);
    const known = isDictionary(dictionary) ? dictionary : new Map();
    this.stream = {
      ...object,
      dictionary: known,
      packed: canUnpack(known) && this.wanted(object.number, known) ? [] : undefined,
      size: 0,
    };
    return { next };
  }
}

function after(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function keep(stream: OpenStream, text: string): void {
  stream.size += text.length;
  if (stream.size > longest.packed) stream.packed = undefined;
  stream.packed?.push(Buffer.from(text, 'latin1'));
}
