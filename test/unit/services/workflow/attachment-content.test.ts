import { describe, expect, it } from 'vitest';
import data from '../../../../schemas/vedlegg.json';
import { ContentLook, type TypeMismatch } from '../../../../services/workflow/attachment-content';

/** The first bytes of a file, each written as one character. */
const bytesOf = (characters: string): Uint8Array => Uint8Array.from(characters, (c) => c.charCodeAt(0));

function typeMismatch(fileName: string, bytes: Uint8Array, pieceLength = 7): TypeMismatch | undefined {
  const look = new ContentLook();
  for (let at = 0; at < bytes.length; at += pieceLength) look.add(bytes.subarray(at, at + pieceLength));
  return look.mismatch(fileName);
}

/** How files of each type begin. */
const beginnings: Readonly<Record<string, readonly string[]>> = {
  pdf: [
    '%PDF-1.7\n%\u00e2\u00e3',
    '\u00ef\u00bb\u00bf%PDF-1.4',
    '\r\n\r\n%PDF-1.4',
    `${' '.repeat(1000)}%PDF-1.3`,
  ],
  png: ['\u0089PNG\r\n\u001a\n\0\0\0\rIHDR'],
  jpg: [
    '\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0',
    '\u00ff\u00d8\u00ff\u00e1\0\u0010Exif\0',
    '\u00ff\u00d8\u00ff\u00db\0C',
  ],
  tif: ['II*\0\b\0\0\0', 'MM\0*\0\0\0\b'],
  docx: ['PK\u0003\u0004\u0014\0\u0006\0'],
  txt: ['Hei, se vedlegget.\r\n\tKari', '\u00ef\u00bb\u00bfHei', 'p\u00e5 deg'],
};
const same: Readonly<Record<string, string>> = { jpeg: 'jpg', tiff: 'tif', odt: 'docx' };
const kindOf = (ending: string): string => same[ending] ?? ending;
const endings = Object.keys(data.types);

const pairs = endings.flatMap((ending) =>
  Object.entries(beginnings).flatMap(([kind, starts]) =>
    starts.map((start) => [ending, kind, start] as const),
  ),
);

describe('the content of a file that is to be uploaded', () => {
  it.each(pairs)('named .%s and of type %s: %j', (ending, kind, start) => {
    const found = typeMismatch(`vedlegg.${ending}`, bytesOf(start));
    if (kindOf(ending) === kind) expect(found).toBeUndefined();
    else expect(found).toMatchObject({ named: ending.toUpperCase() });
  });

  it.each([
    ['faktura.pdf', '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', 'PDF', 'PNG'],
    ['faktura.PDF', '<!DOCTYPE html>', 'PDF', 'TXT'],
    ['brev.docx', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'DOCX', 'DOC'],
    ['brev.pdf', 'PK\u0003\u0004\u0014\0', 'PDF', 'ZIP'],
    ['bilde.jpeg', '\0\0\0\u0018ftypheic', 'JPEG', 'HEIF'],
    ['notat.txt', '%PDF-1.7', 'TXT', 'PDF'],
  ])('of %s is told beside what the name says', (name, start, named, found) => {
    expect(typeMismatch(name, bytesOf(start))).toEqual({ named, found });
  });

  it.each([
    ['whose beginning no type has', 'a.pdf', '\u0001\u0002\u0003\u0004'],
    ['that is a text which begins as a picture does', 'a.txt', 'BMW, reparasjon'],
    ['that is empty, which is told already', 'a.pdf', ''],
    ['of a type that is not accepted anyway', 'a.exe', '%PDF-1.7'],
    ['without an ending', 'pdf', 'Hei'],
  ])('is not told of a file %s', (_what, name, start) => {
    expect(typeMismatch(name, bytesOf(start))).toBeUndefined();
  });

  it('is told by its beginning, however large it is', () => {
    const large = new Uint8Array(50 * 1024 * 1024);
    large.set(bytesOf('GIF89a'));
    expect(typeMismatch('stor.pdf', large, 65_536)).toEqual({ named: 'PDF', found: 'GIF' });
  });
});
