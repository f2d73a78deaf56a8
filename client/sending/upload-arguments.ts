import type { UploadArguments } from '../../server/protocol/services';

/** What an upload was called with. */
export type UploadRequest<File> =
  /** For one Vedlegg, by its code lens. */
  | ({ readonly kind: 'vedlegg' } & UploadArguments)
  /** Files that were chosen elsewhere, as in the explorer. */
  | { readonly kind: 'files'; readonly files: readonly File[] }
  /** Nothing but perhaps the begjæring. */
  | { readonly kind: 'ask'; readonly begjaering?: File };

/**
 * @param args of the command: nothing, what a code lens brings, a file and all that are selected (as the explorer gives
 *   them), or a file alone
 * @param isFile whether something is the address of a file
 * @param isBegjaering whether a file is an open begjæring, and so not one to be uploaded
 */
export function uploadRequest<File>(
  args: readonly unknown[],
  isFile: (value: unknown) => value is File,
  isBegjaering: (file: File) => boolean,
): UploadRequest<File> {
  const [first, second] = args;
  if (isLensArguments(first)) return { kind: 'vedlegg', uri: first.uri, position: first.position };
  const selected = Array.isArray(second) ? second.filter(isFile) : [];
  const [only, ...others] = selected.length > 0 ? selected : [first].filter(isFile);
  if (only === undefined) return { kind: 'ask' };
  if (others.length === 0 && isBegjaering(only)) return { kind: 'ask', begjaering: only };
  return { kind: 'files', files: [only, ...others] };
}

function isLensArguments(value: unknown): value is UploadArguments {
  if (typeof value !== 'object' || value === null) return false;
  const { uri, position } = value as Partial<Record<keyof UploadArguments, unknown>>;
  if (typeof uri !== 'string' || typeof position !== 'object' || position === null) return false;
  const { line, character } = position as Partial<Record<'line' | 'character', unknown>>;
  return typeof line === 'number' && typeof character === 'number';
}
