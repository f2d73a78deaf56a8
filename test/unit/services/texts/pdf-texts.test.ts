import { describe, expect, it } from 'vitest';
import { numbersInText } from '../../../../engine/rules/numbers-in-text';
import { pdfTexts } from '../../../../services/texts/pdf/pdf-texts';
import { onePage, packed, packedObjects, pdfOf, type PdfStream } from '../../../support/pdf';

const person = '14858712301';
const [date, rest] = [person.slice(0, 6), person.slice(6)];

async function textsOf(pdf: Uint8Array, { pieceLength = 64, most = 1_000_000 } = {}): Promise<string> {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < pdf.length; at += pieceLength) {
      yield await Promise.resolve(pdf.subarray(at, at + pieceLength));
    }
  }
  let texts = '';
  for await (const text of pdfTexts(pieces, most)) texts += text;
  return texts;
}

const numbersOf = async (objects: Readonly<Record<number, string | PdfStream>>): Promise<readonly string[]> =>
  numbersInText(await textsOf(pdfOf(objects))).numbers;

describe('a number on a page of a PDF', () => {
  it.each([
    ['as a whole', `BT /F1 12 Tf 72 700 Td (Fnr. ${person}.) Tj ET`],
    ['with a blank', `BT /F1 12 Tf (${date} ${rest}) Tj ET`],
    ['with gaps between letters', `BT /F1 12 Tf [(Fnr. ${date}) -20 (${rest}) 15 (.)] TJ ET`],
    ['with a gap for a blank', `BT /F1 12 Tf [(Fnr.) -278 (${date}) -278 (${rest})] TJ ET`],
    ['behind a word without a blank', `BT /F1 12 Tf (Fnr) Tj 40 0 Td (${person}) Tj 90 0 Td (ok) Tj ET`],
    [
      'digit by digit',
      Array.from(person, (digit, i) => `BT 1 0 0 1 ${i * 7} 700 Tm (${digit}) Tj ET`).join(' '),
    ],
    ['in two parts of a line', `BT 72 700 Td (${date}) Tj 40 0 Td (${rest}) Tj ET`],
    ['beside another one', `BT 72 700 Td (${person}) Tj 90 0 Td (312044188) Tj ET`],
    ['on a line of its own', `BT (12) Tj T* (${person}) Tj 0 -14 Td (34) Tj (5) ' ET`],
    ['in hexadecimal digits', `BT /F1 12 Tf <${Buffer.from(person).toString('hex')}> Tj ET`],
    [
      'with escapes',
      `BT (\\(${date}\\\n\\${rest.charCodeAt(0).toString(8).padStart(3, '0')}${rest.slice(1)}\\)) Tj ET`,
    ],
    ['behind a picture that looks like anything', `BI /W 1 ID (((<<\u0000[ EI BT (${person}) Tj ET`],
    [
      'moved by its frame',
      `q 1 0 0 1 0 700 cm BT (${date}) Tj ET Q q 1 0 0 1 40 700 cm BT (${rest}) Tj ET Q`,
    ],
  ])('is found %s', async (_, content) => {
    expect(await numbersOf(onePage(content))).toContain(person);
  });

  it.each([
    ['on two lines', `BT 72 700 Td (${date}) Tj 0 -14 Td (${rest}) Tj ET`],
    ['as a part of a longer one', `BT (${person}) Tj (1) Tj ET`],
    ['behind letters', `BT (KID${person}) Tj ET`],
    ['which nothing draws', `BT /F1 12 Tf ET (${person}) pop`],
  ])('is none %s', async (_, content) => {
    expect(await numbersOf(onePage(content))).toEqual([]);
  });

  it.each([1, 7, 100, 4096])(
    'is found whatever the pieces are that the file comes in: %i',
    async (pieceLength) => {
      const pdf = pdfOf(onePage(`BT (${person}) Tj ET`));
      expect(numbersInText(await textsOf(pdf, { pieceLength })).numbers).toEqual([person]);
    },
  );
});

