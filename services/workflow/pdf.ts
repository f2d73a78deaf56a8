/** Why the service will not be able to convert a PDF. */
export type PdfProblem = 'encrypted' | 'torn';

/** The end of a PDF is looked for this far from the end of the file, as readers of PDF do. */
const endWithin = 1024;

/** What leads to the dictionary that says how a file is encrypted; it stands outside of what is compressed. */
const encryption = /\/Encrypt\s*(?:<<|\d+\s+\d+\s+R)/;

/**
 * @param bytes of a whole file
 * @returns what keeps a PDF from being read; undefined where nothing does, and of other files
 */
export function pdfProblem(bytes: Uint8Array): PdfProblem | undefined {
  if (!latin1(bytes.subarray(0, endWithin)).includes('%PDF-')) return undefined;
  const content = bytes.subarray(0, lengthWithoutPadding(bytes));
  if (!latin1(content.subarray(-endWithin)).includes('%%EOF')) return 'torn';
  return encryption.test(latin1(bytes)) ? 'encrypted' : undefined;
}

/** What fills a file up behind its end: noughts, as tapes and mainframes leave them, and what is blank. */
const padding: ReadonlySet<number> = new Set([0, 9, 10, 12, 13, 32]);

function lengthWithoutPadding(bytes: Uint8Array): number {
  let length = bytes.length;
  while (length > 0 && padding.has(bytes[length - 1] ?? -1)) length--;
  return length;
}

/** One character for each byte, however many there are. */
const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
