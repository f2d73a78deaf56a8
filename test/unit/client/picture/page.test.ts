import { describe, expect, it } from 'vitest';
import { pictureActionOf } from '../../../../client/picture/actions';
import { nodeAt } from '../../../../client/picture/cursor';
import { picturePage } from '../../../../client/picture/page';
import { node } from './pictures';

const range = (from: number, to: number) => ({
  start: { line: from, character: 0 },
  end: { line: to, character: 1 },
});

describe('the page of a picture', () => {
  const buttons = { larger: '+', smaller: '−', fit: '<Fit>', export: 'Save', all: 'All' };
  const html = picturePage({
    language: 'nb',
    nonce: 'N0NCE',
    title: 'Krav i <a>',
    about: 'file:///a',
    words: { buttons },
  });

  it('allows nothing but its own script and style', () => {
    expect(html).toContain(`content="default-src 'none'; style-src 'nonce-N0NCE'; script-src 'nonce-N0NCE'"`);
    expect(html).not.toMatch(/https?:|\ssrc=|\sstyle=|\son[a-z]+=/);
  });

  it('has words as words', () => {
    expect(html).toContain('<title>Krav i &lt;a&gt;</title>');
    expect(html).toContain('>&lt;Fit&gt;</button>');
  });
});

describe('what a page posts', () => {
  const picture = { nodes: [node('/a')] };

  it.each([
    { command: 'ready' },
    { command: 'export' },
    { command: 'all' },
    { command: 'open', pointer: '/a' },
  ])('is done where the page offers it: %j', (message) => {
    expect(pictureActionOf(message, picture)).toEqual(message);
  });

  it.each([
    undefined,
    null,
    'open',
    { command: 'open' },
    { command: 'open', pointer: '/b' },
    { command: 'rm' },
  ])('is passed over where it does not: %j', (message) => {
    expect(pictureActionOf(message, picture)).toBeUndefined();
  });

  it('leads nowhere where nothing is shown', () => {
    expect(pictureActionOf({ command: 'open', pointer: '/a' }, undefined)).toBeUndefined();
  });
});

describe('what the cursor is in', () => {
  const nodes = [
    node('', { range: range(0, 100) }),
    node('/saksoekt/0', { kind: 'party', range: range(10, 30) }),
    node('/saksoekt/0/representant', { kind: 'party', range: range(20, 25) }),
    node('/krav/0', { range: range(40, 50) }),
  ];

  it('is a part before its beginning and behind its end too, if nothing else stands in that line', () => {
    const claims = [
      node('', { range: range(0, 9) }),
      node('/a', { range: { start: { line: 2, character: 4 }, end: { line: 4, character: 5 } } }),
      node('/b', { range: { start: { line: 5, character: 4 }, end: { line: 7, character: 5 } } }),
      node('/c', { range: { start: { line: 7, character: 8 }, end: { line: 7, character: 10 } } }),
    ];
    const at = (line: number, character: number) => nodeAt({ nodes: claims }, { line, character });
    expect([at(2, 0), at(4, 6), at(5, 0), at(7, 6)]).toEqual(['/a', '/a', '/b', '']);
  });

  it.each([
    [22, '/saksoekt/0/representant'],
    [28, '/saksoekt/0'],
    [40, '/krav/0'],
    [50, '/krav/0'],
    [60, ''],
    [101, undefined],
  ])('in line %i is the innermost part: %s', (line, pointer) => {
    expect(nodeAt({ nodes }, { line, character: 0 })).toBe(pointer);
  });
});
