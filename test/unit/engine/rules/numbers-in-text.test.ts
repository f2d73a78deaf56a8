import { describe, expect, it } from 'vitest';
import { numbersInText, RealPersonsLook } from '../../../../engine/rules/numbers-in-text';

const [person, organisation] = ['14858712301', '312044188'];

describe('numbers in a text', () => {
  it.each([
    ['a list', `${person}\n${organisation}\n`],
    ['a table', `navn;nummer\r\nKari;${person}\r\nAS;"${organisation}"\r\n`],
    ['what people type', `148587 12301, 312 044 188`],
    ['what people write', `148587-12301, 312\u00a0044\u00a0188`],
    ['what word processors write', `148587\u00a012301; 312 044 188`],
    ['a begjæring', `{"taxIdentificationNumber":"${person}"},{"taxIdentificationNumber":"${organisation}"}`],
  ])('are found in %s', (_, text) => {
    expect(numbersInText(text)).toEqual({ numbers: [person, organisation], wrong: [] });
  });

  it('count once each', () => {
    expect(numbersInText(`${person} ${person}`).numbers).toEqual([person]);
  });

  it.each([
    '1234567890',
    `${person}1`,
    '148587-123011',
    '2148587-12301',
    '148587-12301-1',
    `x${person}`,
    `${organisation}-1`,
    `${organisation}.5`,
    '',
  ])('are no part of something else: %s', (text) => {
    expect(numbersInText(text)).toEqual({ numbers: [], wrong: [] });
  });

  it('whose check digits are wrong are told with their lines', () => {
    expect(numbersInText(`\n${person.slice(0, -1)}2\n${person}`)).toMatchObject({
      wrong: [{ number: `${person.slice(0, -1)}2`, line: 2 }],
    });
  });
});

describe('persons who may be real', () => {
  const inFile = (fileName: string, content = '', pieceLength = 5): number => {
    const look = new RealPersonsLook(fileName);
    for (let at = 0; at < content.length; at += pieceLength) look.add(content.slice(at, at + pieceLength));
    return look.count();
  };
  const real = '15062049380';

  it('are found in texts, and in names of files', () => {
    expect(inFile('brev.txt', `Fnr. ${real.slice(0, 6)} ${real.slice(6)}`)).toBe(1);
    expect(inFile(`krav_${real}.pdf`)).toBe(1);
  });

  it.each([1, 2, 7, 64, 65_536])('are found whatever the pieces are that the text comes in: %i', (length) => {
    const text = `${`Se sak 15 og 062049, ${organisation}; `.repeat(30)}${real}\nog ${real}1`;
    expect(inFile('brev.txt', text, length)).toBe(1);
    expect(inFile('brev.txt', `${'x'.repeat(200_000)} ${real}`, 65_536)).toBe(1);
  });

  it('are not who is synthetic, nor organisations', () => {
    expect(inFile('brev.txt', `${person} ${organisation} 974760673`)).toBe(0);
  });
});
