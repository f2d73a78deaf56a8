import { strToU8, Zip, ZipDeflate, ZipPassThrough, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { numbersInText } from '../../../../engine/rules/numbers-in-text';
import { textsIn } from '../../../../services/texts/texts-in';
import { onePage, pdfOf } from '../../../support/pdf';

const person = '14858712301';
const [date, rest] = [person.slice(0, 6), person.slice(6)];

async function textsOf(bytes: Uint8Array, contentType = '', pieceLength = 100): Promise<string> {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += pieceLength) {
      yield await Promise.resolve(bytes.subarray(at, at + pieceLength));
    }
  }
  let texts = '';
  for await (const text of textsIn(contentType, bytes.subarray(0, 1024), pieces)) texts += text;
  return texts;
}

const numbersIn = async (...args: Parameters<typeof textsOf>): Promise<readonly string[]> =>
  numbersInText(await textsOf(...args)).numbers;

/** @returns an archive of one part, as Word writes it */
const archive = (name: string, xml: string): Uint8Array => zipSync({ [name]: strToU8(xml) });

const word = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
const run = (text: string): string =>
  `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

describe('a number in a document', () => {
  it.each([
    ['of Word', 'word/document.xml', word(`<w:p>${run(`Fnr. ${person}`)}</w:p>`)],
    ['in the head of a page', 'word/header1.xml', word(`<w:p>${run(person)}</w:p>`)],
    ['in several runs', 'word/document.xml', word(`<w:p>${run('Fnr. ')}${run(date)}${run(rest)}</w:p>`)],
    [
      'with a hyphen',
      'word/document.xml',
      word(`<w:p>${run(date)}<w:r><w:noBreakHyphen/></w:r>${run(rest)}</w:p>`),
    ],
    ['with a blank', 'word/document.xml', word(`<w:p>${run(`${date}&#160;${rest}`)}</w:p>`)],
    ['beside a tab', 'word/document.xml', word(`<w:p>${run('12')}<w:r><w:tab/></w:r>${run(person)}</w:p>`)],
    [
      'of LibreOffice',
      'content.xml',
      `<o:text><text:p>Fnr<text:s/>${date}<text:s/>${rest}</text:p></o:text>`,
    ],
    ['as data', 'content.xml', `<o:text><text:p><![CDATA[${person}]]></text:p></o:text>`],
    ['of a table', 'xl/worksheets/sheet1.xml', `<s><row><c><v>1</v></c><c><v>${person}</v></c></row></s>`],
    ['that is no right XML', 'content.xml', `<a><text:p>${person}</text:p><b </a>`],
  ])('%s is found', async (_, name, xml) => {
    expect(await numbersIn(archive(name, xml))).toEqual([person]);
  });

  it.each([
    ['in two paragraphs', word(`<w:p>${run(date)}</w:p><w:p>${run(rest)}</w:p>`)],
    ['in two cells', word(`<w:tc>${run(date)}</w:tc><w:tc>${run(rest)}</w:tc>`)],
    ['in what describes the text', word(`<w:p w:id="${person}"/>`)],
  ])('is none %s', async (_, xml) => {
    expect(await numbersIn(archive('word/document.xml', xml))).toEqual([]);
  });

  const picture =
    '<w:r><w:drawing><wp:anchor><wp:positionH><wp:posOffset>17</wp:posOffset></wp:positionH>' +
    '<wp14:sizeRelH><wp14:pctWidth>0</wp14:pctWidth></wp14:sizeRelH></wp:anchor></w:drawing></w:r>';
  const head = (text: string): [name: string, xml: string] => [
    'xl/worksheets/sheet1.xml',
    `<headerFooter><oddHeader>${text}</oddHeader></headerFooter>`,
  ];
  const noted = (note: string): string => `<o:text><text:p>${person}${note}</text:p></o:text>`;

  it.each([
    ['a picture', 'word/document.xml', word(`<w:p>${picture}${run(person)}</w:p>`)],
    [
      'an instruction',
      'word/document.xml',
      word(`<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>${run(person)}</w:p>`),
    ],
    ['a gap', 'word/document.xml', word(`<w:p>${run('12')}<w:r><w:ptab/></w:r>${run(person)}</w:p>`)],
    [
      'the mark of a note',
      'content.xml',
      noted('<text:note><text:note-citation>1</text:note-citation></text:note>'),
    ],
    [
      'a comment',
      'content.xml',
      noted('<office:annotation><dc:creator>Ola</dc:creator></office:annotation>'),
    ],
    [
      'the author of a comment',
      'xl/comments1.xml',
      `<comments><authors><author>Ola</author></authors><commentList><comment><text><r><t>${person}</t></r></text></comment>` +
        '<comment><text><r><t>ok</t></r></text></comment></commentList></comments>',
    ],
    [
      'the foot of a page',
      'xl/worksheets/sheet1.xml',
      `<s><oddHeader>${person}</oddHeader><oddFooter>1</oddFooter></s>`,
    ],
    ['where it goes in the head', ...head(`&amp;L${person}&amp;C${date}&amp;R${rest}`)],
    ['the page in the foot', ...head(`${person}&amp;P`)],
    ['how the head looks', ...head(`&amp;"Arial,Bold"&amp;12&amp;K01+000${date}&amp;B${rest}`)],
    ['an ampersand in the head', ...head(`Nord &amp;&amp; ${person}`)],
  ])('is found beside %s', async (_, name, xml) => {
    expect(await numbersIn(archive(name, xml))).toEqual([person]);
  });

  it.each([
    [
      'marks of Word',
      'word/document.xml',
      word(
        `<w:p>${run(date)}<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="1"/><w:hyperlink>${run(rest)}</w:hyperlink></w:p>`,
      ),
    ],
    [
      'marks of LibreOffice',
      'content.xml',
      `<o:text><text:p><text:span>${date}</text:span><text:bookmark/><text:a>${rest}</text:a></text:p></o:text>`,
    ],
    [
      'the looks of Excel',
      'xl/sharedStrings.xml',
      `<sst><si><r><t>${date}</t></r><r><rPr><b/><sz val="11"/></rPr><t>${rest}</t></r></si></sst>`,
    ],
  ])('is found with %s in it', async (_, name, xml) => {
    expect(await numbersIn(archive(name, xml))).toEqual([person]);
  });

  it.each([1, 30, 5000])(
    'is found whatever the pieces are that the file comes in: %i',
    async (pieceLength) => {
      const xml = word(`<w:p>${run('æøå '.repeat(2000))}${run(person)}</w:p>`);
      expect(await numbersIn(archive('word/document.xml', xml), '', pieceLength)).toEqual([person]);
    },
  );

  it('is found in archives that say how long their parts are behind them, and beside pictures', async () => {
    const bytes: Uint8Array[] = [];
    const zip = new Zip((_, piece) => bytes.push(piece));
    const parts = [
      new ZipPassThrough('media/image.png'),
      new ZipPassThrough('meta.xml'),
      new ZipDeflate('content.xml'),
    ];
    for (const part of parts) {
      zip.add(part);
      part.push(strToU8(`<text:p>${part.filename === 'content.xml' ? person : '312044188'}</text:p>`), true);
    }
    zip.end();
    expect(await numbersIn(Buffer.concat(bytes))).toEqual(['312044188', person]);
  });

  it('is not looked for behind what is damaged, or larger than is read', async () => {
    const whole = archive('word/document.xml', word(`<w:p>${run(person)}</w:p>`.repeat(200)));
    expect(await numbersIn(whole.slice(0, whole.length / 2))).toEqual([]);
    const bomb = zipSync({
      'a.xml': new Uint8Array(34_000_000),
      'b.xml': strToU8(`<p>${person}</p>`),
    });
    expect(await numbersIn(bomb, '', 65_536)).toEqual([]);
  }, 20_000);
});

describe('what is read of a file', () => {
  it('depends on its content, and of texts on its type', async () => {
    const text = strToU8(person);
    expect(await numbersIn(text, 'text/plain')).toEqual([person]);
    expect(await textsOf(text, 'image/png')).toBe('');
    expect(await numbersIn(pdfOf(onePage(`BT (${person}) Tj ET`)), 'image/png')).toEqual([person]);
    expect(await textsOf(new Uint8Array(), 'text/plain')).toBe('');
  });

  it.each([
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ])('may be a text in %s', async (encoding, mark) => {
    const pairs = Array.from(strToU8(`Fnr. ${person}`), (byte) => [byte, 0]);
    const units = pairs.flatMap((pair) => (encoding === 'utf-16le' ? pair : pair.toReversed()));
    expect(await numbersIn(Uint8Array.of(...mark, ...units), 'text/plain', 3)).toEqual([person]);
  });
});
