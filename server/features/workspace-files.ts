import type { CancellationToken } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { fileNameTest, hasBegjaeringContent } from '../../engine/begjaering/recognise';
import { recognition } from '../../engine/model/model';
import type { FoundFile } from '../../services/machine/find-files';
import type { OpenFolders } from '../open-folders';
import type { Environment } from '../checker';
import type { Settings } from '../protocol/protocol';
import type { SettingsStore } from '../settings';

/** How much is looked at, at most: a folder may hold anything. */
export const fileLimits = {
  files: 2_000,
  bytesOfFile: 10_000_000,
  /** How long a listing of a folder is believed: while somebody types a query, each letter is a search. */
  listingMilliseconds: 3_000,
} as const;

/** A file of the folders that the editor has open, and has not open itself. */
export interface ClosedFile {
  readonly uri: string;
  /** The settings of its folder. */
  readonly settings: Settings;
  readonly modified: number;
  readonly size: number;
  /** @returns its text; undefined where it cannot be read or is no begjæring */
  readonly read: () => Promise<string | undefined>;
}

interface Listing {
  readonly at: number;
  readonly files: Promise<readonly FoundFile[]>;
}

/** Finds the files of the folders that the editor has open. */
export class WorkspaceFiles {
  private readonly listings = new Map<string, Listing>();

  /**
   * @param openFiles the addresses of the files that it has open
   * @param now in milliseconds
   */
  constructor(
    private readonly settings: Pick<SettingsStore, 'of'>,
    private readonly environment: Pick<Environment, 'findFiles' | 'readText'>,
    private readonly folders: Pick<OpenFolders, 'all'>,
    readonly openFiles: () => readonly string[],
    readonly now: () => number = Date.now,
  ) {}

  /**
   * @param anew whether no earlier listing of the folders is believed
   * @returns the JSON files that are not open, each once; less than all where it is cancelled
   */
  async *closed(token: CancellationToken, anew = false): AsyncGenerator<ClosedFile> {
    const seen = new Set(this.openFiles().map((uri) => URI.parse(uri).fsPath));
    for (const folder of this.folders.all.filter(({ scheme }) => scheme === 'file')) {
      const settings = await this.settings.of(folder.toString());
      const isName = fileNameTest(settings.filnavn);
      for (const { path, modified, size } of await this.listing(folder.fsPath, anew)) {
        if (token.isCancellationRequested) return;
        const uri = URI.file(path);
        if (seen.has(uri.fsPath) || size > fileLimits.bytesOfFile) continue;
        seen.add(uri.fsPath);
        const read = (): Promise<string | undefined> => this.begjaeringIn(path, isName);
        yield { uri: uri.toString(), settings, modified, size, read };
      }
    }
  }

  private listing(folder: string, anew: boolean): Promise<readonly FoundFile[]> {
    const known = this.listings.get(folder);
    if (!anew && known && this.now() - known.at < fileLimits.listingMilliseconds) return known.files;
    const files =
      this.environment.findFiles?.(folder, fileLimits.files).catch(() => []) ?? Promise.resolve([]);
    this.listings.set(folder, { at: this.now(), files });
    return files;
  }

  /** In a file that cannot be read there is nothing to be found. */
  private async begjaeringIn(path: string, isName: (path: string) => boolean): Promise<string | undefined> {
    const text = await this.environment.readText?.(path).catch(() => undefined);
    return text !== undefined && (isName(path) || hasBegjaeringContent(text, recognition)) ? text : undefined;
  }
}
