import { describe, expect, it } from 'vitest';
import type { PictureNode } from '../../../../server/protocol/picture';
import { labelsOf } from '../../../../client/picture/labels';
import { layOut } from '../../../../client/picture/layout';
import { exportedSvg, interactiveSvg } from '../../../../client/picture/svg';
import { pictureWords } from '../../../../client/picture/words';
import { edges, node, rightPicture } from './pictures';

const words = pictureWords.nb;

function drawn(picture: Parameters<typeof layOut>[0] = rightPicture()): string {
  return interactiveSvg(layOut(picture), { labels: labelsOf(picture, words), help: words.help });
}

function exported(picture: Parameters<typeof layOut>[0] = rightPicture()): string {
  return exportedSvg(layOut(picture), { labels: labelsOf(picture, words) }, 'Krav');
}

const ofOne = (more: Partial<PictureNode>): Parameters<typeof layOut>[0] => ({
  nodes: [node('/a', more)],
  edges: [],
});

/** What begins a tag, or is a value: everything that a reader of the SVG takes for more than words. */
const tags = (svg: string): string[] => [...svg.matchAll(/<([a-z]+)/g)].map(([, name = '']) => name);

describe.each([
  ['on a page', drawn],
  ['in a file', exported],
])('a picture %s', (_, draw) => {
  it('has words from the file as words, whatever they are', () => {
    const evil = '"><script>alert(1)</script>&\u0000\ud800';
    const svg = draw(
      ofOne({ pointer: `/${evil}`, title: evil, lines: [evil], severity: 'error', problems: [evil] }),
    );
    expect(tags(svg)).not.toContain('script');
    expect(svg).toContain('&lt;script&gt;');
    expect(svg).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#39;)|[\0\p{Surrogate}]/u);
  });

  it('refers to nothing outside itself, and runs nothing', () => {
    const svg = draw();
    expect(svg.match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
    expect(svg).not.toMatch(/href|url\((?!#)|@import|<script|\son[a-z]+=|<foreignObject|<image/i);
  });

  it('closes every element that it opens', () => {
    const open: string[] = [];
    for (const [, closing, name = '', own] of draw().matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)) {
      if (closing) expect(open.pop()).toBe(name);
      else if (!own) open.push(name);
    }
    expect(open).toEqual([]);
  });

  it('tells a problem by a sign and a number too, not by its colour alone', () => {
    const svg = draw(ofOne({ severity: 'error', problems: ['Galt', 'Også galt'] }));
    expect(svg).toMatch(/class="node claim error"/);
    expect(svg).toMatch(/class="badge"[^>]*>✖ 2</);
  });

  it('shortens what is too long to be read, and tells it whole by its label', () => {
    const svg = draw(ofOne({ title: 'x'.repeat(100) }));
    expect(svg).toMatch(/class="title"[^>]*>x{10,40}…</);
    expect(svg).toContain(`<title>${'x'.repeat(100)}</title>`);
  });
});

it('a title of two words that is too long for a line has two', () => {
  const svg = drawn(ofOne({ title: 'UtenrettsligeKostnader 00890772001' }));
  expect(svg).toMatch(/>UtenrettsligeKostnader<\/text><text class="title"[^>]*>00890772001</);
});

describe('a picture on a page', () => {
  it('is one stop of the tab key, and each node a button that the arrow keys reach', () => {
    const svg = drawn();
    expect(svg.match(/role="button"/g)).toHaveLength(rightPicture().nodes.length);
    expect(svg.match(/tabindex="0"/g)).toHaveLength(1);
    expect(svg).toMatch(
      /data-node="\/begjaeringensTvangsgrunnlag\/0"[^>]* data-right="\/kravTilInnkreving\/0"/,
    );
  });

  it('tells who cannot see it how to move about', () => {
    expect(drawn()).toContain(`role="application" aria-label="${words.help}"`);
  });

  it('has no style that the page forbids', () => {
    expect(drawn()).not.toMatch(/\sstyle=|<style/);
  });
});

describe('a picture in a file', () => {
  it('has colours of its own', () => {
    expect(exported()).toContain('<style>');
    expect(exported()).not.toContain('var(--');
  });

  it('has nothing to press', () => {
    expect(exported()).not.toMatch(/tabindex|role="button"/);
  });
});

describe('the label of a node', () => {
  const nodes = [
    node('/g', { kind: 'ground', title: 'Dom' }),
    node('/a', { title: 'Hovedkrav A', lines: ['8 000,00'] }),
    node('/b', { title: 'Rentekrav B', severity: 'error', problems: ['Galt.'] }),
    node('/p', { kind: 'party', title: 'Saksøkt', lines: ['STILLE HAVØRN'] }),
  ];
  const all = [...edges('claim', '/g /a', '/g /b'), ...edges('related', '/b /a'), ...edges('names', '/g /p')];
  const labels = labelsOf({ nodes, edges: all }, words);

  it('says what it is, what it hangs together with, and what is wrong', () => {
    expect(labels.get('/a')).toBe('Hovedkrav A, 8 000,00. i tvangsgrunnlag: Dom. til det hører: Rentekrav B');
    expect(labels.get('/b')).toBe(
      'Rentekrav B. i tvangsgrunnlag: Dom. hører til: Hovedkrav A. 1 problem: Galt.',
    );
  });

  it('ends a sentence once', () => {
    const all = labelsOf(
      { nodes: [node('/a', { lines: ['Mangler.'], problems: ['Galt.'] })], edges: [] },
      words,
    );
    expect(all.get('/a')).toBe('/a, Mangler. 1 problem: Galt.');
  });

  it('calls parties by their names', () => {
    expect(labels.get('/g')).toBe('Dom. krav: Hovedkrav A, Rentekrav B. nevner: Saksøkt STILLE HAVØRN');
  });

  it('names no more than anybody wants to hear', () => {
    const claims = Array.from({ length: 50 }, (_, i) => node(`/k${i}`));
    const many = edges('claim', ...claims.map(({ pointer }) => `/g ${pointer}`));
    const label = labelsOf({ nodes: [node('/g', { title: 'Dom' }), ...claims], edges: many }, words).get(
      '/g',
    );
    expect(label).toBe('Dom. krav: /k0, /k1, /k2, /k3, /k4 …');
  });
});
