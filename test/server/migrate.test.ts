import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import {
  migrateMethod,
  type MigrateAnswer,
  type MigrateParams,
  type MigrationAnswer,
} from '../../server/protocol/migrate';
import { withValue } from '../support/changes';
import { rightText, rightValue } from '../support/examples';
import { migrated, written } from '../support/migrating';
import { Editor } from './support/editor';
import { named } from './support/files';

async function asked(text: string, params: Partial<MigrateParams> = {}): Promise<MigrateAnswer | null> {
  const editor = await Editor.start();
  await editor.show(named, text);
  return editor.connection.sendRequest(migrateMethod, { uri: named, ...params });
}

const applied = (text: string, { edits }: MigrationAnswer): string =>
  TextDocument.applyEdits(TextDocument.create(named, 'json', 1, text), [...edits]);

describe('the request for a migration', () => {
  it('gives the edits that bring the open version of a file to the newest model', async () => {
    const answer = (await asked(rightText('1.0'))) as MigrationAnswer;
    expect(answer).toMatchObject({ version: 1, from: '1.0', to: '2.1', undecided: [] });
    expect(applied(rightText('1.0'), answer)).toBe(migrated(rightText('1.0')).text);
    expect(answer.removed.map(({ name }) => name)).toEqual(['paalydendeBeloep', 'kravforfall']);
  });

  it('gives those to the version that is asked for', async () => {
    const answer = (await asked(rightText('1.0'), { to: '1.1' })) as MigrationAnswer;
    expect(applied(rightText('1.0'), answer)).toBe(migrated(rightText('1.0'), { to: '1.1' }).text);
  });

  it('lists what is left to decide, by where it stands before and after', async () => {
    const pointer = '/begjaeringensTvangsgrunnlag/0/varsel/0/type';
    const value = withValue({ saksreferanse: '2024-1', ...rightValue('1.0') }, pointer, 'inkassovarsel');
    const answer = (await asked(written(value))) as MigrationAnswer;
    const place = answer.undecided.find((each) => each.pointer === pointer);
    expect(place?.message).toMatch(/inkassovarsel/i);
    const textAt = (text: string, range = place?.range): string =>
      range ? TextDocument.create(named, 'json', 1, text).getText(range) : '';
    expect(textAt(written(value))).toBe('"inkassovarsel"');
    expect(textAt(applied(written(value), answer), place?.rangeAfter)).toBe('"inkassovarsel"');
  });

  it('has nothing to do in a file of the newest model', async () => {
    expect(await asked(rightText('2.1'))).toMatchObject({ edits: [], removed: [], undecided: [] });
  });

  it('says in words why a file is not migrated', async () => {
    const value = withValue(rightValue('2.1'), '/kreverRettsgebyrErstattet/kreverRenterAvRettsgebyr', true);
    const answer = await asked(written(value), { to: '2.0' });
    expect(answer).toEqual({ version: 1, refusal: expect.stringContaining('nyere enn 2.0') as string });
  });

  it('is answered with nothing for a file that is no begjæring, or a version that there is not', async () => {
    expect(await asked(rightText('1.0'), { uri: 'file:///tmp/annet.json' })).toBeNull();
    expect(await asked(rightText('1.0'), { to: '7.0' })).toBeNull();
  });
});
