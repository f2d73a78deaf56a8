import path from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { BegjaeringDocument } from '../../begjaering/document';
import { readText } from '../../read-text';
import { standardInput } from '../files';
import { UsageError } from './usage-error';

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
  const text = name === standardInput ? await readAll(process.stdin) : await textOf(name);
  const document = BegjaeringDocument.of(text);
  return {
    name,
    path: name === standardInput ? undefined : path.resolve(name),
    document,
    payload: document.text,
  };
}

async function textOf(file: string): Promise<string> {
  const text = await readText(file).catch(() => {
    throw new UsageError('fileUnreadable', { file });
  });
  if (text === undefined) throw new UsageError('fileMissing', { file });
  return text;
}
