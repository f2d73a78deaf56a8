import path from 'node:path';
import { limits } from '../../services/limits/limits';
import { BegjaeringDocument } from '../../engine/begjaering/document';
import { readAll } from '../../services/machine/read-text';
import { standardInput } from '../files';
import { textOfFile, usageError } from './given-file';

/** A begjæring as it stands in a file. */
export interface BegjaeringFile {
  /** As given on the command line. */
  readonly name: string;
  /** Where it is; undefined for standard input. */
  readonly path: string | undefined;
  readonly document: BegjaeringDocument;
  /** What is sent: the text without a byte-order mark. */
  readonly payload: string;
}

/**
 * @param name a file, or `-`
 * @throws UsageError where it cannot be read
 */
export async function readBegjaering(name: string): Promise<BegjaeringFile> {
  const document = BegjaeringDocument.of(await readNamed(name));
  return {
    name,
    path: name === standardInput ? undefined : path.resolve(name),
    document,
    payload: document.text,
  };
}

/**
 * @param name a file, or `-`
 * @returns its text
 * @throws UsageError where it cannot be read
 */
export async function readNamed(name: string): Promise<string> {
  const most = limits.begjaering.bytes;
  return name === standardInput ? incomingText(most) : textOfFile(name, most);
}

async function incomingText(most: number): Promise<string> {
  const bytes = await readAll(process.stdin, most).catch((error: unknown) => {
    throw usageError(error, standardInput);
  });
  return bytes.toString('utf8');
}
