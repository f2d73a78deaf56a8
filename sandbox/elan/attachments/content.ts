type Recogniser = (bytes: Buffer) => boolean;

const startsWith =
  (...signatures: readonly string[]): Recogniser =>
  (bytes) =>
    signatures.some((signature) =>
      bytes.subarray(0, signature.length).equals(Buffer.from(signature, 'latin1')),
    );

/** A zip file that has an entry whose name begins so. */
const zipWith =
  (entry: string): Recogniser =>
  (bytes) =>
    startsWith('PK\x03\x04')(bytes) && bytes.includes(entry, 0, 'latin1');

/** What can be converted to PDF, told by the bytes and not by what the sender calls them. */
const convertible: readonly Recogniser[] = [
  startsWith('%PDF-'),
  startsWith('\x89PNG\r\n\x1a\n'),
  startsWith('\xff\xd8\xff'),
  startsWith('II*\x00', 'MM\x00*'),
  zipWith('word/'),
  zipWith('application/vnd.oasis.opendocument.text'),
  isPlainText,
];

/** @returns whether a file is of a kind that can be converted to PDF */
export function isConvertible(bytes: Buffer): boolean {
  return convertible.some((recognises) => recognises(bytes));
}

/** No control characters besides white space. */
const printable = /^[\P{Cc}\s]*$/u;
const markup = /^\s*[<{[]/;

function isPlainText(bytes: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return printable.test(text) && !markup.test(text);
  } catch {
    return false;
  }
}