describe('a font of a PDF', () => {
  /** Digits are written as other letters. */
  const shifted = (text: string): string =>
    text.replaceAll(/\d/g, (digit) => String.fromCharCode('A'.charCodeAt(0) + Number(digit)));
  const wide = (text: string): string =>
    Array.from(shifted(text), (c) => c.charCodeAt(0).toString(16).padStart(4, '0')).join('');
  const table = (width: number): PdfStream => {
    const code = (at: number): string => `<${(65 + at).toString(16).padStart(width * 2, '0')}>`;
    return packed(
      `begincmap 1 begincodespacerange <00> <ffff> endcodespacerange
       1 beginbfrange ${code(0)} ${code(7)} <0030> endbfrange
       1 beginbfrange ${code(8)} ${code(8)} [<0038>] endbfrange 1 beginbfchar ${code(9)} <0039> endbfchar endcmap`,
    );
  };

  it('says what its characters are by a table, of one byte each or of two', async () => {
    const content = `BT /F1 12 Tf (${shifted(person)}) Tj ET`;
    const simple = ['<< /Type /Font /Subtype /TrueType /ToUnicode 9 0 R >>'];
    expect(await numbersOf({ ...onePage(content, simple), 9: table(1) })).toEqual([person]);
    const composite = ['<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /ToUnicode 9 0 R >>'];
    const inTwo = `BT /F1 12 Tf <${wide(person)}> Tj ET`;
    expect(await numbersOf({ ...onePage(inTwo, composite), 9: table(2) })).toEqual([person]);
  });

  it('says it by names', async () => {
    const names = '/zero/one/two/three/four/five/six/seven.lf/uni0038/nine';
    const font = '<< /Type /Font /Subtype /Type1 /Encoding 9 0 R >>';
    const content = `BT /F1 12 Tf (${shifted(person)}) Tj ET`;
    const encoding = `<< /Type /Encoding /Differences [32 /space 65 ${names}] >>`;
    expect(await numbersOf({ ...onePage(content, [font]), 9: encoding })).toEqual([person]);
  });

  it('is the one of the page, and of several the one that was chosen last', async () => {
    const fonts = [
      '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>',
      '<< /Type /Font /Subtype /TrueType /ToUnicode 9 0 R >>',
    ];
    const content = `q BT /F2 12 Tf (AB) Tj ET Q BT /F1 12 Tf 0 -20 Td (${person}) Tj /F2 12 Tf 0 -40 Td (${shifted('15062049380')}) Tj ET`;
    expect(await numbersOf({ ...onePage(content, fonts), 9: table(1) })).toEqual([person, '15062049380']);
  });

  it('says nothing where it has no table: then nothing is found, and nothing is said of it', async () => {
    const font = ['<< /Type /Font /Subtype /Type0 /Encoding /Identity-H >>'];
    expect(await numbersOf(onePage(`BT /F1 12 Tf <${wide(person)}> Tj ET`, font))).toEqual([]);
  });

  it('may be said by a node above the page, and stand behind what it draws, packed with others', async () => {
    const objects = {
      4: packed(`BT /F1 12 Tf (${shifted(person)}) Tj ET`),
      9: table(1),
      10: packedObjects({
        2: '<< /Type /Pages /Kids [3 0 R] /Count 1 /Resources 6 0 R >>',
        3: '<< /Type /Page /Parent 2 0 R /Contents 8 0 R >>',
        6: '<< /Font 7 0 R >>',
        7: '<< /F1 5 0 R >>',
        8: '[4 0 R]',
        5: '<< /Type /Font /Subtype /TrueType /ToUnicode 9 0 R >>',
      }),
    };
    expect(await numbersOf(objects)).toEqual([person]);
  });
});

