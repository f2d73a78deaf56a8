import { describe, expect, it } from 'vitest';
import type { PlacedNode } from '../../../../client/picture/placed';
import { neighboursOf } from '../../../../client/picture/neighbours';
import { edges, node } from './pictures';

const at = (pointer: string, x: number, y: number): PlacedNode => ({
  ...node(pointer),
  x,
  y,
  width: 10,
  height: 10,
});

describe('the arrow keys', () => {
  const lines = edges('claim', '/g /a', '/g /b', '/g /c').map((edge) => ({ ...edge, points: [] }));
  const nodes = [
    at('/g', 0, 40),
    at('/c', 100, 70),
    at('/a', 100, 0),
    at('/b', 100, 45),
    at('/alone', 300, 45),
  ];
  const neighbours = neighboursOf({ nodes, edges: lines });

  it('lead along the lines to the one that is nearest', () => {
    expect(neighbours.get('/g')).toEqual({ right: '/b' });
    expect(neighbours.get('/a')?.left).toBe('/g');
  });

  it('lead up and down the column', () => {
    expect(neighbours.get('/a')).toEqual({ left: '/g', down: '/b' });
    expect(neighbours.get('/b')).toEqual({ left: '/g', up: '/a', down: '/c' });
  });

  it('lead between the begjæring and what is below it', () => {
    const above = at('', 200, -100);
    const all = neighboursOf({ nodes: [above, ...nodes], edges: [] });
    expect(all.get('')).toEqual({ down: '/g' });
    expect(all.get('/g')?.up).toBe('');
  });

  it('lead nowhere from what hangs together with nothing', () => {
    expect(neighbours.get('/alone')).toEqual({});
  });
});
