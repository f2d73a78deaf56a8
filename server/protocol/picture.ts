export type {
  Picture,
  PictureEdge,
  PictureEdgeKind,
  PictureNode,
  PictureNodeKind,
} from '../../engine/features/picture';

/** A request from a client: {@link PictureParams} → {@link Picture}, or null where the file is no begjæring. */
export const pictureMethod = 'elan/picture';

export interface PictureParams {
  readonly uri: string;
}
