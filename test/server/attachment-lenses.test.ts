import { describe, expect, it } from 'vitest';
import { CodeLensRequest, type CodeLens } from 'vscode-languageserver/node';
import { serviceMethods, uploadCommand } from '../../server/protocol/services';
import { KnownReader } from '../../services/known/known-reader';
import { rightText } from '../support/examples';
import { memoryLedger, processOf, submissionFacts } from '../support/ledger';
import { Editor } from './support/editor';
import { named } from './support/files';

const text = rightText('2.1');
const [uuid = ''] = [...text.matchAll(/"uuid": "([^"]+)"/g)].map(([, each]) => each);

async function editorWith(begjaering: string, settings: object = {}) {
  const { ledger, store, world } = memoryLedger();
  const editor = await Editor.start({
    initializationOptions: { canUpload: true },
    environment: {
      ledgers: () =>
        new KnownReader({
          now: world.now,
          process: processOf(),
          find: () => Promise.resolve({ store, file: 'sak.begjaering.json' }),
        }),
    },
  });
  editor.settings = settings;
  await editor.show(named, begjaering);
  const lenses = async (): Promise<CodeLens[]> => {
    const params = { textDocument: { uri: named } };
    const all = await editor.connection.sendRequest<CodeLens[]>(CodeLensRequest.method, params);
    return all.filter(({ command }) => command?.command === uploadCommand);
  };
  const titles = async (): Promise<(string | undefined)[]> =>
    (await lenses()).map(({ command }) => command?.title);
  const told = async (state: string): Promise<void> => {
    const facts = submissionFacts({ operation: 'attachmentState', payload: undefined });
    await ledger.called(facts, { outcome: 'accepted', uuid, state });
    editor.connection.sendNotification(serviceMethods.ledgerChanged).catch(() => undefined);
    await editor.settle();
  };
  return { editor, lenses, titles, told };
}

describe('the lens of a Vedlegg', () => {
  it('stands on every Vedlegg, and leads to the upload for that one', async () => {
    const { editor, lenses } = await editorWith(text);
    const all = await lenses();
    expect(all).toHaveLength(text.match(/"uuid"/g)?.length ?? 0);
    for (const { range, command } of all) {
      expect(editor.textIn(named, range)).toMatch(/^\{[^{}]*"uuid"[^{}]*\}$/);
      expect(command).toMatchObject({
        command: uploadCommand,
        arguments: [{ uri: named, position: range.start }],
      });
    }
  });

  it.each([
    ['is missing', text.replace(/,\s*"uuid": "[^"]+"/, '')],
    ['is empty', text.replace(uuid, '')],
    ['is nothing but zeros', text.replace(uuid, '00000000-0000-0000-0000-000000000000')],
  ])('invites to upload where the uuid %s', async (_, begjaering) => {
    const { titles } = await editorWith(begjaering);
    expect((await titles()).filter((title) => title === 'Last opp fil …')).toHaveLength(1);
  });

  it('says nothing of the state of a file that nothing is known of', async () => {
    const { titles } = await editorWith(text, { meldingssprak: 'en' });
    expect((await titles())[0]).toMatch(/^\S+\.pdf · Replace…$/);
  });

  it.each([
    ['konvertert', 'ready ✓'],
    ['validert', 'being processed…'],
    ['virusFunnet', 'cannot be used ✗ (virusFunnet)'],
  ])('tells of a file that is %s', async (state, words) => {
    const { titles, told } = await editorWith(text, { meldingssprak: 'en' });
    await told(state);
    expect((await titles())[0]).toMatch(new RegExp(`^\\S+\\.pdf: ${words.replaceAll(/[()]/g, '\\$&')} · `));
  });

  it('is asked for again when the ledger has changed', async () => {
    const { editor, told } = await editorWith(text);
    await told('konvertert');
    expect(editor.lensRefreshes).toBe(1);
  });
});
