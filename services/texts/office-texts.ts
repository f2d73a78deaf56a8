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

/** Elements that end what stands before them: paragraphs, lines, cells, gaps. All others may stand within a number. */
const separating: ReadonlySet<string> = new Set([
  ...['p', 'h', 'tab', 'br', 'cr', 'line-break'],
  ...['tc', 'table-cell', 'c', 'v', 'si', 'row'],
]);

/** What an element stands for, if it stands for a character. */
const characters: ReadonlyMap<string, string> = new Map([
  ['noBreakHyphen', '-'],
  ['s', ' '],
]);

function textIn(xml: string): string {
  let text = '\n';
  const passed = (name: string): void => {
    if (separating.has(localName(name))) text += '\n';
  };
  new Parser()
    .on('openTag', (name) => {
      passed(name);
      text += characters.get(localName(name)) ?? '';
    })
    .on('closeTag', passed)
    .on('text', (found, decodeEntities) => {
      text += decodeEntities(found);
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
