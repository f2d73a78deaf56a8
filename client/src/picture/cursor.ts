import type { Picture, PictureNode } from '../../../server/src/lsp/picture-protocol';

type Position = PictureNode['range']['start'];

/** @returns the pointer of the innermost part that a position is in, the begjæring's own between its parts */
export function nodeAt({ nodes }: Pick<Picture, 'nodes'>, position: Position): string | undefined {
  const around = nodes.filter(
    ({ range: { start, end } }) => compare(start, position) <= 0 && compare(position, end) <= 0,
  );
  // What is within another begins after it.
  return around.toSorted((a, b) => compare(b.range.start, a.range.start))[0]?.pointer;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
