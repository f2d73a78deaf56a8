import { deflateSync } from 'node:zlib';

/** A stream of a PDF: what its dictionary has besides its length, and what it consists of. */
export interface PdfStream {
  readonly dictionary: string;
  readonly content: string | Uint8Array;
}

/** @returns a stream that is packed as most are */
export function packed(content: string, dictionary = ''): PdfStream {
  return {
    dictionary: `${dictionary}/Filter /FlateDecode`,
    content: deflateSync(Buffer.from(content, 'latin1')),
  };
}

/** @returns several objects, packed into one stream */
export function packedObjects(objects: Readonly<Record<number, string>>): PdfStream {
  let places = '';
  let texts = '';
  for (const [number, text] of Object.entries(objects)) {
    places += `${number} ${texts.length} `;
    texts += `${text} `;
  }
  const count = Object.keys(objects).length;
  return packed(places + texts, `/Type /ObjStm /N ${count} /First ${places.length} `);
}

/** @returns a PDF of some objects by their numbers; each character is one byte */
export function pdfOf(objects: Readonly<Record<number, string | PdfStream>>): Buffer {
  const parts = Object.entries(objects).flatMap(([number, object]) => {
    if (typeof object === 'string') return [`${number} 0 obj\n${object}\nendobj\n`];
    const { dictionary, content } = object;
    const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
    return [
      `${number} 0 obj\n<< ${dictionary} /Length ${bytes.length} >>\nstream\n`,
      bytes,
      '\nendstream\nendobj\n',
    ];
  });
  return Buffer.concat(
    ['%PDF-1.7\n', ...parts, 'trailer << /Root 1 0 R >>\n%%EOF\n'].map((part) =>
      typeof part === 'string' ? Buffer.from(part, 'latin1') : part,
    ),
  );
}

/** The objects of a document with one page, whose content is object 4 and whose fonts are objects 5 and up. */
export function onePage(
  content: string | PdfStream,
  fonts: readonly string[] = ['<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
): Record<number, string | PdfStream> {
  const named = fonts.map((_, i) => `/F${i + 1} ${5 + i} 0 R`).join(' ');
  return {
    1: '<< /Type /Catalog /Pages 2 0 R >>',
    2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    3: `<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << ${named} >> >> >>`,
    4: typeof content === 'string' ? packed(content) : content,
    ...Object.fromEntries(fonts.map((font, i) => [5 + i, font])),
  };
}
