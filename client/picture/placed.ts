import type { PictureEdge } from '../../server/protocol/picture';
import type { DrawnNode } from './fold';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A node and the rectangle that it is drawn in; `x` and `y` are of its upper left corner. */
export interface PlacedNode extends DrawnNode, Point {
  readonly width: number;
  readonly height: number;
}

/** An edge and the points that it passes, from the node that it starts at. */
export interface PlacedEdge extends PictureEdge {
  readonly points: readonly Point[];
}

export interface PlacedPicture {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly width: number;
  readonly height: number;
}

/** @returns the least of some numbers; not `Math.min`, which takes only so many */
export function lowest(values: readonly number[]): number {
  return values.reduce((least, value) => (value < least ? value : least), Infinity);
}
