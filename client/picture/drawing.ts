import type { Picture } from '../../server/protocol/picture';
import { folded, type FoldedPicture, type Wanted } from './fold';
import { labelsOf } from './labels';
import { layOut } from './layout';
import { heightOf } from './node-text';
import type { PlacedPicture } from './placed';
import { exportedSvg, interactiveSvg } from './svg';
import type { PictureWords } from './words';

/** A picture as it is drawn, with what is left out of it. */
export interface Drawing {
  readonly folded: FoldedPicture;
  /** For a page. */
  readonly svg: () => string;
  /** As a file of its own. */
  readonly file: (title: string) => string;
}

/**
 * @returns what draws one picture after the other, and places things anew only where other things are drawn than before:
 *   most of what is typed changes words only
 */
export function drawer(): (picture: Picture, wanted: Wanted, words: PictureWords) => Drawing {
  let shape = '';
  let places: PlacedPicture = { nodes: [], edges: [], width: 0, height: 0 };
  return (picture, wanted, words) => {
    const shown = folded(picture, wanted, words);
    const now = shapeOf(shown);
    places = now === shape ? withWords(places, shown) : layOut(shown);
    shape = now;
    const placed = places;
    const labels = labelsOf({ nodes: [...picture.nodes, ...shown.nodes], edges: picture.edges }, words);
    return {
      folded: shown,
      svg: () => interactiveSvg(placed, { labels, help: words.help }),
      file: (title) => exportedSvg(placed, { labels }, title),
    };
  };
}

/** Everything that places depend on. */
function shapeOf({ nodes, edges }: FoldedPicture): string {
  return JSON.stringify([
    nodes.map((node) => [node.pointer, node.kind, heightOf(node)]),
    edges.map(({ from, to, kind }) => [from, to, kind]),
  ]);
}

function withWords(places: PlacedPicture, { nodes }: FoldedPicture): PlacedPicture {
  const placeOf = new Map(places.nodes.map((place) => [place.pointer, place]));
  return {
    ...places,
    nodes: nodes.flatMap((node) => {
      const place = placeOf.get(node.pointer);
      return place ? [{ ...node, x: place.x, y: place.y, width: place.width, height: place.height }] : [];
    }),
  };
}
