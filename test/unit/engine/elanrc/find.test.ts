import { describe, expect, it } from 'vitest';
import { findOverrides, type FoundOverrides } from '../../../../engine/elanrc/find';
import { keptFromProduction } from '../../../../engine/elanrc/for-test';

const code = 'MANGLER_KRAV';

/** What holds for a file, by the files there are, and the places that were looked at. */
async function find(
  path: string,
  files: Readonly<Record<string, unknown>>,
  roots: readonly string[] = ['', 'C:'],
): Promise<FoundOverrides & { places: string[] }> {
  const places: string[] = [];
  const read = (place: string): Promise<string | undefined> => {
    places.push(place);
    const content = files[place];
    if (content instanceof Error) return Promise.reject(content);
    return Promise.resolve(
      typeof content === 'object' ? JSON.stringify(content) : (content as string | undefined),
    );
  };
  const found = await findOverrides(
    path,
    { read, exists: (place) => Promise.resolve(place in files) },
    roots,
    'en',
  );
  return { ...found, places };
}

const item = { kode: code, peker: '', grunn: 'Derfor.' };
const excepts = (fil: string): object => ({ unntak: [{ ...item, fil, grunn: fil }] });

describe('.elanrc.json', () => {
  it('is looked for in the folder of the file and in all above', async () => {
    const { places, overrides, problems } = await find('/team/saker/2026/sak.json', {});
    expect(places).toEqual([
      '/team/saker/2026/.elanrc.json',
      '/team/saker/.elanrc.json',
      '/team/.elanrc.json',
      '/.elanrc.json',
    ]);
    expect({ overrides, problems }).toEqual({ overrides: { levels: {}, exceptions: [] }, problems: [] });
  });

  it.each([
    ['C:/saker/sak.json', ['C:/saker/.elanrc.json', 'C:/.elanrc.json']],
    ['/sak.json', ['/.elanrc.json']],
    ['sak.json', []],
  ])('is looked for up to the root: %s', async (path, expected) => {
    expect((await find(path, {})).places).toEqual(expected);
  });

  it('is looked for no higher than the folder that the user works in', async () => {
    const { places } = await find('/team/saker/2026/sak.json', {}, ['/team/saker', '/andre']);
    expect(places).toEqual(['/team/saker/2026/.elanrc.json', '/team/saker/.elanrc.json']);
  });

  it('is looked for only beside a file outside that folder', async () => {
    expect((await find('/team/saker/sak.json', {}, ['/team/saker2'])).places).toEqual([
      '/team/saker/.elanrc.json',
    ]);
  });

  it('that cannot be read is told of', async () => {
    const { problems } = await find('/sak.json', { '/.elanrc.json': new Error('EACCES') });
    expect(problems).toEqual(['/.elanrc.json: it cannot be read: EACCES']);
  });

  it('has the last word where it is nearest', async () => {
    const { overrides } = await find('/team/saker/sak.json', {
      '/team/saker/.elanrc.json': { regler: { [code]: 'hint' } },
      '/team/.elanrc.json': { regler: { [code]: 'off', KRAV_IKKE_BENYTTET: 'warning' } },
      '/.elanrc.json': { regler: { KRAV_IKKE_BENYTTET: 'off', UGYLDIG_KID: 'off' } },
    });
    expect(overrides.levels).toEqual({ [code]: 'hint', KRAV_IKKE_BENYTTET: 'warning', UGYLDIG_KID: 'off' });
  });

  it('names files by their paths from its own folder', async () => {
    const { overrides } = await find('/team/saker/sak.json', {
      '/team/saker/.elanrc.json': excepts('sak.json'),
      '/team/.elanrc.json': excepts('saker/sak.json'),
      '/.elanrc.json': excepts('sak.json'),
    });
    expect(overrides.exceptions.map(({ reason }) => reason)).toEqual(['saker/sak.json', 'sak.json']);
  });

  it('may begin with a byte-order mark', async () => {
    const text = `\uFEFF${JSON.stringify({ regler: { [code]: 'off' } })}`;
    expect(await find('/a/b.json', { '/a/.elanrc.json': text })).toMatchObject({
      overrides: { levels: { [code]: 'off' } },
      problems: [],
    });
  });

  it('that is wrong is named, and the others hold all the same', async () => {
    const { overrides, problems } = await find('/a/b/c.json', {
      '/a/b/.elanrc.json': '{ "regler": ',
      '/a/.elanrc.json': { regler: { X: 'off', [code]: 'off' } },
      '/.elanrc.json': '',
    });
    expect(overrides.levels).toEqual({ [code]: 'off' });
    expect(problems).toEqual([
      expect.stringMatching(/^\/\.elanrc\.json: \S/),
      '/a/.elanrc.json: regler: unknown code X',
      '/a/b/.elanrc.json: it is not valid JSON, from line 1, character 13 on',
    ]);
  });

  it('is told of in the language that is asked for', async () => {
    const read = (): Promise<string> => Promise.resolve('{ "regler": 5,\n  x }');
    const { problems } = await findOverrides('/sak.json', { read }, [''], 'nb');
    expect(problems).toEqual(['/.elanrc.json: det er ikke gyldig JSON, etter linje 2, tegn 3']);
  });

  it('is told of where it has exceptions for files that are gone', async () => {
    const files = {
      '/team/.elanrc.json': {
        unntak: ['./saker/borte.json', 'saker\\sak.json'].map((fil) => ({ ...item, fil })),
      },
      '/team/saker/sak.json': '{}',
    };
    const { problems, notices, overrides } = await find('/team/saker/sak.json', files);
    expect(problems).toEqual([]);
    expect(overrides.exceptions).toHaveLength(1);
    expect(notices).toEqual([
      '/team/.elanrc.json: exception for ./saker/borte.json, which is not there any more. Remove the exception.',
    ]);
  });

  it('is not told of where nobody can say which files there are', async () => {
    const read = (): Promise<string> => Promise.resolve(JSON.stringify(excepts('borte.json')));
    expect((await findOverrides('/sak.json', { read }, [''], 'en')).notices).toEqual([]);
  });
});

describe('a folder that is marked as one for test', () => {
  const kept = (path: string, files: Readonly<Record<string, string>>) =>
    keptFromProduction(path, (place) => Promise.resolve(files[place]), 'en');
  const mark = '{"miljoe": "test"}';

  it('is kept from production, with all folders below it', async () => {
    expect(await kept('/a/b/sak.json', { '/a/.elanrc.json': mark })).toEqual({ markedBy: '/a/.elanrc.json' });
    expect(await kept('C:/a/b/sak.json', { 'C:/.elanrc.json': mark })).toEqual({
      markedBy: 'C:/.elanrc.json',
    });
  });

  it('cannot be unmarked from below', async () => {
    const files = { '/a/.elanrc.json': mark, '/a/b/.elanrc.json': '{"regler": {}}' };
    expect(await kept('/a/b/sak.json', files)).toEqual({ markedBy: '/a/.elanrc.json' });
  });

  it.each(['{"miljø": "test"}', '{"miljoe": "prod"}', '{"miljoe": '])(
    'may be meant by a file that is not right: %s',
    async (text) => {
      const found = await kept('/a/sak.json', { '/a/.elanrc.json': text });
      expect(found).toEqual({ problem: expect.stringContaining('/a/.elanrc.json: ') as unknown });
    },
  );

  it('is none beside it, nor where .elanrc.json says nothing of it', async () => {
    expect(await kept('/b/sak.json', { '/a/.elanrc.json': mark })).toBeUndefined();
    expect(await kept('/a/sak.json', { '/a/.elanrc.json': '{}' })).toBeUndefined();
  });
});
