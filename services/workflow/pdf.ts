import { latin1 } from '../texts/latin1';

/** Why the service will not be able to convert a PDF. */
export type PdfProblem = 'encrypted' | 'torn';

/** The start and the end of a PDF are looked for this far into the file, and from its end, as readers of PDF do. */
const within = 1024;

/** What leads to the dictionary that says how a file is encrypted; it stands outside of what is compressed. */
const encryption = /\/Encrypt\s*(?:<<|\d+\s+\d+\s+R)/;

/** How XMP says that a file is PDF/A, as an attribute or as an element; that part must not be compressed in PDF/A. */
const part = /pdfaid:part(?:\s*=\s*["']|>\s*)(\d)/;
const conformance = /pdfaid:conformance(?:\s*=\s*["']|>\s*)([A-Za-z])/;

/** As much of each piece as the next may go on with. */
const overlap = 256;

/** Looks through a file piece by piece, and says what it is as a PDF. */
export class PdfLook {
  private start = '';
  private end = '';
  private before = '';
  private padding = 0;
  private encrypted = false;
  private part = '';
  private conformance = '';

  add(piece: Uint8Array): void {
    if (this.start.length < within) this.start += latin1(piece.subarray(0, within - this.start.length));
    if (this.start.length === within && !this.isPdf()) return;
    this.addToEnd(piece);
    const text = this.before + latin1(piece);
    this.encrypted ||= encryption.test(text);
    this.part ||= part.exec(text)?.[1] ?? '';
    this.conformance ||= conformance.exec(text)?.[1] ?? '';
    this.before = text.slice(-overlap);
  }

  /** @returns what keeps the PDF from being read; undefined where nothing does, and of other files */
  problem(): PdfProblem | undefined {
    if (!this.isPdf()) return undefined;
    if (!this.end.includes('%%EOF')) return 'torn';
    return this.encrypted ? 'encrypted' : undefined;
  }

  /** @returns what kind of PDF/A it says that it is, such as `2b`; empty where it says none; undefined of other files */
  archival(): string | undefined {
    return this.isPdf() ? this.part && `${this.part}${this.conformance.toLowerCase()}` : undefined;
  }

  private isPdf(): boolean {
    return this.start.includes(marker);
  }

  /** What fills a file up behind its end belongs to it only where something else follows. */
  private addToEnd(piece: Uint8Array): void {
    const length = lengthWithoutPadding(piece);
    if (length > 0) {
      const content = piece.subarray(Math.max(0, length - within), length);
      const filling = '\0'.repeat(Math.min(this.padding, within));
      this.end = (this.end + filling + latin1(content)).slice(-within);
      this.padding = 0;
    }
    this.padding += piece.length - length;
  }
}

const marker = '%PDF-';

/** What fills a file up behind its end: noughts, as tapes and mainframes leave them, and what is blank. */
const padding: ReadonlySet<number> = new Set([0, 9, 10, 12, 13, 32]);

function lengthWithoutPadding(bytes: Uint8Array): number {
  let length = bytes.length;
  while (length > 0 && padding.has(bytes[length - 1] ?? -1)) length--;
  return length;
}
