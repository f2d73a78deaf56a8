import { member } from '../../services/reports/read';
import type { DrawnNode } from './fold';

/** What somebody wants who looks at a picture. */
export type PictureAction =
  /** The page has been loaded and wants its picture. */
  | { readonly command: 'ready' }
  | { readonly command: 'export' }
  /** Shows what was left out of a large picture. */
  | { readonly command: 'all' }
  /** Goes to where a node stands, or shows what it stands for. */
  | { readonly command: 'open'; readonly pointer: string };

/**
 * @param message that the page has posted
 * @param picture that it shows
 * @returns what is wanted; undefined for everything that the picture does not offer, since a page shows what others
 *   have written
 */
export function pictureActionOf(
  message: unknown,
  picture: { readonly nodes: readonly Pick<DrawnNode, 'pointer'>[] } | undefined,
): PictureAction | undefined {
  const command = member(message, 'command');
  if (command === 'ready' || command === 'export' || command === 'all') return { command };
  const pointer = member(message, 'pointer');
  const node = picture?.nodes.find((each) => each.pointer === pointer);
  return command === 'open' && node ? { command, pointer: node.pointer } : undefined;
}
