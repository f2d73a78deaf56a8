import path from 'node:path';
import type { Range } from '../../../engine/check/diagnostic';

/** Lines and columns as people count them: from one. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  /** After the last character. */
  readonly endColumn: number;
}

/** @returns where a range is, in columns of UTF-16 units */
export function regionOf({ start, end }: Range): Region {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** @returns a file's path as it is written in repositories: from the present folder, with `/` */
export function repositoryPath(file: string): string {
  const relative = path.isAbsolute(file) ? path.relative(process.cwd(), file) : path.normalize(file);
  return (relative.startsWith('..') ? file : relative).replaceAll('\\', '/');
}
