import data from '#schemas/vedlegg.json';

const types: Readonly<Record<string, string | undefined>> = data.types;

/** The file name extensions that the service is taken to accept, without a dot. */
export const attachmentExtensions: readonly string[] = Object.keys(types);

/** The largest file that the service is taken to accept, in megabytes. */
export const largestMegabytes = Math.round(data.largestBytes / 1024 / 1024);

/** Why a file cannot be uploaded, or will probably not be accepted. */
export type AttachmentProblem = 'empty' | 'type' | 'large';

/**
 * @param fileName with its extension
 * @param size in bytes
 * @returns what is wrong with a file that is to be uploaded; undefined where nothing is
 */
export function attachmentProblem(fileName: string, size: number): AttachmentProblem | undefined {
  if (size === 0) return 'empty';
  if (knownType(fileName) === undefined) return 'type';
  return size > data.largestBytes ? 'large' : undefined;
}

/** @returns the media type of a file, by its name */
export function contentTypeOf(fileName: string): string {
  return knownType(fileName) ?? 'application/octet-stream';
}

/** @returns the ending of a file's name in small letters, without a dot; empty where it has none */
export function extensionOf(fileName: string): string {
  return /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

function knownType(fileName: string): string | undefined {
  const extension = extensionOf(fileName);
  return Object.hasOwn(types, extension) ? types[extension] : undefined;
}
