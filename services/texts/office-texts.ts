import { Unzip, UnzipInflate, UnzipPassThrough, type UnzipFile } from 'fflate';
import { Parser } from 'saxen';

/** How much is unpacked of a part at most, in bytes; no letter has a text that long. */
const longestPart = 8_388_608;

/** What is unpacked of so little at a time is never much. */
const slice = 4096;

/**
 * @param pieces the content of an archive of XML, as those of Word, Excel and LibreOffice are
 * @param most how much is unpacked of it, in bytes
 * @returns the texts in it; none of what is encrypted or damaged, and none behind that
 */
export async function* officeTexts(pieces: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<string> {
  const archive = new XmlParts(most);
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; at += slice) {
      yield* archive.add(piece.subarray(at, at + slice));
      if (archive.isDone) return;
    }
  }
  yield* archive.end();
}

/** The parts of an archive that are XML, unpacked as they come. */
class XmlParts {
  /** There is nothing more to read, or nothing that can be read. */
  isDone = false;
  private readonly unzip = new Unzip((file) => this.open(file));
  private texts: string[] = [];
  private unpacked = 0;

  constructor(private readonly most: number) {
    this.unzip.register(onlyXml(UnzipPassThrough));
    this.unzip.register(onlyXml(UnzipInflate));
  }

  add(piece: Uint8Array): string[] {
    return this.push(piece, false);
  }

  end(): string[] {
    return this.push(new Uint8Array(), true);
  }

  private push(piece: Uint8Array, isLast: boolean): string[] {
    try {
      this.unzip.push(piece, isLast);
    } catch {
      this.isDone = true;
    }
    const { texts } = this;
    this.texts = [];
    return texts;
  }

  private open(file: UnzipFile): void {
    const decoder = new TextDecoder();
    let xml = '';
    file.ondata = (error, bytes, isLast) => {
      if (error) throw error;
      this.unpacked += bytes.length;
      if (this.unpacked > this.most) throw new Error('enough');
      if (xml.length < longestPart) xml += decoder.decode(bytes, { stream: !isLast });
      if (isLast) this.texts.push(textIn(xml));
    };
    file.start();
  }
}

type Decoder = typeof UnzipInflate | typeof UnzipPassThrough;

/** @returns a way of unpacking that passes over what is no XML, such as pictures: what nobody starts would be kept */
function onlyXml(decoder: Decoder) {
  return class {
    static readonly compression = decoder.compression;
    ondata: InstanceType<Decoder>['ondata'] = () => undefined;
    private readonly inner: InstanceType<Decoder> | undefined;

    constructor(name: string) {
      this.inner = /\.xml$/i.test(name) ? new decoder() : undefined;
    }

    push(bytes: Uint8Array, isLast: boolean): void {
      if (!this.inner) return;
      this.inner.ondata = this.ondata;
      this.inner.push(bytes, isLast);
    }
  };
}

/**
 * Elements that may stand within a number. All others separate: programs write much besides the text among it, such as
 * where a picture stands, who wrote a comment, and the marks of notes.
 */
const within: ReadonlySet<string> = new Set([
  ...['r', 't', 'hyperlink', 'ins', 'smartTag', 'span', 'a', 's'],
  ...['proofErr', 'noBreakHyphen', 'softHyphen', 'lastRenderedPageBreak', 'soft-page-break'],
  ...['bookmarkStart', 'bookmarkEnd', 'bookmark', 'bookmark-start', 'bookmark-end'],
  ...['commentRangeStart', 'commentRangeEnd', 'annotation-end', 'change', 'change-start', 'change-end'],
]);

/** What says how a text looks, or what it is: it stands within a number with all that is in it, and has no text. */
const describing: ReadonlySet<string> = new Set(['rPr', 'smartTagPr']);

/** What an element stands for, if it stands for a character. */
const characters: ReadonlyMap<string, string> = new Map([
  ['noBreakHyphen', '-'],
  ['s', ' '],
]);

/** The head or the foot of a page of Excel. */
const headOrFoot = /^(?:odd|even|first)(?:Header|Footer)$/;

/** What stands in it beside its text: a font, its size and colour, where the text goes, how it looks, and what Excel puts there. */
const headCode = /&(?:"[^"]*"|\d{1,3}|K(?:[\dA-F]{6}|\d\d[+-]\d{3})|[A-Z&])/gi;

/** @returns the text of a head or foot without its codes; where it goes elsewhere, and where Excel puts something, it is another */
function withoutCodes(text: string): string {
  return text.replace(headCode, (code) => {
    if (code === '&&') return '&';
    return /^&[LCRPNDTAFZG]$/i.test(code) ? '\n' : '';
  });
}

function textIn(xml: string): string {
  let text = '\n';
  let isHeadOrFoot = false;
  let depth = 0;
  const passed = (name: string): void => {
    if (depth <= 0 && !within.has(name)) text += '\n';
  };
  new Parser()
    .on('openTag', (qualified) => {
      const name = localName(qualified);
      if (describing.has(name)) depth += 1;
      isHeadOrFoot = headOrFoot.test(name);
      passed(name);
      text += characters.get(name) ?? '';
    })
    .on('closeTag', (qualified) => {
      const name = localName(qualified);
      passed(name);
      if (describing.has(name)) depth -= 1;
      isHeadOrFoot = false;
    })
    .on('text', (found, decodeEntities) => {
      const decoded = decodeEntities(found);
      text += isHeadOrFoot ? withoutCodes(decoded) : decoded;
    })
    .on('cdata', (found) => {
      text += found;
    })
    // What is not right is passed over, and the rest read.
    .on('error', () => undefined)
    .parse(xml);
  return `${text}\n`;
}

const localName = (name: string): string => name.replace(/^.*:/, '');
