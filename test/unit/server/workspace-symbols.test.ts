import { CancellationToken, CancellationTokenSource } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { describe, expect, it } from 'vitest';
import type { FoundFile } from '../../../services/machine/find-files';
import { readSettings } from '../../../server/settings';
import { fileLimits, WorkspaceFiles } from '../../../server/features/workspace-files';
import { searchLimits, WorkspaceSymbols } from '../../../server/features/workspace-symbols';

const claims = (...references: string[]): string =>
  JSON.stringify({
    kravTilInnkreving: references.map((innsendersKravreferanse) => ({ innsendersKravreferanse })),
    saksoeker: [],
    saksoekt: [],
    begjaeringensTvangsgrunnlag: [],
  });

/** A search in folders whose files, settings and time the test changes. */
class Search {
  readonly files = new Map<string, { text: string; modified: number }>();
  readonly read: string[] = [];
  settings: object = {};
  listed = 0;
  time = 0;
  /** How long it takes to read a file. */
  readingTime = 0;

  private readonly symbols: WorkspaceSymbols;

  constructor(folders = ['/saker']) {
    const session = { begjaering: () => Promise.resolve(undefined) };
    const settings = { of: () => Promise.resolve(readSettings(this.settings, 'en')) };
    const environment = {
      findFiles: (folder: string): Promise<FoundFile[]> => {
        this.listed++;
        const within = [...this.files].filter(([path]) => path.startsWith(`${folder}/`));
        return Promise.resolve(within.map(([path, { modified }]) => ({ path, modified, size: 1 })));
      },
      readText: (path: string): Promise<string | undefined> => {
        this.read.push(path);
        this.time += this.readingTime;
        return Promise.resolve(this.files.get(path)?.text);
      },
    };
    const uris = folders.map((folder) => URI.file(folder));
    const files = new WorkspaceFiles(
      settings,
      environment,
      { all: uris },
      () => [],
      () => this.time,
    );
    this.symbols = new WorkspaceSymbols(session, files, 'utf-16');
  }

  async find(query = '', token = CancellationToken.None): Promise<string[]> {
    return (await this.symbols.find(query, token)).map(({ name }) => name);
  }

  /** Until the folders are listed again. */
  wait(): void {
    this.time += fileLimits.listingMilliseconds;
  }
}

describe('a file', () => {
  it('is read once as long as it does not change', async () => {
    const search = new Search();
    search.files.set('/saker/a.json', { text: claims('A'), modified: 1 });
    expect(await search.find()).toEqual(['Krav A']);
    search.wait();
    expect(await search.find()).toEqual(['Krav A']);
    expect(search.read).toEqual(['/saker/a.json']);
    search.files.set('/saker/a.json', { text: claims('B'), modified: 2 });
    search.wait();
    expect(await search.find()).toEqual(['Krav B']);
  });

  it('is read again when the language, or what makes a begjæring, is another', async () => {
    const search = new Search();
    search.files.set('/saker/krav.json', { text: '{"kravTilInnkreving": [{}]}', modified: 1 });
    expect(await search.find()).toEqual([]);
    search.settings = { filnavn: ['krav.json'] };
    expect(await search.find()).toEqual(['Krav #1']);
    search.settings = { filnavn: ['krav.json'], meldingssprak: 'en' };
    expect(await search.find()).toEqual(['Claim #1']);
  });

  it('that lies in two of the folders is found once', async () => {
    const search = new Search(['/saker', '/saker/a']);
    search.files.set('/saker/a/a.json', { text: claims('A'), modified: 1 });
    expect(await search.find()).toEqual(['Krav A']);
  });
});

describe('a search', () => {
  it('does not list the folders at every letter of the query', async () => {
    const search = new Search();
    await search.find('k');
    await search.find('kr');
    expect(search.listed).toBe(1);
    search.wait();
    await search.find('kra');
    expect(search.listed).toBe(2);
  });

  it('that takes too long finds what it has read, and the next one goes on', async () => {
    const search = new Search();
    search.readingTime = searchLimits.milliseconds / 2;
    for (const name of ['A', 'B', 'C'])
      search.files.set(`/saker/${name}.json`, { text: claims(name), modified: 1 });
    expect(await search.find()).toEqual(['Krav A', 'Krav B']);
    expect(await search.find()).toEqual(['Krav A', 'Krav B', 'Krav C']);
    expect(search.read).toHaveLength(3);
  });

  it('that is cancelled reads no more', async () => {
    const search = new Search();
    search.files.set('/saker/a.json', { text: claims('A'), modified: 1 });
    const cancellation = new CancellationTokenSource();
    cancellation.cancel();
    expect(await search.find('', cancellation.token)).toEqual([]);
    expect(search.read).toEqual([]);
  });

  it('gives no more than an editor can show', async () => {
    const search = new Search();
    const references = Array.from({ length: searchLimits.symbols + 1 }, (_, i) => `K-${i}`);
    search.files.set('/saker/a.json', { text: claims(...references), modified: 1 });
    expect(await search.find()).toHaveLength(searchLimits.symbols);
    expect(await search.find(`K-${searchLimits.symbols}`)).toEqual([`Krav K-${searchLimits.symbols}`]);
  });
});
