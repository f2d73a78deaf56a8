import type { WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { URI } from 'vscode-uri';

/** The folders that the editor has open, as they are now. */
export class OpenFolders {
  constructor(private open: readonly URI[]) {}

  get all(): readonly URI[] {
    return this.open;
  }

  /** Some have been opened or closed. */
  change({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const changed = new Set([...added, ...removed].map(({ uri }) => URI.parse(uri).toString()));
    const others = this.open.filter((folder) => !changed.has(folder.toString()));
    this.open = [...others, ...added.map(({ uri }) => URI.parse(uri))];
  }
}
