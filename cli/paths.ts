import path from 'node:path';

/** @returns the whole path of a file, with `/` between folders; standard input counts as a file of the present folder */
export function absolutePath(file: string): string {
  return path.resolve(file).replaceAll('\\', '/');
}
