import * as vscode from 'vscode';
import { TooLarge } from '../../services/limits/too-large';

/**
 * @param most in bytes
 * @returns the bytes of a file
 * @throws TooLarge before anything is read of one that is, and FileSystemError where it cannot be read
 */
export async function readUri(uri: vscode.Uri, most: number): Promise<Uint8Array> {
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size > most) throw new TooLarge(size, most);
  return vscode.workspace.fs.readFile(uri);
}
