import { describe, expect, it } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { links } from '../../../../engine/features/links';
import { rightText } from '../../../support/examples';

const uuid = 'a7d1f0a2-5c3e-4b8a-9f61-2e4d8c0b7a1a';

function linksIn(value: unknown, uri?: string): [text: string, target: string | undefined][] {
  const document = BegjaeringDocument.of(JSON.stringify(value, null, 2), uri);
  return links(document, 'nb').map(({ range, target }) => [document.source.getText(range), target]);
}

describe('a uuid', () => {
  it('leads to the next place with the same attachment, and the last one to the first', () => {
    const value = { vedlegg: [{ uuid }, { uuid: uuid.toUpperCase() }, { uuid }] };
    expect(linksIn(value, 'file:///saker/sak.json')).toEqual([
      [uuid, 'file:///saker/sak.json#L7,16'],
      [uuid.toUpperCase(), 'file:///saker/sak.json#L10,16'],
      [uuid, 'file:///saker/sak.json#L4,16'],
    ]);
  });

  it('that stands in one place leads nowhere', () => {
    expect(links(BegjaeringDocument.of(rightText('2.1')), 'nb')).toEqual([]);
  });
});

describe('a reference to a law', () => {
  const sections = (text: string): [string, string][] =>
    linksIn({ kravbeskrivelse: text }).map(([written, target]) => [
      written,
      decodeURI(target ?? '').replace('https://lovdata.no/lov/', ''),
    ]);

  it('leads to its section', () => {
    expect(linksIn({ begrunnelse: 'Se tvangsfullbyrdelsesloven § 7-2 første ledd.' })).toEqual([
      ['tvangsfullbyrdelsesloven § 7-2', 'https://lovdata.no/lov/1992-06-26-86/%C2%A77-2'],
    ]);
  });

  it.each([
    ['Dekningsloven § 2-8', '1984-06-08-59/§2-8'],
    ['dekningslova §2-8', '1984-06-08-59/§2-8'],
    ['forsinkelsesrenteloven § 3a', '1976-12-17-100/§3a'],
    ['foreldelsesloven §10', '1979-05-18-18/§10'],
    ['Tvl. § 6-3', '2005-06-17-90/§6-3'],
    ['innkrevingsloven § 7-9', '2025-04-25-12/§7-9'],
  ])('is recognised: %s', (text, address) => {
    expect(sections(text)).toEqual([[text, address]]);
  });

  it('leads to each of several sections', () => {
    expect(sections('tvangsfullbyrdelsesloven §§ 4-18 og 4-19, jf. § 7-2')).toEqual([
      ['tvangsfullbyrdelsesloven §§ 4-18', '1992-06-26-86/§4-18'],
      ['4-19', '1992-06-26-86/§4-19'],
      ['§ 7-2', '1992-06-26-86/§7-2'],
    ]);
    expect(sections('dekningsloven § 2-8 og inkassoloven § 9').map(([, address]) => address)).toEqual([
      '1984-06-08-59/§2-8',
      '1988-05-13-26/§9',
    ]);
  });

  it('takes no other number for a section', () => {
    expect(sections('dekningsloven § 2-8, 3 fakturaer').map(([written]) => written)).toEqual([
      'dekningsloven § 2-8',
    ]);
    expect(sections('dekningsloven § 2-8 i loven').map(([written]) => written)).toEqual([
      'dekningsloven § 2-8',
    ]);
  });

  it.each(['dekningsloven', '§ 2-8', 'eksempelloven § 1', 'ikkedekningsloven § 2', 'dekningsloven § x'])(
    'is not made of %s',
    (text) => {
      expect(sections(text)).toEqual([]);
    },
  );

  it('may be escaped as programs write it', () => {
    const document = BegjaeringDocument.of(String.raw`{"kravbeskrivelse": "dekningsloven \u00A7 2-8"}`);
    expect(links(document, 'en')).toMatchObject([
      { target: 'https://lovdata.no/lov/1984-06-08-59/%C2%A72-8', tooltip: 'Read at Lovdata' },
    ]);
  });

  it('is found on every line', () => {
    expect(linksIn({ a: 'rgl. § 14', b: 'ingenting', c: 'rgl. § 15' }).map(([written]) => written)).toEqual([
      'rgl. § 14',
      'rgl. § 15',
    ]);
  });
});
