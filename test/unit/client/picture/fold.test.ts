import { describe, expect, it } from 'vitest';
import { folded, mostDrawn, type FoldedPicture, type Wanted } from '../../../../client/picture/fold';
import { pictureWords } from '../../../../client/picture/words';
import { edges, largePicture, node } from './pictures';

const nothing: Wanted = { all: false, opened: new Set() };
const fold = (picture: ReturnType<typeof largePicture>, wanted: Partial<Wanted> = {}): FoldedPicture =>
  folded(picture, { ...nothing, ...wanted }, pictureWords.en);
const rests = ({ nodes }: FoldedPicture) => nodes.filter(({ kind }) => kind === 'rest');
const isDrawn = ({ nodes }: FoldedPicture, pointer: string): boolean =>
  nodes.some((each) => each.pointer === pointer);

/** One ground with as many claims; the last has a problem. */
function ofOneGround(claims: number): ReturnType<typeof largePicture> {
  const names = Array.from({ length: claims }, (_, i) => `/k${i}`);
  const last = names.at(-1);
  return {
    nodes: [
      node(''),
      node('/g', { kind: 'ground' }),
      ...names.map((name) => node(name, name === last ? { severity: 'error', problems: ['Wrong.'] } : {})),
    ],
    edges: [...edges('ground', ' /g'), ...edges('claim', ...names.map((name) => `/g ${name}`))],
  };
}

describe('a picture that can be looked through', () => {
  it('is drawn whole', () => {
    const picture = largePicture(200);
    expect(fold(picture)).toMatchObject({ ...picture, claims: { drawn: 200, all: 200 } });
  });
});

describe('a picture that is too large', () => {
  it('is drawn as far as it can be looked through, and says how much that is', () => {
    const { claims } = fold(ofOneGround(1000));
    expect(claims).toEqual({ drawn: mostDrawn, all: 1000 });
  });

  it('has something at each ground that stands for the others', () => {
    const [rest, ...others] = rests(fold(ofOneGround(1000)));
    expect(others).toEqual([]);
    expect(rest?.title).toBe('700 more claims');
    expect(fold(ofOneGround(1000)).edges).toContainEqual({ from: '/g', to: rest?.pointer, kind: 'claim' });
  });

  it('has every claim drawn, or something that stands for it', () => {
    for (const picture of [largePicture(1000), ofOneGround(1000)]) {
      const all = fold(picture);
      for (const { pointer } of picture.nodes) {
        expect(isDrawn(all, all.standsFor.get(pointer) ?? pointer)).toBe(true);
      }
      for (const { from, to } of all.edges) expect(isDrawn(all, from) && isDrawn(all, to)).toBe(true);
    }
  });

  it('has claims with problems and the one with the cursor before others', () => {
    expect(isDrawn(fold(ofOneGround(1000)), '/k999')).toBe(true);
    expect(isDrawn(fold(ofOneGround(1000)), '/k700')).toBe(false);
    expect(isDrawn(fold(ofOneGround(1000), { cursor: '/k700' }), '/k700')).toBe(true);
  });

  it('tells of the problems of what is left out', () => {
    const { nodes, edges: all } = ofOneGround(1000);
    const wrong = nodes.map((each) =>
      each.kind === 'claim' ? { ...each, severity: 'warning' as const, problems: ['Odd.'] } : each,
    );
    const [rest] = rests(fold({ nodes: wrong, edges: all }));
    expect(rest).toMatchObject({ severity: 'warning', problems: Array.from({ length: 700 }, () => 'Odd.') });
  });

  it('is drawn whole where that is wanted', () => {
    expect(fold(ofOneGround(1000), { all: true }).claims.drawn).toBe(1000);
  });

  it('is drawn further where something that stands for others is opened', () => {
    const [rest] = rests(fold(ofOneGround(1000)));
    expect(fold(ofOneGround(1000), { opened: new Set([rest?.pointer ?? '']) }).claims.drawn).toBe(1000);
  });

  it('leaves out grounds too where there are many', () => {
    const picture = largePicture(1000);
    const first = fold(picture);
    const more = rests(first).find(({ title }) => /more grounds/.test(title));
    expect(first.nodes.filter(({ kind }) => kind === 'ground').length).toBeLessThan(100);
    expect(first.edges).toContainEqual({ from: '', to: more?.pointer, kind: 'ground' });
    const opened = fold(picture, { opened: new Set([more?.pointer ?? '']) });
    expect(opened.nodes.filter(({ kind }) => kind === 'ground')).toHaveLength(
      picture.nodes.filter(({ kind }) => kind === 'ground').length,
    );
  });

  it('draws a claim of a ground that is left out, where the cursor is in it', () => {
    const picture = largePicture(1000);
    const hidden = [...fold(picture).standsFor.keys()].findLast((pointer) => pointer.startsWith('/k')) ?? '';
    expect(isDrawn(fold(picture, { cursor: hidden }), hidden)).toBe(true);
  });
});
