import * as vscode from 'vscode';
import type { FileParams, ReadTextAnswer, ReadTextParams } from '../../server/protocol/files';
import { TooLarge } from '../../services/limits/too-large';

const absent: ReadonlySet<unknown> = new Set(['FileNotFound', 'FileNotADirectory']);

/** @returns the text of a file, wherever VS Code has it, or why it cannot be read: too large, or not UTF-8 */
export async function readText({ uri, most }: ReadTextParams): Promise<ReadTextAnswer> {
  const file = vscode.Uri.parse(uri, true);
  try {
    const { size } = await vscode.workspace.fs.stat(file);
    if (size > most) throw new TooLarge(size, most);
    return { text: textOf(await vscode.workspace.fs.readFile(file)) };
  } catch (error) {
    if (isAbsent(error)) return {};
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** @returns whether there is a file; also where it cannot be looked at */
export async function fileExists({ uri }: FileParams): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(vscode.Uri.parse(uri, true));
    return true;
  } catch (error) {
    return !isAbsent(error);
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && absent.has(error.code);
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new TypeError('not UTF-8');
  }
}
