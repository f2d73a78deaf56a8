import { fileExists } from '../../../services/machine/read-text';
import { replaceFile } from '../../migrate/replace-file';
import { FileOutput } from '../outputs';

/**
 * Writes a file beside its place and gives it its name at the end: nobody meets half of it.
 * @throws where it cannot be written; what stood there before then stands there still
 */
export async function writeBaseline(file: string, text: string): Promise<void> {
  if (await fileExists(file)) return replaceFile(file, text);
  const output = await FileOutput.open(file);
  try {
    await output.write(text);
    await output.finish();
  } catch (error) {
    await output.abandon();
    throw error;
  }
}
