import type { Picture, PictureNode } from '../../server/protocol/picture';

type Position = PictureNode['range']['start'];

/**
 * @returns the pointer of the innermost part that a position is in, or of the only one that begins or ends in its line;
 *   the begjæring's own between its parts; undefined outside it
 */
export function nodeAt({ nodes }: Pick<Picture, 'nodes'>, position: Position): string | undefined {
  const around = nodes.filter(
    ({ range: { start, end } }) => compare(start, position) <= 0 && compare(position, end) <= 0,
  );
  // What is within another begins after it.
  const innermost = around.toSorted((a, b) => compare(b.range.start, a.range.start))[0];
  if (innermost && innermost.kind !== 'case') return innermost.pointer;
  const [inLine, ...others] = nodes.filter(
    ({ kind, range: { start, end } }) => kind !== 'case' && [start.line, end.line].includes(position.line),
  );
  return (others.length === 0 ? inLine : undefined)?.pointer ?? innermost?.pointer;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
