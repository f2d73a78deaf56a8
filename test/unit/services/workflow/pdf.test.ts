import { describe, expect, it } from 'vitest';
import { PdfLook } from '../../../../services/workflow/pdf';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Whatever the pieces are that a file comes in, it is the same file. */
function lookAt(bytes: Uint8Array, pieceLength: number): PdfLook {
  const look = new PdfLook();
  for (let at = 0; at < bytes.length; at += pieceLength) look.add(bytes.subarray(at, at + pieceLength));
  return look;
}
const pieceLengths = [1, 7, 100, 1024, 65_536];

const body = '1 0 obj\n<< /Type /Catalog >>\nendobj\n';

describe('a PDF', () => {
  it.each([
    ['that is whole', `%PDF-1.7\n${body}trailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n`],
    ['with little behind its end', `%PDF-1.4\n${body}%%EOF\n${'\n'.repeat(900)}`],
    ['that is filled up with noughts', `%PDF-1.4\n${body}%%EOF\n${'\0'.repeat(5000)}`],
    ['that is filled up with blanks', `%PDF-1.4\n${body}%%EOF\r\n${' \r\n'.repeat(2000)}`],
    ['that tells of encryption in words', `%PDF-1.4\n(about /Encrypt and how)\n%%EOF`],
    ['that is none', 'PK\u0003\u0004'],
    ['that is empty', ''],
  ])('%s can be read', (_, text) => {
    for (const length of pieceLengths) expect(lookAt(bytesOf(text), length).problem()).toBeUndefined();
  });

  it.each([
    ['in its trailer', `%PDF-1.4\n${body}trailer\n<< /Root 1 0 R /Encrypt 5 0 R >>\n%%EOF\n`],
    ['in a stream of cross-references', `%PDF-1.7\n7 0 obj\n<</Type/XRef/Encrypt 12 0 R/W[1 2 1]>>\n%%EOF`],
    ['right there', `%PDF-1.3\ntrailer\n<< /Encrypt << /Filter /Standard >> >>\n%%EOF`],
  ])('that says %s how it is encrypted cannot', (_, text) => {
    for (const length of pieceLengths) expect(lookAt(bytesOf(text), length).problem()).toBe('encrypted');
  });

  it.each([
    ['half', `%PDF-1.4\n${body}`],
    ['of which something else came after', `%PDF-1.4\n${body}%%EOF\n${'x'.repeat(1100)}`],
  ])('that is only %s is torn', (_, text) => {
    for (const length of pieceLengths) expect(lookAt(bytesOf(text), length).problem()).toBe('torn');
  });

  it('is looked through as a whole, however large it is', () => {
    const large = new Uint8Array(50 * 1024 * 1024);
    large.set(bytesOf('%PDF-1.4\n/Encrypt 5 0 R'));
    large.set(bytesOf('%%EOF'), large.length - 5);
    expect(lookAt(large, 65_536).problem()).toBe('encrypted');
  });
});

describe('what a PDF says of itself', () => {
  const xmp = (words: string): string => `%PDF-1.7\n${body}stream\n${words}\nendstream\n%%EOF`;

  it.each([
    ['as elements', '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>', '2b'],
    ['as attributes', `<rdf:Description pdfaid:part="3" pdfaid:conformance='U'/>`, '3u'],
    ['of a kind without a level', '<pdfaid:part> 4</pdfaid:part>', '4'],
    ['nothing', '<dc:title>About pdfaid:part</dc:title>', ''],
  ])('is read where it says %s', (_, words, kind) => {
    for (const length of pieceLengths) expect(lookAt(bytesOf(xmp(words)), length).archival()).toBe(kind);
  });

  it('is not asked of other files', () => {
    expect(lookAt(bytesOf('<pdfaid:part>2</pdfaid:part>'), 7).archival()).toBeUndefined();
  });
});
