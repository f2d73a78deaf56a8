import { replaceFile } from '../../replace-file';
import { writeWhole } from '../outputs';

/**
 * Writes a file beside its place and gives it its name at the end: nobody meets half of it.
 * @param before what stood there when it was read; undefined where there was no file
 * @throws where it cannot be written; what stood there before then stands there still
 */
export async function writeBaseline(file: string, before: string | undefined, text: string): Promise<void> {
  if (before !== undefined) return replaceFile(file, before, text);
  return writeWhole(file, text);
}
