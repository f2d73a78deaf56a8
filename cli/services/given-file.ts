import { TooLarge } from '../../services/limits/too-large';
import { readBytes, readText } from '../../services/machine/read-text';
import { UsageError } from './usage-error';

/**
 * @param most in bytes
 * @returns the text of a file that somebody has named
 * @throws UsageError where there is none, it is too large, cannot be read, or is not UTF-8
 */
export async function textOfFile(file: string, most: number): Promise<string> {
  const text = await readText(file, most).catch((error: unknown) => {
    throw usageError(error, file);
  });
  if (text === undefined) throw new UsageError('fileMissing', { file });
  return text;
}

/**
 * @param most in bytes
 * @returns the bytes of a file that somebody has named
 * @throws UsageError where there is none, it is too large, or cannot be read
 */
export async function bytesOfFile(file: string, most: number): Promise<Buffer<ArrayBuffer>> {
  return readBytes(file, most).catch((error: unknown) => {
    throw usageError(error, file);
  });
}

/** @returns what is told of a file that could not be read */
export function usageError(error: unknown, file: string): UsageError {
  if (error instanceof TooLarge) {
    const { found, limit } = error;
    return new UsageError('fileTooLarge', { file, found, limit });
  }
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return new UsageError(isMissing ? 'fileMissing' : 'fileUnreadable', { file });
}