describe('a PDF', () => {
  it('may have its texts in pictures of lines and letters, and in the fields of a form', async () => {
    const form = packed(`BT (${person}) Tj ET`, '/Type /XObject /Subtype /Form ');
    expect(await numbersOf({ 4: form })).toEqual([person]);
    expect(await numbersOf({ 4: `<< /FT /Tx /V (${person}) /P 3 0 R >>` })).toEqual([person]);
    const utf16 = Buffer.from(person, 'utf16le').swap16().toString('hex');
    expect(await numbersOf({ 4: `<< /FT /Tx /V <FEFF${utf16}> >>` })).toEqual([person]);
  });

  it.each([
    ['as it is', { dictionary: '', content: `BT (${person}) Tj ET` }],
    [
      'in hexadecimal digits',
      {
        dictionary: '/Filter [/ASCIIHexDecode]',
        content: `${Buffer.from(`BT (${person}) Tj ET`).toString('hex')}>`,
      },
    ],
    [
      'in letters, as some programs do on top',
      {
        dictionary: '/Filter [/ASCII85Decode /FlateDecode]',
        content: 'Garg^;:%!RYqWR>2`*9J0[s&-a\\m\'e!<>!8"P3~>',
      },
    ],
  ])('may have its pages %s', async (_, content) => {
    expect(await numbersOf(onePage(content))).toEqual([person]);
  });

  it('that is torn is read as far as it goes', async () => {
    const { dictionary, content } = packed(`BT (${person}) Tj ET ${'q Q '.repeat(500)}`);
    const torn = { dictionary, content: content.slice(0, -6) };
    expect(await numbersOf(onePage(torn))).toEqual([person]);
    const pdf = pdfOf(onePage(`BT (${person}) Tj ET`));
    for (let length = 0; length < pdf.length; length += 37) await textsOf(pdf.subarray(0, length));
  });

  it('is not read beyond a limit for what its pages are described by', async () => {
    const field = packedObjects({ 11: `<< /V (${person}) >>` });
    const after = (length: number): Promise<string> => {
      const large = packed(' '.repeat(length), '/Type /ObjStm /First 0 ');
      return textsOf(pdfOf({ 1: large, 10: field }), { most: 1_000_000, pieceLength: 1000 });
    };
    expect(await after(900_000)).toContain(person);
    expect(await after(1_100_000)).toBe('');
    // Nothing comes of it, but work.
    expect(await after(5_000_000)).toBe('');
  });

  it('is read once where many of its objects are said to stand in the same place', async () => {
    const places = '1 0 2 50 3 0 4 50 5 0 6 50 ';
    const text = `<< /V (${person}) >>`.padEnd(50);
    const objects = packed(places + text, `/Type /ObjStm /First ${places.length} `);
    expect((await textsOf(pdfOf({ 1: objects }))).split(person)).toHaveLength(2);
  });

  it('is not read beyond a limit', async () => {
    const objects = onePage(`BT (${person}) Tj ET`);
    const pdf = pdfOf({ ...objects, 20: packed(' '.repeat(2000), '/Subtype /Form ') });
    expect(await textsOf(pdf, { most: 1000 })).toContain(person);
    const behind = pdfOf({ ...objects, 1: packed(' '.repeat(2000), '/Subtype /Form ') });
    expect(await textsOf(behind, { most: 1000 })).toBe('');
  });

  it.each([
    ['streams that are far larger than they look', onePage(packed(' '.repeat(50_000_000)))],
    ['streams without an end', onePage({ dictionary: '', content: 'endstrea'.repeat(100_000) })],
    ['brackets', onePage('[<<('.repeat(200_000))],
    ['ends without a beginning', onePage(`${'1 '.repeat(60_000)}${']'.repeat(60_000)}`)],
    ['a font that is none', onePage('/F1 1 Tf '.repeat(3000), [`[${'1 '.repeat(50_000)}]`])],
    ['brackets that stand for bytes', onePage('<0'.repeat(400_000))],
    ['objects without an end', { 1: '1 0 obj '.repeat(100_000) }],
    ['a table that names every character time and again', manyCodes()],
    [
      'pages that are above each other',
      { ...onePage('BT /F1 1 Tf ET'), 3: '<< /Contents 4 0 R /Parent 3 0 R >>' },
    ],
    ['objects that lead to each other', { ...onePage('BT /F1 1 Tf (1) Tj ET'), 5: '5 0 R' }],
  ])(
    'of %s keeps nobody waiting',
    async (_, objects) => {
      expect(numbersInText(await textsOf(pdfOf(objects), { pieceLength: 65_536 })).numbers).toEqual([]);
    },
    10_000,
  );

  function manyCodes(): Record<number, string | PdfStream> {
    const ranges = '<0000> <ffff> <0061> '.repeat(10_000);
    const font = '<< /Subtype /Type0 /ToUnicode 9 0 R >>';
    return {
      ...onePage('BT /F1 1 Tf <0030> Tj ET', [font]),
      9: packed(`begincmap beginbfrange ${ranges} endbfrange`),
    };
  }
});
