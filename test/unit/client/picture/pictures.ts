import type { PictureEdge, PictureNode } from '../../../../server/protocol/picture';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { picture, type Picture } from '../../../../engine/features/picture';
import { rightText } from '../../../support/examples';

/** @returns a node with nothing in it but what a test is about */
export function node(pointer: string, more: Partial<PictureNode> = {}): PictureNode {
  const place = { line: 0, character: 0 };
  return {
    pointer,
    kind: pointer === '' ? 'case' : 'claim',
    title: pointer,
    lines: [],
    range: { start: place, end: place },
    problems: [],
    ...more,
  };
}

/** @returns edges of a kind, each written `from to` */
export function edges(kind: PictureEdge['kind'], ...written: readonly string[]): PictureEdge[] {
  return written.map((each) => {
    const [from = '', to = ''] = each.split(' ');
    return { from, to, kind };
  });
}

/** @returns the picture of the right begjæring of the newest model */
export function rightPicture(): Picture {
  return picture(BegjaeringDocument.of(rightText('2.1')), [], 'nb');
}

/** @returns families of a Hovedkrav and two claims that relate to it: half of them on one ground, the others on one each */
export function largePicture(claims: number): Pick<Picture, 'nodes' | 'edges'> {
  const names = Array.from({ length: claims }, (_, i) => `/k${i}`);
  const headOf = (i: number): string => `/k${i - (i % 3)}`;
  const groundOf = (i: number): string => (i % 6 < 3 ? '/g0' : `/g${1 + Math.floor(i / 3)}`);
  const grounds = [...new Set(names.map((_, i) => groundOf(i)))];
  return {
    nodes: [
      node(''),
      ...['/p0', '/p1'].map((party) => node(party, { kind: 'party' })),
      ...grounds.map((ground) => node(ground, { kind: 'ground', lines: ['100 krav'] })),
      ...names.map((name) => node(name, { lines: ['8 000,00', 'Faktura'] })),
    ],
    edges: [
      ...edges('party', '/p0 ', '/p1 '),
      ...edges('ground', ...grounds.map((ground) => ` ${ground}`)),
      ...edges('claim', ...names.map((name, i) => `${groundOf(i)} ${name}`)),
      ...edges('related', ...names.flatMap((name, i) => (i % 3 === 0 ? [] : [`${name} ${headOf(i)}`]))),
    ],
  };
}
